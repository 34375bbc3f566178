"""A room in which the loudspeaker is heard by the microphone: its walls, and the time that devices take."""

import numpy as np

from voicecare.audio.block import RATE, Block, Samples
from voicecare.audio.reference import Reference

_DELAY = 0.15
"""Seconds from the loudspeaker's block to the microphone's, as through Bluetooth; on a busy machine the loudspeaker's
thread may be late by almost as much without a hole in the echo."""
_REVERBERATION, _TAIL = 0.35, 0.3
"""Seconds until the room is 60 dB softer, as in a furnished bedroom, and of it that are reckoned."""
_DIRECT = 0.7
"""Share of the sound that comes straight from the loudspeaker beside the bed."""
_JUMP = round(0.05 * RATE)
"""The times of blocks waver with the threads, a room does not: its echo follows only where they jump."""


class Room:
    """One loudspeaker, one microphone. Used by two threads.

    Args:
        echo: how loud the loudspeaker arrives, as a factor of its own loudness.
    """

    def __init__(self, echo: float) -> None:
        self._loudspeaker = Reference()
        self._next: int | None = None
        times = np.arange(round(_TAIL * RATE)) / RATE
        walls = np.random.default_rng(0).standard_normal(len(times)) * 10 ** (-3 * times / _REVERBERATION)
        walls *= np.sqrt((1 - _DIRECT) / np.sum(walls**2))
        walls[0] += np.sqrt(_DIRECT)
        self._walls = (echo * walls).astype(np.float32)

    def played(self, block: Block) -> None:
        """The loudspeaker sounds."""
        self._loudspeaker.played(block)

    def echo(self, time: float, count: int) -> Samples:
        """What of it arrives at the microphone from this time on."""
        due = self._loudspeaker.sample(time - _DELAY)
        if due is None:
            return np.zeros(count, np.float32)
        first = due if self._next is None or abs(due - self._next) > _JUMP else self._next
        self._next = first + count
        tail = len(self._walls) - 1
        sounded = self._loudspeaker.between(first - tail, first + count)
        size = len(sounded) + tail
        heard = np.fft.irfft(np.fft.rfft(sounded, size) * np.fft.rfft(self._walls, size), size)
        return heard[tail : tail + count].astype(np.float32)
