"""The echo canceller of speexdsp: leaves a person's voice cleaner. Good for the recogniser."""

import ctypes
from typing import Any

import numpy as np

from voicecare.audio.block import RATE, Samples
from voicecare.errors import EchoError

_FRAME = 128
"""With frames of 128 samples the loudest twentieth of an echo at -20 dBFS ends at -50 to -57 dBFS, whatever the room
and the delay. With 256 and 512 it is -35 to -73: now better, now far worse."""
_TAIL = 0.2
"""Seconds of a room that the filter models."""
_FULL = 32768.0


class Speex:
    """Its output is 8 ms behind its input, because it removes noise too."""

    def __init__(self) -> None:
        import pyaec

        if pyaec.lib is None:
            raise EchoError("The library of pyaec cannot be loaded.")
        # the package's own call goes through Python lists, which takes ten times as long as the work
        self._cancel: Any = pyaec.lib.AecCancelEcho
        self._engine: Any = pyaec.Aec(_FRAME, round(_TAIL * RATE), RATE, True)

    def process(self, near: Samples, far: Samples) -> Samples:
        """See `echo.Engine`."""
        microphone, loudspeaker, out = _whole(near), _whole(far), np.zeros(len(near), np.int16)
        for at in range(0, len(near), _FRAME):
            frame = slice(at, at + _FRAME)
            self._cancel(
                self._engine._aec,  # noqa: SLF001 - see above
                _pointer(microphone[frame]),
                _pointer(loudspeaker[frame]),
                _pointer(out[frame]),
                _FRAME,
            )
        return out.astype(np.float32) / np.float32(_FULL)


def _whole(samples: Samples) -> Any:
    return np.clip(samples * _FULL, -_FULL, _FULL - 1).astype(np.int16)


def _pointer(samples: Any) -> Any:
    return samples.ctypes.data_as(ctypes.POINTER(ctypes.c_int16))
