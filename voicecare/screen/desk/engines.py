"""The voice and the translators that a review asks, each in a process of its own, started when first needed."""

import threading
from collections.abc import Callable
from contextlib import suppress

from voicecare import settings
from voicecare.errors import VoiceCareError
from voicecare.models import store
from voicecare.models.store import Store
from voicecare.page import names
from voicecare.page.model import Page
from voicecare.speak import voices, wav_bytes
from voicecare.speak.spoken_form import SpokenForm
from voicecare.speak.voice import Voice
from voicecare.translate import reviewing
from voicecare.translate.crew import Crew
from voicecare.translate.engines import engines


class Engines:
    """For any thread. Where another model or voice is installed or chosen meanwhile, the next call starts anew."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._speaking = threading.Lock()
        self._voice: Voice | None = None
        self._chosen: object = None
        self._crews: list[Crew] = []
        self._pairs: object = None

    def wav(self, page: Page, text: str, language: str) -> bytes:
        """A text of a page as a session says it, as a WAV in memory.

        Raises:
            VoiceError: no voice speaks the language.
            WorkerError: the engine died or hung; the next call starts a new one.
        """
        form = SpokenForm(page.country, names.names(page), names.names_language(page))
        with self._speaking:
            return wav_bytes.wav(self._speaker(), form, text, language)

    def back(self, page: Page, language: str) -> Callable[[str], str | None] | None:
        """Translates back into the page's language; None where no engine for it is installed."""
        models = store.folder(settings.load().models)
        found = engines(models)
        pairs = models, [(one.name, sorted(one.pairs())) for one in found]
        with self._lock:
            if pairs != self._pairs:
                _close(*self._crews)
                self._crews, self._pairs = [Crew(one, models, 1) for one in found], pairs
            return reviewing.back(self._crews, page.language, language)

    def close(self) -> None:
        """End the processes."""
        with self._speaking, self._lock:
            _close(*([self._voice] if self._voice else []), *self._crews)
            self._voice, self._chosen, self._crews, self._pairs = None, None, [], None

    def _speaker(self) -> Voice:
        settled = settings.load()
        place = Store(store.folder(settled.models))
        chosen = settled.voice, voices.piper(place) if settled.voice == "piper" else None
        if self._voice is None or chosen != self._chosen:
            _close(*([self._voice] if self._voice else []))
            self._voice, self._chosen = voices.start(settled.voice, place), chosen
        return self._voice


def _close(*parts: Voice | Crew) -> None:
    for part in parts:
        with suppress(VoiceCareError):
            part.close()
