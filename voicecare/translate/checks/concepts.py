"""Concepts that must be on the other side too: how often, which unit, which part of the body, which movement."""

from collections.abc import Iterator

from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_LOOSE = ("usually", "always", "often", "gradually", "immediately")
_HABITS = ("usually", "often")
"""How things are, rather than what to do: left out, it changes no order."""
_IN_PROSE = 0.6
"""What a missing concept weighs in a long sentence, which is translated more freely than advice."""
_LENGTHS = ("millimetre", "centimetre", "metre", "kilometre")
_WEIGHTS = ("gram", "kilogram")
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")


def _missing(kind: str, source: Reading, target: Reading) -> Iterator[tuple[str, str]]:
    """The concepts that the target lacks, with the words that call for them."""
    if not (source.known and target.known):
        return
    for cue in source.sure(kind):
        if not target.answers(kind, cue.concept):
            yield cue.concept, cue.text


def frequency(source: Reading, target: Reading) -> Iterator[Sign]:
    """How often and how much: every hour, at least, excessively."""
    for concept, text in _missing("frequency", source, target):
        if not (concept in _LOOSE and source.prose):
            weight = _IN_PROSE if concept in _HABITS else _weight(source)
            yield Sign("frequency", f'"{text}" has no counterpart', weight)


def body(source: Reading, target: Reading) -> Iterator[Sign]:
    """Parts of the body."""
    for _, text in _missing("body", source, target):
        yield Sign("body-part", f'the part of the body "{text}" is missing', _weight(source))


def terms(source: Reading, target: Reading) -> Iterator[Sign]:
    """Words of the exercises that have one meaning there: to contract a muscle, not an illness."""
    for _, text in _missing("terms", source, target):
        yield Sign("term", f'"{text}" is not translated with a word that is used for it', _weight(source))


def _weight(source: Reading) -> float:
    return _IN_PROSE if source.prose else 1.0


def units(source: Reading, target: Reading) -> Iterator[Sign]:
    """A unit that became another of its kind: hours, days."""
    if not (source.known and target.known):
        return
    wanted, got = ({cue.concept: cue.text for cue in side.sure("units")} for side in (source, target))
    for family in (_TIMES, _LENGTHS, _WEIGHTS):
        missing = [unit for unit in family if unit in wanted and not target.answers("units", unit)]
        added = [unit for unit in family if unit in got and not source.answers("units", unit)]
        if missing and added:
            yield Sign("unit", f'"{wanted[missing[0]]}" became "{got[added[0]]}"', _weight(source))
