"""Recordings instead of a microphone: the same ear, the same recogniser, without waiting."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.events import Heard
from voicecare.listen.ear import Ear
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.listen.recogniser import Recogniser
from voicecare.understand.phrase import Phrase

_ROOM = 0.5
"""Seconds of quiet around a recording, so that its first and last sounds are not at the edge."""
_ROOM_TONE = 10 ** (-70 / 20)
"""A room is never digitally silent."""


@dataclass(frozen=True)
class Hearing:
    """What was heard in a recording: None where no open phrase was said well enough, with the nearest.

    `seconds` is the processor's time, not the recording's.
    """

    phrase: Phrase | None
    nearest: Phrase | None
    score: float
    seconds: float


def hear(
    samples: Samples,
    recogniser: Recogniser,
    phrases: Sequence[Phrase],
    expected: Collection[str],
    state: str = "reading",
) -> list[Hearing]:
    """The utterances of a recording (16 kHz), each judged; empty where nobody speaks."""
    heard: list[Heard] = []
    judging = Judging(recogniser, OwnVoiceGuard(headphones=True), heard.append)
    judging.open(state, phrases, expected)
    ear = Ear(state)
    padded = np.concatenate([silence(_ROOM), samples, silence(2 * _ROOM)])
    padded += _ROOM_TONE * np.random.default_rng(0).standard_normal(len(padded)).astype(np.float32)
    found: list[Hearing] = []
    started = time.perf_counter()
    for at in range(0, len(padded), BLOCK):
        for sound in ear.take(Block(padded[at : at + BLOCK], at / RATE)):
            judging.take(sound)
    for sound in ear.finish():
        judging.take(sound)
    seconds = time.perf_counter() - started
    found.extend(Hearing(one.phrase, one.nearest, one.score, seconds) for one in heard)
    return found
