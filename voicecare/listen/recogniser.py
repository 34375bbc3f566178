"""What every recogniser does, whatever engine is behind it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from voicecare.audio.block import Samples
from voicecare.understand.phrase import Phrase


@dataclass(frozen=True)
class Judgement:
    """The open phrase that was most likely said, and how likely on the recogniser's own scale.

    `phrase` is None where none was said well enough; `best` then still names the nearest one, for
    transcripts and benchmarks. `margin` is how far ahead of another command's phrase it was. `nearly` is
    True where `phrase` is None and `best` was likely enough to ask the patient about it. `agreed` is True where
    two recognisers heard the same: nothing is gained by waiting for more.
    """

    phrase: Phrase | None
    score: float
    margin: float = 0.0
    best: Phrase | None = None
    nearly: bool = False
    agreed: bool = False


class Recogniser(Protocol):
    """Fed with one utterance at a time; knows which phrases are open."""

    looks_ahead: bool
    """Whether `settle` may be called before the utterance is surely over, and `feed` go on after it."""

    def open(self, phrases: Sequence[Phrase], expected: Collection[str] = (), due: Collection[int] = ()) -> None:
        """From now on these phrases may be heard; those of the `expected` commands are likelier.

        So are the numbers that are `due` where somebody counts.
        """

    def begin(self) -> None:
        """Forget the utterance before."""

    def feed(self, samples: Samples) -> Judgement | None:
        """Take the next samples (16 kHz); answers early only with a phrase that may be acted on early."""

    def settle(self) -> Judgement:
        """Judge what was fed since `begin`, as an utterance that ends here."""

    def teach(self, phrase: Phrase | None) -> None:
        """The next utterance is an example of how the patient says this phrase; None: no more of them.

        One that is accepted is judged to be the phrase, one that is too unlike it to be none; other open phrases
        are heard as ever.
        """

    def take_down(self, language: str) -> str:
        """What was fed since `begin`, written down freely; empty where nothing was understood, or it cannot."""

    def forget_voice(self) -> None:
        """Erase every example."""

    def idle(self) -> bool:
        """Do a little of the work that can be done ahead; False where none is left."""

    def close(self) -> None:
        """Give the engine back."""
