"""Two recognisers on one utterance; with the real ones in `tests/audio/test_second_look.py`."""

from collections.abc import Collection, Sequence

import pytest

from tests.unit.listening import NEXT, PAUSE, STOP, Known
from voicecare.audio.block import BLOCK, RATE, Samples, silence
from voicecare.errors import ModelError, WorkerError
from voicecare.listen.recogniser import Judgement
from voicecare.listen.second_look import SecondLook
from voicecare.understand.phrase import Phrase

FRAME = silence(BLOCK / RATE)
SURE = Judgement(STOP, 6.0, 5.0, STOP)
NEARLY = Judgement(None, 2.0, 1.0, STOP, nearly=True)
HARDLY = Judgement(None, -1.0, 0.5, STOP)
ANOTHER = Judgement(NEXT, 6.0, 5.0, NEXT)


class Stream(Known):
    """A streaming recogniser that hears one phrase from the first frame on."""

    def __init__(self, heard: Phrase | None) -> None:
        super().__init__()
        self.so_far = heard
        self.early = Judgement(heard, 1.0, best=heard) if heard == STOP else None
        self.failing = False

    def feed(self, samples: Samples) -> Judgement | None:
        if self.failing:
            raise WorkerError("died")
        return super().feed(samples)


def both(heard: Phrase | None, *judgements: Judgement) -> tuple[SecondLook, Known, Stream]:
    sure, stream = Known(*judgements), Stream(heard)
    ears = SecondLook(sure, lambda language: stream if language == "en" else None)
    ears.open((STOP, NEXT), ())
    while ears.idle():
        pass
    ears.begin()
    return ears, sure, stream


@pytest.mark.parametrize(("look", "obeyed"), [
    (SURE, True), (NEARLY, True), (HARDLY, False), (ANOTHER, False),
])  # fmt: skip
def test_an_early_stop_counts_where_the_sure_one_finds_it_likely(look: Judgement, obeyed: bool) -> None:
    ears, _, _ = both(STOP, look)
    early = ears.feed(FRAME)
    assert (early is not None and early.phrase == STOP) is obeyed


def test_what_was_not_confirmed_is_looked_at_again_when_there_is_more_of_it() -> None:
    ears, _, _ = both(STOP, HARDLY, SURE)
    obeyed = [ears.feed(FRAME) is not None for _ in range(9)]
    assert obeyed == [False] * 8 + [True]


@pytest.mark.parametrize(("heard", "judgement", "phrase", "agreed"), [
    (STOP, SURE, STOP, True),
    (STOP, NEARLY, STOP, True),
    (NEXT, NEARLY, None, False),
    (None, NEARLY, None, False),
    (NEXT, SURE, STOP, False),
    (STOP, HARDLY, None, False),
])  # fmt: skip
def test_at_the_end_the_sure_one_decides_and_agreement_helps(
    heard: Phrase | None, judgement: Judgement, phrase: Phrase | None, agreed: bool
) -> None:
    ears, _, _ = both(heard, judgement)
    settled = ears.settle()
    assert (settled.phrase, settled.agreed) == (phrase, agreed)


def test_an_engine_that_dies_does_not_cost_the_utterance() -> None:
    ears, sure, stream = both(STOP, SURE)
    stream.failing = True
    assert ears.feed(FRAME) is None
    assert ears.settle() == SURE
    assert sure.fed == BLOCK


def test_an_engine_that_cannot_load_is_tried_once_and_missed_by_nobody() -> None:
    tried = []

    class Damaged(Stream):
        def open(self, phrases: Sequence[Phrase], expected: Collection[str] = ()) -> None:
            tried.append(phrases)
            raise ModelError("damaged")

    ears = SecondLook(Known(SURE, SURE), lambda _language: Damaged(STOP))
    ears.open((STOP, NEXT), ())
    while ears.idle():
        pass
    for _ in range(2):
        ears.begin()
        assert ears.feed(FRAME) is None
        assert ears.settle() == SURE
    assert len(tried) == 1


def test_examples_are_the_sure_ones_alone() -> None:
    ears, sure, stream = both(STOP, NEARLY)
    ears.teach(STOP)
    assert ears.feed(FRAME) is None
    assert ears.settle() == NEARLY
    ears.forget_voice()
    assert (sure.taught, sure.forgotten, stream.taught) == ([STOP], 1, [])


def test_a_language_without_a_streaming_recogniser_is_heard_by_the_sure_one() -> None:
    ears, _, stream = both(STOP, SURE)
    ears.open((Phrase("pt", "pare", STOP.command), PAUSE), ())
    ears.begin()
    fed = stream.fed
    assert ears.feed(FRAME) is None
    assert (ears.settle(), stream.fed) == (SURE, fed)


def test_a_streaming_recogniser_hears_the_phrases_of_its_language_only() -> None:
    ears, sure, stream = both(STOP)
    ears.open((STOP, Phrase("nl", "stop", STOP.command)), ("stop",))
    ears.begin()
    assert stream.opened[-1] == ("stop",)
    assert sure.opened[-1] == ("stop", "stop")
