"""How the figures of the screen are reckoned: silence inside a sentence, and after a press."""

import pytest

from benchmarks.screen_session import Sounding, Taken
from voicecare.audio.block import BLOCK, RATE
from voicecare.screen.lines import Lines
from voicecare.screen.watching import Watching

STEP = BLOCK / RATE


def sounding(*filled: int) -> Sounding:
    """A sentence whose blocks hold so many samples each, and another that begins right after it."""
    blocks = [Taken(at * STEP, BLOCK, count, late=False) for at, count in enumerate((*filled, BLOCK, BLOCK))]
    began = [(0.0, "1"), (len(filled) * STEP, "2")]
    return Sounding("", Lines(), Watching(), began=began, over={"1": True, "2": True}, blocks=blocks)


@pytest.mark.parametrize(("filled", "gap"), [
    ((BLOCK, BLOCK, 100), 0), ((BLOCK, 0, BLOCK, 100), BLOCK), ((100, BLOCK, 7), BLOCK - 100),
    ((BLOCK, 100, 0, 0), 0),
])  # fmt: skip
def test_a_gap_is_silence_between_the_first_and_the_last_sound_of_a_sentence(
    filled: tuple[int, ...], gap: int
) -> None:
    assert sounding(*filled).gaps(0.0) == [gap / RATE]


def test_a_sentence_that_was_cut_or_began_before_is_not_looked_at() -> None:
    cut = sounding(BLOCK, 0, BLOCK)
    cut.over["1"] = False
    assert cut.gaps(0.0) == []
    assert sounding(BLOCK, 0, BLOCK).gaps(0.01) == []


def test_the_voice_is_silent_where_its_samples_end_or_the_answer_begins() -> None:
    one = sounding(BLOCK, BLOCK, 100, 0)
    assert one.silent_after(0.5 * STEP) == pytest.approx(2 * STEP + 100 / RATE)
    answered = sounding(BLOCK, BLOCK)
    assert answered.silent_after(0.5 * STEP) == pytest.approx(2 * STEP)
    assert one.silent_after(3.5 * STEP) == pytest.approx(3.5 * STEP)
