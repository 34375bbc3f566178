"""While nothing rises above the room the detector of voices rests, and it wakes in time."""

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.listen.ear import Ear
from voicecare.listen.stillness import Stillness

A_BLOCK = BLOCK / RATE


def room(decibels: float, seconds: float) -> Samples:
    """White noise, in whole blocks."""
    noise = np.random.default_rng(0).standard_normal(round(seconds * RATE / BLOCK) * BLOCK)
    return (10 ** (decibels / 20) * noise).astype(np.float32)


def vowel(decibels: float, seconds: float) -> Samples:
    """Harmonics of a low voice, in what every room has."""
    around = room(-70, seconds)
    at = np.arange(len(around)) / RATE
    tones = np.sum([np.sin(2 * np.pi * 120 * harmonic * at) for harmonic in range(1, 9)], axis=0)
    return (10 ** (decibels / 20) * tones / 2 + around).astype(np.float32)


class Deaf:
    """A detector that hears nobody, and remembers what it was given."""

    def __init__(self) -> None:
        self.frames: list[Samples] = []

    def probability(self, frame: Samples) -> float:
        self.frames.append(frame)
        return 0.0

    def reset(self) -> None:
        pass


def listening() -> tuple[Ear, Deaf]:
    ear, detector = Ear(), Deaf()
    ear._detector = detector  # type: ignore[assignment]  # a fake
    return ear, detector


def asked(ear: Ear, detector: Deaf, samples: Samples) -> int:
    """How many frames the detector is given while this sounds."""
    before = len(detector.frames)
    assert not list(ear.take(Block(samples, 0.0)))
    return len(detector.frames) - before


def test_the_detector_rests_when_the_room_is_known_and_as_it_was() -> None:
    ear, detector = listening()
    assert asked(ear, detector, room(-65, 2)) == round(2 / A_BLOCK)
    asked(ear, detector, room(-65, 2))
    assert asked(ear, detector, room(-65, 60)) == 0


def test_what_rises_above_the_room_wakes_it_and_it_hears_what_was_just_before() -> None:
    ear, detector = listening()
    asked(ear, detector, room(-65, 5))
    sound = np.concatenate([room(-65, 10 * A_BLOCK), vowel(-60, A_BLOCK)])
    assert asked(ear, detector, sound) == 6
    assert np.array_equal(detector.frames[-1], sound[-BLOCK:])
    assert np.array_equal(detector.frames[-2], sound[-2 * BLOCK : -BLOCK])


def test_it_gets_used_to_a_fan() -> None:
    ear, detector = listening()
    asked(ear, detector, room(-65, 5))
    assert asked(ear, detector, room(-45, 4)) > 1 / A_BLOCK
    assert asked(ear, detector, room(-45, 30)) == 0


def test_a_device_that_delivers_nothing_costs_nothing_and_any_sound_ends_that() -> None:
    ear, detector = listening()
    asked(ear, detector, np.zeros(5 * RATE, np.float32))
    assert asked(ear, detector, np.zeros(60 * RATE, np.float32)) == 0
    assert asked(ear, detector, vowel(-60, 0.5)) > 10


def test_a_lost_microphone_makes_the_room_unknown() -> None:
    ear, detector = listening()
    asked(ear, detector, room(-65, 5))
    ear.reset()
    assert asked(ear, detector, room(-65, 1)) == round(1 / A_BLOCK)


def test_without_rest_every_frame_is_heard_once() -> None:
    stillness = Stillness()
    frame = room(-65, A_BLOCK)
    assert len(stillness.heard(frame)) == 1
