"""Words spoken by espeak-ng, for tests that need real speech in many languages."""

from functools import cache

import numpy as np

from voicecare.audio.block import Samples
from voicecare.speak.pyttsx3_voice import Pyttsx3Engine


@cache
def _engine() -> Pyttsx3Engine:
    # one a process: the library has process-wide state
    return Pyttsx3Engine()


def spoken(text: str, language: str, voice: str | None = None, rate: float = 1.0, pitch: int = 50) -> Samples:
    engine = _engine()
    engine._voice, engine._pitch = voice, pitch
    samples = engine.speak(text, language, rate).samples
    return np.asarray(samples * (0.35 / np.abs(samples).max()), np.float32)
