"""Samples that wait for a loudspeaker: written by one thread, taken by another, cut by any."""

import threading
import time
from collections.abc import Callable

import numpy as np

from voicecare.audio.block import RATE, Samples
from voicecare.errors import DeviceLostError

_AHEAD = 0.2
"""Seconds that may wait: enough to survive a busy processor, little enough that volume and rate follow."""


class PlayBuffer:
    """What every loudspeaker shares: a short queue that counts what was really played."""

    def __init__(self, alive: Callable[[], bool] = lambda: True) -> None:
        self._alive = alive
        self._changed = threading.Condition()
        self._waiting: list[Samples] = []
        self._length = 0
        self._played = 0
        self._time = time.monotonic()

    def write(self, samples: Samples) -> None:
        """Queue samples; waits until there is room.

        Raises:
            DeviceLostError: whoever takes the samples is not alive any more.
        """
        with self._changed:
            while not self._changed.wait_for(lambda: self._length < _AHEAD * RATE, timeout=0.25):
                self._check()
            self._check()
            self._waiting.append(samples)
            self._length += len(samples)

    def take(self, count: int, delay: float = 0.0) -> Samples:
        """Take what sounds from `delay` seconds on, padded with silence; called by the device, never waits."""
        out = np.zeros(count, np.float32)
        with self._changed:
            filled = 0
            while self._waiting and filled < count:
                head = self._waiting[0]
                part = head[: count - filled]
                out[filled : filled + len(part)] = part
                filled += len(part)
                if len(part) == len(head):
                    self._waiting.pop(0)
                else:
                    self._waiting[0] = head[len(part) :]
            self._length -= filled
            self._played += filled
            self._time = time.monotonic() + delay + count / RATE
            self._changed.notify_all()
        return out

    def cut(self) -> None:
        """Forget what waits."""
        with self._changed:
            self._waiting.clear()
            self._length = 0
            self._changed.notify_all()

    def position(self) -> tuple[int, float]:
        """How many samples were played, and when that was true.

        Raises:
            DeviceLostError: whoever takes the samples is not alive any more.
        """
        with self._changed:
            self._check()
            return self._played, self._time

    def _check(self) -> None:
        if not self._alive():
            self._waiting.clear()
            self._length = 0
            raise DeviceLostError("The loudspeaker was unplugged. Plug it in again.")
