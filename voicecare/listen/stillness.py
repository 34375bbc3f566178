"""While a room stays as it was nobody has begun to speak, and the detector of voices can rest.

The detector takes a millisecond a frame on a fast machine and two and a half on a slow one, all day long: three
quarters of what listening cost while nothing happened. Here a frame is compared with the last two seconds, in eight
bands in which voices are. One band that rises by 8 dB wakes the detector, which then hears what was just before.
"""

from collections import deque

import numpy as np
import numpy.typing as npt

from voicecare.audio.block import BLOCK, RATE, Samples

_EDGES = (100.0, 220.0, 380.0, 560.0, 800.0, 1200.0, 1800.0, 2800.0, 4400.0)
"""Hertz: between each and the next a band, narrow where vowels are strong."""
_RISE = 8.0
"""Decibels in one band. Of 120 words, one every few seconds in white noise, at 40 and 12 dB none is missed because of
this, at 6 dB one; at 0 dB 2 of 109, and 5 beginnings are new. In a noise that changes it hardly rests. With 4 dB it
hardly does in white noise."""
_KNOWN = 2.0
"""Seconds of the room that a frame is compared with."""
_KEPT = 5
"""Frames that the detector hears when it wakes, for its memory."""
_FLOOR = 1e-9

_BINS = tuple(round(hertz * BLOCK / RATE) for hertz in _EDGES)
_WINDOW = np.hanning(BLOCK)
Bands = npt.NDArray[np.float64]
"""Decibels in each band."""


class Stillness:
    """Whether anything may have begun since nobody spoke. Frames have 512 samples, at 16 kHz."""

    def __init__(self) -> None:
        self._room: deque[Bands] = deque(maxlen=round(_KNOWN * RATE / BLOCK))
        self._now: Bands = np.zeros(len(_BINS) - 1)
        self._kept: deque[Samples] = deque(maxlen=_KEPT)
        self._resting = False

    def heard(self, frame: Samples) -> list[Samples]:
        """The frames that the detector must hear now: none while it rests, also those before when it wakes."""
        self._now = _bands(frame)
        if self._resting and float((self._now - np.median(self._room, axis=0)).max()) <= _RISE:
            self._kept.append(frame)
            return []
        self._resting = False
        frames = [*self._kept, frame]
        self._kept.clear()
        return frames

    def no_voice(self) -> None:
        """Nobody is in the frame that was heard: so sounds the room."""
        self._room.append(self._now)

    def rest(self) -> None:
        """Nobody has spoken for a while; until something rises above the room nobody will."""
        self._resting = len(self._room) == self._room.maxlen


def _bands(frame: Samples) -> Bands:
    power = np.abs(np.fft.rfft(frame * _WINDOW)) ** 2
    sums = np.add.reduceat(power, _BINS)[:-1]
    decibels: Bands = 10.0 * np.log10(sums / np.diff(_BINS) + _FLOOR)
    return decibels
