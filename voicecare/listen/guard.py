"""The own-voice guard, first form: what is obeyed while the app itself is speaking.

Without echo cancellation the microphone hears the loudspeaker in full. So while the app speaks only the
words that stop it are open, and a phrase that is part of what is being said is taken for an echo.
"""

import threading
import time

from voicecare.understand import states
from voicecare.understand.phrase import Phrase
from voicecare.understand.text import plain

_REVERBERATION = 0.25
"""Seconds for which a room still sounds, and a loudspeaker still has something in its buffer."""


class OwnVoiceGuard:
    """Told by the loop what the app is saying; asked by the listener about each phrase.

    Args:
        headphones: the microphone cannot hear the app, so nothing needs guarding.
    """

    def __init__(self, *, headphones: bool = False) -> None:
        self._headphones = headphones
        self._lock = threading.Lock()
        self._text = ""
        self._began = 0.0
        self._until = 0.0
        self._speaking = False

    def speaking(self, text: str) -> None:
        """The app begins to say this."""
        with self._lock:
            now = time.monotonic()
            if not self._speaking and now - self._until > _REVERBERATION:
                self._began = now
            self._text, self._speaking = plain(text), True

    def silent(self) -> None:
        """The app has said it, or was cut."""
        with self._lock:
            self._until, self._speaking = time.monotonic(), False

    def overlaps(self, began: float, ended: float) -> bool:
        """Whether the app was speaking at any time between these two, on the monotonic clock."""
        if self._headphones:
            return False
        with self._lock:
            until = float("inf") if self._speaking else self._until + _REVERBERATION
            return began < until and ended > self._began

    def lets_through(self, phrase: Phrase, state: str, began: float, ended: float) -> bool:
        """Whether a phrase that was heard between these times came from a person, and may be obeyed."""
        if not self.overlaps(began, ended):
            return True
        with self._lock:
            echo = f" {plain(phrase.text)} " in f" {self._text} "
        return not echo and phrase.command.id in states.open_over_own_voice(state)
