"""What a microphone should not deliver but does: no command comes of it, nothing breaks, and nothing piles up."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.wav import load
from voicecare.events import Heard
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.ear import Ear
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.understand import grammar, states

pytestmark = pytest.mark.engine

STATE = "exercising"
LONG = 12.0


def noise(level: float, seconds: float = LONG) -> Samples:
    return (level * np.random.default_rng(0).standard_normal(round(seconds * RATE))).astype(np.float32)


def heard(ears: ClosedSetRecogniser, blocks: Iterator[Block]) -> list[Heard]:
    """What a session would be told while it is silent and everything is open."""
    told: list[Heard] = []
    judging = Judging(ears, OwnVoiceGuard(headphones=True), told.append)
    judging.open(STATE, grammar.open_phrases(STATE, ("en", "nl")), states.expected(STATE))
    ear = Ear(STATE)
    for block in blocks:
        for sound in ear.take(block):
            judging.take(sound)
    for sound in ear.finish():
        judging.take(sound)
    return told


def cut(samples: Samples, sizes: tuple[int, ...] = (BLOCK,)) -> Iterator[Block]:
    at = number = 0
    while at < len(samples):
        size = sizes[number % len(sizes)]
        yield Block(samples[at : at + size], at / RATE)
        at, number = at + size, number + 1


def commands(told: list[Heard]) -> list[str]:
    return [one.phrase.command.id for one in told if one.phrase is not None]


@pytest.mark.parametrize("samples", [
    pytest.param(np.full(round(LONG * RATE), 0.5, np.float32), id="offset"),
    pytest.param(noise(0.001) + np.float32(0.3), id="offset and hiss"),
    pytest.param(np.sin(2 * np.pi * 1000 * np.arange(round(LONG * RATE)) / RATE).astype(np.float32), id="1 kHz"),
    pytest.param(np.clip(noise(1.0), -1, 1), id="white noise at full level"),
    pytest.param(np.sign(noise(1.0)), id="nothing but clipping"),
    pytest.param(np.full(round(LONG * RATE), np.nan, np.float32), id="no numbers"),
    pytest.param(np.full(round(LONG * RATE), np.inf, np.float32), id="infinite"),
    pytest.param(np.full(round(LONG * RATE), 1e30, np.float32), id="beyond all bounds"),
    pytest.param(silence(0), id="nothing"),
    pytest.param(np.where(np.arange(round(LONG * RATE)) % 8000 < 40, 1.0, 0.0).astype(np.float32), id="clicks"),
])  # fmt: skip
def test_no_command_comes_of_it(ears: ClosedSetRecogniser, samples: Samples) -> None:
    assert commands(heard(ears, cut(samples))) == []


def test_the_microphone_recovers_from_it(ears: ClosedSetRecogniser, data: Path) -> None:
    stop = load(min((data / "words-en" / "stop").glob("*.flac")))
    bad = np.concatenate([np.full(2 * RATE, np.nan, np.float32), np.clip(noise(1.0, 2.0), -1, 1)])
    samples = np.concatenate([bad, silence(1.0), stop, silence(1.0)])
    assert commands(heard(ears, cut(samples))) == ["stop"]


@pytest.mark.parametrize("sizes", [(160,), (441,), (1, 1023), (4096,), (16000, 3)])
def test_blocks_of_any_size_are_heard_alike(ears: ClosedSetRecogniser, data: Path, sizes: tuple[int, ...]) -> None:
    files = sorted((data / "words-en" / "stop").glob("*.flac"))[:2]
    samples = np.concatenate([piece for file in files for piece in (silence(0.7), load(file), silence(1.0))])
    samples += noise(10 ** (-70 / 20), len(samples) / RATE)[: len(samples)]
    usual, odd = heard(ears, cut(samples)), heard(ears, cut(samples, sizes))
    assert commands(odd) == commands(usual) == ["stop", "stop"]
    assert [one.ended for one in odd] == pytest.approx([one.ended for one in usual], abs=0.04)


@pytest.mark.parametrize("decibels", [-12, -24])
def test_who_speaks_softly_is_heard_alike(ears: ClosedSetRecogniser, data: Path, decibels: float) -> None:
    files = sorted((data / "words-en" / "stop").glob("*.flac"))[:10]
    softly = [np.float32(10 ** (decibels / 20)) * load(file) for file in files]
    right = sum(
        "stop" in commands(heard(ears, cut(np.concatenate([silence(0.7), samples, silence(1.0)]))))
        for samples in softly
    )
    assert right >= 8


def test_two_people_at_once_are_not_obeyed(ears: ClosedSetRecogniser, data: Path) -> None:
    orders = sorted((data / "intents-en" / "speech").glob("*.flac"))[:12]
    obeyed = []
    for one, other in zip(orders[::2], orders[1::2], strict=True):
        voices = [load(path) for path in (one, other)]
        length = max(map(len, voices))
        obeyed += commands(heard(ears, cut(np.sum([np.pad(voice, (0, length - len(voice))) for voice in voices], 0))))
    assert obeyed == []


def test_talk_in_another_language_is_hardly_ever_obeyed(ears: ClosedSetRecogniser, data: Path) -> None:
    obeyed = []
    for language in ("tr", "pl", "de"):
        lines = (data / "parallel" / f"flores.en-{language}.tsv").read_text(encoding="utf-8").splitlines()[:4]
        for line in lines:
            obeyed += commands(heard(ears, cut(spoken(line.split("\t")[1], language))))
    # a German half-sentence of these twelve sentences is heard as "what did you say"
    assert len(obeyed) <= 1


def test_minutes_of_a_quiet_room_pile_nothing_up(ears: ClosedSetRecogniser) -> None:
    minute = noise(10 ** (-65 / 20), 60.0)
    told = heard(ears, cut(minute))
    tracemalloc.start()
    try:
        heard(ears, cut(minute))
        before, _ = tracemalloc.get_traced_memory()
        for _ in range(2):
            told += heard(ears, cut(minute))
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert told == []
    assert after - before < 200_000
