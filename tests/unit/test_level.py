"""What the level of a microphone is called."""

import numpy as np
import pytest

from voicecare.audio.block import RATE, Block, Samples, silence
from voicecare.audio.level import Verdict, levels, verdict


def tone(decibels: float, seconds: float = 2.0) -> Samples:
    """A tone of this loudness (RMS) in dBFS."""
    times = np.arange(round(seconds * RATE)) / RATE
    return (np.sqrt(2) * 10 ** (decibels / 20) * np.sin(2 * np.pi * 300 * times)).astype(np.float32)


@pytest.mark.parametrize(("samples", "expected"), [
    (silence(2.0), Verdict.MUTED),
    (tone(-70), Verdict.SOFT),
    (np.concatenate([tone(-70), tone(-30, 0.3)]), Verdict.FINE),
    (np.clip(tone(3), -1, 1), Verdict.LOUD),
    (np.full(RATE, np.nan, np.float32), Verdict.MUTED),
    (silence(0), Verdict.MUTED),
])  # fmt: skip
def test_what_arrives_is_judged(samples: Samples, expected: Verdict) -> None:
    assert verdict(levels([Block(samples, 0.0)])) is expected


@pytest.mark.parametrize("size", [100, 512, 5000])
def test_a_reading_every_tenth_of_a_second_whatever_the_blocks(size: int) -> None:
    samples = tone(-20)
    readings = list(levels(Block(samples[at : at + size], 0.0) for at in range(0, len(samples), size)))
    assert len(readings) == 20
    assert [one.loudness for one in readings] == pytest.approx([-20.0] * 20, abs=0.1)
    assert [one.peak for one in readings] == pytest.approx([-17.0] * 20, abs=0.1)
