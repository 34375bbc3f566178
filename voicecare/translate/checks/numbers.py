"""Numbers, times of the day and telephone numbers must be the same on both sides."""

import re
from collections.abc import Iterator

from voicecare.translate.checks.conversions import without_converted
from voicecare.translate.checks.numerals import Numeral, Numerals
from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_NEAR = 1e-9
_TIME = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")


def numbers(source: Reading, target: Reading) -> Iterator[Sign]:
    """A number that is missing or was added; words such as `both` or `an` may stand for one."""
    wanted, got = source.numerals, target.numerals
    missing, added = _unmatched(wanted.numbers, got.numbers)
    if not (missing and added):
        # the number of a name (COVID-19) may be said once more, or once less
        missing = [one for one in missing if not (one.named and _has(got.numbers, one))]
        added = [one for one in added if not (one.named and _has(wanted.numbers, one))]
    missing = [one for one in missing if not _in_kept_name(one, source, target)]
    missing = [one for one in missing if not _excused(one, got)]
    added = [one for one in added if not _excused(one, wanted)]
    missing, added = without_converted(target, missing, added)
    yield from (Sign("number", f"the number {one.text} is missing") for one in missing)
    yield from (Sign("number", f"the number {one.text} was added") for one in added)


def telephones(source: Reading, target: Reading) -> Iterator[Sign]:
    """A telephone number with a digit changed."""
    got = list(target.numerals.telephones)
    for number in source.numerals.telephones:
        if number in got:
            got.remove(number)
        else:
            yield Sign("telephone", f"the telephone number {number} is missing or was changed")
    for number in got:
        yield Sign("telephone", f"the telephone number {number} is not in the original")


def times(source: Reading, target: Reading) -> Iterator[Sign]:
    """A time of the day; 4 pm, 16:00 and 16.00 are the same."""
    got = list(target.numerals.clocks)
    numbers_there = {value for one in target.numerals.numbers for value in one.values}
    dotted_there = {minute for one in target.numerals.numbers for minute in _dotted(one)}
    for written, minutes in source.numerals.clocks:
        match = next((other for other in got if minutes & other[1]), None)
        if match:
            got.remove(match)
        elif not {minute / 60 for minute in minutes} & numbers_there and not minutes & dotted_there:
            yield Sign("time", f"the time {written} is missing or was changed")
    dotted_here = {minute for one in source.numerals.numbers for minute in _dotted(one)}
    numbers_here = {value for one in source.numerals.numbers for value in one.values}
    for written, minutes in got:
        hours = {minute / 60 for minute in minutes}
        if minutes & dotted_here:
            continue
        if not hours & numbers_here and not {minute // 60 for minute in minutes} & numbers_here:
            yield Sign("time", f"the time {written} is not in the original")


def _in_kept_name(one: Numeral, source: Reading, target: Reading) -> bool:
    """Whether it is a word of a name that stands in the translation as it is: The Seven Sisters."""
    name = re.compile(rf"\w {re.escape(one.text.capitalize())}\b")
    return one.text.isalpha() and bool(name.search(source.text) and name.search(target.text))


def _unmatched(wanted: list[Numeral], got: list[Numeral]) -> tuple[list[Numeral], list[Numeral]]:
    """Those without a partner: names look among names first, and never among number words."""
    missing, added = list(wanted), list(got)
    for fits in (_alike, _not_name_and_word):
        for one in list(missing):
            match = next((other for other in added if fits(one, other) and _same(one, other)), None)
            if match is not None:
                missing.remove(one)
                added.remove(match)
    return missing, added


def _alike(one: Numeral, other: Numeral) -> bool:
    return one.glued == other.glued


def _not_name_and_word(one: Numeral, other: Numeral) -> bool:
    return (one.digits or not other.glued) and (other.digits or not one.glued)


def _same(one: Numeral, other: Numeral) -> bool:
    return not one.values.isdisjoint(other.values) or any(
        abs(a - b) <= _NEAR * max(a, b) for a in one.values for b in other.values
    )


def _has(numbers_there: list[Numeral], one: Numeral) -> bool:
    return any(_same(one, other) for other in numbers_there)


def _excused(one: Numeral, there: Numerals) -> bool:
    """Whether a soft word or a time on the other side may stand for a number; for that of a name, none may."""
    if one.glued:
        return False
    clocks = {minute for _, minutes in there.clocks for minute in minutes}
    if clocks & _dotted(one):
        return True
    hours = {minute / 60 for minute in clocks}
    return not one.values.isdisjoint(there.soft | hours)


def _dotted(one: Numeral) -> set[int]:
    """The minutes of the day that a number may be: some languages write 20.46 for 8:46 pm."""
    written = _TIME.fullmatch(one.text)
    if not written:
        return set()
    minute = int(written[1]) * 60 + int(written[2])
    return {minute, (minute + 720) % 1440}
