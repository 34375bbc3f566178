"""The voice and the translators that a review asks, each in a process of its own, started when first needed."""

import threading
from collections.abc import Callable
from contextlib import suppress

from voicecare import settings
from voicecare.errors import VoiceCareError
from voicecare.models import store
from voicecare.page import names
from voicecare.page.model import Page
from voicecare.speak import voices, wav_bytes
from voicecare.speak.spoken_form import SpokenForm
from voicecare.speak.voice import Voice
from voicecare.translate import reviewing
from voicecare.translate.crew import Crew
from voicecare.translate.engines import engines


class Engines:
    """For any thread; each engine does one thing at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._speaking = threading.Lock()
        self._voice: Voice | None = None
        self._crews: list[Crew] | None = None

    def wav(self, page: Page, text: str, language: str) -> bytes:
        """A text of a page as a session says it, as a WAV in memory.

        Raises:
            VoiceError: no voice speaks the language.
            WorkerError: the engine died or hung; the next call starts a new one.
        """
        form = SpokenForm(page.country, names.names(page), names.names_language(page))
        # a voice that was broken off in the middle of a sentence would begin the next with the rest
        with self._speaking:
            return wav_bytes.wav(self._speaker(), form, text, language)

    def back(self, page: Page, language: str) -> Callable[[str], str | None] | None:
        """Translates back into the page's language; None where no engine for it is installed."""
        with self._lock:
            if self._crews is None:
                models = store.folder(settings.load().models)
                self._crews = [Crew(one, models, 1) for one in engines(models)]
            return reviewing.back(self._crews, page.language, language)

    def changed(self) -> None:
        """Models or settings are others now: what is asked next is asked of new engines."""
        with self._lock:
            self._close()

    def close(self) -> None:
        """End the processes."""
        with self._lock:
            self._close()

    def _speaker(self) -> Voice:
        with self._lock:
            if self._voice is None:
                chosen = settings.load()
                self._voice = voices.start(chosen.voice, store.Store(store.folder(chosen.models)))
            return self._voice

    def _close(self) -> None:
        parts: list[Voice | Crew] = [*([self._voice] if self._voice else []), *(self._crews or [])]
        self._voice, self._crews = None, None
        for part in parts:
            with suppress(VoiceCareError):
                part.close()
