"""What somebody meant who typed a name that there is not."""

from collections.abc import Iterable

_ALIKE = 60.0
"""Per cent of its letters that a name shares with one that was meant."""


def meant(word: str, names: Iterable[str], otherwise: str | None = None) -> str:
    """The nearest of the names as a question; where none is near, `otherwise`, or all of them."""
    from rapidfuzz import fuzz, process, utils

    known = list(names)
    found = process.extractOne(word, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_ALIKE)
    return f"Did you mean {found[0]!r}?" if found else otherwise or f"There are: {', '.join(known)}."
