"""Concepts that must be on the other side too: how often, which unit, which part of the body, which movement."""

from collections.abc import Iterator

from voicecare.translate.checks.reading import Reading
from voicecare.translate.translator import Alarm

_LOOSE = ("usually", "always", "often", "gradually", "immediately")
_SHORT = 20
"""Words up to which a sentence is advice rather than prose; longer ones are translated more freely."""
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


def frequency(source: Reading, target: Reading) -> Iterator[Alarm]:
    """How often and how much: every hour, at least, excessively."""
    short = len(source.words) <= _SHORT
    for concept, text in _missing("frequency", source, target):
        if concept in _LOOSE and not short:
            continue
        yield Alarm("frequency", f'"{text}" has no counterpart')


def body(source: Reading, target: Reading) -> Iterator[Alarm]:
    """Parts of the body."""
    for _, text in _missing("body", source, target):
        yield Alarm("body-part", f'the part of the body "{text}" is missing')


def terms(source: Reading, target: Reading) -> Iterator[Alarm]:
    """Words of the exercises that have one meaning there: to contract a muscle, not an illness."""
    for _, text in _missing("terms", source, target):
        yield Alarm("term", f'"{text}" is not translated with a word that is used for it')


def units(source: Reading, target: Reading) -> Iterator[Alarm]:
    """A unit that became another of its kind: hours, days."""
    if not (source.known and target.known):
        return
    wanted, got = ({cue.concept: cue.text for cue in side.sure("units")} for side in (source, target))
    for family in (_TIMES, _LENGTHS, _WEIGHTS):
        missing = [unit for unit in family if unit in wanted and not target.answers("units", unit)]
        added = [unit for unit in family if unit in got and not source.answers("units", unit)]
        if missing and added:
            yield Alarm("unit", f'"{wanted[missing[0]]}" became "{got[added[0]]}"')
