"""What a diary says: sets put together from entries, days, plan, pain; whatever else stands in it."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.diaries import PAGE, entries, session, some_days, time
from voicecare.diary.sets import sets
from voicecare.diary.summary import Performed, Score, Summary, summary
from voicecare.exercise.due import Waking, page_doses
from voicecare.page.load import load
from voicecare.page.model import Dose


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


def summed(book: Path, first: str, last: str, doses: dict[str, Dose] | None = None) -> Summary:
    page = load(PAGE)
    plan = page_doses(page) if doses is None else doses
    return summary(entries(book), page, plan, date.fromisoformat(first), date.fromisoformat(last), Waking())


def counts(book: Path) -> list[tuple[str, int, bool]]:
    return [(one.exercise, one.repetitions, one.closed) for one in sets(entries(book))]


# ---- sets


def test_a_set_is_its_last_entry(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00")
        day.set("2026-11-16T10:00", "exercise-2", 4)
    found = sets(entries(book))
    assert [(one.repetitions, one.target, one.complete, one.closed) for one in found] == [
        (10, 10, True, True), (4, 10, False, True),
    ]  # fmt: skip
    assert found[0].at == time("2026-11-16T09:00:21")


def test_a_set_that_was_broken_off_counts_with_what_is_on_disk(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00", count=6, target=None)
    assert counts(book) == [("exercise-1", 6, False)]


def test_a_set_taken_up_again_after_a_power_cut_is_one_set(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00", count=6, target=None)
    with session(book) as day:
        day.repetitions(time("2026-11-16T09:10"), "exercise-1", range(7, 11))
        day.write("2026-11-16T09:11", "set", exercise="exercise-1", repetitions=10, complete=True, target=10)
    assert counts(book) == [("exercise-1", 10, True)]


def test_a_set_counted_anew_after_a_power_cut_is_another(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00", count=6, target=None)
    with session(book) as day:
        day.set("2026-11-16T09:30")
    with session(book) as day:
        day.set("2026-11-16T10:00", count=3, target=None)
    with session(book) as day:
        day.write("2026-11-17T10:00", "set", exercise="exercise-1", repetitions=10, complete=True, target=10)
    assert counts(book) == [
        ("exercise-1", 6, False), ("exercise-1", 10, True), ("exercise-1", 3, False), ("exercise-1", 10, True),
    ]  # fmt: skip


def test_one_back_and_again_from_the_start(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00", count=5, target=None)
        day.write("2026-11-16T09:00:20", "one_back", exercise="exercise-1", repetitions=4)
        day.repetitions(time("2026-11-16T09:00:30"), "exercise-1", range(5, 7))
        day.set("2026-11-16T09:05", count=2)
    assert counts(book) == [("exercise-1", 6, False), ("exercise-1", 2, True)]


def test_nothing_done_is_no_set(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00", count=0)
        day.set("2026-11-16T09:05", count=1, target=None)
        day.write("2026-11-16T09:06", "one_back", exercise="exercise-1", repetitions=0)
    assert counts(book) == []


# ---- days


def test_days_and_sets_against_the_plan(book: Path) -> None:
    some_days(book)
    found = summed(book, "2026-11-06", "2026-11-19")
    doses = page_doses(load(PAGE))
    assert found.first == date(2026, 11, 16)
    assert found.shortened
    assert found.performed == (
        Performed("exercise-1", doses["exercise-1"], 4, 4, 40, 48, 0),
        Performed("exercise-2", doses["exercise-2"], 2, 1, 14, 12, 0),
        Performed("exercise-3", doses["exercise-3"], 1, 0, 6, 12, 0),
    )
    assert found.days_exercised == 3
    assert len(found.days) == 4
    assert [len(found.sets_on(day, "exercise-1")) for day in found.days] == [3, 1, 0, 0]


def test_pain_skips_calls_and_remarks_are_listed_and_what_is_unknown_is_counted(book: Path) -> None:
    some_days(book)
    found = summed(book, "2026-11-16", "2026-11-19")
    assert not found.shortened
    assert [(one.score, one.exercise) for one in found.scores] == [(6, "exercise-2"), (0, None)]
    assert found.scores[0] == Score(time("2026-11-17T10:01:10"), 6, "exercise-2")
    assert found.median_score == 3
    assert [(one.kind, one.about) for one in found.happenings] == [
        ("skip", "exercise-3"), ("pain", "exercise-2"), ("call", "physical-therapy"),
        ("remark", "=1+1 <b>knee</b> & #let x = 1"),
    ]  # fmt: skip
    assert found.others == {"mood": 1}


def test_the_plan_of_the_physiotherapist_counts_and_what_is_off_has_no_target(book: Path) -> None:
    some_days(book)
    found = summed(book, "2026-11-16", "2026-11-17", {"exercise-1": Dose(repetitions=5, times_a_day=1)})
    assert [(one.exercise, one.sets, one.target, one.days_reached) for one in found.performed] == [
        ("exercise-1", 4, 2, 2), ("exercise-2", 2, 0, 0),
    ]  # fmt: skip


def test_only_the_days_asked_for(book: Path) -> None:
    some_days(book)
    found = summed(book, "2026-11-17", "2026-11-17")
    assert sum(one.sets for one in found.performed) == 2
    assert [one.score for one in found.scores] == [6]


def test_a_set_over_midnight_belongs_to_the_day_on_which_it_ended(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T23:59:50")
    assert [len(summed(book, d, d).sets) for d in ("2026-11-16", "2026-11-17")] == [0, 1]
    assert summed(book, "2026-11-17", "2026-11-17").sets[0].repetitions == 10


def test_both_hours_of_the_night_when_the_clocks_go_back_are_of_that_day_and_in_order(book: Path) -> None:
    with session(book) as day:
        day.write("2026-10-25T02:50:00+02:00", "pain_score", score=5)
        day.write("2026-10-25T02:10:00+01:00", "pain_score", score=4)
        day.write("2026-10-25T23:30:00+01:00", "pain_score", score=3)
    found = summed(book, "2026-10-25", "2026-10-25")
    assert [one.score for one in found.scores] == [5, 4, 3]


def test_a_day_is_that_of_the_clock_beside_the_bed_whatever_the_zone_now(book: Path) -> None:
    with session(book) as day:
        day.write("2026-11-16T00:30:00+09:00", "pain_score", score=5)
    assert [one.score for one in summed(book, "2026-11-16", "2026-11-16").scores] == [5]
    assert not summed(book, "2026-11-15", "2026-11-15").scores


def test_other_pages_in_the_same_diary_do_not_count(book: Path) -> None:
    some_days(book)
    with session(book, "another-page") as day:
        day.set("2026-11-17T11:00")
        day.write("2026-11-17T11:01", "pain_score", score=9)
    found = summed(book, "2026-11-17", "2026-11-17")
    assert len(found.sets) == 2
    assert [one.score for one in found.scores] == [6]


def test_an_exercise_that_is_no_longer_on_the_page_is_listed_without_a_plan(book: Path) -> None:
    with session(book) as day:
        day.set("2026-11-16T09:00", "exercise-9")
    found = summed(book, "2026-11-16", "2026-11-16")
    assert found.performed[-1] == Performed("exercise-9", None, 1, 1, 10, 0, 0)


def test_entries_that_lack_what_they_should_have_break_nothing(book: Path) -> None:
    with session(book) as day:
        for kind in ("repetition", "set", "one_back", "pain", "pain_score", "skip", "call", "remark"):
            day.write("2026-11-16T09:00", kind)
        day.write("2026-11-16T09:00", "set", exercise="exercise-1", repetitions="ten")
        day.write("2026-11-16T09:00", "set", exercise=1, repetitions=10)
        day.write("2026-11-16T09:00", "pain_score", score=11)
        day.write("2026-11-16T09:00", "pain_score", score=True)
        day.write("2026-11-16T09:00", "repetition", exercise="exercise-1", number=-1)
    found = summed(book, "2026-11-16", "2026-11-16")
    assert found.sets == found.scores == ()
    assert {one.about for one in found.happenings} == {None}


def test_an_empty_diary(book: Path) -> None:
    found = summed(book, "2026-11-06", "2026-11-19")
    assert len(found.days) == 14
    assert found.median_score is None
    assert found.happenings == ()


def test_a_year_is_summed_up(book: Path) -> None:
    with session(book) as day:
        for number in range(365):
            at = datetime(2026, 1, 1, 9) + timedelta(days=number)
            day.write(at.isoformat(), "set", exercise="exercise-2", repetitions=10, complete=True, target=10)
    found = summed(book, "2026-01-01", "2026-12-31")
    assert next(one for one in found.performed if one.exercise == "exercise-2").sets == 365
