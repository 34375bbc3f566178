"""The counter, for all that could be heard."""

from hypothesis import given
from hypothesis import strategies as st

from voicecare.exercise.counter import Counted, Counter

heard = st.lists(st.integers(-3, 40), max_size=60)


@given(st.integers(1, 30), heard)
def test_the_count_goes_back_only_when_it_is_begun_again_and_never_beyond_the_dose(
    target: int, numbers: list[int]
) -> None:
    counter = Counter(target)
    for number in numbers:
        before = counter.count
        counted = counter.hear(number)
        assert 0 <= counter.count <= target
        assert (counter.count < before) == (counted is Counted.RESTARTED)
        assert (counter.count > before) == (counted in (Counted.NEXT, Counted.MISSED, Counted.CAUGHT_UP))
        assert counter.left == target - counter.count
        assert (counter.count == target) == (not counter.due)


@given(st.integers(1, 30), heard)
def test_one_number_alone_moves_the_count_by_two_at_most(target: int, numbers: list[int]) -> None:
    counter = Counter(target)
    fits = True
    for number in numbers:
        before = counter.count
        counted = counter.hear(number)
        assert counter.count - before <= 2 or not fits
        fits = counted is not Counted.OUT_OF_ORDER


@given(st.integers(1, 30), st.integers(31, 99))
def test_each_number_in_its_turn_completes_the_set_whatever_is_heard_between(target: int, other: int) -> None:
    counter = Counter(target)
    for number in range(1, target + 1):
        assert not counter.complete
        assert number in counter.due
        assert counter.hear(number) is Counted.NEXT
        if not counter.complete:
            assert counter.hear(number) is Counted.REPEATED
            assert counter.hear(other) is Counted.OUT_OF_ORDER
    assert counter.complete


def count(*numbers: int) -> int:
    counter = Counter(30)
    for number in numbers:
        counter.hear(number)
    return counter.count


def test_who_begins_again_at_one_after_nine_or_ten_is_counted_on() -> None:
    nine = tuple(range(1, 10))
    assert count(*nine, 1, 2, 3) == 12
    assert count(*nine, 2, 3) == 12
    assert count(*nine, 10, 1, 2) == 12
    assert count(*nine, *nine, 1) == 19
    # "ten" that was heard as "one" does not lead astray
    assert count(*nine, 1, 11, 12) == 12
    # the nine was not heard
    assert count(*nine[:8], 1) == 8
    assert count(*nine[:8], 1, 2) == 11


def test_numbers_that_follow_on_each_other_are_believed_though_the_ones_before_were_missed() -> None:
    assert count(1, 2, 6) == 2
    assert count(1, 2, 6, 7) == 7
    assert count(2, 3) == 3
    assert count(1, 2, 6, 3) == 3
    assert count(5, 1, 2) == 2


def test_one_missed_number_is_made_up_for_but_not_two_and_not_at_the_beginning() -> None:
    counter = Counter(10)
    assert counter.hear(2) is Counted.OUT_OF_ORDER
    assert counter.hear(1) is Counted.NEXT
    assert counter.hear(1) is Counted.REPEATED
    assert counter.hear(3) is Counted.MISSED
    assert counter.hear(6) is Counted.OUT_OF_ORDER
    assert counter.due == (4,)
    assert counter.hear(0) is Counted.OUT_OF_ORDER
    assert counter.hear(11) is Counted.OUT_OF_ORDER
    assert counter.count == 3


def test_the_numbers_to_listen_for_go_a_little_beyond_the_dose() -> None:
    assert Counter(3).sensible == (1, 2, 3, 4, 5)


@given(st.integers(1, 30), heard)
def test_nobody_is_asked_twice_about_a_number_in_one_set(target: int, numbers: list[int]) -> None:
    counter, asked = Counter(target), 0
    for number in numbers:
        counted = counter.hear(number)
        asked = 0 if counted is Counted.RESTARTED else asked + (counted is Counted.MISSED)
        assert asked <= 1


@given(st.integers(1, 30), heard)
def test_a_number_heard_twice_never_counts_twice(target: int, numbers: list[int]) -> None:
    once, twice = Counter(target), Counter(target)
    for number in range(1, target + 1):
        once.hear(number)
        twice.hear(number)
        twice.hear(number)
        assert twice.count == once.count


deeds = st.lists(st.one_of(st.integers(-3, 40), st.sampled_from("+-")), max_size=60)


@given(st.integers(1, 30), st.integers(0, 40), deeds)
def test_whatever_the_patient_does_the_ceiling_holds(target: int, begun: int, done: list[int | str]) -> None:
    counter = Counter(target, begun)
    for one in done:
        if isinstance(one, int):
            counter.hear(one)
            counter.correct(one - 1)
        elif one == "+":
            counter.one_more()
        elif one == "-":
            counter.take_back()
        assert 0 <= counter.count <= target
        assert all(0 <= number <= target for number in (*counter.corrections, *counter.pairs))


def test_one_two_is_a_set_begun_again_but_not_at_its_beginning() -> None:
    counter = Counter(10, 5)
    assert counter.hear(1) is Counted.OUT_OF_ORDER
    assert counter.hear(2) is Counted.RESTARTED
    assert counter.count == 2
    assert counter.hear(1) is Counted.OUT_OF_ORDER
    assert counter.hear(2) is Counted.REPEATED
    assert counter.hear(3) is Counted.NEXT


def test_at_the_end_nobody_is_asked() -> None:
    counter = Counter(10, 8)
    assert counter.hear(10) is Counted.CAUGHT_UP
    assert counter.complete


def test_what_may_be_said_in_one_breath_or_corrected_is_near_the_count() -> None:
    counter = Counter(10, 6)
    assert (counter.pairs, counter.corrections) == ((8,), (3, 4, 5, 6, 7))
    assert Counter(10, 9).pairs == ()
    assert not counter.correct(11)


def test_numbers_far_ahead_are_somebody_elses_though_they_follow_on_each_other() -> None:
    assert count(1, 2, 6, 7) == 7
    assert count(1, 2, 7, 8) == 2
    nine = tuple(range(1, 10))
    # in the second round, "nine, one" is no third one
    assert count(*nine, 1, 2, 9, 1, 3) == 12
    assert count(1, 2, 3, 4, 5, 6, 9, 1) == 10
