"""From a sentence to a translation that may be spoken: the memory, the engines, the checks."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from voicecare.errors import TranslationError
from voicecare.translate.argos import ArgosTranslator
from voicecare.translate.checks import check
from voicecare.translate.firefox import FirefoxTranslator
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Alarm, Translation, Translator

_log = logging.getLogger(__name__)

NO_ENGINE = Alarm("no-engine", "no engine for these languages is installed")


class TranslationService:
    """The engine that lives in the translator's worker.

    Args:
        engines: the better ones first; the first that serves a pair is used.
        memory: what was translated before; None remembers nothing.
    """

    def __init__(self, engines: Sequence[Translator], memory: Memory | None) -> None:
        self._engines = engines
        self._memory = memory

    def translate(
        self, sentences: Sequence[tuple[str, str]], source: str, target: str
    ) -> Iterator[tuple[str, Translation]]:
        """Translate (id, text) pairs in their order; yields each as soon as it is there."""
        texts = [text for _, text in sentences]
        known = self._memory.find(texts, source, target) if self._memory else {}
        engine = next((engine for engine in self._engines if engine.serves(source, target)), None)
        for identifier, text in sentences:
            if text not in known:
                known[text] = self._make(text, source, target, engine)
            yield identifier, known[text]

    def _make(self, text: str, source: str, target: str, engine: Translator | None) -> Translation:
        if engine is None:
            return Translation(None, "machine", alarms=(NO_ENGINE,))
        try:
            (translated,) = engine.translate([text], source, target)
        except TranslationError as error:
            _log.error("%s", error)
            return Translation(None, "machine", engine.name, (Alarm("engine", str(error)),))
        made = Translation(translated, "machine", engine.name, check(text, translated, source, target))
        if self._memory:
            try:
                self._memory.keep(text, source, target, made)
            except TranslationError as error:
                # a full disk costs time at the next start, not the translation
                _log.warning("%s", error)
        return made


def make(models: Path, memory: Path, files: Iterable[Path] = ()) -> TranslationService:
    """Make the service with all engines; what a worker calls. `files` came with the page, one a language."""
    return TranslationService(engines(models), Memory(memory, files))


def engines(models: Path) -> tuple[Translator, ...]:
    """All engines, the better ones first."""
    return FirefoxTranslator(models / "firefox"), ArgosTranslator(models / "argos")
