"""Feet, miles and pounds that a translator turned into metres, kilometres and kilograms."""

import re
from collections.abc import Sequence

from voicecare.translate.checks.numerals import Numeral
from voicecare.translate.checks.reading import Reading

_UNITS = (
    (re.compile(r"feet|foot|ft"), {"metre": 0.3048, "centimetre": 30.48}),
    (re.compile(r"inch(?:es)?"), {"centimetre": 2.54, "millimetre": 25.4}),
    (re.compile(r"yards?"), {"metre": 0.9144}),
    (re.compile(r"miles?|mi|mph"), {"kilometre": 1.609}),
    (re.compile(r"pounds?|lbs?"), {"kilogram": 0.4536}),
    (re.compile(r"ounces?|oz"), {"gram": 28.35}),
)
"""English units, and how many of which metric ones they are."""
_FOLLOWS = re.compile(r"[\s\u00a0-]*(?:(?:to|or|and|[-–])\s*[\d.,]+[\s\u00a0-]*)?(?:square |cubic )?([a-z]+)")
_ROUNDED = 0.12
"""How far a converted number may be rounded: three feet are a metre, a pound is half a kilogram."""


def without_converted(
    target: Reading, missing: Sequence[Numeral], added: Sequence[Numeral]
) -> tuple[list[Numeral], list[Numeral]]:
    """What is left of the missing and added numbers, where old units were converted, or said once for both."""
    left, new = [], list(added)
    for one in missing:
        factors = {unit: factor for unit, factor in _factors(one).items() if target.answers("units", unit)}
        partner = next((other for other in new if _is(one, factors, other)), None)
        if partner is not None:
            new.remove(partner)
        elif not any(_is(one, factors, other) for other in _all_numbers(target)):
            left.append(one)
    return left, new


def _all_numbers(target: Reading) -> list[Numeral]:
    """Those of a sentence, and one where an article may stand for it: three feet are `un mètre`."""
    article = [Numeral("1", frozenset([1.0]))] if 1.0 in target.numerals.soft else []
    return [*target.numerals.numbers, *article]


def _factors(one: Numeral) -> dict[str, float]:
    follows = _FOLLOWS.match(one.after)
    if not follows:
        return {}
    return next((factors for unit, factors in _UNITS if unit.fullmatch(follows[1])), {})


def _is(one: Numeral, factors: dict[str, float], other: Numeral) -> bool:
    return any(
        abs(there - here * factor) <= _ROUNDED * there
        for here in one.values
        for there in other.values
        for factor in factors.values()
    )
