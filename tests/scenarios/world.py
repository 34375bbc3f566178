"""What surrounds a session in a scenario: a patient, a voice, a diary, a telephone, a translator. No time, no sound.

The words are the real ones: a patient's words count only if a phrase that is open now says them.
"""

from datetime import UTC, date, datetime, timedelta

from voicecare.events import (
    Adjust,
    Call,
    Called,
    DeviceBack,
    DeviceLost,
    DiaryErased,
    Dictate,
    Dictated,
    Effect,
    EraseDiary,
    Event,
    ForgetVoice,
    HangUp,
    Heard,
    Hush,
    Listen,
    NotRecorded,
    Priority,
    Quit,
    Recall,
    Recalled,
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
    Translated,
    Unfinished,
    VoiceForgotten,
)
from voicecare.exercise.plan import Plan
from voicecare.listen.keyboard import Keyboard
from voicecare.page.load import load
from voicecare.page.model import Page
from voicecare.page.sentences import sentences
from voicecare.session import callees
from voicecare.session.session import Session
from voicecare.speak.queue import Sounding, SpeechQueue
from voicecare.understand.phrase import Phrase
from voicecare.understand.text import plain

_TICK = 0.5
_MANY = 1000


class World:
    """Plays a scenario's steps.

    Args:
        language: the patient's; `choose` for one who has not chosen yet.
        translations: `machine` translates every sentence at once, `late` when asked to arrive, `none` cannot.
        doubtful: ids of sentences whose translation is not believed.
        reviewed: ids of sentences whose translation a person has reviewed.
        at: what the clock on the wall shows at the start; None where there is none.
        carer: their name and number.
        writes: whether a question can be taken down.
        place: the sentence at which the session before stopped.
        bookmark: the sentence that the patient marked.
        plan: what the physiotherapist set.
        surgery: when it was.
    """

    def __init__(
        self, language: str = "en", translations: str = "machine", doubtful: tuple[str, ...] = (),
        page: Page | None = None, *, reviewed: tuple[str, ...] = (), learns: bool = True, plan: Plan | None = None,
        surgery: datetime | None = None, at: datetime | None = None, carer: tuple[str, str] | None = None,
        writes: bool = True, place: str = "", bookmark: str = "",
    ) -> None:  # fmt: skip
        self.page = page or load("hmc-spinal-fusion")
        self.session = Session(
            self.page, None if language == "choose" else language, learns=learns, plan=plan, surgery=surgery,
            carer=callees.carer(*carer, self.page.country) if carer else None, writes=writes, place=place,
            bookmark=bookmark,
        )  # fmt: skip
        self.said: list[str] = []
        """What has begun to sound since the patient's last word."""
        self.diary: list[Record] = []
        self.calls: list[str] = []
        self.hung_up = 0
        self.adjusted = Adjust(1.0, 0.0)
        self.over = False
        self.remembered: str | None = None
        self.patience: str | None = None
        """That is remembered."""
        self.taught: Phrase | None = None
        """What the next utterance is an example of."""
        self.voice_is_forgotten = False
        self.dictated: str | None = None
        """The language in which what is no phrase is written down."""
        self.place: str | None = None
        self.bookmark: str | None = None
        """Sentences that are remembered."""
        self.today = Recalled(0, 0, 0)
        self.disk_is_full = False
        self._translations = translations
        self._doubtful, self._reviewed = doubtful, reviewed
        self._asked: list[Translate] = []
        self._later: list[Event] = []
        self._queue = SpeechQueue()
        self._saying: Sounding | None = None
        self._keyboard = Keyboard((), lambda _event: None)
        self._now = 100.0
        self._at = at
        self.listen = Listen("asleep", (), {})
        self.effects: list[Effect] = []
        self.handle(Started(self._now, self._at))

    @property
    def saying(self) -> str:
        """What sounds now; empty for silence."""
        return _heard_as(self._saying) if self._saying else ""

    @property
    def voice(self) -> str:
        """The language of the voice that sounds now."""
        return self._saying.language if isinstance(self._saying, Say) else ""

    # ---- what happens

    def patient(self, text: str) -> None:
        """The patient says something that is open now, in any of the languages that are, or the word asked for."""
        heard = self._understand(text)
        assert isinstance(heard, Heard), f"{text!r} is no open phrase in {self.listen.state}"
        self.said = []
        self.handle(heard)

    def somebody_talks(self, times: int = 1) -> None:
        """Sound that is no open phrase."""
        self.said = []
        for _ in range(times):
            self.handle(Heard(None, -1.0))

    def nearly_hears(self, text: str) -> None:
        """The patient says something that is open now, and the recogniser is only nearly sure of it."""
        heard = self._keyboard.understand(text)
        assert isinstance(heard, Heard), f"{text!r} is no open phrase in {self.listen.state}"
        self.said = []
        self.handle(Heard(None, 1.0, nearest=heard.phrase, nearly=heard.phrase))

    def patient_asks(self, text: str | None) -> None:
        """Words that are no command, once the app has asked for them; None for what cannot be understood."""
        self.play()
        assert self.dictated, f"no question is awaited, but {self.said} was said"
        self.said = []
        self.handle(Dictated(text or "", self.dictated))

    def patient_types(self, text: str) -> None:
        """A line on the keyboard."""
        self.said = []
        self.handle(self._keyboard.understand(text))

    def seconds_pass(self, seconds: float) -> None:
        """The clock goes on; what is being said is said to its end first."""
        self.play()
        self.said = []
        for _ in range(round(seconds / _TICK)):
            self._now += _TICK
            self._at = self._at + timedelta(seconds=_TICK) if self._at else None
            self.handle(Tick(self._now, self._at))
            self.play()

    def play(self, until: str | None = None) -> bool:
        """Let the app speak until it says this, or is silent."""
        for _ in range(_MANY):
            if self._saying is None:
                return False
            if until is not None and until.casefold() in self.saying.casefold():
                return True
            done, self._saying = self._saying, None
            self.handle(Spoken(done.id, done=True, reached=len(done.text)))
        raise AssertionError("the app never stops speaking")

    def translations_arrive(self) -> None:
        """The translator has done its work."""
        asked, self._asked = self._asked, []
        texts = {one.id: one.text for one in sentences(self.page)}
        for request in asked:
            for name in request.sentences:
                self.handle(self._translated(name, texts[name], request.language))

    def device(self, name: str, *, back: bool) -> None:
        """A device goes or comes."""
        self.said = []
        self.handle(DeviceBack(name) if back else DeviceLost(name))

    def returns(self, left: dict[str, int | str]) -> None:
        """The session before was broken off in a set."""
        self.play()
        self.said = []
        self.handle(Unfinished(**left, at=datetime(2026, 11, 28, 9, 0, tzinfo=UTC)))

    def call_ends(self, outcome: str) -> None:
        """What became of the call."""
        self.said = []
        call = next(effect for effect in reversed(self.effects) if isinstance(effect, Call))
        self.handle(Called(call.contact, outcome))

    def handle(self, event: Event) -> None:
        """Give an event to the session and carry out what it wants."""
        assert not self.over, f"{event} after the end"
        effects = self.session.handle(event)
        self.effects += effects
        for effect in effects:
            if isinstance(effect, Record) and self.disk_is_full:
                self.handle(NotRecorded(effect, "the disk is full"))
                return
            self._do(effect)
        self._speak()
        while self._later and not self.over:
            self.handle(self._later.pop(0))

    # ---- what the rooms would do

    def _do(self, effect: Effect) -> None:
        match effect:
            case Say() | Tone():
                if self._saying and effect.priority is Priority.NOW > self._saying.priority:
                    self._queue.give_back(self._saying)
                    self._saying = None
                self._queue.add(effect)
            case Hush():
                cut = [*self._queue.clear(), *([self._saying] if self._saying else [])]
                self._saying = None
                self._later += [Spoken(say.id, done=False) for say in cut]
            case Listen():
                self.listen = effect
                self._keyboard.open(effect)
            case Record():
                self.diary.append(effect)
            case Call(_, number):
                self.calls.append(number)
            case HangUp():
                self.hung_up += 1
            case Adjust():
                self.adjusted = effect
            case Translate():
                self._asked.append(effect)
                if self._translations != "late":
                    self.translations_arrive()
            case Recall():
                self._later.append(self.today)
            case EraseDiary():
                self.diary.clear()
                self._later.append(DiaryErased(done=True))
            case Dictate(language):
                self.dictated = language
            case Remember(language, patience, place, bookmark):
                self.place = self.place if place is None else place
                self.bookmark = bookmark or self.bookmark
                self.remembered = language or self.remembered
                self.patience = patience or self.patience
            case Teach(phrase):
                self.taught = phrase
            case ForgetVoice():
                self.voice_is_forgotten = True
                self._later.append(VoiceForgotten(done=True))
            case Quit():
                self.over = True

    def _understand(self, text: str) -> Event:
        if self.taught is not None and plain(text) == plain(self.taught.text):
            return Heard(self.taught, 9.0)
        return self._keyboard.understand(text)

    def _speak(self) -> None:
        if self._saying is None and not self.over:
            self._saying = self._queue.take()
            if self._saying is not None:
                self.said.append(self.saying)
                self.handle(Speaking(self._saying.id))

    def _translated(self, name: str, text: str, language: str) -> Translated:
        if self._translations == "none":
            return Translated(name, language, None, "none")
        if name in self._doubtful:
            return Translated(name, language, None, "machine", f"[{language}?] {text}", ("number", "negation"))
        if name in self._reviewed:
            return Translated(
                name, language, f"[{language}] {text}", "reviewed", reviewer="A. Jansen", reviewed=date(2026, 11, 20)
            )
        return Translated(name, language, f"[{language}] {text}")


def _heard_as(sounding: Sounding) -> str:
    return "(tone)" if isinstance(sounding, Tone) else sounding.text
