"""What a benchmark says of a tone that lost samples, or was only softened for a moment."""

import numpy as np
import pytest

from benchmarks.browser_ways import tone
from benchmarks.tone_faults import Faults, faults

WHOLE = tone(440.0, 4.0)


def test_a_whole_tone_has_no_fault() -> None:
    assert faults(WHOLE, 440.0) == Faults(0, 0)


@pytest.mark.parametrize("count", [8, 128, 480, 512])
def test_missing_and_repeated_samples_and_silence_between_are_jumps(count: int) -> None:
    at = 30_007
    missing = np.concatenate([WHOLE[:at], WHOLE[at + count :]])
    repeated = np.concatenate([WHOLE[:at], WHOLE[at - count :]])
    between = np.concatenate([WHOLE[:at], np.zeros(count, np.float32), WHOLE[at:]])
    assert [faults(one, 440.0) for one in (missing, repeated, between)] == [Faults(1, 0)] * 3


def test_silence_instead_of_samples_is_a_jump_and_a_softened_tone_is_none() -> None:
    hole, soft = WHOLE.copy(), WHOLE.copy()
    hole[20_000:21_000] = 0
    soft[20_000:21_000] *= 0.001
    assert faults(hole, 440.0) == Faults(1, 0)
    assert faults(soft, 440.0) == Faults(0, 1)


def test_each_place_counts_once() -> None:
    parts = np.split(WHOLE, 8)
    assert faults(np.concatenate([part[:-100] for part in parts]), 440.0).jumps == 7
