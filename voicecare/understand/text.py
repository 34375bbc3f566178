"""How texts are compared: without case, punctuation, accents, vowel marks or doubled spaces."""

import re
import unicodedata
from functools import cache

_LETTERS = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe",
                          "ى": "ي", "ة": "ه", "ـ": None, "ґ": "г"})  # fmt: skip
"""Letters that people write in two ways and Unicode does not take apart: typed without a Polish or Turkish
keyboard, or as Arabic is written in daily life."""


def plain(text: str) -> str:
    """A text composed, in lower case, without punctuation or doubled spaces."""
    text = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w\s'-]", " ", _without_marks(text, "Cf")).split())


def folded(text: str) -> str:
    """A text as it is matched: plain, and without accents and vowel marks. Wildcards (*) stay."""
    return " ".join(filter(None, map(_folded_word, text.split())))


@cache
def _folded_word(text: str) -> str:
    text = unicodedata.normalize("NFD", text.casefold())
    text = unicodedata.normalize("NFC", _without_marks(text, "Mn", "Cf").translate(_LETTERS))
    return " ".join(re.sub(r"[^\w\s'*]", " ", text).split())


def isolated(text: str) -> str:
    """A text that keeps its own direction in a line of another: Arabic between times and names in Latin letters.

    Such a text is put between U+2068 and U+2069, which a terminal or an editor does not show; others stay as
    they are.
    """
    return f"\u2068{text}\u2069" if any(map(_right_to_left, text)) else text


def _right_to_left(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in ("R", "AL")


def _without_marks(text: str, *categories: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter) not in categories)
