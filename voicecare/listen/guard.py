"""The own-voice guard: what is obeyed of that which is heard while the app itself is speaking.

A phrase that is part of what is being said is taken for an echo. Where the app's own voice is not cancelled
(`echo.py`), the microphone hears the loudspeaker in full: then only the words that stop it are obeyed.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from voicecare.understand import states
from voicecare.understand.phrase import Phrase
from voicecare.understand.text import plain

_REVERBERATION = 0.25
"""Seconds for which a room still sounds, and a loudspeaker still has something in its buffer."""
_BEFORE = 0.2
"""Seconds that a voice has sounded when it is noticed."""
_TELLING = 4
"""Letters of a word that is no "it" or "that"."""
_REMEMBERED = 8
"""Sentences: more than an utterance can overlap."""


@dataclass
class _Said:
    """A sentence of the app, and when it sounded."""

    text: str
    began: float
    until: float = float("inf")

    def overlaps(self, began: float, ended: float) -> bool:
        return began < self.until + _REVERBERATION and ended > self.began


class OwnVoiceGuard:
    """Told by the loop what the app is saying; asked by the listener about each phrase.

    Args:
        headphones: the microphone cannot hear the app, so nothing needs guarding.
        cancelled: whether the app's own voice was surely gone from what was heard since this time.
        remains: whether what was heard between two times was only what cancelling leaves of it.
    """

    def __init__(
        self, *, headphones: bool = False, cancelled: Callable[[float], bool] = lambda _since: False,
        remains: Callable[[float, float], bool] = lambda _began, _ended: False,
    ) -> None:  # fmt: skip
        self._headphones = headphones
        self._cancelled = cancelled
        self._remains = remains
        self._lock = threading.Lock()
        self._said: deque[_Said] = deque(maxlen=_REMEMBERED)

    def speaking(self, text: str, at: float | None = None) -> None:
        """The app says this from now on, or since `at` on the monotonic clock."""
        began = time.monotonic() if at is None else at
        with self._lock:
            self._end(began)
            self._said.append(_Said(plain(text), began))

    def silent(self) -> None:
        """The app has said it, or was cut."""
        with self._lock:
            self._end(time.monotonic())

    def overlaps(self, began: float, ended: float) -> bool:
        """Whether the microphone may have heard the app between these two times, on the monotonic clock."""
        return not self._headphones and bool(self._sounding(began, ended))

    def interrupted(self, at: float) -> bool:
        """Whether who begins to speak at this time surely is a person, and interrupts the app."""
        return bool(self._sounding(at, at)) and (self._headphones or self._cancelled(at))

    def lets_through(self, phrase: Phrase, state: str, began: float, ended: float) -> bool:
        """Whether a phrase that was heard between these times came from a person, and may be obeyed."""
        if not self.overlaps(began, ended):
            return True
        said, sounding = plain(phrase.text), self._sounding(began, ended)
        if any(f" {said} " in f" {text} " for text in sounding):
            return False
        if self._cancelled(began):
            return not self._remains(began - _BEFORE, ended)
        # "Stopped." sounds like "stop" and like "stop it"
        alike = [word for word in said.split() if len(word) >= _TELLING]
        if any(f" {word}" in f" {text}" for text in sounding for word in alike):
            return False
        return phrase.command.id in states.open_over_own_voice(state)

    def _sounding(self, began: float, ended: float) -> list[str]:
        with self._lock:
            return [said.text for said in self._said if said.overlaps(began, ended)]

    def _end(self, now: float) -> None:
        if self._said:
            self._said[-1].until = min(self._said[-1].until, now)
