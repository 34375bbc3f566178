"""An echo canceller that a person's voice does not lead astray: a Kalman filter in blocks of the frequency domain.

After G. Enzner and P. Vary, "Frequency-domain adaptive Kalman filter for acoustic echo control in hands-free
telephones" (2006), with the room in partitions as F. Kuech, E. Mabande and G. Enzner have it (2014). It knows how
unsure it is of each part of the room, and how loud what it cannot explain is: while a person speaks it hardly learns.
"""

import numpy as np

from voicecare.audio.block import RATE, Samples

_STEP = 256
_PARTS = round(0.2 * RATE / _STEP)
"""Partitions of the room: 0.2 s of it are modelled."""
_STEADY = 0.999
"""How much of the room is the same a step (16 ms) later. With 0.9998 the echo inside a word is 4 dB softer, and ten
seconds after the room has changed still 15 dB louder."""
_SURER = 0.25
"""Share of what a step could tell that is believed: steps of one vowel tell much the same. With 0.5, as half of each
double block is new, an echo as loud as a person is 6 dB softer after 2.4 s of speech; with this 13, and after three
seconds a person is heard 14 dB above it instead of 6."""
_UNSURE = 0.3
"""Variance of the room before anything was heard: an echo may be as loud as the loudspeaker."""
_SMOOTH = 0.5
"""Weight of the step before in the loudness of what cannot be explained."""


class Kalman:
    """Its output is its input's time, sample for sample. 0.5 ms a block."""

    def __init__(self) -> None:
        size = (_PARTS, _STEP + 1)
        self._far: Samples = np.zeros(2 * _STEP, np.float32)
        self._spectra = np.zeros(size, np.complex64)
        self._room = np.zeros(size, np.complex64)
        self._unsure: Samples = np.full(size, _UNSURE, np.float32)
        self._unexplained: Samples = np.full(_STEP + 1, 1e-3, np.float32)

    def process(self, near: Samples, far: Samples) -> Samples:
        """See `echo.Engine`."""
        return np.concatenate([
            self._step(near[at : at + _STEP], far[at : at + _STEP]) for at in range(0, len(near), _STEP)
        ])  # fmt: skip

    def _step(self, near: Samples, far: Samples) -> Samples:
        self._far = np.concatenate([self._far[_STEP:], far])
        self._spectra = np.roll(self._spectra, 1, axis=0)
        self._spectra[0] = np.fft.rfft(self._far)
        echo = np.fft.irfft(np.sum(self._spectra * self._room, axis=0))[_STEP:]
        left = (near - echo).astype(np.float32)
        self._learn(np.fft.rfft(np.concatenate([np.zeros(_STEP, np.float32), left])).astype(np.complex64))
        return left

    def _learn(self, left: np.ndarray[tuple[int, ...], np.dtype[np.complex64]]) -> None:
        loud = np.square(np.abs(self._spectra))
        power = np.square(np.abs(left))
        self._unexplained = (_SMOOTH * self._unexplained + (1 - _SMOOTH) * power).astype(np.float32)
        # half: of each double block, half is this step's
        error = 0.5 * np.sum(loud * self._unsure, axis=0) + self._unexplained + 1e-8
        gain = self._unsure / error
        change = np.fft.irfft(gain * np.conj(self._spectra) * left, axis=1)
        change[:, _STEP:] = 0.0
        self._room += np.fft.rfft(change, axis=1).astype(np.complex64)
        kept = _STEADY**2
        unsure = kept * (1 - _SURER * gain * loud) * self._unsure + (1 - kept) * np.square(np.abs(self._room))
        self._unsure = np.maximum(unsure, 1e-10).astype(np.float32)

    def doubt(self) -> None:
        """The echo may come later or earlier from now on: learn fast again."""
        self._unsure[:] = _UNSURE
