"""Sets that people count aloud, put together from recordings of single numbers, with the true count.

The recordings hold the numbers one to nine. So a set of up to nine is counted through, and in one of ten to fifteen
the patient begins again at one after nine, as people do who count on their fingers; its count is the total. The true
count is what somebody who listens would say: the last number said, with the rounds before it. A number that is left
out was done but not said; one that is said twice was done once.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.mixing import active_level
from benchmarks.recordings import Recording
from voicecare.audio.block import RATE, Samples, silence
from voicecare.audio.wav import load

_GAP = (1.0, 4.0)
"""Seconds between two numbers."""
_AGAIN = (0.5, 1.2)
"""Seconds after which a number is said again."""
_LEVEL, _LEVEL_DB = 0.05, 2.0
"""The level (RMS) at which numbers are said, and by how much it varies, as standard deviation in dB."""
_LEFT_OUT, _DOUBLED, _FILLED = 0.04, 0.05, 0.12
"""Shares of the numbers that are not said, that are said twice, and after which something else sounds."""
_FILLER = (0.3, 0.9)
"""Seconds that it lasts."""
_FILLER_DB = (-15.0, -5.0)
"""Its level against that of the voice."""
_FILLERS = ("person-sneeze", "dog-bark", "baby-cry", "clock-tick", "rooster")
_ROUND = 9


@dataclass(frozen=True)
class CountedSet:
    """One set by one speaker; `said` are the numbers, each with the second at which it ends."""

    name: str
    speaker: str
    samples: Samples
    said: tuple[tuple[int, float], ...]
    count: int


def made(
    name: str,
    recordings: Sequence[Recording],
    words: Sequence[str],
    sizes: tuple[int, int],
    many: int,
    noises: Path,
) -> Iterator[CountedSet]:
    """So many sets, the speakers in turn.

    Args:
        name: of the kind of set; with the set's number it decides everything that is left to chance.
        recordings: of single numbers.
        words: how they are named there, from one on.
        sizes: the fewest and the most repetitions.
        many: sets.
        noises: the folder of what sounds between the numbers.
    """
    by_speaker: dict[str, dict[int, list[Recording]]] = defaultdict(lambda: defaultdict(list))
    for one in recordings:
        by_speaker[one.speaker][words.index(str(one.said)) + 1].append(one)
    speakers = sorted(by_speaker)
    for at in range(many):
        speaker = speakers[at % len(speakers)]
        yield _set(f"{name} {at + 1}", speaker, by_speaker[speaker], sizes, noises)


def _set(
    name: str, speaker: str, numbers: dict[int, list[Recording]], sizes: tuple[int, int], noises: Path
) -> CountedSet:
    chance = random.Random(f"{name} {speaker}")
    count = chance.randint(*sizes)
    parts: list[Samples] = []
    said: list[tuple[int, float]] = []
    length = 0

    def add(samples: Samples) -> None:
        nonlocal length
        parts.append(samples)
        length += len(samples)

    def say(number: int) -> None:
        word = load(chance.choice(numbers[number]).path)
        # recordings of one speaker differ by up to 30 dB, which nobody does who counts
        gain = _LEVEL / active_level(word) * 10 ** (chance.gauss(0.0, _LEVEL_DB) / 20)
        add(np.asarray(gain * word, np.float32))
        said.append((number, length / RATE))

    for repetition in range(1, count + 1):
        number = (repetition - 1) % _ROUND + 1
        # the first and the last are said: without them nobody could tell how many there were
        if number > 1 and repetition < count and chance.random() < _LEFT_OUT:
            add(silence(chance.uniform(*_GAP)))
            continue
        say(number)
        if chance.random() < _DOUBLED:
            add(silence(chance.uniform(*_AGAIN)))
            say(number)
        pause = silence(chance.uniform(*_GAP))
        if chance.random() < _FILLED and repetition < count:
            pause = _filled(pause, chance, active_level(parts[-1]), noises)
        add(pause)
    return CountedSet(name, speaker, np.concatenate(parts), tuple(said), count)


def _filled(pause: Samples, chance: random.Random, level: float, noises: Path) -> Samples:
    """The pause with a sneeze, a bark or the like in the middle of it."""
    recorded = load(chance.choice(sorted((noises / chance.choice(_FILLERS)).glob("*.flac"))))
    length = round(min(chance.uniform(*_FILLER), len(pause) / RATE / 2) * RATE)
    # from its loudest moment on: these recordings are silent for long
    frames = np.abs(recorded[: len(recorded) // 160 * 160]).reshape(-1, 160).max(axis=1)
    first = max(0, min(int(frames.argmax()) * 160 - length // 4, len(recorded) - length))
    sound = recorded[first : first + length]
    gain = level / max(active_level(sound), 1e-9) * 10 ** (chance.uniform(*_FILLER_DB) / 20)
    at = (len(pause) - len(sound)) // 2
    filled = pause.copy()
    filled[at : at + len(sound)] += np.asarray(gain * sound, np.float32) * _edges(len(sound))
    return filled


def _edges(length: int) -> Samples:
    """Fades in and out over 20 ms, so that no click begins it."""
    fade = np.minimum(1.0, np.arange(length) / (RATE / 50))
    return np.asarray(fade * fade[::-1], np.float32)
