"""What the session says: prompts and sentences become effects, and their ids come back."""

from voicecare import prompts
from voicecare.events import (
    Adjust,
    BargeIn,
    BargeOver,
    BargePause,
    Call,
    Dictate,
    Duck,
    Effect,
    EraseDiary,
    Event,
    ForgetVoice,
    HangUp,
    Heard,
    Hush,
    Loudness,
    Patience,
    Priority,
    Quit,
    Recall,
    Record,
    Remember,
    Say,
    Teach,
    Tone,
    Translate,
)
from voicecare.understand.phrase import Phrase

_RATE_STEP, _SLOWEST, _FASTEST = 1.15, 0.6, 1.75
_VOLUME_STEP, _SOFTEST, _LOUDEST = 4.0, -20.0, 12.0


class Talk:
    """Collects the effects of one event; knows the language and what is not said yet.

    Args:
        language: the patient's, ISO 639-1.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._effects: list[Effect] = []
        self._number = 0
        self._unsaid: set[str] = set()
        self._rate = 1.0
        self._volume = 0.0
        self._loudness = Loudness.USUAL

    @property
    def silent(self) -> bool:
        """Whether everything has been said."""
        return not self._unsaid

    def prompt(self, key: str, priority: Priority = Priority.NEXT, /, **values: str | int) -> str:
        """Say a prompt in the patient's language; returns the id."""
        return self.say(self.wording(key, **values), self.language, priority)

    def wording(self, key: str, /, **values: str | int) -> str:
        """A prompt in the patient's language, without saying it."""
        return prompts.of(self.language)(key, **values)

    def say(self, text: str, language: str, priority: Priority = Priority.NEXT) -> str:
        """Say a text; returns the id."""
        identifier = self._next_id()
        self._effects.append(Say(text, language, priority, identifier))
        return identifier

    def tone(self) -> str:
        """Sound a soft tone; returns the id."""
        identifier = self._next_id()
        self._effects.append(Tone(identifier))
        return identifier

    def hush(self) -> None:
        """Be silent at once."""
        self._unsaid.clear()
        self._effects.append(Hush())

    def give_way(self, event: Event) -> None:
        """Go on softly while somebody else speaks, wait in their pauses, and go on as before when they have done."""
        match event:
            case BargeIn():
                loudness = Loudness.SOFT
            case BargePause() if self._loudness is Loudness.SOFT:
                loudness = Loudness.HELD
            case Heard() | BargeOver():
                loudness = Loudness.USUAL
            case _:
                return
        if loudness is not self._loudness:
            self._loudness = loudness
            self._effects.append(Duck(loudness))

    def spoken(self, identifier: str) -> None:
        """This was said, or will not be."""
        self._unsaid.discard(identifier)

    def faster(self, steps: int) -> None:
        """Speak faster, or slower for a negative number of steps."""
        self._rate = min(_FASTEST, max(_SLOWEST, self._rate * _RATE_STEP**steps))
        self._effects.append(Adjust(self._rate, self._volume))

    def louder(self, steps: int) -> None:
        """Speak louder, or softer for a negative number of steps."""
        self._volume = min(_LOUDEST, max(_SOFTEST, self._volume + _VOLUME_STEP * steps))
        self._effects.append(Adjust(self._rate, self._volume))

    def record(self, kind: str, **details: str | int | bool) -> None:
        """Write in the diary before anything that is added afterwards happens."""
        self._effects.append(Record(kind, details))

    def call(self, contact: str, number: str) -> None:
        """Hand a number over."""
        self._effects.append(Call(contact, number))

    def hang_up(self) -> None:
        """End the call."""
        self._effects.append(HangUp())

    def translate(self, sentences: tuple[str, ...], language: str, *, urgent: bool = False) -> None:
        """Ask for sentences of the page; urgent where the next words wait for them."""
        self._effects.append(Translate(sentences, language, urgent))

    def recall(self) -> None:
        """Ask the diary what was done today."""
        self._effects.append(Recall())

    def erase_diary(self) -> None:
        """Have all that the diary has erased."""
        self._effects.append(EraseDiary())

    def remember(
        self, language: str | None = None, patience: Patience | None = None, place: str | None = None,
        bookmark: str | None = None,
    ) -> None:  # fmt: skip
        """Have the next session begin in this language, with this patience, or know these sentences."""
        self._effects.append(Remember(language, patience, place, bookmark))

    def teach(self, phrase: Phrase | None) -> None:
        """Have the next utterance taken for an example of this phrase; None for no more of them."""
        self._effects.append(Teach(phrase))

    def dictate(self, language: str | None) -> None:
        """Have what is said from now on written down in this language; None for no longer."""
        self._effects.append(Dictate(language))

    def forget_voice(self) -> None:
        """Have every example erased."""
        self._effects.append(ForgetVoice())

    def quit(self) -> None:
        """End the session."""
        self._effects.append(Quit())

    def add(self, effects: list[Effect]) -> None:
        """Effects that were asked for before and not carried out."""
        self._unsaid.update(effect.id for effect in effects if isinstance(effect, Say | Tone))
        self._effects.extend(effects)

    def take(self) -> list[Effect]:
        """The effects since the last call."""
        taken, self._effects = self._effects, []
        return taken

    def _next_id(self) -> str:
        self._number += 1
        identifier = f"say-{self._number}"
        self._unsaid.add(identifier)
        return identifier
