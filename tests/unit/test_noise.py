"""The noise suppressor, which a second look at an utterance uses."""

import sys

import numpy as np
import pytest

from voicecare.audio.block import RATE
from voicecare.listen.noise import suppressed


def test_steady_noise_is_softened_and_speech_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = 0.03 * np.random.default_rng(0).standard_normal(RATE).astype(np.float32)
    # syllables: a buzz that comes and goes, as a voice does and a fan does not
    clock = np.arange(RATE) / RATE
    buzz = sum(np.sin(2 * np.pi * 140 * n * clock) / n for n in range(1, 20))
    speech = (0.1 * buzz * (np.sin(2 * np.pi * 4 * clock) > 0) * (clock > 0.4)).astype(np.float32)
    given = (noise + speech)[: RATE - 7]
    cleaned = suppressed(given)
    assert len(cleaned) == len(given)
    still, loud = slice(0, round(0.35 * RATE)), np.flatnonzero(np.abs(speech[: RATE - 7]) > 0.05)
    assert power(cleaned[still]) < power(given[still]) - 6
    assert power(cleaned[loud]) > power(given[loud]) - 6
    monkeypatch.setitem(sys.modules, "pywebrtc_audio", None)
    assert suppressed(given) is given


def power(samples: np.ndarray) -> float:
    """In decibels."""
    return float(10 * np.log10(np.mean(np.square(samples, dtype=np.float64))))
