"""The closed-set engine in a process of its own."""

from collections.abc import Collection, Sequence
from pathlib import Path

from voicecare.audio.block import Samples
from voicecare.listen.examples import Text
from voicecare.listen.whisper import ClosedSet
from voicecare.workers import Worker


class ClosedSetWorker:
    """A `ClosedSet` in a process of its own, so that a busy model never holds up the microphone.

    Args:
        folder: of the model.
        examples: the file in which the embeddings of the patient's words are kept; None keeps none.
    """

    def __init__(self, folder: Path, examples: Path | None = None) -> None:
        self._worker = Worker(
            "voicecare.listen.whisper_worker:make", folder, examples, name="The recogniser", timeout=30.0
        )
        self._worker.start()

    def score(
        self, samples: Samples, texts: Sequence[Text], expected: int = 0, homes: Collection[str] = (),
        sure: Collection[Text] = (),
    ) -> list[float]:  # fmt: skip
        """See `ClosedSet.score`."""
        scores: list[float] = self._worker.call("score", samples, texts, expected, homes, sure)
        return scores

    def look_again(
        self, samples: Samples, texts: Sequence[Text], homes: Collection[str]
    ) -> list[tuple[float, float]]:
        """See `ClosedSet.look_again`."""
        found: list[tuple[float, float]] = self._worker.call("look_again", samples, texts, homes)
        return found

    def keep(self, samples: Samples, text: Text) -> None:
        """See `ClosedSet.keep`."""
        self._worker.call("keep", samples, text)

    def take_down(self, samples: Samples, language: str) -> str:
        """See `ClosedSet.take_down`."""
        return str(self._worker.call("take_down", samples, language))

    def forget_voice(self) -> None:
        """See `ClosedSet.forget_voice`."""
        self._worker.call("forget_voice")

    def learn(self, texts: Sequence[Text], most: int) -> bool:
        """See `ClosedSet.learn`."""
        return bool(self._worker.call("learn", texts, most))

    def close(self) -> None:
        """End the process."""
        self._worker.close()


def make(folder: Path, examples: Path | None = None) -> ClosedSet:
    """Make the engine; what a worker calls."""
    return ClosedSet(folder, examples=examples)
