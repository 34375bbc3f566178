"""The counter, for all that could be heard."""

from hypothesis import given
from hypothesis import strategies as st

from voicecare.exercise.counter import Counted, Counter

heard = st.lists(st.integers(-3, 40), max_size=60)


@given(st.integers(1, 30), heard)
def test_the_count_never_goes_back_and_never_beyond_the_dose(target: int, numbers: list[int]) -> None:
    counter = Counter(target)
    for number in numbers:
        before = counter.count
        counted = counter.hear(number)
        assert before <= counter.count <= target
        assert counter.count - before <= 2
        assert (counter.count > before) == (counted in (Counted.NEXT, Counted.CAUGHT_UP))
        assert counter.left == target - counter.count


@given(st.integers(1, 30), heard)
def test_each_number_in_its_turn_completes_the_set_whatever_is_heard_between(target: int, noise: list[int]) -> None:
    counter = Counter(target)
    for number in range(1, target + 1):
        assert not counter.complete
        counter.hear(number)
        for other in noise:
            if other not in (counter.count + 1, counter.count + 2):
                counter.hear(other)
    assert counter.complete


def test_one_missed_number_is_made_up_for_but_not_two_and_not_at_the_beginning() -> None:
    counter = Counter(10)
    assert counter.hear(2) is Counted.OUT_OF_ORDER
    assert counter.hear(1) is Counted.NEXT
    assert counter.hear(1) is Counted.REPEATED
    assert counter.hear(3) is Counted.CAUGHT_UP
    assert counter.hear(6) is Counted.OUT_OF_ORDER
    assert counter.hear(0) is Counted.OUT_OF_ORDER
    assert counter.hear(11) is Counted.OUT_OF_ORDER
    assert counter.count == 3


def test_the_numbers_to_listen_for_go_a_little_beyond_the_dose() -> None:
    assert Counter(3).sensible == (1, 2, 3, 4, 5)
