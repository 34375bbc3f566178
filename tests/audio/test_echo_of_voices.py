"""The echo of a voice: its vowels teach an echo canceller less than noise does."""

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import BLOCK, RATE, Block
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
