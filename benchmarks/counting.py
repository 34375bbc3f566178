"""How well a set is counted: people's numbers, in noise, through the whole path as `voicecare count`.

A row a kind of set and distance of the noise. Beside it the same without telling the recogniser which number is due,
and a naive counter, for which every number that was heard is one more.
"""

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from rich.progress import track

from benchmarks.counted_sets import CountedSet, made
from benchmarks.known_words import Crossed
from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import ARABIC_DIGITS, DATA, DIGITS, Recording, digits, noises, sets
from benchmarks.scores import RememberedScores
from benchmarks.table import Table, interval
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.count_files import Counted, FileCount, count, with_target
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.page import load as pages

CLEAN, LOW, MIDDLE, HIGH = Conditions(), Conditions(20), Conditions(10), Conditions(5)
TUNED_ON = {"nicolas", "01", "02", "03", "04"}
"""Speakers by whom the head starts were chosen; the others are judged."""
_COMPARED = 30
"""Sets that are also counted without the head start."""
_TARGET = 30
"""Repetitions asked for: as `voicecare count` has it where nothing else is said."""


@dataclass(frozen=True)
class Kind:
    """A kind of set: how many repetitions, how many sets, and the goals (exact, within one) in per cent."""

    name: str
    language: str
    sizes: tuple[int, int]
    many: int
    few: int
    goals: dict[Conditions, tuple[float, float | None]]

    def numbers(self, data: Path) -> tuple[list[Recording], list[str]]:
        """Recordings of numbers by the speakers who are judged, and how the numbers are named in them."""
        spoken = digits(data) if self.language == "en" else sets(data)[2].recordings
        names = list(DIGITS if self.language == "en" else ARABIC_DIGITS.values())
        return [one for one in spoken if one.speaker not in TUNED_ON], names


KINDS = (
    Kind("English, 10 to 15, again at one after nine", "en", (10, 15), 200, 60,
         {CLEAN: (95.0, 99.0), MIDDLE: (90.0, 97.0)}),
    Kind("English, 5 to 9", "en", (5, 9), 60, 40, {CLEAN: (95.0, 99.0), MIDDLE: (90.0, 97.0)}),
    Kind("Arabic, 5 to 9", "ar", (5, 9), 60, 30, {CLEAN: (90.0, None)}),
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """A set and what was counted with the head start of what is due, and without it, where that was asked for."""

    true: int
    helped: FileCount
    alone: FileCount | None

    @property
    def exact_alone(self) -> bool:
        """Whether it is right without the head start."""
        return self.alone is not None and self.alone.count == self.true

    @property
    def exact_naive(self) -> bool:
        """Whether it is right where every number that was heard is one more."""
        return self.alone is not None and len(self.alone.heard) == self.true


def tables(data: Path = DATA) -> Iterator[Table]:
    """A row a kind of set and condition."""
    table = Table(
        "counting", "Sets put together from recordings of single numbers (`counted_sets.py`), as `voicecare count`; "
        "numbers left out and said twice, sounds between them. Speakers by whom nothing was tuned.",
    )  # fmt: skip
    for kind in KINDS:
        for conditions in (CLEAN, LOW, MIDDLE, HIGH):
            found = outcomes(kind, conditions, data)
            if found:
                table.rows.append(_row(kind, conditions, found))
    yield table


def outcomes(kind: Kind, conditions: Conditions, data: Path = DATA) -> list[Outcome]:
    """Count every set, on all cores; sets without a goal in these conditions are fewer."""
    recordings, names = kind.numbers(data)
    if not recordings:
        return []
    some = kind.many if conditions in kind.goals else kind.few
    ready = list(made(kind.name, recordings, names, kind.sizes, some, data / "noise"))
    compared = [at < _COMPARED for at in range(len(ready))]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        done = pool.map(partial(outcome, kind.language, conditions, data), ready, compared)
        return list(track(done, f"{kind.name}, {conditions.name}", total=len(ready)))


def outcome(language: str, conditions: Conditions, data: Path, one: CountedSet, compared: bool) -> Outcome:
    """Count one set in these conditions; where it is `compared`, also without the head start."""
    samples = heard(one.samples, conditions, _backgrounds(data), one.name)
    _crossed(data).leave_out(one.speaker)
    page = with_target(pages.load("hmc-spinal-fusion"), 1, _TARGET)

    def counted(*, helps: bool) -> FileCount:
        return count(
            samples, ClosedSetRecogniser(_scores(data)), Counted(page, language, 1, helps=helps), Path(one.name)
        )

    return Outcome(one.count, counted(helps=True), counted(helps=False) if compared else None)


@cache
def _crossed(data: Path) -> Crossed:
    return Crossed(data)


@cache
def _scores(data: Path) -> RememberedScores:
    return RememberedScores(1, _crossed(data))


@cache
def _backgrounds(data: Path) -> list[Samples]:
    return [load(one.path) for one in noises(data)]


def _row(kind: Kind, conditions: Conditions, found: list[Outcome]) -> dict[str, object]:
    many = len(found)
    exact, near = (sum(abs(one.helped.count - one.true) <= off for one in found) for off in (0, 1))
    goal, goal_near = kind.goals.get(conditions, (None, None))
    off = Counter(one.helped.count - one.true for one in found if one.helped.count != one.true)
    return {
        "sets": kind.name, "noise": conditions.name, "n": many, "exact %": _share(exact, many),
        "95 %": interval(exact, many), "within one %": _share(near, many), "95 % ": interval(near, many),
        "goals %": None if goal is None else f"{goal:g}" + ("" if goal_near is None else f" / {goal_near:g}"),
        "reached": None if goal is None else _share(exact, many) >= goal and _share(near, many) >= (goal_near or 0),
        f"without, of {_COMPARED} %": _share(sum(one.exact_alone for one in found), min(many, _COMPARED)),
        "naive %": _share(sum(one.exact_naive for one in found), min(many, _COMPARED)),
        "asked": round(sum(one.helped.asked for one in found) / many, 2),
        "off by": ", ".join(f"{by:+d}: {times}" for by, times in off.most_common(4)),
    }  # fmt: skip


def _share(some: int, many: int) -> float:
    return round(100 * some / many, 1)
