"""How much softer an utterance is than the numbers before it: what else sounds is mostly softer than the patient."""

from collections import deque

import numpy as np

from voicecare.audio.block import RATE, Samples

_FRAME = RATE // 50
_LOUDEST = 0.2
"""Of the frames, those that are the voice, also in a word with silence around it."""
_NUMBERS = 5
_FROM_DB, _TO_DB = 4.0, 8.0
"""Who counts says one number up to 4 dB softer than another; from 8 dB on it is rather not the same person."""
_MOST = 3.0
"""Nats: what is surely a number counts however softly it is said."""


class Softness:
    """Remembers how loud the last few numbers were."""

    def __init__(self) -> None:
        self._levels: deque[float] = deque(maxlen=_NUMBERS)

    def heard(self, samples: Samples) -> None:
        """This was a number."""
        self._levels.append(_level(samples))

    def handicap(self, samples: Samples) -> float:
        """By how many nats an utterance must be clearer than one as loud as the numbers before it."""
        if not self._levels:
            return 0.0
        below = float(np.median(self._levels)) - _level(samples)
        return _MOST * min(1.0, max(0.0, (below - _FROM_DB) / (_TO_DB - _FROM_DB)))

    def forget(self) -> None:
        """Somebody else may count, or elsewhere."""
        self._levels.clear()


def _level(samples: Samples) -> float:
    """In dBFS, where it is loudest."""
    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME)
    power = np.sort((frames.astype(np.float64) ** 2).mean(axis=1))
    loudest = power[-max(1, round(_LOUDEST * len(power))) :] if len(power) else np.zeros(1)
    return float(10 * np.log10(loudest.mean() + 1e-12))
