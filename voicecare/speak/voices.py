"""Which voice speaks a language: pyttsx3 for all of them, Piper for those that it was chosen and installed for."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec

from voicecare.models import catalogue
from voicecare.models.store import Store
from voicecare.settings import VoiceEngine
from voicecare.speak import piper_voice, pyttsx3_voice
from voicecare.speak.voice import Speech, Voice


class Voices:
    """Several voices as one.

    Args:
        usual: speaks every language.
        better: speak one language each, in place of the usual one.
    """

    def __init__(self, usual: Voice, better: Mapping[str, Voice]) -> None:
        self._usual = usual
        self._better = better

    def speak(self, text: str, language: str, rate: float) -> Iterator[Speech]:
        """See `Voice.speak`."""
        return self._better.get(language, self._usual).speak(text, language, rate)

    def languages(self) -> list[str]:
        """See `Voice.languages`."""
        return self._usual.languages()

    def close(self) -> None:
        """Give all engines back."""
        for voice in (self._usual, *self._better.values()):
            voice.close()


def start(engine: VoiceEngine, store: Store) -> Voice:
    """Start the voices; with `piper` the languages that have a Piper voice are spoken by it."""
    usual = pyttsx3_voice.start()
    if engine != "piper":
        return usual
    return Voices(usual, {language: piper_voice.start(store.path(name)) for language, name in piper(store).items()})


def piper(store: Store) -> dict[str, str]:
    """The installed Piper voices, by language: their names in the catalogue."""
    if not find_spec("piper"):
        return {}
    return {
        language: name
        for name, model in catalogue.models().items()
        if name.startswith("piper-") and store.find(name)
        for language in model.languages
    }
