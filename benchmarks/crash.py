"""Killed in the middle of a set: is a repetition lost that was acknowledged, is one counted twice?

A real session writes a real diary, and is killed (SIGKILL) at a random moment after a random number. All runs share
one diary; each goes on with the set in which the one before it was killed.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.progress import track

from benchmarks.crash_session import BEGUN, PAGE, REPETITIONS
from benchmarks.table import Table
from voicecare.diary.diary import Diary

_RUNS = 200
_AFTER = 0.06
"""Seconds: in which one to three more numbers come."""


@dataclass(frozen=True)
class Killed:
    """One run: the numbers that it acknowledged, and what the diary then had of the set, of all runs together."""

    acknowledged: frozenset[int]
    on_disk: tuple[int, ...]
    offered: int | None
    """Where the next start offers to go on; None where no set is under way."""
    ended: bool
    """The set is over."""

    @property
    def lost(self) -> int:
        """Repetitions that were acknowledged and are not on disk."""
        return len(self.acknowledged - set(self.on_disk))

    @property
    def twice(self) -> int:
        """Repetitions that are on disk more than once."""
        return len(self.on_disk) - len(set(self.on_disk))

    @property
    def goes_on(self) -> bool:
        """Whether the next start offers to go on where the diary is."""
        return self.offered == (None if self.ended or not self.on_disk else self.on_disk[-1])


def tables(_data: Path, runs: int = _RUNS) -> Iterator[Table]:
    """One row."""
    found = list(track(killed(runs), "killed", total=runs))
    table = Table(
        "crash",
        "Sessions killed (SIGKILL) at random moments of a set of ten; the next one goes on with it. One diary.",
    )
    table.rows.append({
        "runs": len(found), "killed within a set": sum(0 < len(one.on_disk) < REPETITIONS for one in found),
        "acknowledged": sum(len(one.acknowledged) for one in found),
        "of these lost": sum(one.lost for one in found),
        "sets with one counted twice": sum(one.twice > 0 for one in found),
        "next start goes on there": sum(one.goes_on for one in found),
        "reached": all(not one.lost and not one.twice and one.goes_on for one in found),
    })  # fmt: skip
    yield table


def killed(runs: int, seed: int = 0) -> Iterator[Killed]:
    """Kill so many sessions, one after the other.

    Raises:
        voicecare.errors.DiaryError: the diary cannot be opened after one of them.
    """
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        home, done = Path(folder), 0
        for run in range(runs):
            acknowledged = _run(home, seed + run, chance.randrange(REPETITIONS - done), chance.uniform(0.0, _AFTER))
            one = _judged(home, acknowledged)
            done = one.offered or 0
            yield one


def _run(home: Path, seed: int, kill_at: int, kill_after: float) -> frozenset[int]:
    """Run a session, kill it so many seconds after so many acknowledged numbers; returns all that were."""
    command = [sys.executable, "-m", "benchmarks.crash_session", str(home), str(seed)]
    said: set[int] = set()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as session:
        assert session.stdout is not None
        for line in session.stdout:
            if line.strip() != BEGUN:
                said.add(int(line))
            if len(said) == kill_at:
                break
        time.sleep(kill_after)
        session.kill()
        said.update(int(line) for line in session.stdout if line.strip() != BEGUN)
    return frozenset(said)


def _judged(home: Path, acknowledged: frozenset[int]) -> Killed:
    diary = Diary(home / "diary.db", PAGE)
    try:
        entries = diary.entries()
        offered = diary.unfinished()
    finally:
        diary.close()
    numbers: list[int] = []
    ended = True
    for entry in entries:
        if entry.kind == "repetition":
            number = int(entry.details["number"])
            # where the last one was killed between the tenth repetition and the end of its set, there is no end
            numbers = [number] if ended or (number == 1 and REPETITIONS in numbers) else [*numbers, number]
            ended = False
        ended = ended or entry.kind == "set"
    return Killed(acknowledged, tuple(numbers), offered.count if offered else None, ended)
