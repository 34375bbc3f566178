"""The session: what a patient can get into, and what happens then. Events in, effects out, nothing else."""

from collections.abc import Callable
from datetime import datetime

from voicecare import locales
from voicecare.events import (
    Called,
    DeviceBack,
    DeviceLost,
    Effect,
    Event,
    Heard,
    Listen,
    NotRecorded,
    Patience,
    Pressed,
    Priority,
    Recalled,
    Record,
    Spoken,
    Started,
    Tick,
    Translated,
    Typed,
    VoiceForgotten,
)
from voicecare.page.model import Page
from voicecare.session.activity import Activity
from voicecare.session.callees import Callee, Callees
from voicecare.session.calling import Calls
from voicecare.session.choosing import Choosing
from voicecare.session.exercising import Exercising, index_of
from voicecare.session.helping import Hints, help_out, say_possibilities, say_today
from voicecare.session.languages import (
    Dutch,
    ask_to_change,
    read_both,
    read_doubtful,
    read_original,
    tell_about_translation,
)
from voicecare.session.learning import ask_to_forget, learn, say_forgotten
from voicecare.session.nearly import Nearly
from voicecare.session.page_text import PageText
from voicecare.session.reading import Reading
from voicecare.session.recital import Line
from voicecare.session.resting import Resting, pain_lines, question_lines
from voicecare.session.scoring import STRONGEST, score
from voicecare.session.sleeping import Asleep
from voicecare.session.talk import Talk
from voicecare.understand.phrase import Command, Slot

_UNTIL_CHOSEN = "en"
"""The language of the words that always work, before the patient has chosen one."""


class Session:
    """One patient, one page.

    Args:
        page: what is read and coached.
        language: the patient's, ISO 639-1; one of `locales.installed`. None asks for it, in all of them.
        patience: how long a silence ends what somebody says, until they ask for another one.
        learns: whether there is a microphone, and a recogniser that can be taught how somebody speaks.
        carer: who can be called besides the contacts of the page.
    """

    def __init__(
        self,
        page: Page,
        language: str | None,
        patience: Patience = "usual",
        *,
        learns: bool = True,
        carer: Callee | None = None,
    ) -> None:
        self.page, self.patience, self.learns = page, patience, learns
        spoken = locales.require(language or _UNTIL_CHOSEN)
        self.text = PageText(page, spoken)
        self.talk = Talk(spoken)
        self.now = 0.0
        self.local: datetime | None = None
        """What a clock on the wall shows, with its zone; None where no such clock is known."""
        self.calls = Calls(self, Callees(page, carer))
        self.position_explained = False
        """Whether the pain rule and the starting position were said, which hold for all exercises."""
        self._hints = Hints(self)
        self._nearly = Nearly(self, self._obey)
        self._reading = Reading(self)
        self.activity: Activity = self._reading if language else Choosing(self)
        self._dutch = Dutch(self)
        self._farewell: str | None = None
        self._listen: Listen | None = None
        self._last: list[Effect] = []
        self._warned = False
        self._everywhere: dict[str, Callable[[Command], None]] = {
            "stop": self._stop,
            "pain": self._pain,
            "start": lambda _: self.exercise(0),
            "exercise": lambda command: self.exercise(index_of(self.page, command)),
            "read_advice": self._read,
            "next": lambda _: self.exercise(0),
            "call": self.calls.ask,
            "say_number": self.calls.say_number,
            "language": lambda command: ask_to_change(self, command),
            "read_everything": self._read,
            "go_to": self._read,
            "question": lambda _: self.rest(self.activity.resting_place(), question_lines(self)),
            "pain_score": lambda command: score(self, command),
            "sleep": lambda _: self.enter(Asleep(self, self.activity.resting_place())),
            "learn_voice": lambda _: learn(self),
            "forget_voice": lambda _: ask_to_forget(self),
            "goodbye": self._goodbye,
        }
        # what is told breaks in, and what was being said goes on afterwards
        self._telling: dict[str, Callable[[], None]] = {
            "help": lambda: help_out(self),
            "what_can_i_say": lambda: say_possibilities(self),
            "where_am_i": lambda: self.activity.place(),
            "what_is_next": lambda: self.activity.ahead(),
            "what_did_i_do": self.talk.recall,
            "in_dutch": self._dutch.say,
            "about_translation": lambda: tell_about_translation(self),
        }
        # what was being read goes on in another way
        self._manners: dict[str, Callable[[], None]] = {
            "original": lambda: read_original(self),
            "both_languages": lambda: read_both(self),
            "doubtful": lambda: read_doubtful(self),
        }
        self._adjusting: dict[str, Callable[[], None]] = {
            "louder": lambda: self.talk.louder(1),
            "softer": lambda: self.talk.louder(-1),
            "faster": lambda: self.talk.faster(1),
            "slower": lambda: self.talk.faster(-1),
            "more_time": lambda: self.wait("relaxed"),
            "less_time": lambda: self.wait("usual"),
        }

    def handle(self, event: Event) -> list[Effect]:
        """Take what happened; return what is to be done, in this order."""
        self.talk.give_way(event)
        match event:
            case Started(now, local):
                self.now, self.local = now, local
                self._start()
            case Tick(now, local):
                self.now, self.local = now, local
                self.activity.tick(now)
            case Heard():
                self._hear(event)
            case Pressed(command):
                self._obey(command)
            case Typed():
                self._hints.missed(typed=True)
            case Spoken(identifier, done):
                self._spoken(identifier, done=done)
            case Translated():
                self.text.take(event)
                self.activity.translated()
                self._dutch.translated(event)
            case Recalled():
                say_today(self, event)
            case Called():
                self.calls.called(event)
            case VoiceForgotten(done):
                say_forgotten(self, done=done)
            case NotRecorded(record):
                self._not_recorded(record)
            case DeviceLost() | DeviceBack() if self.activity.state == "in_call":
                pass
            case DeviceLost(name):
                self.talk.prompt(f"lost-{name}", Priority.NOW)
            case DeviceBack(name):
                self.talk.prompt(f"back-{name}", Priority.NOW)
                self.activity.place()
            case _:
                pass
        self._last = [*self.talk.take(), *self._listening()]
        return self._last

    # ---- what activities use

    def enter(self, activity: Activity, *, resumed: bool = False) -> None:
        """Make this the patient's activity; one that is resumed does not begin anew."""
        self.activity = activity
        if not resumed:
            activity.begin()

    def exercise(self, index: int) -> None:
        """Go to an exercise; after the last one, say that all are done."""
        if index < len(self.page.exercises.list):
            self.enter(Exercising(self, index))
        else:
            self.enter(self._reading, resumed=True)
            self.talk.prompt("exercises-over")

    def rest(self, interrupted: Activity, lines: tuple[Line, ...] = ()) -> None:
        """Do nothing until the patient wants to go on."""
        if isinstance(interrupted, Resting):
            interrupted = interrupted.before
        self.enter(Resting(self, interrupted, lines))

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """The values that make sense on this page, and now."""
        exercises = self.page.exercises.list
        return {
            "exercise": (*range(1, len(exercises) + 1), -1, *(one.about for one in exercises if one.about)),
            "contact": self.calls.callees.kinds(),
            "score": tuple(range(STRONGEST + 1)),
            **self.activity.slots(),
        }

    def ask_for_translations(self) -> None:
        """Ask for every sentence that is not there yet."""
        missing = self.text.missing()
        if missing:
            self.talk.translate(missing, self.text.language)

    def speak(self, language: str) -> None:
        """Speak, listen and read in this language from now on, also at the next start."""
        self.talk.language = language
        self.talk.record("language", language=language)
        self.talk.remember(language)
        self.read_in(language)

    def read_in(self, language: str) -> None:
        """Read the page in this language from now on."""
        self.text.language, self.text.manner = language, "translation"
        self.ask_for_translations()

    def wait(self, patience: Patience) -> None:
        """Give somebody more time to speak, or less, from now on, also at the next start."""
        self.patience = patience
        self.talk.remember(patience=patience)

    def welcome(self) -> None:
        """Say what the app is, and what can be done."""
        self.enter(self._reading, resumed=True)
        self.talk.prompt("greeting", hospital=self.page.hospital)

    def _start(self) -> None:
        if isinstance(self.activity, Choosing):
            self.activity.begin()
            return
        self.ask_for_translations()
        self.welcome()

    def _hear(self, heard: Heard) -> None:
        if self.activity.heard(heard.phrase):
            return
        if heard.phrase is not None:
            self._obey(heard.phrase.command)
        elif heard.nearly is None or not self._nearly.ask(heard.nearly):
            self._hints.missed()

    def _obey(self, command: Command) -> None:
        self._hints.understood()
        if command.id in self._adjusting:
            self._adjusting[command.id]()
            self.talk.prompt(command.id.replace("_", "-"), Priority.NOW)
        elif command.id in ("stop", "pain"):
            self._everywhere[command.id](command)
        elif self.activity.obey(command):
            pass
        elif command.id in self._telling:
            self._telling[command.id]()
        elif command.id in self._manners:
            reading = not self.talk.silent
            self.talk.hush()
            self.activity.interrupt()
            self._manners[command.id]()
            if reading:
                self.activity.resume()
        elif command.id in self._everywhere:
            self.talk.hush()
            self.activity.interrupt()
            self._everywhere[command.id](command)
        else:
            self._hints.missed(typed=True)

    def _spoken(self, identifier: str, *, done: bool) -> None:
        self.talk.spoken(identifier)
        if identifier == self._farewell:
            self.talk.quit()
        elif done:
            self.activity.spoken(identifier)

    def _stop(self, _command: Command) -> None:
        self.talk.hush()
        stopped = self.activity
        stopped.interrupt()
        stopped.stopped()

    def _pain(self, _command: Command) -> None:
        self.talk.hush()
        self.talk.record("pain", **self.activity.details())
        if self.activity.in_pain():
            return
        self.activity.interrupt()
        self.rest(self.activity.resting_place(), pain_lines(self))

    def _read(self, command: Command) -> None:
        self.enter(self._reading, resumed=True)
        self._reading.obey(command)

    def _goodbye(self, _command: Command) -> None:
        self._farewell = self.talk.prompt("goodbye", Priority.NOW)

    def _not_recorded(self, record: Record) -> None:
        at = next(index for index, effect in enumerate(self._last) if effect is record)
        if not self._warned:
            self._warned = True
            self.talk.prompt("diary-failed", Priority.NOW)
        self.talk.add(self._last[at + 1 :])

    def _listening(self) -> list[Effect]:
        languages = dict.fromkeys((self.talk.language, *self.activity.languages))
        listen = Listen(self.activity.state, tuple(languages), self.slots(), self.activity.also, self.patience)
        if listen == self._listen:
            return []
        self._listen = listen
        return [listen]
