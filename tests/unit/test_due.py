"""What is due when: through a day, over midnight and both clock changes, within waking and quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from voicecare.exercise.due import Due, Span, Waking, clock, due, page_doses, span, target
from voicecare.page.load import load
from voicecare.page.model import Dose

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOURLY, THRICE = Dose(repetitions=10, every="hour"), Dose(repetitions=10, times_a_day=3)
DAY = Waking(Span(time(9), time(21)))


def at(text: str, *, second: bool = False) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=int(second))


def one(dose: Dose, now: datetime, *sets: datetime, waking: Waking = DAY) -> Due:
    return due({"e": dose}, {"e": sets}, now, waking)[0]


def test_an_exercise_of_every_hour_is_due_until_this_hour_has_a_set() -> None:
    assert one(HOURLY, at("2026-11-16T09:00")) == Due("e", 0, 12, 12, due_now=True)
    assert one(HOURLY, at("2026-11-16T09:59"), at("2026-11-16T09:10")) == Due("e", 1, 12, 11, due_now=False)
    assert one(HOURLY, at("2026-11-16T10:00"), at("2026-11-16T09:10")) == Due("e", 1, 12, 11, due_now=True)


def test_a_set_of_a_few_minutes_ago_is_not_followed_by_another() -> None:
    assert not one(HOURLY, at("2026-11-16T10:00"), at("2026-11-16T09:50")).due_now
    assert one(HOURLY, at("2026-11-16T10:20"), at("2026-11-16T09:50")).due_now


def test_hours_that_went_by_are_not_made_up_for() -> None:
    assert one(HOURLY, at("2026-11-16T20:00")) == Due("e", 0, 12, 1, due_now=True)


def test_three_times_a_day_are_spread_over_the_waking_hours() -> None:
    morning, noon = at("2026-11-16T09:30"), at("2026-11-16T13:05")
    assert one(THRICE, at("2026-11-16T09:00")) == Due("e", 0, 3, 3, due_now=True)
    assert one(THRICE, at("2026-11-16T12:59"), morning) == Due("e", 1, 3, 2, due_now=False)
    assert one(THRICE, at("2026-11-16T13:00"), morning) == Due("e", 1, 3, 2, due_now=True)
    assert not one(THRICE, at("2026-11-16T16:59"), morning, noon).due_now
    assert one(THRICE, at("2026-11-16T17:00"), morning, noon).due_now
    assert one(THRICE, at("2026-11-16T20:00"), morning, noon, at("2026-11-16T17:00")) == Due(
        "e", 3, 3, 0, due_now=False
    )


def test_what_was_missed_of_three_times_a_day_may_be_caught_up_but_not_at_once() -> None:
    late = at("2026-11-16T16:30")
    assert not one(THRICE, at("2026-11-16T17:00"), late).due_now
    assert one(THRICE, at("2026-11-16T18:30"), late).due_now


def test_more_than_asked_for_is_no_debt() -> None:
    sets = [at("2026-11-16T09:00") + timedelta(hours=hour) for hour in range(4)]
    assert one(THRICE, at("2026-11-16T20:00"), *sets) == Due("e", 4, 3, 0, due_now=False)


def test_nothing_is_due_while_the_patient_sleeps_or_rests() -> None:
    resting = Waking(DAY.day, (span("13-15"),))
    assert not one(HOURLY, at("2026-11-16T08:59")).due_now
    assert not one(HOURLY, at("2026-11-16T21:00")).due_now
    assert [one(HOURLY, at(f"2026-11-16T{hour}:00"), waking=resting).due_now for hour in (12, 13, 14, 15)] == [
        True, False, False, True,
    ]  # fmt: skip
    assert one(HOURLY, at("2026-11-16T09:00"), waking=resting).target == 10
    assert not one(THRICE, at("2026-11-16T14:00"), waking=resting).due_now


def test_midnight_begins_a_new_day() -> None:
    night = Waking(span("0-24"))
    late = at("2026-11-16T23:50")
    assert one(THRICE, at("2026-11-16T23:59"), late, waking=night).done == 1
    assert one(THRICE, at("2026-11-17T00:00"), late, waking=night) == Due("e", 0, 3, 3, due_now=False)
    assert one(THRICE, at("2026-11-17T04:00"), late, waking=night).due_now
    assert not one(HOURLY, at("2026-11-17T00:10"), late, waking=night).due_now
    assert one(HOURLY, at("2026-11-17T00:20"), late, waking=night).due_now


def test_waking_hours_may_run_over_midnight() -> None:
    owl = Waking(span("14-2"))
    assert one(HOURLY, at("2026-11-16T01:00"), waking=owl) == Due("e", 0, 12, 11, due_now=True)
    assert not one(HOURLY, at("2026-11-16T02:00"), waking=owl).due_now


def test_when_the_clocks_go_back_the_hour_that_comes_twice_is_two_hours() -> None:
    night = Waking(span("0-24"))
    first, second = at("2026-10-25T02:10"), at("2026-10-25T02:45", second=True)
    assert one(HOURLY, at("2026-10-25T00:00"), waking=night).target == 25
    assert not one(HOURLY, at("2026-10-25T02:30"), first, waking=night).due_now
    assert one(HOURLY, at("2026-10-25T02:00", second=True), first, waking=night).due_now
    assert not one(HOURLY, at("2026-10-25T02:50", second=True), first, second, waking=night).due_now
    assert one(HOURLY, at("2026-10-25T03:15"), first, second, waking=night) == Due("e", 2, 25, 21, due_now=True)


def test_when_the_clocks_go_forward_no_hour_is_due_that_does_not_exist() -> None:
    night = Waking(span("0-24"))
    assert one(HOURLY, at("2026-03-29T00:00"), waking=night) == Due("e", 0, 23, 23, due_now=True)
    before = at("2026-03-29T01:50")
    assert not one(HOURLY, at("2026-03-29T03:05"), before, waking=night).due_now
    assert one(HOURLY, at("2026-03-29T03:20"), before, waking=night).due_now


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_clock_change_in_the_night_does_not_move_the_day(day: str) -> None:
    assert one(HOURLY, at(f"{day}T09:00")) == Due("e", 0, 12, 12, due_now=True)
    done = at(f"{day}T09:00")
    assert [one(THRICE, at(f"{day}T{hour}"), done).due_now for hour in ("12:59", "13:00")] == [False, True]


def test_sets_count_in_the_zone_of_now_wherever_they_were_written() -> None:
    written = datetime(2026, 11, 15, 23, 30, tzinfo=UTC)
    assert one(THRICE, at("2026-11-16T09:00"), written).done == 1
    assert one(THRICE, at("2026-11-16T09:00"), at("2026-11-16T10:00")).done == 0, "a clock was set back"


def test_the_doses_of_the_page() -> None:
    doses = page_doses(load("hmc-spinal-fusion"))
    now = at("2026-11-16T09:00")
    found = due(doses, {"gone": [now]}, now, DAY)
    assert [(item.exercise, item.target) for item in found] == [
        ("exercise-1", 12), ("exercise-2", 3), ("exercise-3", 3),
    ]  # fmt: skip
    assert target(doses["exercise-1"], date(2026, 10, 25), Waking(span("0-24")), AMSTERDAM) == 25


@pytest.mark.parametrize(
    ("text", "wanted"), [("13-15", "13:00-15:00"), (" 9:30 - 24", "09:30-00:00"), ("22-7", "22:00-07:00")]
)
def test_a_span_is_read(text: str, wanted: str) -> None:
    assert str(span(text)) == wanted


@pytest.mark.parametrize("text", ["", "9", "9-25", "9-9", "a-b", "9:61-10", "-"])
def test_what_is_no_span_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"time of the day|two times|begins when"):
        span(text)


def test_midnight_as_a_clock_time() -> None:
    assert clock("24") == clock("24:00") == time(0)
