"""WebRTC's noise suppressor, for an utterance that is judged a second time."""

import numpy as np

from voicecare.audio.block import RATE, Samples

_FRAME = RATE // 100
_BEFORE = round(0.3 * RATE)
"""Samples at the head of an utterance that come from before it: `ear` keeps a third of a second."""
_TIMES = 3
"""How often the suppressor hears them beforehand, so that it knows the noise when the speech begins."""


def suppressed(samples: Samples) -> Samples:
    """An utterance (16 kHz, with what came before it) without most of a steady noise; as long as it was.

    Where the suppressor is not installed, the utterance as it is.
    """
    try:
        from pywebrtc_audio import NoiseSuppressor
    except ImportError:
        return samples
    known = np.tile(samples[:_BEFORE], _TIMES)
    whole = np.concatenate([known, samples])
    # only whole frames are taken
    padded = np.pad(whole, (0, -len(whole) % _FRAME))
    cleaner = np.asarray(NoiseSuppressor(RATE).process(padded), np.float32)
    return cleaner[len(known) : len(whole)]
