"""What every translation engine does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Translation:
    """A sentence in another language.

    `text` is None where no engine could make one; `doubts` say why what was made is not believed. In both
    cases the original is read. `origin` is `reviewed`, `author` or `machine`.
    """

    text: str | None
    origin: str
    engine: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def believed(self) -> str | None:
        """The text that may be spoken as if it were the page."""
        return None if self.doubts else self.text


class Translator(Protocol):
    """One engine."""

    name: str
    """What it is called in settings, in the memory and in tables."""

    def serves(self, source: str, target: str) -> bool:
        """Whether a model for these languages (ISO 639-1) is installed."""

    def translate(self, sentences: Sequence[str], source: str, target: str) -> list[str]:
        """Translate whole sentences; they are never split again.

        Raises:
            TranslationError: the model is missing or damaged.
        """
