"""How alike two short texts are by their letters, in any script."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

_AROUND = " .,!?¿¡،؟。"


def plain(text: str) -> str:
    """Without capitals and the punctuation around it."""
    return text.strip(_AROUND).casefold()


def is_figures(text: str) -> bool:
    """Whether it is written in figures only: "5", or "5 5 5"."""
    return plain(text).replace(" ", "").isdigit()


def likeness() -> Callable[[str, str], float]:
    """Makes the measure: from 0 to 1, the share of letters that two texts have in common, in order.

    Syllables of Korean count by their letters, and a letter without its accent is half of one with it.
    """
    from rapidfuzz import fuzz

    def alike(one: str, other: str) -> float:
        return fuzz.ratio(_letters(one), _letters(other)) / 100

    return alike


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return unicodedata.normalize("NFKD", plain(text))
