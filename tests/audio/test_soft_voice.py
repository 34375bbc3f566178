"""A voice as soft as the room: with the real detector and recogniser it is found once it was understood."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.mixing import active_level
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.wav import load
from voicecare.events import Heard
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.listener import Listener
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

pytestmark = pytest.mark.engine

STATE = "reading"


def in_a_quiet_room(said: Samples, level: float) -> Samples:
    """At this level in dBFS, in a room at -70."""
    around = silence(1.5)
    whole = np.concatenate([around, said * (10 ** (level / 20) / active_level(said)), around])
    room = 10 ** (-70 / 20) * np.random.default_rng(4).standard_normal(len(whole))
    return (whole + room).astype(np.float32)


def test_a_voice_that_is_too_soft_is_found_after_a_few_words_were(ears: ClosedSetRecogniser, data: Path) -> None:
    told: list[Heard] = []
    listener = Listener(None, ears, OwnVoiceGuard(), told.append)  # type: ignore[arg-type]  # it is not started
    listener._judging.open(STATE, open_phrases(STATE, ("en",)), states.expected(STATE))
    listener._ear.tune(STATE)
    stop = load(min((data / "words-en" / "stop").glob("*.flac")))
    now = 0.0

    def understood(level: float) -> bool:
        nonlocal now
        del told[:]
        samples = in_a_quiet_room(stop, level)
        for at in range(0, len(samples) - BLOCK + 1, BLOCK):
            for sound in listener._sounds(Block(samples[at : at + BLOCK], now)):
                listener._take_in(sound)
            now += BLOCK / RATE
        return any(one.phrase is not None for one in told)

    assert not understood(-60)
    assert listener._ear.gain.decibels == 0
    # as a person tries again, louder, and then is tired
    assert all(understood(level) for level in (-45, -50, -53, -56))
    assert 12 < listener._ear.gain.decibels <= 24
    assert understood(-60)
