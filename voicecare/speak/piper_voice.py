"""Piper: a neural voice, one model a voice (extra `voicecare[piper]`)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import soxr

from voicecare.audio.block import RATE
from voicecare.errors import ModelError, VoiceError
from voicecare.speak.voice import Speech, WorkerVoice
from voicecare.workers import Worker

_CODES = {"cmn": "zh"}
"""espeak-ng's codes where they are not those of ISO 639-1."""


class PiperEngine:
    """The engine: lives in a worker.

    Args:
        folder: holds one `.onnx` model with its `.onnx.json`.
        varied: a little different each time, as a person; else always the same.
    """

    def __init__(self, folder: Path, varied: bool) -> None:
        try:
            from piper import PiperVoice, SynthesisConfig
        except ImportError as error:
            raise VoiceError("Piper is not installed. Type: pip install 'voicecare[piper]'") from error
        model = next(iter(sorted(folder.glob("*.onnx"))), None)
        if model is None:
            raise ModelError(f"There is no Piper voice in {folder}.")
        self._voice = PiperVoice.load(model)
        # None takes the model's own
        self._noise = None if varied else 0.0
        self._config = SynthesisConfig
        spoken = str(self._voice.config.espeak_voice).split("-")[0]
        self._language = _CODES.get(spoken, spoken)

    def languages(self) -> list[str]:
        """The one language of the model."""
        return [self._language]

    def speak(self, text: str, language: str, rate: float) -> Iterator[Speech]:
        """Yield the utterance sentence by sentence; about 0.15 of its length in time."""
        if language != self._language:
            raise VoiceError(f"This Piper voice speaks {self._language!r}, not {language!r}.")
        manner = self._config(length_scale=1 / rate, noise_scale=self._noise, noise_w_scale=self._noise)
        for chunk in self._voice.synthesize(text, manner):
            yield Speech(soxr.resample(chunk.audio_float_array, chunk.sample_rate, RATE))


def start(folder: Path, *, varied: bool = True) -> WorkerVoice:
    """Start the engine in a worker; see `PiperEngine`."""
    worker = Worker("voicecare.speak.piper_voice:make", folder, varied, name="The Piper voice", timeout=60.0)
    return WorkerVoice(worker)


def make(folder: Path, varied: bool) -> Any:
    """Make the engine; what a worker calls."""
    return PiperEngine(folder, varied)
