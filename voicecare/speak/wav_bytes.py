"""A sentence as a sound file in memory, spoken by the same voice as in a session."""

import io

import numpy as np
import soundfile

from voicecare.audio.block import RATE
from voicecare.speak.speaker import speech
from voicecare.speak.spoken_form import SpokenForm
from voicecare.speak.voice import Voice


def wav(voice: Voice, form: SpokenForm, text: str, language: str) -> bytes:
    """A WAV of 16-bit mono at 16 kHz; nothing is written to a disk.

    Args:
        voice: speaks it.
        form: prepares the text, with names in their own language.
        text: a sentence.
        language: of the sentence, ISO 639-1.

    Raises:
        VoiceError: no voice speaks the language.
        WorkerError: the engine died or hung.
    """
    pieces = [part.samples for part in speech(voice, form, text, language, 1.0)]
    file = io.BytesIO()
    soundfile.write(file, np.concatenate(pieces or [np.zeros(1, np.float32)]), RATE, "PCM_16", format="WAV")
    return file.getvalue()
