"""Sets of repetitions, put together from a diary's entries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from voicecare.diary.diary import Entry


@dataclass(frozen=True)
class Set:
    """One set: when it ended (local time with its offset), of which exercise, how many of how many.

    `closed` is False where the session was broken off in it, as by a power cut. `target` is None where none was
    written before that.
    """

    at: datetime
    exercise: str
    repetitions: int
    target: int | None = None
    complete: bool = False
    closed: bool = True


def sets(entries: Iterable[Entry]) -> list[Set]:
    """The sets with at least one repetition, in the order in which they ended.

    A set that was broken off and taken up again in a later session, at the next number, is one set. Counting
    anew from 1 leaves what was counted before as a set that was broken off.
    """
    return sorted((one for one in _sets(entries) if one.repetitions), key=lambda one: one.at)


def _sets(entries: Iterable[Entry]) -> Iterator[Set]:
    running: dict[tuple[str, str], tuple[str, Set]] = {}
    """Page and exercise: the session of the last repetition, and the set so far."""
    for entry in entries:
        exercise = entry.details.get("exercise")
        if not isinstance(exercise, str):
            continue
        place = (entry.page, exercise)
        session, before = running.get(place, (entry.session, None))
        match entry.kind:
            case "repetition" if (number := _count(entry, "number")) is not None:
                if before is not None and (
                    number <= before.repetitions or (session != entry.session and number > before.repetitions + 1)
                ):
                    yield before
                running[place] = entry.session, Set(entry.at, exercise, number, _count(entry, "target"), closed=False)
            case "one_back" if before is not None and (count := _count(entry, "repetitions")) is not None:
                running[place] = entry.session, replace(before, at=entry.at, repetitions=count)
            case "set" if (count := _count(entry, "repetitions")) is not None:
                running.pop(place, None)
                # counted in silence there are no repetitions, so an old set is another one
                if before is not None and (
                    count < before.repetitions or (session != entry.session and count != before.repetitions)
                ):
                    yield before
                if count:
                    complete = entry.details.get("complete") is True
                    yield Set(entry.at, exercise, count, _count(entry, "target"), complete)
    yield from (one for _, one in running.values())


def _count(entry: Entry, name: str) -> int | None:
    value = entry.details.get(name)
    return value if type(value) is int and value >= 0 else None
