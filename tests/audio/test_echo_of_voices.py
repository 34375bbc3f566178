"""The echo of a voice: its vowels teach an echo canceller less than noise does."""

import numpy as np
import pytest
import soxr

from tests.audio.voices import spoken
from voicecare.audio.block import BLOCK, RATE, Block
from voicecare.listen.aec3 import Aec3
from voicecare.listen.echo import EchoCanceller
from voicecare.listen.kalman import Kalman
from voicecare.rehearsal.room import Room

pytestmark = pytest.mark.engine

TEXT = "If you follow our advice and do our exercises, you will have a better recovery from surgery."


def test_the_echo_of_a_voice_is_learnt_from_its_first_words() -> None:
    voice = spoken(TEXT, "en")
    noise = 0.0005 * np.random.default_rng(0).standard_normal(len(voice)).astype(np.float32)
    room, kalman, gone = Room(echo=1.0), Kalman(), []
    for at in range(0, len(voice) - BLOCK, BLOCK):
        far = voice[at : at + BLOCK]
        room.played(Block(far, 10.0 + at / RATE))
        # 12 ms after the filter sees it, as the canceller has it
        near = room.echo(10.138 + at / RATE, BLOCK) + noise[at : at + BLOCK]
        left = kalman.process(near, far)
        if 1.0 < at / RATE < 2.5 and np.abs(far).max() > 0.02:
            gone.append(10 * np.log10(np.mean(near**2) / np.mean(left**2)))
    assert np.median(gone) > 6


@pytest.mark.parametrize("millionths", [20, -50, 100])
def test_the_echo_of_a_loudspeaker_with_a_clock_of_its_own_stays_gone(millionths: int) -> None:
    voice = np.tile(spoken(TEXT, "en"), 6)
    times = np.arange(len(voice)) / RATE
    # eight times as many samples, so that reading between them leaves the high pitches as they are
    fine = soxr.resample(voice, RATE, 8 * RATE, quality="VHQ")
    late = times - 0.05 - 1e-6 * millionths * times
    near = np.interp(late, np.arange(len(fine)) / (8 * RATE), fine)
    near = (near + 0.0005 * np.random.default_rng(0).standard_normal(len(voice))).astype(np.float32)
    canceller, person = EchoCanceller(Aec3, Kalman), []
    for at in range(0, len(voice) - BLOCK, BLOCK):
        canceller.played(Block(voice[at : at + BLOCK], 10.0 + at / RATE))
        person += [one.person for one in canceller.heard(Block(near[at : at + BLOCK], 10.0 + at / RATE))]
    settled = person[-15 * RATE // BLOCK :]
    assert settled.count(False) / len(settled) > 0.97
    assert canceller.clean(10.0 + times[-1] - 15.0)
