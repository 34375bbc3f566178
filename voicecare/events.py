"""What reaches the session, and what leaves it. The only vocabulary between the session and the world."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, IntEnum, auto
from typing import Literal

from voicecare.understand.phrase import Command, Phrase, Slot

Patience = Literal["usual", "relaxed"]
"""How long a silence must be before somebody has surely finished speaking: relaxed is for who speaks slowly."""

# ---- what reaches the session


@dataclass(frozen=True)
class Started:
    """The parts are ready. `now` is the session's first time, in seconds of a clock that never goes back.

    `local` is what a clock on the wall shows, with its zone; None where no such clock is known.
    """

    now: float
    local: datetime | None = None


@dataclass(frozen=True)
class Tick:
    """Time has come to `now`, in seconds; `local` as in `Started`, also after the computer has slept."""

    now: float
    local: datetime | None = None


@dataclass(frozen=True)
class Heard:
    """An utterance, judged against the open phrases.

    `phrase` is None when none of them was said well enough; `score` is on the recogniser's own scale;
    `ended` is when the last word ended, in seconds of the audio clock. `partial` marks a phrase that was
    acted on before the utterance was over. `nearest` is the likeliest phrase, also where none was accepted;
    `nearly` is the same one where `phrase` is None but it was likely enough to ask about.
    """

    phrase: Phrase | None
    score: float = 0.0
    ended: float = 0.0
    partial: bool = False
    nearest: Phrase | None = None
    nearly: Phrase | None = None


@dataclass(frozen=True)
class BargeIn:
    """Somebody begins to speak while the app does, at `at` on the clock of the audio."""

    at: float = 0.0


@dataclass(frozen=True)
class Dictated:
    """An utterance as it was written down freely, in the language asked for; empty where nothing was understood.

    `ended` is when the last word ended, in seconds of the audio clock.
    """

    text: str
    language: str
    ended: float = 0.0


@dataclass(frozen=True)
class VoiceForgotten:
    """What was learnt of the patient's voice is erased; not `done` where it could not be."""

    done: bool


@dataclass(frozen=True)
class BargePause:
    """They pause: perhaps that was all. A `BargeIn` follows where they go on."""


@dataclass(frozen=True)
class BargeOver:
    """What they said is over, and what was heard in it was told."""


@dataclass(frozen=True)
class Pressed:
    """A command from a key, a switch, a screen or the keyboard: the same as if it had been said."""

    command: Command


@dataclass(frozen=True)
class Typed:
    """Typed words that are no phrase which is open now."""

    text: str


@dataclass(frozen=True)
class Speaking:
    """This `Say` is sounding, since `at` on the clock of the audio."""

    id: str
    at: float = 0.0


@dataclass(frozen=True)
class Word:
    """Of the `Say` that is sounding the characters from `begins` up to `ends` are being said; for who reads along.

    Told where the voice gives marks. The session does not see it.
    """

    id: str
    begins: int
    ends: int


@dataclass(frozen=True)
class Spoken:
    """This `Say` is over. `done` is False when it was cut; `reached` counts the characters that were said."""

    id: str
    done: bool
    reached: int = 0


@dataclass(frozen=True)
class Translated:
    """A sentence of the page in the language asked for; `text` is None when it must be read in the original.

    `origin` is `reviewed`, `author`, `machine`, or `none` where nothing can translate into the language.
    `doubtful` is a translation that is not believed, for who wants to hear it all the same; `doubts` are the
    kinds of the alarms, as in the prompt `doubt`. `reviewer` and `reviewed` say who reviewed it and when.
    """

    sentence: str
    language: str
    text: str | None
    origin: str = "machine"
    doubtful: str | None = None
    doubts: tuple[str, ...] = ()
    reviewer: str = ""
    reviewed: date | None = None


@dataclass(frozen=True)
class Called:
    """What became of a call; a call that connects ends with a second one. For outcomes see `call.dialler.Outcome`."""

    contact: str
    outcome: str


@dataclass(frozen=True)
class SetDone:
    """A set in the diary: when it ended (with its offset), of which exercise, and whether its target was reached."""

    exercise: str
    at: datetime
    repetitions: int
    complete: bool


@dataclass(frozen=True)
class Recalled:
    """What the diary has of today, local time: sets, repetitions in them, and how often there was pain.

    `now` is the time with its zone; `done` are the sets of today and of the day before.
    """

    sets: int
    repetitions: int
    pains: int
    now: datetime | None = None
    done: tuple[SetDone, ...] = ()


@dataclass(frozen=True)
class Unfinished:
    """A set that was broken off today, by a power cut perhaps: so many of `target`, the last one at `at`, local time.

    `target` is None where the diary does not say it.
    """

    exercise: str
    count: int
    target: int | None
    at: datetime


@dataclass(frozen=True)
class DiaryErased:
    """The diary is erased; not `done` where it could not be."""

    done: bool


@dataclass(frozen=True)
class NotRecorded:
    """The diary could not be written; the effects that followed the `Record` were not carried out."""

    record: "Record"
    reason: str


@dataclass(frozen=True)
class DeviceLost:
    """The `microphone`, the `loudspeaker`, the `voice`, or both of the first two at once (`sound`) went away."""

    name: str


@dataclass(frozen=True)
class DeviceBack:
    """It came back."""

    name: str


Event = (
    Started
    | Tick
    | Heard
    | BargeIn
    | BargePause
    | BargeOver
    | Dictated
    | VoiceForgotten
    | Pressed
    | Typed
    | Speaking
    | Word
    | Spoken
    | Translated
    | Called
    | Recalled
    | Unfinished
    | DiaryErased
    | NotRecorded
    | DeviceLost
    | DeviceBack
)

# ---- what leaves it


class Priority(IntEnum):
    """Which speech goes first. NOW cuts what is being said, which resumes afterwards."""

    NORMAL = 0
    NEXT = 1
    NOW = 2


@dataclass(frozen=True)
class Say:
    """Speak `text` in the voice of `language`. The id comes back in `Speaking` and `Spoken`."""

    text: str
    language: str
    priority: Priority
    id: str


@dataclass(frozen=True)
class Tone:
    """Sound a soft tone, as soon as what is being said is over: a repetition was counted. The id comes back too."""

    id: str

    text = ""
    priority = Priority.NOW


@dataclass(frozen=True)
class Hush:
    """Be silent at once and forget everything that waits to be said."""


class Loudness(Enum):
    """How the app speaks while somebody else does. HELD: nothing sounds, and it goes on afterwards where it stood."""

    USUAL = auto()
    SOFT = auto()
    HELD = auto()


@dataclass(frozen=True)
class Duck:
    """Go on this loud from now on."""

    loudness: Loudness


@dataclass(frozen=True)
class Listen:
    """From now on the phrases of this state are open, in these languages (the patient's first).

    `slots` holds, for slots that are named, the values that make sense now: `{"count": (1, 2, 3)}`. What may be
    said in the state `also` is open too, where it is no phrase of the first one. `due` are the numbers of which the
    patient most likely says one next, counting.
    """

    state: str
    languages: tuple[str, ...]
    slots: Mapping[str, tuple[Slot, ...]]
    also: str | None = None
    patience: Patience = "usual"
    due: tuple[int, ...] = ()


@dataclass(frozen=True)
class Adjust:
    """How the app speaks: `rate` 1.0 is the voice's usual speed, `volume` is in decibels, 0 the usual one."""

    rate: float
    volume: float


@dataclass(frozen=True)
class Translate:
    """Ask for these sentences of the page in this language; the first of them is needed first.

    `urgent` ones are about to be spoken and come before those that were asked for earlier.
    """

    sentences: tuple[str, ...]
    language: str
    urgent: bool = False


@dataclass(frozen=True)
class Call:
    """Hand this number (E.164) over to whatever can call."""

    contact: str
    number: str


@dataclass(frozen=True)
class HangUp:
    """End the call."""


@dataclass(frozen=True)
class Record:
    """Write this in the diary before anything that follows it in the list is done."""

    kind: str
    details: Mapping[str, str | int | bool]


@dataclass(frozen=True)
class Recall:
    """Ask the diary what was done today; the answer is `Recalled`."""


@dataclass(frozen=True)
class EraseDiary:
    """Erase all that the diary has, of every page; the answer is `DiaryErased`."""


@dataclass(frozen=True)
class Remember:
    """The patient has chosen this, or is there: the next session begins with it. What is None stays as it was.

    `place` and `bookmark` are sentences of the page: the one that was read last, which is empty after the last one,
    and the one that the patient wants to find again.
    """

    language: str | None = None
    patience: Patience | None = None
    place: str | None = None
    bookmark: str | None = None


@dataclass(frozen=True)
class Teach:
    """The next utterance is an example of how this patient says the phrase; None: no more of them."""

    phrase: Phrase | None


@dataclass(frozen=True)
class Dictate:
    """From now on an utterance that is no open phrase is written down freely, in this language; None: no longer.

    The answer is `Dictated`. No sound is kept.
    """

    language: str | None


@dataclass(frozen=True)
class ForgetVoice:
    """Erase every example of how a patient speaks."""


@dataclass(frozen=True)
class Quit:
    """The session is over."""


Effect = (
    Say
    | Tone
    | Hush
    | Duck
    | Listen
    | Adjust
    | Translate
    | Call
    | HangUp
    | Record
    | Recall
    | EraseDiary
    | Remember
    | Teach
    | Dictate
    | ForgetVoice
    | Quit
)
