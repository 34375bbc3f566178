"""Two clocks, and a stream between its samples."""

import numpy as np
import pytest

from voicecare.audio.block import RATE
from voicecare.listen.drift import AROUND, Drift, between_samples

LOOK = RATE // 2


@pytest.mark.parametrize("millionths", [-100, -20, 0, 20, 100])
def test_the_rate_is_found_from_whole_samples_and_in_spite_of_a_wrong_one(millionths: int) -> None:
    drift = Drift()
    for sample in range(0, 60 * RATE, LOOK):
        wrong = 9 if sample % (7 * LOOK) == 0 else 0
        drift.look(sample, round(800 + 1e-6 * millionths * sample) + wrong)
    assert drift.rate == pytest.approx(1e-6 * millionths, abs=2e-6)


def test_what_has_grown_does_not_jump_when_the_rate_is_found() -> None:
    drift = Drift()
    for sample in range(0, 20 * RATE, LOOK):
        before = drift.grown(sample)
        drift.look(sample, 800 + sample // RATE)
        assert drift.grown(sample) == pytest.approx(before)
    assert drift.rate == pytest.approx(1 / RATE, rel=0.1)
    assert drift.grown(30 * RATE) - drift.grown(20 * RATE) == pytest.approx(10, abs=1)


def test_another_delay_is_no_drift() -> None:
    drift = Drift()
    for sample in range(0, 40 * RATE, LOOK):
        drift.look(sample, 800 if sample < 20 * RATE else 2400)
    assert drift.rate == 0.0


@pytest.mark.parametrize(("first", "last"), [(0.0, 0.0), (0.3, 0.3), (0.9, 0.95)])
def test_a_stream_is_read_between_its_samples(first: float, last: float) -> None:
    def wave(at: np.ndarray) -> np.ndarray:
        return np.sin(2 * np.pi * 1500 * at / RATE) + 0.5 * np.sin(2 * np.pi * 5000 * at / RATE)

    count = 512
    around = wave(np.arange(-AROUND, count + AROUND)).astype(np.float32)
    wanted = wave(np.arange(count) + np.linspace(first, last, count))
    assert between_samples(around, first, last) == pytest.approx(wanted, abs=0.01)
