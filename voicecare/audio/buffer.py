"""Samples that wait for a loudspeaker: written by one thread, taken by another, cut by any."""

import threading
import time
from collections.abc import Callable

import numpy as np

from voicecare.audio.block import RATE, Block, Samples
from voicecare.errors import DeviceLostError

_AHEAD = 0.2
"""Seconds that may wait: enough to survive a busy processor, little enough that volume and rate follow."""
_DUCKS_WITHIN, _SWELLS_WITHIN = 0.02, 0.4
"""Seconds from full loudness to silence, and back: softer at once, louder without a start."""


class PlayBuffer:
    """What every loudspeaker shares: a short queue that counts what was really played."""

    def __init__(self, alive: Callable[[], bool] = lambda: True) -> None:
        self._alive = alive
        self._changed = threading.Condition()
        self._waiting: list[Samples] = []
        self._length = 0
        self._played = 0
        self._time = time.monotonic()
        self._gain, self._wanted_gain = 1.0, 1.0
        self._tap: Callable[[Block], None] | None = None

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

    def take(self, count: int, delay: float = 0.0, *, lost: bool = False, changed: bool = False) -> Samples:
        """Take what sounds from `delay` seconds on, padded with silence; called by the device, never waits.

        `lost` says that the device came too late for what it took before, `changed` that it is another one.
        """
        out = np.zeros(count, np.float32)
        with self._changed:
            filled = 0
            held = self._gain == self._wanted_gain == 0.0
            while self._waiting and filled < count and not held:
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
            starts = time.monotonic() + delay
            self._time = starts + count / RATE
            if filled or held:
                self._fade(out)
            else:
                # in a silence nobody hears a start
                self._gain = self._wanted_gain
            tap = self._tap
            self._changed.notify_all()
        if tap is not None:
            tap(Block(out.copy(), starts, lost, changed))
        return out

    def duck(self, decibels: float) -> None:
        """What is taken from now on is this much softer, though it waits already; with infinity it waits on."""
        with self._changed:
            self._wanted_gain = 10 ** (-abs(decibels) / 20)

    def tap(self, sink: Callable[[Block], None]) -> None:
        """Hand `sink` a copy of all that is taken from now on, as it sounds."""
        self._tap = sink

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

    def _fade(self, samples: Samples) -> None:
        """Softer or louder, a little with each sample."""
        if self._gain == self._wanted_gain == 1.0:
            return
        step = 1 / (_SWELLS_WITHIN * RATE) if self._gain < self._wanted_gain else -1 / (_DUCKS_WITHIN * RATE)
        ramp = self._gain + step * np.arange(1, len(samples) + 1)
        gains = np.minimum(ramp, self._wanted_gain) if step > 0 else np.maximum(ramp, self._wanted_gain)
        samples *= gains.astype(np.float32)
        self._gain = float(gains[-1]) if len(gains) else self._gain

    def _check(self) -> None:
        if not self._alive():
            self._waiting.clear()
            self._length = 0
            raise DeviceLostError("The loudspeaker was unplugged. Plug it in again.")
