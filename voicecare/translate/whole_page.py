"""A whole page translated and kept: for the command, and for the desk."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from voicecare import settings
from voicecare.errors import TranslationError
from voicecare.models import store
from voicecare.page.load import load, translation_files
from voicecare.page.sentences import sentences
from voicecare.translate import batch
from voicecare.translate.memory import Memory
from voicecare.translate.protected import names_of
from voicecare.translate.routing import Choice
from voicecare.translate.service import TranslationService
from voicecare.translate.translator import Translation

Progress = Callable[[int, int], None]
"""Told how many sentences are done, of how many. What it raises breaks the work off; what is kept stays."""


@dataclass(frozen=True)
class Translated:
    """What became of a page. Each of `rows` is a sentence: id, source, text, origin, engine, model, alarms, back."""

    page: str
    source: str
    target: str
    seconds: float
    rows: Sequence[dict[str, Any]]

    @property
    def doubted(self) -> list[dict[str, Any]]:
        """The sentences that are read in the original."""
        return [row for row in self.rows if row["alarms"]]

    @property
    def summary(self) -> str:
        """One line for a person."""
        doubted = len(self.doubted)
        origins = sorted({row["engine"] or row["origin"] for row in self.rows})
        return (
            f"{self.page} in {self.target}: {len(self.rows)} sentences, {len(self.rows) - doubted} passed, "
            f"{doubted} doubted, by {', '.join(origins)}, {self.seconds:.1f} s."
        )


def translate(
    page: str, to: str, engine: str | None = None, *, fresh: bool = False, told: Progress = lambda _done, _of: None
) -> Translated:
    """Translate a page and keep it; broken off, it goes on where it was.

    Args:
        page: its id, or a file.
        to: the language wanted, ISO 639-1.
        engine: the only one that may be used; None for any.
        fresh: translate anew what was translated before.
        told: see `Progress`.

    Raises:
        PageError: there is no such page.
        TranslationError: it is in this language already, no engine serves it, or the memory cannot be written.
    """
    chosen, loaded = settings.load(), load(page)
    if to == loaded.language:
        raise TranslationError(f"{loaded.id} is in {to} already.")
    pairs = [(one.id, one.text) for one in sentences(loaded)]
    request = batch.Request(
        loaded.language, to, names_of(loaded), Choice(chosen.translator, chosen.translators), engine
    )  # fmt: skip
    memory = Memory(settings.home() / "memory.db", translation_files(page))
    began = time.monotonic()
    rows = []
    try:
        with batch.service(request, store.folder(chosen.models), memory) as service:
            told(0, len(pairs))
            # closed before the engines are, also where `told` breaks it off
            with closing(service.translate(pairs, loaded.language, to, fresh=fresh, must_keep=True)) as made:
                for pair, (_, translation) in zip(pairs, made, strict=True):
                    rows.append(_described(service, pair, translation, loaded.language, to))
                    told(len(rows), len(pairs))
    finally:
        memory.close()
    return Translated(loaded.id, loaded.language, to, time.monotonic() - began, rows)


def _described(
    service: TranslationService, sentence: tuple[str, str], made: Translation, source: str, target: str
) -> dict[str, Any]:
    identifier, text = sentence
    doubted = made.believed is None
    return {
        "id": identifier, "source": text, "text": made.text, "origin": made.origin, "engine": made.engine,
        "model": made.model, "alarms": [{"kind": one.kind, "reason": one.reason} for one in made.alarms if doubted],
        "back": service.back(made.text, source, target) if doubted and made.text else None,
    }  # fmt: skip
