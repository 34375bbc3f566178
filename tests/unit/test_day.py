"""The day: what comes next, how long the surgery is ago, and which sentences are about now."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecare.events import SetDone
from voicecare.exercise.day import present, since, today
from voicecare.exercise.due import Waking
from voicecare.exercise.plan import Plan, tasks
from voicecare.page.load import load
from voicecare.page.timing import Period, When

PAGE = load("hmc-spinal-fusion")
TASKS = tasks(PAGE, Plan())
THE_HAGUE = ZoneInfo("Europe/Amsterdam")
SURGERY = datetime(2026, 10, 10, 10, 0, tzinfo=THE_HAGUE)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=THE_HAGUE)


def all_done(when: str) -> list[SetDone]:
    return [SetDone(task.exercise.id, at(when), 10, complete=True) for task in TASKS]


@pytest.mark.parametrize(("now", "done", "following"), [
    ("2026-11-28T09:30", "2026-11-28T09:10", "2026-11-28T10:00"),
    ("2026-11-28T20:50", "2026-11-28T20:10", "2026-11-29T09:00"),
    ("2026-11-29T00:20", "2026-11-28T23:50", "2026-11-29T09:00"),
    # the clocks go back at three, and forward at two
    ("2026-10-25T00:20", "2026-10-24T20:00", "2026-10-25T09:00"),
    ("2026-03-29T00:20", "2026-03-28T20:00", "2026-03-29T09:00"),
])  # fmt: skip
def test_when_the_next_exercise_is_due(now: str, done: str, following: str) -> None:
    found = today(TASKS, all_done(done), at(now), Waking())
    assert found.due_now == ()
    assert found.following == at(following)


def test_a_set_without_a_repetition_is_none() -> None:
    given_up = [SetDone("exercise-2", at("2026-11-28T09:10"), 0, complete=False)]
    assert today(TASKS, given_up, at("2026-11-28T09:30"), Waking()).exercises[1].done == 0


@pytest.mark.parametrize(("now", "gone"), [
    ("2026-10-10T09:00", None), ("2026-10-10T10:30", None),
    ("2026-10-10T11:00", Period(number=1, unit="hours")), ("2026-10-12T09:00", Period(number=47, unit="hours")),
    ("2026-10-12T10:00", Period(number=2, unit="days")), ("2026-10-23T10:00", Period(number=13, unit="days")),
    # there the clocks have changed: two weeks by the calendar are an hour more
    ("2026-10-25T10:00", Period(number=2, unit="weeks")), ("2027-01-08T10:00", Period(number=12, unit="weeks")),
    ("2027-01-09T23:00", Period(number=13, unit="weeks")), ("2027-01-10T10:00", Period(number=3, unit="months")),
    ("2027-10-10T10:00", Period(number=12, unit="months")),
])  # fmt: skip
def test_how_long_the_surgery_is_ago(now: str, gone: Period | None) -> None:
    assert since(SURGERY, at(now)) == gone


@given(st.integers(0, 400 * 24))
def test_the_time_since_the_surgery_is_never_told_longer_than_it_is(hours: int) -> None:
    now = (SURGERY.astimezone(UTC) + timedelta(hours=hours)).astimezone(THE_HAGUE)
    gone = since(SURGERY, now)
    assert (gone is None) == (hours < 1)
    assert gone is None or gone.after(SURGERY).astimezone(UTC) <= now.astimezone(UTC) + timedelta(hours=1)


def test_a_month_that_lacks_the_day_ends_on_its_last_one() -> None:
    assert Period(number=3, unit="months").after(at("2026-11-30T10:00")) == at("2027-02-28T10:00")
    assert Period(number=2, unit="months").after(at("2026-12-31T10:00")) == at("2027-02-28T10:00")


@pytest.mark.parametrize(("now", "wanted"), [
    ("2026-10-10T09:59", ()),
    ("2026-10-10T13:59", ("general/1", "general/11")),
    ("2026-10-10T14:00", ("after-surgery/1", "general/1", "general/11")),
    ("2026-11-21T10:00", ("after-surgery/1", "general/1", *(f"general/{one}" for one in range(4, 12)))),
    ("2027-01-10T10:00", ("after-surgery/1", *(f"general/{one}" for one in range(4, 11)))),
])  # fmt: skip
def test_the_sentences_of_now_come_with_those_that_belong_to_them(now: str, wanted: tuple[str, ...]) -> None:
    assert present(PAGE, SURGERY, at(now)) == wanted


@pytest.mark.parametrize("wrong", [{"after": "4 hours"}, {"after": "P0W"}, {"after": "P1M", "until": "P2M"}, {}])
def test_what_is_no_time_is_an_error(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"period|greater|either"):
        When.model_validate(wrong)
