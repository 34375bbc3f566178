"""Whether the telephones of a page are answered at a time, and when next. The country's public holidays count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from voicecare.page.model import OpeningHours

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AHEAD = 31
"""Days in which the next opening is looked for."""


@dataclass(frozen=True)
class Opening:
    """What holds at a time; all times are in the zone of the hospital.

    `closes` is when it closes, where it is open; `opens` when it opens next, where it is closed (None: not within a
    month); `holiday` says that the day is a public holiday on which it would be open otherwise.
    """

    at: datetime
    closes: datetime | None = None
    opens: datetime | None = None
    holiday: bool = False

    @property
    def open(self) -> bool:
        """Whether somebody answers."""
        return self.closes is not None

    @property
    def minutes_left(self) -> int | None:
        """Whole minutes until it closes, at least one; None where it is closed."""
        return None if self.closes is None else max(1, int((self.closes - self.at).total_seconds() // 60))

    @property
    def days_ahead(self) -> int | None:
        """Days until it opens next: 0 is today, 1 tomorrow; None where it is open, or never opens."""
        return None if self.opens is None else (self.opens.date() - self.at.date()).days


def opening(hours: OpeningHours, country: str, at: datetime) -> Opening:
    """Whether it is open at a time, wherever that was measured.

    Args:
        hours: the page's.
        country: whose public holidays count, ISO 3166-1 alpha-2; one that is not known has none.
        at: a time with its zone.

    Raises:
        ValueError: the time has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone may be any time")
    zone = ZoneInfo(hours.timezone)
    here = at.astimezone(zone)
    today = here.date()
    holiday = _usual(hours, today) and _is_holiday(country, today)
    if _usual(hours, today) and not holiday and hours.opens <= here.time() < hours.closes:
        return Opening(here, closes=datetime.combine(today, hours.closes, zone))
    times = (datetime.combine(day, hours.opens, zone) for day in _open_days(hours, country, today))
    return Opening(here, opens=next((one for one in times if one > here), None), holiday=holiday)


def day_name(day: date) -> str:
    """The day of the week, as `OpeningHours` has it."""
    return _DAYS[day.weekday()]


def _open_days(hours: OpeningHours, country: str, first: date) -> Iterator[date]:
    days = (first + timedelta(days=ahead) for ahead in range(_AHEAD + 1))
    return (day for day in days if _usual(hours, day) and not _is_holiday(country, day))


def _usual(hours: OpeningHours, day: date) -> bool:
    return day_name(day) in hours.days


@cache
def _is_holiday(country: str, day: date) -> bool:
    import holidays

    if country not in holidays.list_supported_countries():
        return False
    return day in holidays.country_holidays(country, years=day.year)
