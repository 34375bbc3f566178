"""The threads between the microphone and the session."""

import time
from collections.abc import Iterator

import numpy as np
import pytest

from tests.unit.listening import NEXT, STOP, Known
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.wav import WavIn
from voicecare.errors import DeviceLostError
from voicecare.events import DeviceBack, DeviceLost, Event, VoiceForgotten
from voicecare.listen.ear import Ear
from voicecare.listen.endpoint import COMMANDS, RELAXED_COUNTING
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.listener import Listener


class Loose:
    """A microphone with a loose plug: each opening ends as it was told."""

    def __init__(self, *openings: Samples | None) -> None:
        self._openings = list(openings)

    def blocks(self) -> Iterator[Block]:
        opening = self._openings.pop(0)
        if opening is None:
            raise DeviceLostError("unplugged")
        yield from WavIn(opening, paced=False).blocks()
        if self._openings:
            raise DeviceLostError("unplugged")

    def close(self) -> None:
        pass


def test_a_lost_microphone_is_told_once_and_so_is_its_return(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voicecare.listen.listener._RETRY", 0.05)
    told: list[Event] = []
    listener = Listener(
        Loose(silence(0.3), None, None, silence(0.3)), Known(), OwnVoiceGuard(headphones=True), told.append
    )
    listener.start()
    deadline = time.monotonic() + 5
    while len(told) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    listener.close()
    assert told == [DeviceLost("microphone"), DeviceBack("microphone")]


def test_more_time_reaches_the_ear_and_outlives_a_lost_microphone() -> None:
    listener = Listener(Loose(), Known(), OwnVoiceGuard(), lambda _event: None)
    listener.open("counting", (), (), "relaxed")
    listener._ear.reset()
    assert listener._ear._endpointer.profile is RELAXED_COUNTING
    listener.open("reading", (), ())
    assert listener._ear._endpointer.profile is COMMANDS


def test_examples_are_asked_for_in_order_with_what_is_heard() -> None:
    recogniser = Known()
    told: list[Event] = []
    listener = Listener(Loose(silence(0.3)), recogniser, OwnVoiceGuard(), told.append)
    listener.open("learning", (STOP,), ())
    listener.teach(NEXT)
    listener.teach(None)
    listener.forget_voice()
    assert (recogniser.opened, recogniser.taught, recogniser.forgotten) == ([], [], 0)
    listener.start()
    listener.close()
    assert (recogniser.opened, recogniser.taught, recogniser.forgotten) == ([("stop",)], [NEXT, None], 1)
    assert told == [VoiceForgotten(done=True)]


def test_what_is_heard_is_handed_on_while_somebody_wants_it() -> None:
    heard: list[Samples] = []
    tone = np.sin(np.arange(BLOCK * 20) / 5).astype(np.float32)
    listener = Listener(Loose(tone), Known(), OwnVoiceGuard(), lambda _event: None)
    listener.overhear(heard.append)
    listener._hear()
    assert np.array_equal(np.concatenate(heard)[: len(tone)], tone)
    listener._microphone = Loose(tone)
    listener.overhear(None)
    before = len(heard)
    listener._hear()
    assert len(heard) == before


def test_times_of_frames_are_those_of_the_blocks() -> None:
    rng = np.random.default_rng(0)
    ear, found = Ear(), []
    samples = (0.001 * rng.standard_normal(RATE)).astype(np.float32)
    for at in range(0, RATE, 700):
        found += list(ear.take(Block(samples[at : at + 700], 5.0 + at / RATE)))
    assert found == []
    assert ear._before[-1].time == pytest.approx(5.0 + RATE // BLOCK * BLOCK / RATE, abs=0.001)


class Detector:
    """A voice detector that hears one where the first sample is positive, and remembers when it was reset."""

    def __init__(self) -> None:
        self.frames = 0
        self.resets: list[int] = []

    def probability(self, frame: Samples) -> float:
        self.frames += 1
        return 1.0 if frame[0] > 0 else 0.0

    def reset(self) -> None:
        self.resets.append(self.frames)


def test_after_a_second_without_a_voice_the_detector_begins_anew_but_never_within_an_utterance() -> None:
    ear, detector = Ear(), Detector()
    ear._detector = detector  # type: ignore[assignment]  # a fake
    for voiced in (0.0,) * 40 + (1.0,) * 10 + (0.0,) * 10:
        list(ear.take(Block(np.full(BLOCK, voiced, np.float32), 0.0)))
    assert ear.speaking
    assert detector.resets == [32]
    for _ in range(30):
        list(ear.take(Block(silence(BLOCK / RATE), 0.0)))
    assert not ear.speaking
    assert len(detector.resets) == 2
