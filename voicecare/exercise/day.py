"""The day of a patient: what comes next, and how long the surgery is ago. Pure: the time is given to it.

What is due, and when, is reckoned in `due`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from voicecare.events import SetDone
from voicecare.exercise.due import Due, Waking, due
from voicecare.exercise.plan import Task, doses
from voicecare.page.model import Dose, Page, Section
from voicecare.page.timing import Period, Unit

_STEP, _AHEAD = timedelta(minutes=5), timedelta(hours=24)
"""How exactly, and how far ahead, the next time is looked for."""
_MANY_HOURS, _MANY_DAYS, _MANY_WEEKS = timedelta(days=2), timedelta(weeks=2), 13
"""Up to which a stretch of time is told in hours, in days, in weeks; then in months."""


@dataclass(frozen=True)
class Today:
    """The exercises that are to be done: how far each is, and when the next one is due if none is now.

    `following` is None where one is due now, or none within a day.
    """

    exercises: tuple[Due, ...]
    following: datetime | None

    @property
    def due_now(self) -> tuple[Due, ...]:
        """Those of which a set is due."""
        return tuple(one for one in self.exercises if one.due_now)


def today(tasks: Sequence[Task], done: Iterable[SetDone], now: datetime, waking: Waking) -> Today:
    """How far the patient is.

    Args:
        tasks: the exercises; those that are off are not reckoned.
        done: sets, of the day before too; each with at least one repetition counts, as in the report.
        now: with its zone.
        waking: when the patient may be spoken to.
    """
    wished = doses(tasks)
    sets: dict[str, list[datetime]] = {}
    for one in done:
        if one.repetitions:
            sets.setdefault(one.exercise, []).append(one.at)
    found = tuple(due(wished, sets, now, waking))
    following = None if any(one.due_now for one in found) else _following(wished, sets, now, waking)
    return Today(found, following)


def since(surgery: datetime, now: datetime) -> Period | None:
    """How long the surgery is ago, in the unit in which people tell it; None for less than an hour, or to come."""
    gone = now.astimezone(UTC) - surgery.astimezone(UTC)
    if gone < _MANY_HOURS:
        return _period(gone // timedelta(hours=1), "hours")
    if gone < _MANY_DAYS:
        return _period(gone.days, "days")
    weeks = gone.days // 7
    if weeks < _MANY_WEEKS:
        return _period(weeks, "weeks")
    months = 0
    while Period(number=months + 1, unit="months").after(surgery).astimezone(UTC) <= now.astimezone(UTC):
        months += 1
    # three months are up to two days longer than thirteen weeks
    return _period(months, "months") if months >= _MANY_WEEKS // 4 else _period(weeks, "weeks")


def present(page: Page, surgery: datetime, now: datetime) -> tuple[str, ...]:
    """The ids of the sentences whose time is now, each with those that belong to it, in the page's order."""
    holding = {name for name, when in page.times.items() if when.holds(surgery, now)}
    items = [item for section in page.sections for item in _items(section)]
    together = {name: item for item in items for name in item}
    found = [name for one in page.times if one in holding for name in together.get(one, (one,))]
    order = [name for item in items for name in item]
    return tuple(sorted(dict.fromkeys(found), key=lambda name: order.index(name) if name in order else len(order)))


def _items(section: Section) -> list[tuple[str, ...]]:
    """The ids of the sentences of each item."""
    found, number = [], 0
    for item in section.items:
        count = 1 if isinstance(item, str) else len(item)
        found.append(tuple(f"{section.id}/{number + at}" for at in range(1, count + 1)))
        number += count
    return found


def _period(number: int, unit: Unit) -> Period | None:
    return Period(number=number, unit=unit) if number > 0 else None


def _following(
    wished: Mapping[str, Dose], sets: Mapping[str, Iterable[datetime]], now: datetime, waking: Waking
) -> datetime | None:
    instant = now.astimezone(UTC).replace(second=0, microsecond=0)
    instant -= timedelta(minutes=instant.minute % 5)
    for step in range(1, _AHEAD // _STEP + 1):
        at = (instant + step * _STEP).astimezone(now.tzinfo)
        if any(one.due_now for one in due(wished, sets, at, waking)):
            return at
    return None
