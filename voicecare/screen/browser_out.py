"""The loudspeaker of a browser's tab: sent ahead, so that a network or a page that hesitates is not heard.

What is written is sent at once, for as long as a little of it waits in the tab. A cut, and a change of loudness, are
sent at once too and reach what waits there. What was really played the tab tells, so a cut sound is never counted.
"""

import struct
import threading
import time
from collections.abc import Callable

import numpy as np

from voicecare.audio.block import RATE, Block, Samples
from voicecare.errors import SoundLostError

ORDER = struct.Struct("<HH")
"""What each message to the tab begins with: the number of the run, and the loudness from 0 to 65535. Samples of 16
bits, little-endian, may follow; with a new run all that waits of another is forgotten."""
FULL = 32767
_LOUD = 65535
_RUNS = 65536
_AHEAD = 0.3
"""Seconds that may wait in the tab and on the way to it: a wireless network or a busy page stands still for less."""
_LOOK = 0.25


class BrowserOut:
    """The loudspeaker of whichever tab has the sound.

    Args:
        there: whether one has, or the session goes on in silence.
    """

    def __init__(self, there: Callable[[], bool]) -> None:
        self._there = there
        self._wake: Callable[[], object] = lambda: None
        self._changed = threading.Condition()
        self._outbox: list[bytes] = []
        self._run, self._gain = 0, _LOUD
        # samples: in earlier runs, and in this one
        self._before = self._sent = self._played = 0
        self._time = time.monotonic()
        self._tap: Callable[[Block], None] | None = None

    # ---- for who speaks

    def write(self, samples: Samples) -> None:
        """Send samples to the tab; waits while 0.3 s wait there.

        Raises:
            SoundLostError: no tab has the sound.
        """
        with self._changed:
            while not self._changed.wait_for(lambda: self._sent - self._played < _AHEAD * RATE, timeout=_LOOK):
                self._check()
            self._check()
            if not len(samples):
                return
            self._sent += len(samples)
            self._post((np.clip(samples, -1, 1) * FULL).astype("<i2").tobytes())

    def cut(self) -> None:
        """Silent as soon as the message is there; what waits in the tab is forgotten."""
        with self._changed:
            self._anew(self._played)
            self._post()

    def position(self) -> tuple[int, float]:
        """How many samples the tab has played, and when the last of them reached the ear.

        Raises:
            SoundLostError: no tab has the sound.
        """
        with self._changed:
            self._check()
            return self._before + self._played, self._time

    def duck(self, decibels: float) -> None:
        """Softer as soon as the message is there, what waits in the tab too; with infinity it waits on."""
        with self._changed:
            self._gain = round(_LOUD * 10 ** (-abs(decibels) / 20))
            self._post()

    def tap(self, sink: Callable[[Block], None]) -> None:
        """Hand `sink` what has sounded in the tab, silence too, as often as it tells."""
        self._tap = sink

    def close(self) -> None:
        """The browser's loudspeaker is its own."""

    # ---- for the tab

    def begin(self, wake: Callable[[], object]) -> None:
        """Another tab, or none before; what an earlier one was sent has gone with it."""
        with self._changed:
            self._wake = wake
            self._anew(self._sent)
            self._post()

    def send(self) -> list[bytes]:
        """The messages that the tab has not got yet, in order."""
        with self._changed:
            waiting, self._outbox = self._outbox, []
        return waiting

    def greet(self) -> None:
        """A message without samples."""
        with self._changed:
            self._post()

    def sounded(self, block: Block, run: int, played: int) -> None:
        """The tab has played this block, and with it so many samples of a run."""
        if self._tap is not None:
            self._tap(block)
        with self._changed:
            # of a run that was cut it may tell for a moment longer
            if run == self._run:
                self._played = max(self._played, min(played, self._sent))
                self._time = block.end
                self._changed.notify_all()

    def pretend(self, count: int) -> None:
        """Nobody is there: this many samples are taken as played."""
        with self._changed:
            self._outbox.clear()
            self._played = min(self._sent, self._played + count)
            self._time = time.monotonic()
            self._changed.notify_all()

    def _anew(self, done: int) -> None:
        self._run = (self._run + 1) % _RUNS
        self._before += done
        self._sent = self._played = 0
        self._outbox.clear()
        self._changed.notify_all()

    def _post(self, samples: bytes = b"") -> None:
        self._outbox.append(ORDER.pack(self._run, self._gain) + samples)
        self._wake()

    def _check(self) -> None:
        if not self._there():
            raise SoundLostError
