"""WebRTC's AEC3: removes most of an echo, and some of a person's voice. Good for telling whether a person speaks."""

from typing import Any

import numpy as np

from voicecare.audio.block import RATE, Samples

_FRAME = RATE // 100
"""The only length that AEC3 takes, 10 ms. The package fills up what is shorter with silence, once a call, which
costs 25 dB: so only whole frames are given to it."""


class Aec3:
    """Its output is behind its input by up to 10 ms."""

    def __init__(self) -> None:
        import pywebrtc_audio

        self._engine: Any = pywebrtc_audio.EchoCanceller(RATE)
        self._near, self._far = np.zeros(0, np.float32), np.zeros(0, np.float32)
        self._done = np.zeros(_FRAME, np.float32)

    def process(self, near: Samples, far: Samples) -> Samples:
        """See `echo.Engine`."""
        self._near, self._far = np.concatenate([self._near, near]), np.concatenate([self._far, far])
        whole = len(self._near) // _FRAME * _FRAME
        if whole:
            done = self._engine.process(self._near[:whole], self._far[:whole])
            self._done = np.concatenate([self._done, done])
            self._near, self._far = self._near[whole:], self._far[whole:]
        out, self._done = self._done[: len(near)], self._done[len(near) :]
        return out

    def doubt(self) -> None:
        """It notices by itself."""
