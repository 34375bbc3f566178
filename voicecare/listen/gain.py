"""A soft person is made louder for the detector of voices, and for nothing else.

The detector is deaf to soft voices, the recogniser is not: it measures each sound by its own loudest part. So the
recogniser hears a person as they are, and what an echo canceller leaves is never raised to an even level (`echo.py`).
Recordings of people one after the other, in a room at -70 dBFS, found and right of 60, without the gain and with it:

                          English 1 to 9   English words   Arabic commands
    -50, without              54, 51          51, 51          60, 59
    -50, with                 60, 57          60, 59          60, 59
    -60, without              19, 18          18, 18          32, 27
    -60, with                 57, 54          60, 59          47, 43

At -40 all 180 are found without it. Its price is that a noise as soft as the voice is found as well: in 5.4 minutes
of noises at -50 the detector began 3 utterances, at 24 dB 29, about as many as of noises at -30 without it (24). In
`reading` none of those and one of these was taken for a command ("ouch"); in `counting`, where nothing says which
number is due, 3 and 29 were, nearly all for numbers. None of them taught the gain.
"""

from collections.abc import Iterable

import numpy as np

from voicecare.audio.block import Samples

SURELY = 5.0
"""Whisper's score of what a person surely said. Of 21 phrases that were heard in 5.4 minutes of noises none got more
than 4.4; the median of true words is 5.6 in Arabic and 9 in English. On Vosk's, from 0 to 1, nothing is learnt."""
_WANTED = -38.0
"""dBFS: of 180 words at -40 the detector missed none, at -45 two, at -50 twelve."""
_MOST = 24.0
"""Decibels: so a voice at -60 becomes as loud as one that is surely found."""
_STEP = 6.0
"""Decibels that one utterance changes at most: it may have been somebody else's, or from farther away."""
_ACTIVE = 15.0
"""Decibels below the loudest frame of an utterance: what is softer is a pause, or the room."""


class AutomaticGain:
    """Slow: it changes with what was understood, not while somebody speaks. One thread learns, another amplifies."""

    def __init__(self) -> None:
        self.decibels = 0.0

    def amplified(self, frame: Samples) -> Samples:
        """The frame for the detector, never above full scale."""
        if self.decibels <= 0.0 or not len(frame):
            return frame
        gain = min(10 ** (self.decibels / 20), 1.0 / max(float(np.abs(frame).max()), 1e-9))
        return frame * np.float32(max(gain, 1.0))

    def learn(self, frames: Iterable[Samples]) -> None:
        """These frames are an utterance that was surely a person's, while the app was silent."""
        levels = [_level(frame) for frame in frames]
        if not levels:
            return
        active = [level for level in levels if level > max(levels) - _ACTIVE]
        wanted = min(max(_WANTED - sum(active) / len(active), 0.0), _MOST)
        self.decibels += min(max(wanted - self.decibels, -_STEP), _STEP)

    def forget(self) -> None:
        """Another microphone hears."""
        self.decibels = 0.0


def _level(frame: Samples) -> float:
    """In dBFS, at least -100."""
    return 10.0 * float(np.log10(np.dot(frame, frame) / max(len(frame), 1) + 1e-10))
