"""The session: what a patient can get into, and what happens then. Events in, effects out, nothing else."""

from collections.abc import Callable
from datetime import datetime

from voicecare import locales
from voicecare.events import (
    Called,
    DeviceBack,
    DeviceLost,
    DiaryErased,
    Dictated,
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
    Unfinished,
    VoiceForgotten,
)
from voicecare.exercise.due import Waking
from voicecare.exercise.plan import Answer, Plan, Way, tasks
from voicecare.page.model import Page
from voicecare.session.activity import Activity
from voicecare.session.callees import Callee, Callees
from voicecare.session.calling import Calls
from voicecare.session.choosing import Choosing
from voicecare.session.erasing import say_erased
from voicecare.session.everywhere import ALWAYS, Everywhere
from voicecare.session.exercising import Exercising
from voicecare.session.helping import Hints
from voicecare.session.languages import Dutch
from voicecare.session.learning import say_forgotten
from voicecare.session.nearly import Nearly
from voicecare.session.page_text import PageText
from voicecare.session.reading import Reading
from voicecare.session.recital import Line
from voicecare.session.resting import Resting, interrupted_by
from voicecare.session.returning import offer_to_go_on, offer_to_read_on
from voicecare.session.scoring import STRONGEST
from voicecare.session.talk import Talk
from voicecare.session.today import say_done
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
        plan: what the physiotherapist set for this patient.
        waking: the hours in which exercises are due.
        surgery: when it was or will be, with its zone; None where nobody has said.
        carer: who can be called besides the contacts of the page.
        writes: whether questions can be taken down: typed, or by a recogniser that writes freely.
        place: the sentence at which the session before stopped reading; empty for none.
        bookmark: the sentence that the patient marked; empty for none.
    """

    def __init__(
        self, page: Page, language: str | None, patience: Patience = "usual", *, learns: bool = True,
        plan: Plan | None = None, waking: Waking | None = None, surgery: datetime | None = None,
        carer: Callee | None = None, writes: bool = True, place: str = "", bookmark: str = "",
    ) -> None:  # fmt: skip
        self.page, self.patience, self.learns, self.writes = page, patience, learns, writes
        self.left_at, self.bookmark = place, bookmark
        self.tasks = tasks(page, plan or Plan())
        self.waking, self.surgery = waking or Waking(), surgery
        self.way: Way | None = None
        """Who counts, if the patient has chosen."""
        self.answer: Answer | None = None
        """How repetitions are answered, if the patient has chosen."""
        spoken = locales.require(language or _UNTIL_CHOSEN)
        self.text = PageText(page, spoken)
        self.talk = Talk(spoken)
        self.now = 0.0
        self.local: datetime | None = None
        """What a clock on the wall shows, with its zone; None where no such clock is known."""
        self.calls = Calls(self, Callees(page, carer))
        self.position_explained = False
        """Whether the pain rule and the starting position were said, which hold for all exercises."""
        self.told = 0
        """How many of the phrases that make sense were named when asked for."""
        self._hints = Hints(self)
        self._nearly = Nearly(self, self._obey)
        self.reading = Reading(self)
        self.activity: Activity = self.reading if language else Choosing(self)
        self.dutch = Dutch(self)
        self.farewell: str | None = None
        """What is said last; the session is over when it was said."""
        self._recalled: Callable[[Session, Recalled], None] = say_done
        """What was asked of the diary."""
        self._listen: Listen | None = None
        self._last: list[Effect] = []
        self._warned = False
        self._everywhere = Everywhere(self)

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
            case Dictated(text):
                self.activity.dictated(text)
            case Typed(text) if self.activity.dictated(text):
                self._hints.understood()
            case Typed():
                self._hints.missed(typed=True)
            case Spoken(identifier, done):
                self._spoken(identifier, done=done)
            case Translated():
                self.text.take(event)
                self.activity.translated()
                self.dutch.translated(event)
            case Recalled():
                self._recalled(self, event)
            case Unfinished():
                self._return(event)
            case DiaryErased(done):
                say_erased(self, done=done)
            case Called():
                self.calls.called(event)
            case VoiceForgotten(done):
                say_forgotten(self, done=done)
            case NotRecorded(record):
                self._not_recorded(record)
            case DeviceLost() | DeviceBack() if self.activity.state == "in_call":
                pass
            case DeviceLost("sound"):
                # what would be said of it could be heard only when it is no longer true
                pass
            case DeviceBack("sound"):
                self.talk.prompt("back-microphone", Priority.NOW)
                self.activity.place()
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

    def exercise(self, index: int, *, back: bool = False) -> None:
        """Go to an exercise; if it is switched off, to the one after or before it that is not.

        After the last one, say that all are done; before the first one there is the first one again.
        """
        on = [at for at, task in enumerate(self.tasks) if not task.off]
        chosen = [at for at in on if (at <= index if back else at >= index)]
        if chosen or (back and on):
            self.enter(Exercising(self, (chosen[-1] if back else chosen[0]) if chosen else on[0]))
        else:
            self.enter(self.reading, resumed=True)
            self.talk.prompt("exercises-over" if on else "exercises-all-off")

    def recall(self, tell: "Callable[[Session, Recalled], None]") -> None:
        """Ask the diary what was done; `tell` says of it what the patient wants to know."""
        self._recalled = tell
        self.talk.recall()

    def rest(self, interrupted: Activity, lines: tuple[Line, ...] = ()) -> None:
        """Do nothing until the patient wants to go on."""
        self.enter(Resting(self, interrupted_by(interrupted), lines))

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
        self.enter(self.reading, resumed=True)
        self.talk.prompt("greeting", hospital=self.page.hospital)

    def _start(self) -> None:
        if isinstance(self.activity, Choosing):
            self.activity.begin()
            return
        self.ask_for_translations()
        self.welcome()
        offer_to_read_on(self)

    def _hear(self, heard: Heard) -> None:
        if self.activity.heard(heard):
            return
        if heard.phrase is not None:
            self._obey(heard.phrase.command)
        elif heard.nearly is None or not self._nearly.ask(heard.nearly):
            self._hints.missed()

    def _obey(self, command: Command) -> None:
        self._hints.understood()
        obeyed = command.id not in ALWAYS and self.activity.obey(command)
        if not obeyed and not self._everywhere.obey(command):
            self._hints.missed(typed=True)

    def _spoken(self, identifier: str, *, done: bool) -> None:
        self.talk.spoken(identifier)
        if identifier == self.farewell:
            self.talk.quit()
        elif done:
            self.activity.spoken(identifier)

    def _return(self, left: Unfinished) -> None:
        """Nobody is asked who has not chosen a language yet, or is busy already."""
        if self.activity is self.reading:
            offer_to_go_on(self, left)

    def _not_recorded(self, record: Record) -> None:
        at = next(index for index, effect in enumerate(self._last) if effect is record)
        if not self._warned:
            self._warned = True
            self.talk.prompt("diary-failed", Priority.NOW)
        self.talk.add(self._last[at + 1 :])

    def _listening(self) -> list[Effect]:
        languages = dict.fromkeys((self.talk.language, *self.activity.languages))
        activity = self.activity
        listen = Listen(activity.state, tuple(languages), self.slots(), activity.also, self.patience, activity.due)
        if listen == self._listen:
            return []
        self._listen = listen
        return [listen]
