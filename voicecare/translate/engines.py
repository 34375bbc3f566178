"""All translation engines by name; each lies in a file of its own and is loaded when it translates."""

from collections.abc import Callable
from pathlib import Path

from voicecare.translate.argos import ArgosTranslator
from voicecare.translate.firefox import FirefoxTranslator
from voicecare.translate.translator import Translator

_ENGINES: dict[str, Callable[[Path], Translator]] = {"firefox": FirefoxTranslator, "argos": ArgosTranslator}
"""The better ones first, for pairs of which no figure is published."""
NAMES = tuple(_ENGINES)


def engine(name: str, models: Path) -> Translator:
    """An engine with its models in the model store; what a worker calls."""
    return _ENGINES[name](models / name)


def engines(models: Path) -> list[Translator]:
    """All engines."""
    return [engine(name, models) for name in NAMES]
