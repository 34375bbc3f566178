"""Beats and seconds, for every way in which a clock may tick."""

from hypothesis import given
from hypothesis import strategies as st

from voicecare.exercise.pace import Countdown, Pace

ticks = st.lists(st.floats(0.05, 9.0), max_size=60)


@given(st.floats(1.0, 10.0), ticks)
def test_two_beats_are_never_nearer_than_the_tempo(tempo: float, steps: list[float]) -> None:
    pace, now, last = Pace(tempo), 100.0, 100.0
    pace.start(now)
    for step in steps:
        now += step
        if pace.due(now):
            assert now - last >= tempo
            last = now


def test_at_rest_it_does_not_beat() -> None:
    pace = Pace(4.0)
    assert not pace.due(100.0)
    pace.start(100.0)
    pace.rest()
    assert not pace.running
    assert not pace.due(200.0)


def test_the_tempo_has_bounds() -> None:
    pace = Pace(4.0)
    pace.faster(-1)
    assert pace.tempo == 5.0
    pace.faster(40)
    assert pace.tempo == 1.0
    pace.faster(-40)
    assert pace.tempo == 30.0


@given(st.integers(1, 60), ticks)
def test_each_second_is_said_once_and_in_order_and_the_end_comes_once(seconds: int, steps: list[float]) -> None:
    countdown, now, said = Countdown(seconds, 50.0), 50.0, []
    for step in [0.0, *steps, seconds + 1.0, 1.0]:
        now += step
        second = countdown.due(now)
        if second is not None:
            said.append(second)
    assert said[0] == seconds
    assert said[-1] == 0
    assert said == sorted(set(said), reverse=True)
