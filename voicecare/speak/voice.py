"""What every voice does, whatever engine is behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from voicecare.audio.block import Samples
from voicecare.workers import Worker


@dataclass(frozen=True)
class Mark:
    """At this sample of an utterance the word at this character begins."""

    sample: int
    character: int


@dataclass(frozen=True)
class Speech:
    """A piece of an utterance: mono float32 at 16 kHz, and the words that begin in it."""

    samples: Samples
    marks: tuple[Mark, ...] = ()


class Voice(Protocol):
    """Turns a sentence into sound."""

    def speak(self, text: str, language: str, rate: float) -> Iterator[Speech]:
        """Yield the utterance piece by piece. `rate` 1.0 is the language's usual speed.

        Raises:
            VoiceError: no voice speaks this language; another is never used in its place.
            WorkerError: the engine died or hung; the next call starts a new one.
        """

    def languages(self) -> list[str]:
        """The languages that this voice speaks, as ISO 639-1 codes."""

    def close(self) -> None:
        """Give the engine back."""


class WorkerVoice:
    """A voice whose engine lives in a worker; the engine's `speak` and `languages` are those of `Voice`."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._worker.start()

    def speak(self, text: str, language: str, rate: float) -> Iterator[Speech]:
        """Yield the utterance as the engine makes it."""
        yield from self._worker.stream("speak", text, language, rate)

    def languages(self) -> list[str]:
        """The languages that the engine speaks."""
        languages: list[str] = self._worker.call("languages")
        return languages

    def close(self) -> None:
        """End the worker."""
        self._worker.close()
