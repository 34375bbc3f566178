"""Vosk and Whisper together, with their real models, in Korean."""

from collections.abc import Iterator

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import BLOCK, RATE, silence
from voicecare.listen.engines import recogniser
from voicecare.listen.second_look import SecondLook
from voicecare.models.store import Store
from voicecare.understand import grammar, states
from voicecare.understand.phrase import Phrase

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def korean(models: Store) -> Iterator[SecondLook]:
    ears = recogniser("auto", "ko", models)
    assert isinstance(ears, SecondLook)
    yield ears
    ears.close()


def following(ears: SecondLook, state: str) -> tuple[Phrase, ...]:
    """Open a state and wait until both listen."""
    phrases = grammar.open_phrases(state, ("ko",), {"count": tuple(range(1, 13))})
    ears.open(phrases, states.expected(state))
    while ears.idle():
        pass
    ears.begin()
    assert ears._following
    return phrases


def test_pain_is_heard_before_the_silence_is_over(korean: SecondLook) -> None:
    following(korean, "reading")
    samples = np.concatenate([spoken("아파", "ko", "ko+f2"), silence(0.3)])
    early = [korean.feed(samples[at : at + BLOCK]) for at in range(0, len(samples), BLOCK)]
    assert {one.phrase.command.id for one in early if one is not None and one.phrase is not None} == {"pain"}


@pytest.mark.parametrize(("text", "voice"), [("여섯", "ko+m3"), ("아홉", "ko+f2")])
def test_both_hear_a_number(korean: SecondLook, text: str, voice: str) -> None:
    following(korean, "counting")
    for at in range(0, len(samples := spoken(text, "ko", voice)), BLOCK):
        korean.feed(samples[at : at + BLOCK])
    judgement = korean.settle()
    assert judgement.phrase is not None
    assert judgement.phrase.text == text


def test_what_vosk_makes_of_noise_is_not_obeyed(korean: SecondLook) -> None:
    following(korean, "reading")
    noise = np.random.default_rng(0).standard_normal(4 * RATE).astype(np.float32)
    gate = np.repeat(np.tile([0.1, 0.0], 10), len(noise) // 20).astype(np.float32)
    bursts = noise[: len(gate)] * gate
    early = [korean.feed(bursts[at : at + BLOCK]) for at in range(0, len(bursts), BLOCK)]
    assert early == [None] * len(early)
    assert korean.settle().phrase is None
