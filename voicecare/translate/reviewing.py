"""What a review needs of this device: the memory with the pages' files, the way back, how far each page is."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from voicecare import settings
from voicecare.errors import TranslationError
from voicecare.page.load import load, translation_files
from voicecare.page.model import Page
from voicecare.translate.memory import Memory
from voicecare.translate.review import ReviewService, counts
from voicecare.translate.translator import Translator


@contextmanager
def opened(page: str, language: str | None = None) -> Iterator[Memory]:
    """The memory, filled with what came with a page; a mistake in such a file is an error here.

    Args:
        page: its id, or a file.
        language: only this one's file; None for all.

    Raises:
        TranslationError: a file cannot be read, or the memory cannot be used.
    """
    memory = Memory(settings.home() / "memory.db")
    try:
        for path in translation_files(page):
            if language in (None, path.stem):
                memory.fill(path)
        yield memory
    finally:
        memory.close()


def back(engines: Sequence[Translator], source: str, language: str) -> Callable[[str], str | None] | None:
    """Translates back from `language` into `source`; None where no engine for it is installed.

    What it gives is a help for who reads it: where the engine fails it gives None.
    """
    engine = next((one for one in engines if one.serves(language, source)), None)
    if engine is None:
        return None

    def translated(text: str) -> str | None:
        try:
            return engine.translate([text], language, source)[0]
        except TranslationError:
            return None

    return translated


def progress(name: str) -> Iterator[dict[str, object]]:
    """How far each language of a page is: a row of counts, and the percentage of each; untouched ones are left out.

    Args:
        name: the page's id, or a file.

    Raises:
        PageError: there is no such page.
        TranslationError: as `opened`.
    """
    page = load(name)
    with opened(name) as memory:
        languages = {path.stem for path in translation_files(name)} | set(memory.targets(page.language))
        for language in sorted(languages - {page.language}):
            found = counted(page, language, memory)
            if found["missing"] == found["total"]:
                continue
            percent = {state: round(100 * number / found["total"], 1) for state, number in found.items()}
            yield {"page": page.id, "language": language, **found, "percent": percent}


def counted(page: Page, language: str, memory: Memory) -> dict[str, int]:
    """The counts of `review.counts` as they are shown: what an author wrote is `authored`."""
    found = counts(ReviewService(page, language, memory).entries())
    return {{"author": "authored"}.get(state, state): number for state, number in found.items()}
