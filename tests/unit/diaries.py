"""Diaries as sessions write them, for the tests of what is read from them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from voicecare.diary.diary import Diary, Entry

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PAGE = "hmc-spinal-fusion"


class Writer:
    """Writes what a session would; each repetition takes two seconds."""

    def __init__(self, path: Path, page: str = PAGE) -> None:
        self.diary = Diary(path, page)

    def set(self, at: str, exercise: str = "exercise-1", count: int = 10, *, target: int | None = 10) -> None:
        """A set that was begun at a time; with no target it was broken off."""
        begun = time(at)
        self.repetitions(begun, exercise, range(1, count + 1))
        if target is not None:
            details = {"exercise": exercise, "repetitions": count, "complete": count == target, "target": target}
            self.diary.write("set", details, begun + timedelta(seconds=2 * count + 1))

    def repetitions(self, begun: datetime, exercise: str, numbers: range) -> None:
        for place, number in enumerate(numbers, 1):
            details = {"exercise": exercise, "number": number, "heard": True}
            self.diary.write("repetition", details, begun + timedelta(seconds=2 * place))

    def write(self, at: str, kind: str, **details: str | int | bool) -> None:
        self.diary.write(kind, details, time(at))


def time(at: str) -> datetime:
    """A time in Amsterdam, or one with its own offset."""
    found = datetime.fromisoformat(at)
    return found if found.tzinfo else found.replace(tzinfo=AMSTERDAM)


@contextmanager
def session(path: Path, page: str = PAGE) -> Iterator[Writer]:
    writer = Writer(path, page)
    try:
        yield writer
    finally:
        writer.diary.close()


def entries(path: Path) -> list[Entry]:
    diary = Diary(path)
    try:
        return diary.entries()
    finally:
        diary.close()


def some_days(path: Path) -> None:
    """Three days: exercises, pain, a skip, a call, a remark, and what no version knows."""
    with session(path) as day:
        for hour in (9, 10, 12):
            day.set(f"2026-11-16T{hour:02}:05")
        day.set("2026-11-16T13:00", "exercise-2")
        day.write("2026-11-16T15:00", "skip", exercise="exercise-3")
    with session(path) as day:
        day.set("2026-11-17T09:05")
        day.set("2026-11-17T10:00", "exercise-2", 4)
        day.write("2026-11-17T10:01", "pain", exercise="exercise-2", repetitions=4)
        day.write("2026-11-17T10:01:10", "pain_score", score=6, exercise="exercise-2", repetitions=4)
        day.write("2026-11-17T10:02", "call", contact="physical-therapy")
        day.write("2026-11-17T10:03", "remark", text="=1+1 <b>knee</b> & #let x = 1")
        day.write("2026-11-17T10:04", "language", language="pt")
    with session(path) as day:
        day.set("2026-11-19T09:00", "exercise-3", 6, target=None)
        day.write("2026-11-19T09:30", "pain_score", score=0)
        day.write("2026-11-19T09:31", "mood", colour="blue")
