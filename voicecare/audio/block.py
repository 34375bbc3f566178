"""The one form in which sound travels: mono float32 PCM at 16 kHz, with the time of its first sample."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

RATE = 16_000
"""Samples a second, everywhere between a device and an engine."""

BLOCK = 512
"""Samples in a block that this project makes itself (32 ms, the frame of the voice activity detector)."""

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Block:
    """Samples of any number, and when the first of them was heard or played (`time.monotonic`, seconds).

    `lost` says that the device was too late just before: it left samples out, or played silence in between.
    `changed` says that from here on another device hears or plays.
    """

    samples: Samples
    time: float
    lost: bool = False
    changed: bool = False

    @property
    def end(self) -> float:
        """The time just after the last sample."""
        return self.time + len(self.samples) / RATE


class AudioIn(Protocol):
    """A microphone."""

    def blocks(self) -> Iterator[Block]:
        """Yield blocks as they come, until `close` or the end of a file.

        Raises:
            DeviceLostError: the device went away. Calling `blocks` again tries to open it anew.
        """

    def close(self) -> None:
        """Release the device; `blocks` ends."""


class AudioOut(Protocol):
    """A loudspeaker that knows what it has really played."""

    def write(self, samples: Samples) -> None:
        """Queue samples; waits while more than a short buffer is queued.

        Raises:
            DeviceLostError: the device went away. Writing again tries to open it anew.
        """

    def cut(self) -> None:
        """Be silent within a block and forget what is queued."""

    def position(self) -> tuple[int, float]:
        """How many of the written samples were played, and the time at which that was true.

        Samples that `cut` dropped are never counted.
        """

    def duck(self, decibels: float) -> None:
        """Sound this much softer within a block, what is queued too; 0 swells to the usual loudness again.

        With infinity nothing sounds, and what is queued waits until it may be louder.
        """

    def tap(self, sink: Callable[[Block], None]) -> None:
        """From now on hand `sink` a copy of all that sounds, silence too, with its time.

        The device's own thread calls it: it must never wait.
        """

    def close(self) -> None:
        """Release the device."""


def silence(seconds: float) -> Samples:
    """Digital silence of this length."""
    return np.zeros(round(seconds * RATE), np.float32)
