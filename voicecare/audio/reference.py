"""What the loudspeaker really played, kept for a moment, to be compared with what the microphone hears."""

import threading

import numpy as np

from voicecare.audio.block import RATE, Block, Samples
from voicecare.audio.timeline import Timeline

_KEPT = 4 * RATE
"""Longer than any way from the loudspeaker's buffer to the microphone's."""


class Reference:
    """Written by the loudspeaker's thread, which never waits for long; read by the ear's."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._timeline = Timeline()
        self._ring = np.zeros(_KEPT, np.float32)
        self._gaps = self._lost = 0

    def played(self, block: Block) -> None:
        """These samples sound at this time, silence included."""
        with self._lock:
            first = self._timeline.count
            self._gaps += not self._timeline.add(block)
            self._lost += block.lost
            kept = block.samples[-_KEPT:]
            at = (first + len(block.samples) - len(kept)) % _KEPT
            head = min(len(kept), _KEPT - at)
            self._ring[at : at + head] = kept[:head]
            self._ring[: len(kept) - head] = kept[head:]

    @property
    def gaps(self) -> int:
        """How often the loudspeaker left something out or was opened anew: its times have jumped."""
        return self._gaps

    @property
    def lost(self) -> int:
        """How often the loudspeaker was too late, so that it may have kept silent in between."""
        return self._lost

    def sample(self, time: float) -> int | None:
        """Which sample sounds at this time; None while nothing was played."""
        with self._lock:
            return self._timeline.sample(time) if self._timeline.started else None

    def between(self, first: int, last: int) -> Samples:
        """Samples from `first` to before `last`; silence for those that are not kept or not played yet."""
        out = np.zeros(last - first, np.float32)
        with self._lock:
            begin = max(first, self._timeline.count - _KEPT, 0)
            end = min(last, self._timeline.count)
            if begin < end:
                out[begin - first : end - first] = self._ring[np.arange(begin, end) % _KEPT]
        return out
