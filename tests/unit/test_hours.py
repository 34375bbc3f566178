"""Opening hours: weekends, the public holidays of the country, and other zones than the hospital's."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecare.page.hours import opening
from voicecare.page.load import load
from voicecare.page.model import OpeningHours

PAGE = load("hmc-spinal-fusion")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def hours() -> OpeningHours:
    assert PAGE.opening_hours is not None
    return PAGE.opening_hours


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(("when", "closes"), [
    ("2026-11-30 08:00", "2026-11-30 16:30"),
    ("2026-11-30 16:29:59", "2026-11-30 16:30"),
    ("2026-05-05 12:00", "2026-05-05 16:30"),  # Liberation Day is free once in five years only
])  # fmt: skip
def test_open(when: str, closes: str) -> None:
    found = opening(hours(), "NL", at(when))
    assert found.open
    assert found.closes == at(closes)
    assert found.opens is None


@pytest.mark.parametrize(("when", "opens", "days", "holiday"), [
    ("2026-11-30 07:59:59", "2026-11-30 08:00", 0, False),
    ("2026-11-30 16:30", "2026-12-01 08:00", 1, False),
    ("2026-11-27 17:00", "2026-11-30 08:00", 3, False),  # Friday evening
    ("2026-11-29 12:00", "2026-11-30 08:00", 1, False),  # Sunday
    ("2026-04-27 12:00", "2026-04-28 08:00", 1, True),  # King's Day
    ("2025-04-26 12:00", "2025-04-28 08:00", 2, False),  # King's Day a day early, for the 27th is a Sunday
    ("2026-04-03 12:00", "2026-04-07 08:00", 4, True),  # Good Friday, and Easter Monday after it
    ("2026-04-06 12:00", "2026-04-07 08:00", 1, True),
    ("2026-05-14 12:00", "2026-05-15 08:00", 1, True),  # Ascension Day
    ("2026-12-25 12:00", "2026-12-28 08:00", 3, True),  # Christmas, a Friday
    ("2026-12-31 17:00", "2027-01-04 08:00", 4, False),  # New Year's Eve, a Thursday
    ("2030-05-05 12:00", "2030-05-06 08:00", 1, False),  # Liberation Day, but a Sunday anyhow
    ("2025-05-05 12:00", "2025-05-06 08:00", 1, True),  # Liberation Day in a fifth year
])  # fmt: skip
def test_closed(when: str, opens: str, days: int, holiday: bool) -> None:
    found = opening(hours(), "NL", at(when))
    assert not found.open
    assert found.opens == at(opens)
    assert (found.days_ahead, found.holiday) == (days, holiday)


def test_minutes_that_are_left() -> None:
    assert opening(hours(), "NL", at("2026-11-30 16:25")).minutes_left == 5
    assert opening(hours(), "NL", at("2026-11-30 16:29:50")).minutes_left == 1
    assert opening(hours(), "NL", at("2026-11-30 17:00")).minutes_left is None


def test_another_country_has_other_holidays_and_an_unknown_one_none() -> None:
    kings_day = at("2026-04-27 12:00")
    assert opening(hours(), "DE", kings_day).open
    assert opening(hours(), "XX", kings_day).open
    assert not opening(hours(), "DE", at("2026-10-03 12:00")).open


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        opening(hours(), "NL", datetime(2026, 11, 30, 10))


def test_the_hour_that_comes_twice_in_autumn_and_the_one_that_is_left_out_in_spring() -> None:
    night = OpeningHours.model_validate(
        {"timezone": "Europe/Amsterdam", "days": ["sunday"], "from": "02:15", "to": "02:45"}
    )
    first = datetime.fromisoformat("2026-10-25T00:30:00+00:00")
    assert opening(night, "NL", first).open
    assert opening(night, "NL", first + timedelta(hours=1)).open
    assert not opening(night, "NL", datetime.fromisoformat("2026-03-29T01:30:00+00:00")).open


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 31), timezones=st.just(ZoneInfo("UTC"))),
    st.sampled_from(["Pacific/Auckland", "America/Anchorage", "Asia/Seoul", "Europe/Amsterdam"]),
)
def test_the_zone_in_which_a_time_was_measured_changes_nothing(when: datetime, zone: str) -> None:
    found = opening(hours(), "NL", when)
    assert opening(hours(), "NL", when.astimezone(ZoneInfo(zone))) == found
    assert found.open != (found.opens is not None)
    if found.opens is not None:
        assert found.opens > when
        assert opening(hours(), "NL", found.opens).open
