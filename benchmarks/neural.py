"""Commands said by a neural voice, where there are no recordings of people who say them."""

from collections.abc import Iterator, Sequence

import numpy as np

from voicecare.audio.block import Samples
from voicecare.models import store
from voicecare.speak import piper_voice
from voicecare.speak.voices import piper

COMMANDS = (
    "stop", "pain", "help", "start", "next exercise", "previous", "say that again", "pause", "go on", "how many left",
    "I'm done", "skip this one", "louder", "slower", "read the advice", "what can I say", "where am I", "call physio",
    "I have a question", "goodbye",
)  # fmt: skip
SPEEDS = (0.85, 1.0, 1.2)


def said(texts: Sequence[str], speeds: Sequence[float] = SPEEDS) -> Iterator[tuple[str, float, Samples]]:
    """Each text at each speed, in English; nothing where the voice is not installed."""
    place = store.Store(store.folder())
    neural = piper(place)
    if "en" not in neural:
        return
    voice = piper_voice.start(place.path(neural["en"]))
    try:
        for text in texts:
            for speed in speeds:
                yield text, speed, np.concatenate([part.samples for part in voice.speak(text, "en", speed)])
    finally:
        voice.close()
