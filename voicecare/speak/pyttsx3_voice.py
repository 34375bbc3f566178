"""The default voice: pyttsx3 with a driver of our own, in a worker that can be killed and replaced."""

from typing import Any

import numpy as np
import soxr

from voicecare import locales
from voicecare.audio.block import RATE
from voicecare.errors import VoiceError
from voicecare.speak import espeak_driver
from voicecare.speak.voice import Mark, Speech, WorkerVoice
from voicecare.workers import Worker

_BY_NAME = {"zh": "sit/cmn"}
"""Voices of languages that espeak-ng names otherwise than ISO 639-1 and that have no `voice.yaml`."""
_USUAL_WORDS_A_MINUTE, _USUAL_PITCH = 150, 50
_FASTEST, _SLOWEST = 300, 80


class Pyttsx3Engine:
    """The engine: lives in a worker.

    Args:
        voice: a voice of espeak-ng for all languages, as `roa/pt-BR+f3`; None takes that of the language's
            `voice.yaml`, where there is one, else the first that speaks the language.
        pitch: 0 to 100; None takes the language's.
    """

    def __init__(self, voice: str | None = None, pitch: int | None = None) -> None:
        import pyttsx3

        self._engine = pyttsx3.init(espeak_driver.register())
        self._driver: espeak_driver.PcmDriver = self._engine.proxy._driver  # noqa: SLF001 - pyttsx3 has no other way
        self._voice = voice
        self._pitch = pitch
        self._faults: list[Exception] = []
        self._engine.connect("error", self._note)
        self._run()

    def languages(self) -> list[str]:
        """Languages with a voice, as ISO 639-1 codes."""
        spoken = {languages.split("-")[0] for _, languages in self._engine.getProperty("voices")}
        return sorted({*(code for code in spoken if len(code) == 2), *_BY_NAME})

    def speak(self, text: str, language: str, rate: float) -> Speech:
        """A whole utterance; it takes about a thousandth of its length."""
        voice = self._voice or self._choose(language)
        manner = locales.voice(language)
        words = manner.get("words_a_minute", _USUAL_WORDS_A_MINUTE) * rate
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", round(min(_FASTEST, max(_SLOWEST, words))))
        self._engine.setProperty("pitch", manner.get("pitch", _USUAL_PITCH) if self._pitch is None else self._pitch)
        self._run()
        # espeak-ng keeps the voice it had when it does not know the one asked for
        if self._engine.getProperty("voice") != voice:
            raise VoiceError(f"No voice speaks the language {language!r}.")
        self._engine.say(text)
        self._run()
        pcm, words_at = self._driver.take()
        samples = np.frombuffer(pcm, np.int16).astype(np.float32) / 32768
        marks = tuple(Mark(milliseconds * RATE // 1000, character) for milliseconds, character in words_at)
        return Speech(soxr.resample(samples, self._driver.sample_rate, RATE), marks)

    def _choose(self, language: str) -> str:
        chosen = locales.voice(language).get("espeak", _BY_NAME.get(language))
        if chosen is not None:
            return str(chosen)
        for identifier, languages in self._engine.getProperty("voices"):
            if languages.split("-")[0] == language:
                return str(identifier)
        raise VoiceError(f"No voice speaks the language {language!r}.")

    def _run(self) -> None:
        self._faults.clear()
        self._engine.runAndWait()
        if self._faults:
            raise VoiceError(f"The voice failed: {self._faults[0]}") from self._faults[0]

    def _note(self, name: str, exception: Exception) -> None:  # noqa: ARG002 - pyttsx3 calls with both
        self._faults.append(exception)


def start(voice: str | None = None, pitch: int | None = None, *, timeout: float = 10.0) -> WorkerVoice:
    """Start the engine in a worker; see `Pyttsx3Engine` for the arguments."""
    return WorkerVoice(Worker("voicecare.speak.pyttsx3_voice:make", voice, pitch, name="The voice", timeout=timeout))


def make(voice: str | None, pitch: int | None) -> Any:
    """Make the engine; what a worker calls."""
    return Pyttsx3Engine(voice, pitch)
