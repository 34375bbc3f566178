"""Two recognisers on one utterance: one that is fast, and one that is sure.

Vosk says while a word is spoken what it may be, but where its model cannot say "something else" it makes a phrase of
every sound. So what it takes for "stop" is scored by Whisper at once, without waiting for a silence, and counts if
Whisper finds it nearly as likely as it must be. At the end of an utterance Whisper decides; what it nearly accepts
counts if Vosk heard the same, and where both agree nobody waits for more silence.
"""

import logging
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from voicecare.audio.block import Samples
from voicecare.errors import VoiceCareError
from voicecare.listen.recogniser import Judgement, Recogniser
from voicecare.understand.phrase import Phrase

_log = logging.getLogger(__name__)

_LOOK_AGAIN = 8
"""Blocks (0.26 s) after which what Whisper did not confirm is shown to it again: half a word is not a word yet."""


_A_MOMENT = 0.05
"""Seconds: an utterance that begins meanwhile is judged no later than that."""


class Sure(Recogniser, Protocol):
    """A recogniser that decides, and may be told what another one heard."""

    def settle(self, hint: Phrase | None = None) -> Judgement:
        """See `Recogniser.settle`; the hint's command is chosen the sooner."""


class Streaming(Recogniser, Protocol):
    """A recogniser that says while it is fed what the utterance seems to be."""

    @property
    def so_far(self) -> Phrase | None:
        """The open phrase that it seems to be now; None where it is none."""


class SecondLook:
    """Judges with `sure`, helped by a streaming recogniser in the languages that have one.

    Args:
        sure: decides.
        streaming: makes the recogniser for a language; None where there is none. Called once a language.
    """

    looks_ahead = True

    def __init__(self, sure: Sure, streaming: Callable[[str], Streaming | None]) -> None:
        self._sure = sure
        self._streaming = streaming
        self._made: dict[str, _Stream | None] = {}
        self._stream: _Stream | None = None
        self._phrases: tuple[Phrase, ...] = ()
        self._expected: frozenset[str] = frozenset()
        self._following = False
        self._wait = 0
        self._taught = False

    def open(self, phrases: Sequence[Phrase], expected: Collection[str] = (), due: Collection[int] = ()) -> None:
        """From now on these phrases may be heard; the streaming one takes those of the first phrase's language."""
        self._sure.open(phrases, expected, due)
        home = phrases[0].language if phrases else ""
        if home not in self._made:
            stream = self._streaming(home)
            self._made[home] = _Stream(stream) if stream is not None else None
        self._stream = self._made[home]
        self._phrases = tuple(phrase for phrase in phrases if phrase.language == home)
        self._expected = frozenset(expected)
        if self._stream is not None:
            self._stream.load(self._phrases)

    def begin(self) -> None:
        """Forget the utterance before."""
        self._sure.begin()
        self._wait = 0
        self._following = self._stream is not None and self._stream.ready(self._phrases, self._expected)
        if self._following and self._stream is not None:
            with self._helping():
                self._stream.recogniser.begin()

    def feed(self, samples: Samples) -> Judgement | None:
        """Take samples; answers early with what both take for a phrase that is acted on early."""
        self._sure.feed(samples)
        if not self._following or self._stream is None:
            return None
        early = None
        with self._helping():
            early = self._stream.recogniser.feed(samples)
        self._wait = max(0, self._wait - 1)
        if early is None or early.phrase is None or self._taught or self._wait:
            return None
        self._wait = _LOOK_AGAIN
        look = self._sure.settle(early.phrase)
        return _agreed(look) if _same(look, early.phrase) else None

    def settle(self) -> Judgement:
        """What the sure one says, the surer where the other says the same."""
        heard = self._stream.recogniser.so_far if self._following and self._stream is not None else None
        hint = None if self._taught else heard
        judgement = self._sure.settle(hint)
        return _agreed(judgement) if _same(judgement, hint) else judgement

    def teach(self, phrase: Phrase | None) -> None:
        """The sure one learns; meanwhile the other is not asked."""
        self._taught = phrase is not None
        self._sure.teach(phrase)

    def take_down(self, language: str) -> str:
        """As the sure one writes it."""
        return self._sure.take_down(language)

    def forget_voice(self) -> None:
        """Erase every example."""
        self._sure.forget_voice()

    def idle(self) -> bool:
        """Let the sure one prepare, then wait a moment for the streaming one to have loaded."""
        return self._sure.idle() or (self._stream is not None and self._stream.loading())

    def close(self) -> None:
        """Give both engines back."""
        for stream in self._made.values():
            if stream is not None:
                stream.recogniser.close()
        self._sure.close()

    @contextmanager
    def _helping(self) -> Iterator[None]:
        """An engine that fails is no help in this utterance; it does not cost it."""
        try:
            yield
        except VoiceCareError as error:
            _log.warning("%s", error)
            self._following = False


class _Stream:
    """A streaming recogniser that loads in the background: until it is ready, if ever, the other listens alone."""

    def __init__(self, recogniser: Streaming) -> None:
        self.recogniser = recogniser
        self._opened: tuple[Sequence[Phrase], Collection[str]] | None = None
        self._loading: threading.Thread | None = None

    def load(self, phrases: Sequence[Phrase]) -> None:
        """Begin to load, once."""
        if self._loading is None:
            self._loading = threading.Thread(target=self._open, args=(phrases, ()), name="loading", daemon=True)
            self._loading.start()

    def loading(self, wait: float = _A_MOMENT) -> bool:
        """Whether it is still loading, after so many seconds."""
        if self._loading is None:
            return False
        self._loading.join(wait)
        return self._loading.is_alive()

    def ready(self, phrases: Sequence[Phrase], expected: Collection[str]) -> bool:
        """Whether it can follow an utterance in which these phrases are open."""
        if self.loading(0.0) or self._opened is None:
            return False
        return self._opened == (phrases, expected) or self._open(phrases, expected)

    def _open(self, phrases: Sequence[Phrase], expected: Collection[str]) -> bool:
        try:
            self.recogniser.open(phrases, expected)
        except VoiceCareError as error:
            _log.warning("%s", error)
            return False
        self._opened = phrases, expected
        return True


def _same(judgement: Judgement, heard: Phrase | None) -> bool:
    """Whether the sure one finds nearly likely what the other heard."""
    best = judgement.best
    return (
        heard is not None
        and best is not None
        and best.command == heard.command
        and (judgement.phrase is not None or judgement.nearly)
    )


def _agreed(judgement: Judgement) -> Judgement:
    return replace(judgement, phrase=judgement.best, nearly=False, agreed=True)
