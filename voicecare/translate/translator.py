"""What every translation engine does, and what a translation is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Origin = Literal["reviewed", "author", "machine"]
"""Who made a translation: a person who was shown it for review, a person who wrote it, an engine."""


@dataclass(frozen=True)
class Alarm:
    """A reason to doubt a translation: `kind` for programs and prompts, `reason` for a person who reviews it."""

    kind: str
    reason: str


@dataclass(frozen=True)
class Translation:
    """A sentence in another language.

    `text` is None where no engine could make one; `alarms` say why what was made is doubted. `engine` and
    `model` (its version) are empty for what a person wrote; `made` is in UTC; `reviewer` and `comment` are a
    reviewer's.
    """

    text: str | None
    origin: Origin
    engine: str = ""
    alarms: tuple[Alarm, ...] = ()
    model: str = ""
    made: datetime | None = None
    reviewer: str = ""
    comment: str = ""

    @property
    def believed(self) -> str | None:
        """The text that may be spoken as if it were the page: a person's, or a machine's without an alarm."""
        return self.text if self.origin != "machine" or not self.alarms else None


class Translator(Protocol):
    """One engine."""

    name: str
    """What it is called in settings, in the memory and in tables."""
    parallel: bool
    """Whether one call keeps all cores busy; else several processes share the work."""

    def pairs(self) -> Collection[tuple[str, str]]:
        """The languages (ISO 639-1) between which installed models translate: source, target."""

    def serves(self, source: str, target: str) -> bool:
        """Whether a model for these languages (ISO 639-1) is installed."""

    def model(self, source: str, target: str) -> str:
        """The version of the installed model for these languages; empty where there is none."""

    def translate(self, sentences: Sequence[str], source: str, target: str) -> list[str]:
        """Translate whole sentences; they are never split again.

        Raises:
            TranslationError: the model is missing or damaged.
        """

    def remove(self, source: str, target: str) -> bool:
        """Remove the model for these languages from the model store; False where it is not there."""
