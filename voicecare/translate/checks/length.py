"""A translation that is much shorter or longer than usual for its languages: something was dropped or made up."""

import math
from collections.abc import Iterator

from voicecare.translate.checks.glossary import Length, glossary
from voicecare.translate.checks.reading import Reading
from voicecare.translate.translator import Alarm

_TOO_LONG = 3.0
"""Standard deviations. A dropped phrase is the greater danger; what is made up shows in numbers and negations too."""
_UNKNOWN = Length(spread=0.35)
_FEWEST = 8
"""Characters; what is shorter says nothing by its length."""


def length(source: Reading, target: Reading) -> Iterator[Alarm]:
    """How many standard deviations the logarithm of the ratio is from what is usual."""
    if len(source.text) < _FEWEST or not target.words:
        return
    surprise = deviation(source, target)
    share = round(100 * len(target.text) / len(source.text))
    if surprise < _usual(target.language).too_short:
        yield Alarm("length", f"it has only {share} % of the original's length: something may be missing")
    elif surprise > _TOO_LONG:
        yield Alarm("length", f"it has {share} % of the original's length: something may have been added")


def deviation(source: Reading, target: Reading) -> float:
    """Standard deviations from the usual length; below 0 is shorter."""
    one, other = (_usual(side.language) for side in (source, target))
    expected = math.log(other.ratio) - math.log(one.ratio)
    spread, short = max(one.spread, other.spread), max(one.short, other.short)
    deviations = math.hypot(spread, short / math.sqrt(len(source.text)))
    return (math.log(len(target.text) / len(source.text)) - expected) / deviations


def _usual(language: str) -> Length:
    own = glossary(language)
    return own.length if own else _UNKNOWN
