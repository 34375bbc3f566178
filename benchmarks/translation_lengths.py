"""How long professional translations from English are: the `length` lines of the glossaries.

    python -m benchmarks.translation_lengths [LANGUAGE ...]

Measured on the even lines of FLORES and TICO-19 (`../shared/data/parallel`), and for the shorter sentences of advice
on the seed page's translations too; for Korean on these alone. Robust maximum likelihood: Student's t with five
degrees of freedom for the logarithm of the ratio, so that a free translation in a hundred does not widen the spread.
"""

import math
import sys
from collections.abc import Iterator
from itertools import product

import yaml

from benchmarks.recordings import DATA
from benchmarks.translation_checks import LANGUAGES, lines
from voicecare.page.load import find
from voicecare.translate.checks.length import size
from voicecare.translate.checks.reading import read

_FREEDOM = 5
_PAGE = "hmc-spinal-fusion"


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """The sentences that are measured."""
    yield from (pair for _, pair in lines(DATA, language, 0))
    path = find(_PAGE).parent / "translations" / f"{language}.yaml"
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["sentences"].values():
        yield entry["source"], entry["text"]


def fit(language: str) -> tuple[float, float, float]:
    """Ratio, spread and what is added to it in short sentences, as `Length` has them."""
    measured = [
        (math.log(size(read(target, language)) / size(read(source, "en"))), len(source))
        for source, target in pairs(language)
    ]
    middle = sorted(ratio for ratio, _ in measured)[len(measured) // 2]
    shifts = [middle + step / 100 for step in range(-4, 5)]
    spreads = [step / 100 for step in range(3, 16)]
    shorts = [step / 10 for step in range(23)]

    def surprise(mean: float, spread: float, short: float) -> float:
        total = 0.0
        for ratio, letters in measured:
            variance = spread**2 + short**2 / letters
            total += (_FREEDOM + 1) / 2 * math.log1p((ratio - mean) ** 2 / variance / _FREEDOM)
            total += math.log(variance) / 2
        return total

    mean, spread, short = middle, 0.08, 1.0
    for _ in range(4):
        mean = min(shifts, key=lambda value: surprise(value, spread, short))
        spread, short = min(product(spreads, shorts), key=lambda values: surprise(mean, *values))
    return math.exp(mean), spread, short


if __name__ == "__main__":
    for chosen in sys.argv[1:] or [*LANGUAGES, "ko"]:
        ratio, spread, short = fit(chosen)
        count = sum(1 for _ in pairs(chosen))
        print(f"{chosen}: {{ratio: {ratio:.3f}, spread: {spread:.2f}, short: {short:.1f}}} ({count} pairs)")
