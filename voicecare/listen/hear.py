"""Recordings instead of a microphone: the same ear, the same recogniser, without waiting."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.events import Dictated, Heard
from voicecare.listen.ear import Ear
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.listen.recogniser import Recogniser
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases
from voicecare.understand.phrase import Phrase

_ROOM = 0.5
"""Seconds of quiet around a recording, so that its first and last sounds are not at the edge."""
_ROOM_TONE = 10 ** (-70 / 20)
"""A room is never digitally silent."""
_ASKED = "dictating"


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
    started = time.perf_counter()
    _play(samples, ear, judging)
    seconds = time.perf_counter() - started
    return [Hearing(one.phrase, one.nearest, one.score, seconds) for one in heard]


@dataclass(frozen=True)
class TakenDown:
    """What was written down of a question; `phrase` is the command that was heard in its place.

    `seconds` is the processor's time for what took longest, from the last sound to the text.
    """

    text: str
    phrase: Phrase | None
    seconds: float


def take_down(samples: Samples, recogniser: Recogniser, language: str) -> TakenDown:
    """A recording (16 kHz) as a question that was asked for."""
    heard: list[Heard] = []
    written: list[Dictated] = []
    judging = Judging(recogniser, OwnVoiceGuard(headphones=True), heard.append, written.append)
    judging.open(_ASKED, open_phrases(_ASKED, (language,)), states.expected(_ASKED))
    judging.dictate(language)
    longest = _play(samples, Ear(_ASKED), judging, 4 * _ROOM)
    phrases = [one.phrase for one in heard if one.phrase is not None]
    return TakenDown(" ".join(one.text for one in written), phrases[0] if phrases else None, longest)


def _play(samples: Samples, ear: Ear, judging: Judging, afterwards: float = 2 * _ROOM) -> float:
    """Give a recording in a quiet room to an ear; returns the seconds that one block took at most."""
    padded = np.concatenate([silence(_ROOM), samples, silence(afterwards)])
    padded += _ROOM_TONE * np.random.default_rng(0).standard_normal(len(padded)).astype(np.float32)
    longest = 0.0
    for at in range(0, len(padded), BLOCK):
        began = time.perf_counter()
        for sound in ear.take(Block(padded[at : at + BLOCK], at / RATE)):
            judging.take(sound)
        longest = max(longest, time.perf_counter() - began)
    for sound in ear.finish():
        judging.take(sound)
    return longest
