"""When a partial result of Vosk is obeyed. What the real model hears is in `tests/audio/test_vosk.py`."""

from collections.abc import Sequence
from typing import Any, cast

import pytest

from voicecare.audio.block import BLOCK, RATE, silence
from voicecare.listen.engines import learns
from voicecare.listen.vosk_grammar import VoskRecogniser
from voicecare.understand.phrase import Command, Phrase
from voicecare.workers import Worker


class Engine:
    """Says the partial results that it is given, one a block."""

    def __init__(self, partials: Sequence[str], *, has_unknown: bool) -> None:
        self._partials = iter(partials)
        self._has_unknown = has_unknown

    def call(self, name: str, *arguments: Any) -> Any:
        if name == "unknown":
            return [] if self._has_unknown else ["[unk]"]
        return next(self._partials) if name == "feed" else None


def seconds_until_obeyed(partials: Sequence[str], *, has_unknown: bool) -> float | None:
    recogniser = VoskRecogniser(cast("Worker", Engine(partials, has_unknown=has_unknown)))
    recogniser.open([Phrase("ko", "아파", Command("pain")), Phrase("ko", "한국어", Command("language"))])
    recogniser.begin()
    for at in range(1, len(partials) + 1):
        if recogniser.feed(silence(BLOCK / RATE)) is not None:
            return at * BLOCK / RATE
    return None


def test_it_keeps_no_example_and_hears_what_it_would_have_heard() -> None:
    recogniser = VoskRecogniser(cast("Worker", Engine(["아파"], has_unknown=True)))
    pain = Phrase("ko", "아파", Command("pain"))
    recogniser.open([pain])
    recogniser.teach(Phrase("ko", "하나", Command("count", {"count": 1})))
    recogniser.begin()
    heard = recogniser.feed(silence(BLOCK / RATE))
    assert heard is not None
    assert heard.phrase == pain
    recogniser.forget_voice()
    assert (learns("vosk"), learns("whisper")) == (False, True)


def test_a_first_guess_at_pain_is_not_obeyed_where_the_model_cannot_say_unknown() -> None:
    assert seconds_until_obeyed(["아파"] * 7 + ["한국어"] * 8, has_unknown=False) is None


def test_pain_that_stays_pain_is_obeyed_before_the_word_is_judged() -> None:
    assert seconds_until_obeyed([""] * 2 + ["아파"] * 20, has_unknown=False) == pytest.approx(0.32)


def test_a_model_that_can_say_unknown_is_obeyed_at_once() -> None:
    assert seconds_until_obeyed(["아파"], has_unknown=True) == pytest.approx(0.032)
