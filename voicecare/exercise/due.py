"""Which exercises are due at a time of the day: doses, what was done, waking hours. Pure: the time is given to it.

A day runs from midnight to midnight on the clock of `now`'s zone; hours are real hours, so that a day on
which the clocks change has 23 or 25 of them. Hours that went by unused are not made up for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from voicecare.page.model import Dose, Page

_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Span:
    """From one time of the day up to, but not including, another.

    Over midnight where it ends before it begins; the whole day where both are midnight.
    """

    begins: time
    ends: time

    def __contains__(self, at: time) -> bool:
        if self.begins < self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"


def span(text: str) -> Span:
    """Read `13-15`, `9:30-21` or `22-7`; 24 is midnight.

    Raises:
        ValueError: it is no such span, or an empty one.
    """
    begins, dash, ends = text.partition("-")
    if not dash:
        raise ValueError(f"{text!r} is not two times with a dash between them, as 13-15 or 9:30-21:00")
    found = Span(clock(begins), clock(ends))
    if found.begins == found.ends != time(0):
        raise ValueError(f"{text!r} begins when it ends; the whole day is 0-24")
    return found


def clock(text: str) -> time:
    """Read `9`, `09:30` or `24`, which is midnight.

    Raises:
        ValueError: it is no time of the day.
    """
    hour, _, minute = text.strip().partition(":")
    try:
        if (hour, minute or "00") == ("24", "00"):
            return time(0)
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise ValueError(f"{text.strip()!r} is no time of the day, as 9 or 13:30") from None


@dataclass(frozen=True)
class Waking:
    """When a patient may be spoken to: `day`, but not in any of the `quiet` spans."""

    day: Span = Span(time(9), time(21))
    quiet: tuple[Span, ...] = ()

    def __contains__(self, at: time) -> bool:
        return at in self.day and not any(at in span for span in self.quiet)


@dataclass(frozen=True)
class Due:
    """An exercise of today: sets `done` of `target`, how many are `left`, and whether one is due now.

    `left` counts only what can still be done: of an exercise of every hour the hours to come, this one included.
    """

    exercise: str
    done: int
    target: int
    left: int
    due_now: bool


def page_doses(page: Page) -> dict[str, Dose]:
    """The doses as the page states them, in its order."""
    return {exercise.id: exercise.dose for exercise in page.exercises.list}


def due(
    doses: Mapping[str, Dose], sets: Mapping[str, Iterable[datetime]], now: datetime, waking: Waking
) -> list[Due]:
    """How far each exercise is today, and what is due.

    Once an hour: due where this hour has no set yet. So many times a day: these are spread evenly over the
    waking hours, and one is due where fewer were done than should have been by now. In both cases not before
    half the distance has gone by since the last set.

    Args:
        doses: for each exercise that is to be done.
        sets: when sets were done, with their offsets; those of other days do not count.
        now: with a zone that knows its clock changes.
        waking: when the patient may be spoken to.
    """
    return [_one(exercise, dose, sets.get(exercise, ()), now, waking) for exercise, dose in doses.items()]


def target(dose: Dose, day: date, waking: Waking, zone: tzinfo | None = UTC) -> int:
    """How many sets a dose asks for on a day; in UTC each day has its 24 hours."""
    if dose.times_a_day is not None:
        return dose.times_a_day
    return len(_hours(datetime.combine(day, time(0), zone), waking))


def _one(exercise: str, dose: Dose, sets: Iterable[datetime], now: datetime, waking: Waking) -> Due:
    # two times of one zone are compared by their clocks, which go back once a year
    instant = now.astimezone(UTC)
    past = sorted(at for at in (each.astimezone(UTC) for each in sets) if at <= instant)
    done = sum(at.astimezone(now.tzinfo).date() == now.date() for at in past)
    midnight = datetime.combine(now.date(), time(0), now.tzinfo)
    if dose.times_a_day is None:
        hour = instant - timedelta(minutes=now.minute, seconds=now.second, microseconds=now.microsecond)
        distance, fresh = _HOUR, not any(at >= hour for at in past)
        hours = _hours(midnight, waking)
        wanted, left = len(hours), sum(one > hour or (one == hour and fresh) for one in hours)
    else:
        begins, ends = _ends(midnight, waking.day)
        wanted, distance = dose.times_a_day, (ends - begins) / dose.times_a_day
        fresh = done < min(wanted, 1 + (instant - begins) // distance)
        left = max(0, wanted - done)
    rested = not past or instant - past[-1] >= distance / 2
    return Due(exercise, done, wanted, left, fresh and rested and now.time() in waking)


def _hours(midnight: datetime, waking: Waking) -> list[datetime]:
    """The waking hours of a day: when each begins, UTC."""
    begins, ends = midnight.astimezone(UTC), _next_day(midnight).astimezone(UTC)
    hours = [begins + number * _HOUR for number in range(round((ends - begins) / _HOUR))]
    return [hour for hour in hours if hour.astimezone(midnight.tzinfo).time() in waking]


def _ends(midnight: datetime, day: Span) -> tuple[datetime, datetime]:
    """When the waking part of a day begins and ends, UTC; one that runs over midnight is the whole day."""
    if day.begins >= day.ends and day.ends != time(0):
        return midnight.astimezone(UTC), _next_day(midnight).astimezone(UTC)
    begins = datetime.combine(midnight.date(), day.begins, midnight.tzinfo)
    after = _next_day(midnight) if day.ends == time(0) else midnight
    return begins.astimezone(UTC), datetime.combine(after.date(), day.ends, midnight.tzinfo).astimezone(UTC)


def _next_day(midnight: datetime) -> datetime:
    return datetime.combine(midnight.date() + timedelta(days=1), time(0), midnight.tzinfo)
