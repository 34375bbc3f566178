"""A soft voice is made louder for the detector, slowly and within bounds, and for nothing else."""

import numpy as np
import pytest

from tests.unit.listening import STOP, Known
from voicecare.audio.block import BLOCK, Block, Samples, silence
from voicecare.events import Heard
from voicecare.listen.ear import Ear, Sound
from voicecare.listen.endpoint import Turn
from voicecare.listen.gain import AutomaticGain
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.listener import Listener


def frames(decibels: float, count: int = 12) -> list[Samples]:
    noise = np.random.default_rng(0).standard_normal((count, BLOCK))
    return list((10 ** (decibels / 20) * noise).astype(np.float32))


def learnt(*levels: float) -> AutomaticGain:
    gain = AutomaticGain()
    for level in levels:
        gain.learn(frames(level))
    return gain


def test_nothing_is_made_louder_before_it_has_learnt() -> None:
    frame = frames(-60)[0]
    assert AutomaticGain().amplified(frame) is frame


def test_one_utterance_changes_little_and_many_bring_it_to_where_voices_are_found() -> None:
    assert learnt(-50).decibels == 6
    assert learnt(*[-50] * 5).decibels == pytest.approx(12, abs=0.5)
    assert learnt(*[-80] * 9).decibels == 24


def test_who_is_loud_enough_is_left_as_they_are_and_who_comes_nearer_becomes_so() -> None:
    assert learnt(-30, -20).decibels == 0
    assert learnt(-50, -50, -25).decibels == pytest.approx(6, abs=0.5)


def test_a_pause_in_an_utterance_is_not_taken_for_softness() -> None:
    gain = AutomaticGain()
    gain.learn([*frames(-36), *frames(-80, 30)])
    assert gain.decibels == 0


def test_nothing_goes_above_full_scale_and_nothing_becomes_softer() -> None:
    gain = learnt(*[-80] * 9)
    assert np.abs(gain.amplified(frames(-12)[0])).max() == pytest.approx(1.0)
    too_loud = np.full(BLOCK, 1.5, np.float32)
    assert np.array_equal(gain.amplified(too_loud), too_loud)
    assert not gain.amplified(silence(0.032)).any()


def test_utterances_without_a_frame_teach_nothing() -> None:
    gain = AutomaticGain()
    gain.learn([])
    assert gain.decibels == 0


class Loudness:
    """A detector that hears a voice in what is loud enough for it."""

    def __init__(self, least: float) -> None:
        self._least = least

    def probability(self, frame: Samples) -> float:
        return float(np.abs(frame).max() > self._least)

    def reset(self) -> None:
        pass


def test_the_recogniser_hears_a_soft_voice_as_it_is() -> None:
    ear = Ear()
    ear._detector = Loudness(0.02)  # type: ignore[assignment]  # a fake
    soft = np.full(10 * BLOCK, 0.005, np.float32)
    assert list(ear.take(Block(soft, 0.0))) == []
    ear.gain.decibels = 18
    assert list(ear.take(Block(soft, 1.0), amplify=False)) == []
    found = list(ear.take(Block(soft, 2.0)))
    assert any(sound.turn is Turn.BEGAN for sound in found)
    assert all(np.abs(sound.samples).max() == np.float32(0.005) for sound in found)


@pytest.fixture
def listener() -> Listener:
    listener = Listener(None, Known(), OwnVoiceGuard(), [].append)  # type: ignore[arg-type]  # it is not started
    listener._utterance = [Sound(Turn.BEGAN, frame, 5.0, 5.0) for frame in frames(-60)]
    return listener


def test_only_what_was_surely_understood_teaches_it(listener: Listener) -> None:
    listener._heard(Heard(None, 7.0, ended=5.4))
    # as a dog is taken for a number
    listener._heard(Heard(STOP, 3.0, ended=5.4))
    assert listener._ear.gain.decibels == 0
    listener._heard(Heard(STOP, 7.0, ended=5.4))
    assert listener._ear.gain.decibels == 6


def test_what_is_understood_while_the_app_speaks_teaches_nothing(listener: Listener) -> None:
    listener._guard.speaking("Bend your knee.", 4.0)
    listener._heard(Heard(STOP, 7.0, ended=5.4))
    assert listener._ear.gain.decibels == 0


def test_another_microphone_is_learnt_anew(listener: Listener) -> None:
    listener._heard(Heard(STOP, 7.0, ended=5.4))
    list(listener._sounds(Block(silence(0.1), 6.0)))
    assert listener._ear.gain.decibels == 6
    list(listener._sounds(Block(silence(0.1), 6.1, changed=True)))
    assert listener._ear.gain.decibels == 0
