"""The soft tone that answers a repetition where its number is not wanted."""

from functools import cache

import numpy as np

from voicecare.audio.block import RATE, Samples

_PITCH, _SECONDS, _PEAK, _EDGE = 660.0, 0.12, 0.12, 0.03
"""Hertz, which old ears hear well; seconds; a quarter of a loud voice's peak; seconds of swelling and fading."""


@cache
def tone() -> Samples:
    """A sine that swells and fades, so that it does not click."""
    at = np.arange(round(_SECONDS * RATE)) / RATE
    edge = np.minimum(1.0, np.minimum(at, _SECONDS - at) / _EDGE)
    samples: Samples = (_PEAK * np.sin(2 * np.pi * _PITCH * at) * np.sin(0.5 * np.pi * edge) ** 2).astype(np.float32)
    return samples
