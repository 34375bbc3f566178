"""One queue, one loop: everything that happens goes in, and what the session decides goes to its room."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from voicecare import clock as clocks
from voicecare.call.dialler import Dialler, Outcome
from voicecare.diary.diary import Diary
from voicecare.diary.recalling import recall
from voicecare.errors import CallError, DiaryError, SettingsError
from voicecare.events import (
    Adjust,
    Call,
    Called,
    DiaryErased,
    Dictate,
    Duck,
    Effect,
    EraseDiary,
    Event,
    ForgetVoice,
    HangUp,
    Hush,
    Listen,
    NotRecorded,
    Quit,
    Recall,
    Record,
    Remember,
    Say,
    Speaking,
    Spoken,
    Started,
    Teach,
    Tick,
    Tone,
    Translate,
    Typed,
    Word,
)
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.keyboard import Keyboard
from voicecare.listen.listener import Listener
from voicecare.session.session import Session
from voicecare.speak.speaker import Speaker
from voicecare.translate.interpreter import Interpreter
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

_log = logging.getLogger(__name__)

_TICK = 0.25

Watcher = Callable[[Event | Effect, float], None]
"""Sees each event before the session does, and each effect as it is carried out, with the time of it."""


@dataclass
class Queue:
    """What every part puts its events into, from whatever thread."""

    _events: queue.SimpleQueue[Event] = field(default_factory=queue.SimpleQueue)

    def tell(self, event: Event) -> None:
        """Something happened."""
        self._events.put(event)

    def wait(self, seconds: float) -> Event | None:
        """The next event; None where there is none for so long."""
        try:
            return self._events.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None


@dataclass
class Rooms:
    """Where effects go.

    `listener` is None where nothing can hear, `keyboard` where nobody can type; `remember` keeps what was chosen
    for the next start.
    """

    speaker: Speaker
    guard: OwnVoiceGuard
    interpreter: Interpreter
    diary: Diary
    dialler: Dialler
    listener: Listener | None = None
    keyboard: Keyboard | None = None
    remember: Callable[[Remember], None] = lambda _chosen: None


class Loop:
    """Runs a session until it says `Quit`, or `stop` is called.

    Args:
        session: decides.
        rooms: carry out.
        events: the queue that the rooms tell.
        watch: sees everything; None for nobody.
        clock: the time of day, with its zone; None is that of the computer.
    """

    def __init__(
        self,
        session: Session,
        rooms: Rooms,
        events: Queue,
        watch: Watcher | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._session = session
        self._rooms = rooms
        self._events = events
        self._watch = watch or (lambda _happened, _time: None)
        self._clock = clock or clocks.now
        self._texts: dict[str, str] = {}
        self._sounding: str | None = None
        self._over = threading.Event()

    def run(self) -> None:
        """Take events until the session is over."""
        self._take(Started(time.monotonic(), self._clock()))
        due = time.monotonic()
        while not self._over.is_set():
            event = self._events.wait(due - time.monotonic())
            if time.monotonic() >= due:
                due = time.monotonic() + _TICK
                self._take(Tick(time.monotonic(), self._clock()))
            if event is not None and not self._over.is_set():
                self._take(event)

    @property
    def session(self) -> Session:
        """What decides; it belongs to the loop's thread: only a watcher may look at it, while it is called."""
        return self._session

    def stop(self) -> None:
        """End the loop after the present event; from any thread."""
        self._over.set()

    def _take(self, event: Event) -> None:
        if isinstance(event, Typed) and self._rooms.keyboard is not None:
            event = self._rooms.keyboard.understand(event.text)
        self._watch(event, time.monotonic())
        if isinstance(event, Word):
            # for who reads along: nothing is decided by it
            return
        if isinstance(event, Speaking):
            self._sounding = event.id
            self._rooms.guard.speaking(self._texts.get(event.id, ""), event.at or None)
        elif isinstance(event, Spoken):
            self._texts.pop(event.id, None)
            if event.id == self._sounding:
                self._rooms.guard.silent()
        self._carry_out(self._session.handle(event))

    def _carry_out(self, effects: list[Effect]) -> None:
        for effect in effects:
            self._watch(effect, time.monotonic())
            try:
                self._do(effect)
            except DiaryError as error:
                _log.error("%s", error)
                if isinstance(effect, Record):
                    # the session decides what becomes of the effects that waited for the record
                    self._take(NotRecorded(effect, str(error)))
                    return

    def _do(self, effect: Effect) -> None:
        rooms = self._rooms
        match effect:
            case Say():
                self._texts[effect.id] = effect.text
                rooms.speaker.say(effect)
            case Tone():
                rooms.speaker.say(effect)
            case Hush():
                rooms.speaker.hush()
            case Duck(loudness):
                rooms.speaker.duck(loudness)
            case Listen():
                self._listen(effect)
            case Adjust():
                rooms.speaker.adjust(effect)
            case Translate():
                rooms.interpreter.ask(effect)
            case Record(kind, details):
                rooms.diary.write(kind, details)
            case Recall():
                self._events.tell(recall(rooms.diary, self._clock()))
            case EraseDiary():
                self._erase_diary()
            case Remember():
                self._remember(effect)
            case Teach() | ForgetVoice() | Dictate():
                self._tell_listener(effect)
            case Call():
                # a call lasts until somebody hangs up, and even handing over may take seconds
                self._call(effect)
            case HangUp():
                rooms.dialler.hang_up()
            case Quit():
                self._over.set()

    def _erase_diary(self) -> None:
        try:
            self._rooms.diary.erase()
        except DiaryError as error:
            _log.error("%s", error)
            self._events.tell(DiaryErased(done=False))
        else:
            self._events.tell(DiaryErased(done=True))

    def _remember(self, chosen: Remember) -> None:
        try:
            self._rooms.remember(chosen)
        except SettingsError as error:
            # it holds until the end of this session
            _log.error("%s", error)

    def _listen(self, listen: Listen) -> None:
        if self._rooms.keyboard is not None:
            self._rooms.keyboard.open(listen)
        if self._rooms.listener is not None:
            phrases = open_phrases(listen.state, listen.languages, listen.slots, listen.also)
            expected = states.expected(listen.state)
            self._rooms.listener.open(listen.state, phrases, expected, listen.patience, listen.due)

    def _tell_listener(self, effect: Teach | ForgetVoice | Dictate) -> None:
        listener = self._rooms.listener
        if listener is None:
            return
        match effect:
            case Teach(phrase):
                listener.teach(phrase)
            case Dictate(language):
                listener.dictate(language)
            case ForgetVoice():
                listener.forget_voice()

    def _call(self, call: Call) -> None:
        try:
            # the call is there from now on, so that hanging up is never too early
            outcomes = self._rooms.dialler.call(call.number)
        except CallError as error:
            _log.error("%s", error)
            self._events.tell(Called(call.contact, "failed"))
            return
        threading.Thread(target=self._follow, args=(call, outcomes), name="dialler", daemon=True).start()

    def _follow(self, call: Call, outcomes: Iterator[Outcome]) -> None:
        try:
            for outcome in outcomes:
                self._events.tell(Called(call.contact, outcome))
        except CallError as error:
            _log.error("%s", error)
            self._events.tell(Called(call.contact, "failed"))
