"""What is much softer than the numbers before it must be clearer to count."""

import numpy as np
import pytest

from tests.unit.test_closed_set import Scores
from voicecare.audio.block import RATE, Samples, silence
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.softness import Softness
from voicecare.understand.grammar import open_phrases


def word(decibels: float) -> Samples:
    """A word with silence around it, at this level."""
    said = 10 ** (decibels / 20) * np.random.default_rng(0).standard_normal(RATE // 2)
    return np.concatenate([silence(0.3), said.astype(np.float32), silence(0.3)])


@pytest.mark.parametrize(("softer", "handicap"), [(0, 0.0), (-9, 0.0), (3, 0.0), (6, 1.5), (8, 3.0), (40, 3.0)])
def test_from_four_decibels_on_it_must_be_clearer_and_from_eight_on_no_more_so(
    softer: float, handicap: float
) -> None:
    softness = Softness()
    assert softness.handicap(word(-60)) == 0.0
    for level in (-31, -30, -30, -29, -50):
        softness.heard(word(level))
    assert softness.handicap(word(-30 - softer)) == pytest.approx(handicap, abs=0.01)
    softness.forget()
    assert softness.handicap(word(-60)) == 0.0


def counted(ears: ClosedSetRecogniser, samples: Samples) -> bool:
    ears.begin()
    ears.feed(samples)
    return ears.settle().phrase is not None


def test_a_soft_sound_that_is_hardly_the_number_that_is_due_does_not_count_after_a_louder_one() -> None:
    scores = Scores({"two": -1.0})
    ears = ClosedSetRecogniser(scores)
    phrases = open_phrases("counting", ("en",))
    ears.open(phrases, ("count",), (2,))
    assert counted(ears, word(-40))
    assert counted(ears, word(-30))
    assert counted(ears, word(-30))
    assert not counted(ears, word(-43))
    scores.scores["two"] = 6.0
    assert counted(ears, word(-43))
    scores.scores["two"] = -1.0
    ears.open(phrases, ("count",))
    ears.open(phrases, ("count",), (2,))
    assert counted(ears, word(-43))
