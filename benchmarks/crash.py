"""Killed in the middle of a set: is a repetition lost that was acknowledged, is one counted twice?

A real session writes a real diary, and is killed (SIGKILL) at a random moment between the first number and the end of
the set. All runs share one diary, which is opened anew after each of them.
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

from benchmarks.crash_session import REPETITIONS
from benchmarks.table import Table
from voicecare.diary.diary import Diary

_RUNS = 200
_PAGE = "hmc-spinal-fusion"


@dataclass(frozen=True)
class Killed:
    """What one run said before it was killed, and what its diary then had: the numbers of its repetitions."""

    acknowledged: int
    on_disk: tuple[int, ...]
    set_on_disk: bool
    offered: int | None
    """Where the next start would go on; None where nothing was broken off."""

    @property
    def lost(self) -> int:
        """Repetitions that were acknowledged and are not on disk."""
        return len(set(range(1, self.acknowledged + 1)) - set(self.on_disk))

    @property
    def twice(self) -> int:
        """Repetitions that are on disk more than once."""
        return len(self.on_disk) - len(set(self.on_disk))

    @property
    def goes_on(self) -> bool:
        """Whether the next start goes on where the diary is."""
        return self.offered == (max(self.on_disk) if self.on_disk and not self.set_on_disk else None)


def tables(_data: Path, runs: int = _RUNS) -> Iterator[Table]:
    """One row."""
    found = list(track(killed(runs), "killed", total=runs))
    table = Table("crash", "Sessions killed (SIGKILL) at random moments of a set of ten, one diary for all.")
    table.rows.append({
        "runs": len(found), "killed within a set": sum(0 < len(one.on_disk) < REPETITIONS for one in found),
        "repetitions acknowledged": sum(one.acknowledged for one in found),
        "on disk": sum(len(one.on_disk) for one in found),
        "acknowledged and lost": sum(one.lost for one in found), "counted twice": sum(one.twice for one in found),
        "next start knows where": sum(one.goes_on for one in found),
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
        home = Path(folder)
        _, length = _run(home, seed, None)
        for run in range(runs):
            known = _entries(home)
            said, _ = _run(home, seed + run, chance.uniform(0.0, length))
            yield _judged(home, said, known)


def _run(home: Path, seed: int, kill_after: float | None) -> tuple[int, float]:
    """Run a session; returns the last number that it acknowledged, and how many seconds it took to count."""
    command = [sys.executable, "-m", "benchmarks.crash_session", str(home), str(seed)]
    said = [0]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as session:
        assert session.stdout is not None
        for line in session.stdout:
            if line.strip() == "counting":
                break
        began = last = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            session.kill()
        for line in session.stdout:
            said.append(int(line))
            last = time.monotonic()
    return max(said), last - began


def _judged(home: Path, acknowledged: int, known: int) -> Killed:
    diary = Diary(home / "diary.db", _PAGE)
    try:
        new = diary.entries()[known:]
        offered = diary.unfinished()
    finally:
        diary.close()
    numbers = tuple(int(entry.details["number"]) for entry in new if entry.kind == "repetition")
    ended = any(entry.kind == "set" for entry in new)
    # where nothing is new, what was broken off before is still offered
    return Killed(acknowledged, numbers, ended, offered.count if offered and numbers else None)


def _entries(home: Path) -> int:
    diary = Diary(home / "diary.db", _PAGE)
    try:
        return len(diary.entries())
    finally:
        diary.close()
