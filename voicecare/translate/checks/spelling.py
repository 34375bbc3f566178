"""How alike two words are that may be one name: inflected, in a compound, or in another script.

Another script is compared by the consonants alone, and those that languages exchange are one: Arabic writes no short
vowels and has no p, v and g; what English writes with a `j` Ukrainian writes with two letters.
"""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

_SOUNDS = (
    ("tsch", "s"), ("sch", "s"), ("dzh", "g"), ("tch", "s"), ("ch", "s"), ("sh", "s"), ("zh", "g"), ("kh", "k"),
    ("gh", "g"), ("th", "t"), ("dh", "t"), ("ph", "p"), ("ck", "k"), ("ts", "s"), ("x", "ks"),
)  # fmt: skip
_SOFT_C = re.compile("c(?=[eiy])")
_ONE_SOUND = str.maketrans({"b": "p", "f": "p", "v": "p", "d": "t", "z": "s", "j": "g", "q": "k", "c": "k",
                            **dict.fromkeys("aeiouywh'` ")})  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_UKRAINIAN = str.maketrans("гГ", "gG")
"""It stands for the g of foreign names."""
_FEWEST, _FEWEST_CONSONANTS = 4, 3
"""Letters from which on a name may be the beginning of a word, and consonants from which on it may be the end."""
_PART = 5
"""What it costs that a word has more consonants than the name."""
_SOUND_ONLY = 8
"""What it costs that only the consonants are alike, which those of other words may be by chance."""


def alike(name: str, word: str) -> float:
    """From 0 to 100: how surely a word is the name, in any script.

    Args:
        name: in Latin or Cyrillic letters.
        word: of the translation.
    """
    one, other = letters(name), letters(word)
    score: float = fuzz.ratio(one, other)
    if _FEWEST <= len(one) < len(other):
        size = len(one)
        score = max(score, fuzz.ratio(one, other[:size]), fuzz.ratio(one, other[: size + 1]))
    if not _same_script(name, word):
        score = max(score, _alike_in_sound(consonants(name), consonants(word)) - _SOUND_ONLY)
    return score


def _alike_in_sound(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    score: float = fuzz.ratio(one, other)
    size = len(one)
    if _FEWEST_CONSONANTS <= size < len(other):
        part: float = max(fuzz.ratio(one, other[:size]), fuzz.ratio(one, other[-size:]))
        score = max(score, part - _PART)
    return score


def _same_script(one: str, other: str) -> bool:
    return (one[0] < _LATIN_ENDS) == (other[0] < _LATIN_ENDS)


_LATIN_ENDS = "\u0250"


@lru_cache(maxsize=8192)
def letters(word: str) -> str:
    """In small letters of ASCII, without accents."""
    return anyascii(word.translate(_UKRAINIAN)).lower()


@lru_cache(maxsize=8192)
def consonants(word: str) -> str:
    """The sounds that remain when a name goes from script to script."""
    sounds = _SOFT_C.sub("s", letters(word))
    for written, sound in _SOUNDS:
        sounds = sounds.replace(written, sound)
    return _TWICE.sub(r"\1", sounds.translate(_ONE_SOUND))
