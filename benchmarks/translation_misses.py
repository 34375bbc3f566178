"""What the checks miss and what they doubt among the even lines, sentence by sentence, to mend them by.

    python -m benchmarks.translation_misses LANGUAGE [KIND ...]

KIND is one of the seeded errors of `translation_checks` ("negation dropped"), or `doubted` for untouched
translations; without one, all of them. The odd lines are not for reading: they tell how the checks do on what they
were not made for.
"""

import sys
from collections.abc import Iterator

from benchmarks.recordings import DATA
from benchmarks.translation_checks import SEEDS, lines, seeded
from voicecare.translate.checks import check

_DOUBTED = "doubted"


def listing(language: str, kind: str) -> Iterator[str]:
    """One text for each pair: the original, the translation, and the reasons to doubt it."""
    pairs = [pair for _, pair in lines(DATA, language, 0)]
    wrong = kind != _DOUBTED
    for source, target in seeded(language, pairs, kind) if wrong else pairs:
        alarms = check(source, target, "en", language)
        if bool(alarms) is not wrong:
            reasons = "".join(f"\n  ! {alarm.kind}: {alarm.reason}" for alarm in alarms)
            yield f"- {source}\n  {target}{reasons}"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for chosen in sys.argv[2:] or [*SEEDS, _DOUBTED]:
        found = list(listing(sys.argv[1], chosen))
        print(f"{chosen}: {len(found)}", *found, sep="\n")
