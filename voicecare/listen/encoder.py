"""From an utterance to what Whisper's encoder makes of it: level, silence around it, window, frames."""

from typing import Any

import numpy as np
import numpy.typing as npt

from voicecare.audio.block import RATE, Samples
from voicecare.listen.model import Whisper

_FRAMES_PER_SECOND = 100
WINDOW = 4.0
"""Seconds that the encoder sees; a longer utterance gets a longer window, up to `LONGEST`."""
LONGEST = 8.0
"""No phrase lasts longer; what does is other people's talk and is rejected unheard."""
_PAD_BEFORE, _PAD_AFTER = 0.2, 0.3
_PEAK = 0.7


class Encoder:
    """Used by one thread.

    Args:
        whisper: the model.
    """

    def __init__(self, whisper: Whisper) -> None:
        self._whisper = whisper
        self._last: tuple[Samples, Any] = (np.zeros(0, np.float32), None)

    def utterance(self, samples: Samples) -> Any:
        """The encoded utterance; one that is judged again at once, or kept as an example, is not encoded again."""
        if not np.array_equal(samples, self._last[0]):
            self._last = samples, self.encode(framed(samples))
        return self._last[1]

    def encode(self, samples: Samples) -> Any:
        """These samples as they are: an array of shape (1, frames, width), 50 frames a second."""
        seconds = max(WINDOW, min(len(samples) / RATE, LONGEST))
        frames = int(seconds * _FRAMES_PER_SECOND) // 2 * 2
        mel = self._whisper.features(samples)[:, :frames]
        mel = np.pad(mel, ((0, 0), (0, frames - mel.shape[1])))
        encoded = self._whisper.model.encode(self._whisper.view(np.ascontiguousarray(mel[None], dtype=np.float32)))
        return np.array(encoded)


def spoken_frames(encoded: Any, samples: Samples) -> npt.NDArray[np.float32]:
    """The frames in which the utterance is, without the silence around it; one every 20 ms."""
    first = round(_PAD_BEFORE * _FRAMES_PER_SECOND / 2)
    count = max(1, len(samples) * _FRAMES_PER_SECOND // (2 * RATE))
    return np.asarray(encoded[0, first : first + count])


def framed(samples: Samples) -> Samples:
    """At an even level, with a little silence around it, as Whisper was trained."""
    peak = float(np.abs(samples).max(initial=0.0))
    level = samples * (_PEAK / peak) if peak > 1e-3 else samples
    return np.pad(level, (round(_PAD_BEFORE * RATE), round(_PAD_AFTER * RATE)))
