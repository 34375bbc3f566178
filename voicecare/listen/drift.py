"""Two devices have two clocks. How fast does one run ahead of the other, and what is a stream between its samples?

A microphone and a loudspeaker on one sound card share a clock. Two devices differ by 20 to 100 millionths: at 50 the
echo comes a sample later every 1.3 s, and no filter that learns the room in ten seconds follows that.
"""

from collections import deque
from itertools import combinations

import numpy as np

from voicecare.audio.block import RATE, Samples

_LONGEST, _SHORTEST = 90 * RATE, 10 * RATE
"""Samples over which the delay is watched: at 20 millionths it has grown by 3 in the shorter, by 29 in the longer."""
_LOOKS = 60
_MOST = 500e-6
"""No clock is that far off: a delay that grows faster is another delay."""
_LEAST = 2e-6
_APART = 24
"""Samples by which the delay may be off what it should be by now, and still be the same."""
AROUND = 16
"""Samples on each side that an interpolated one is made of."""


class Drift:
    """Told the delay as it is found now and then; says by how much it has grown since it was set.

    Args:
        rate: what is known of it already: samples of delay a sample.
        since: the sample at which the delay was set.
    """

    def __init__(self, rate: float = 0.0, since: int = 0) -> None:
        self.rate = rate
        self._seen: deque[tuple[int, int]] = deque(maxlen=_LOOKS)
        self._grown, self._since = 0.0, since

    def grown(self, sample: int) -> float:
        """Samples by which the delay is longer at this sample of the microphone."""
        return self._grown + self.rate * (sample - self._since)

    def look(self, sample: int, delay: int) -> None:
        """The delay was found at this sample."""
        if self._seen and abs(delay - self._seen[-1][1] - self.rate * (sample - self._seen[-1][0])) > _APART:
            self._seen.clear()
        self._seen.append((sample, delay))
        while sample - self._seen[0][0] > _LONGEST:
            self._seen.popleft()
        span = sample - self._seen[0][0]
        if span < _SHORTEST:
            return
        # the median of all slopes over a third of the time and more (Theil 1950, Sen 1968) minds no wrong delay
        slopes = [
            (later - earlier) / (end - start)
            for (start, earlier), (end, later) in combinations(self._seen, 2)
            if end - start > span / 3
        ]
        rate = float(np.median(slopes))
        self._grown, self._since = self.grown(sample), sample
        self.rate = rate if _LEAST < abs(rate) < _MOST else 0.0


def between_samples(samples: Samples, first: float, last: float) -> Samples:
    """A stream that is read a little off its samples.

    Args:
        samples: the stream, with 16 more samples before and after what is wanted.
        first: by how much later than its sample the first one is read, 0 to 1.
        last: the same of the one after the last; close to `first`.

    Returns:
        The samples without those before and after, by a windowed sinc.
    """
    early, late = (np.convolve(samples, _interpolator(shift), "valid") for shift in (first, last))
    weights = np.linspace(0.0, 1.0, len(early))
    return np.asarray((1 - weights) * early + weights * late, np.float32)


def _interpolator(shift: float) -> Samples:
    at = np.arange(-AROUND, AROUND + 1) + shift
    taps = np.sinc(at) * np.cos(0.5 * np.pi * np.clip(at / (AROUND + 1), -1, 1)) ** 2
    return np.asarray(taps / taps.sum(), np.float32)
