"""The stems of words, language by language: Snowball's where it has rules, the first letters of a word where not."""

from collections.abc import Iterator
from functools import cache

import snowballstemmer

from voicecare.understand.text import folded

_STEMS = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "tr": "turkish",
}  # fmt: skip
_PREFIX = {"ko": 2}
"""Letters of a word that stand for its stem where Snowball has no rules: a Korean word is two syllables long."""
_USUAL_PREFIX = 5
_BEFORE = {
    "ar": (
        "ال", "وال", "بال", "لل", "عال", "فال", "كال", "هال", "و", "ف", "ب", "ل", "ه", "ح", "ع", "ت", "ي", "ن", "م",
        "بت", "بي", "من", "ما",
    ),
}  # fmt: skip
"""What Arabic writes together with the next word: the article, "and", "with", "to", marks of tense and person."""
_AFTER = {"ar": ("ي", "ك", "ه", "ها", "نا", "كم", "ني", "لي", "ات", "ين", "ون", "وا", "ش", "تي", "يا")}
"""And with the word before: "my", "your", "me", endings of number and person, the "not" of dialects."""
_SHORTEST = 3
"""Letters that must be left of a word whose beginning or end is taken away."""
COMPOUNDING = {"de", "nl"}
_PART = 5
"""Letters of the shortest word that is looked for in a compound."""


@cache
def stem(language: str, word: str) -> str:
    """The stem of one word, without its accents: words of one stem are the same word."""
    word = word.casefold()
    if language in _STEMS:
        # the rules are made of accents, but in Arabic these are vowel marks that few people write
        stemmed: str = _stemmer(language).stemWord(folded(word) if language in _BEFORE else word)
        return folded(stemmed)
    return folded(word)[: _PREFIX.get(language, _USUAL_PREFIX)]


def shortened(language: str, word: str) -> Iterator[str]:
    """What is left of a word without what its language writes together with it, most first."""
    word = folded(word)
    for before in ("", *_BEFORE.get(language, ())):
        if not word.startswith(before):
            continue
        rest = word[len(before) :]
        for after in ("", *_AFTER.get(language, ())):
            if rest.endswith(after) and len(rest) - len(after) >= _SHORTEST and before + after:
                yield rest[: len(rest) - len(after)]
    if language in COMPOUNDING:
        for length in range(len(word) - 1, _PART - 1, -1):
            yield word[-length:]
            yield word[:length]


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_STEMS[language])
