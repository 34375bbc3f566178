"""A stream of blocks on one clock: which sample was when, although the time of each block is a little off."""

from voicecare.audio.block import RATE, Block

_FOLLOW = 0.02
"""How much of a block's deviation is believed, after the first few: callbacks of a busy machine come tens of
milliseconds late."""
_GAP = 0.25
"""Seconds of deviation that mean that samples were lost, or the device was opened anew."""


class Timeline:
    """Counts samples and knows when the first of them was."""

    def __init__(self) -> None:
        self.count = 0
        """Samples so far."""
        self._origin: float | None = None
        self._follow = 1.0

    def add(self, block: Block) -> bool:
        """Count a block; False where it is far from following on the one before."""
        follows = True
        if block.lost:
            self._follow = 1.0
        if self._origin is None:
            self._origin = block.time - self.count / RATE
        else:
            late = block.time - self._origin - self.count / RATE
            follows = abs(late) < _GAP
            # a mean of the first fifty, then one that forgets
            self._follow = max(_FOLLOW, self._follow / (1 + self._follow)) if follows else 1.0
            self._origin += self._follow * late
        self.count += len(block.samples)
        return follows

    @property
    def started(self) -> bool:
        """Whether there was a block."""
        return self._origin is not None

    def time(self, sample: int) -> float:
        """When this sample was (`time.monotonic`); those to come too."""
        return (self._origin or 0.0) + sample / RATE

    def sample(self, time: float) -> int:
        """Which sample was at this time."""
        return round((time - (self._origin or 0.0)) * RATE)
