"""How much later than it was played does the microphone hear the loudspeaker? By correlation of the two."""

import numpy as np

from voicecare.audio.block import RATE, Samples

WINDOW = RATE
"""Samples of the microphone that are compared at a time."""
EARLIEST, LATEST = -RATE // 10, RATE // 2
"""The delays looked for, in samples. A card that says it plays later than it does makes them negative; a Bluetooth
loudspeaker takes 0.3 s and says nothing of it."""
SPAN = WINDOW + LATEST - EARLIEST
_SIZE = 1 << 15
_MEMORY = 0.6
"""How much of what was seen before counts at the next look: three or four seconds of speech in all."""
_CLEAR = 10.0
"""Standard deviations by which a peak stands out. Without an echo the highest of 9600 lags reaches 4 to 6."""


class DelayEstimate:
    """Correlates with phases only (GCC-PHAT), which a room's echoes and a person speaking disturb least.

    Args:
        clear: standard deviations by which a peak stands out.
    """

    def __init__(self, clear: float = _CLEAR) -> None:
        self._clear = clear
        self._seen = np.zeros(_SIZE // 2 + 1, np.complex64)

    def look(self, microphone: Samples, loudspeaker: Samples) -> int | None:
        """The delay in samples; None where no peak is clear. About 1.5 ms.

        Args:
            microphone: the last `WINDOW` samples.
            loudspeaker: `SPAN` samples, from `LATEST` before the first of these to `-EARLIEST` after the last.
        """
        heard = np.fft.rfft(microphone, _SIZE)
        cross = np.conj(heard) * np.fft.rfft(loudspeaker, _SIZE)
        self._seen *= _MEMORY
        self._seen += (cross / np.maximum(np.abs(cross), 1e-9)).astype(np.complex64)
        # the loudspeaker's part begins LATEST earlier: a shift of k means a delay of LATEST - k
        match = np.fft.irfft(self._seen, _SIZE)[: LATEST - EARLIEST + 1]
        best = int(np.argmax(np.abs(match)))
        return LATEST - best if abs(match[best]) > self._clear * np.std(match) else None

    def forget(self) -> None:
        """The two streams were aligned anew."""
        self._seen[:] = 0
