"""A translation that is much shorter or longer than usual for its languages: something was dropped or made up."""

import math
from collections.abc import Iterator
from functools import cache

from voicecare.translate.checks.glossary import Length, glossary
from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_TOO_LONG = 4.0
"""Standard deviations. A dropped phrase is the greater danger; what is made up shows in numbers and negations too."""
_ADVICE, _SHORT_ADVICE, _SHORT = 1.2, 1.35, 12
"""How much more advice may deviate, and that of so few words: it is freer in length (lie on your back, boca arriba),
and what it may lose (a number, a part of the body, a denial) other checks miss."""
_FEWEST = 8
"""Characters; what is shorter says nothing by its length."""


def length(source: Reading, target: Reading) -> Iterator[Sign]:
    """How far the logarithm of the ratio is from what is usual; nothing where no lengths were measured."""
    one, other = _usual(source.language), _usual(target.language)
    if one is None or other is None or len(source.text) < _FEWEST or not target.words:
        return
    if source.numerals.telephones and source.numerals.telephones == target.numerals.telephones:
        # names and numbers, joined with few words or many
        return
    surprise = _deviation(source, target, one, other) / _freedom(source)
    share = round(100 * len(target.text) / len(source.text))
    if surprise < 0:
        weight = surprise / max(one.too_short, other.too_short)
        yield Sign("length", f"it has only {share} % of the original's length: something may be missing", weight)
    else:
        weight = surprise / _TOO_LONG
        yield Sign("length", f"it has {share} % of the original's length: something may have been added", weight)


def size(sentence: Reading) -> float:
    """Characters, as far as another language needs them too: small words count half, and others one more.

    Arabic, Turkish, Polish and Ukrainian have no word for `a`, `of` and `is`; and of two English sentences of one
    length the translation of that with more words is the longer.
    """
    small = _small(sentence.language)
    if not small:
        return len(sentence.text)
    return len(sentence.text) + sum(-len(word) / 2 if word in small else word.isalpha() for word in sentence.words)


@cache
def _small(language: str) -> frozenset[str]:
    own = glossary(language)
    return frozenset(own.small) if own else frozenset()


def _freedom(source: Reading) -> float:
    if source.prose:
        return 1.0
    return _ADVICE if len(source.words) > _SHORT else _SHORT_ADVICE


def _deviation(source: Reading, target: Reading, one: Length, other: Length) -> float:
    """Standard deviations from the usual length; below 0 is shorter."""
    expected = math.log(other.ratio) - math.log(one.ratio)
    spread, short = max(one.spread, other.spread), max(one.short, other.short)
    deviations = math.hypot(spread, short / math.sqrt(len(source.text)))
    return (math.log(size(target) / size(source)) - expected) / deviations


def _usual(language: str) -> Length | None:
    own = glossary(language)
    return own.length if own else None
