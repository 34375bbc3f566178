"""A sentence as words that can be compared: one spelling for what is written in several ways."""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_][^\W_]*|\d+")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0301]")
"""Arabic vowel signs and the stretching stroke, soft hyphens, signs of direction, a stress mark."""
_ONE_SPELLING = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك",
                               "ʼ": "'", "’": "'", "‘": "'", "`": "'", "´": "'", "ё": "е"})  # fmt: skip
_DENIED_WORD = re.compile(r"(?<![\w-])(niet|nicht|non)-(?=[^\W\d_]{3})")
"""niet-roker, nicht-invasiv: one word that denies itself and no verb, as in English the words with un-."""
_APOSTROPHE_INSIDE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def plain(text: str, language: str) -> str:
    """The text in lower case, with composed letters and ASCII digits."""
    text = unicodedata.normalize("NFC", text)
    if language == "tr":
        text = text.replace("İ", "i").replace("I", "ı")
    text = text.lower()
    if not text.isascii():
        text = _MARKS.sub("", text) if language != "uk" else text
        text = text.translate(_ONE_SPELLING)
        text = "".join(str(unicodedata.digit(c)) if "\u0660" <= c <= "\u06f9" and c.isdigit() else c for c in text)
    if language == "uk":
        # пʼять is one word
        text = _APOSTROPHE_INSIDE.sub("", text)
    return text if language == "en" else _DENIED_WORD.sub(r"\1", text)


def words(text: str) -> list[str]:
    """The words and numbers of a `plain` text; what an apostrophe joins is apart."""
    return _WORD.findall(text)
