"""A whole session in a process of its own that may be killed: a patient types a set, numbers follow each other fast.

`python -m benchmarks.crash_session HOME SEED`. A set that was broken off before is gone on with, as the app offers.
It prints a line for each number that it is about to speak, as soon as the session's loop carries that out: what was
to be on disk before is there then.
"""

import random
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from voicecare import app, settings
from voicecare.audio.wav import PacedOut
from voicecare.diary.diary import Diary
from voicecare.events import Effect, Event, Listen, Say
from voicecare.understand.grammar import of

PAGE, REPETITIONS = "hmc-spinal-fusion", 10
"""The page's first exercise has so many."""
BEGUN = "counting"
_PAUSE = 0.03
"""Seconds at most between two numbers."""


class _Patient:
    """Types, and sees what the session does.

    Args:
        done: repetitions of the set that was broken off.
        chance: decides the pauses.
    """

    def __init__(self, done: int, chance: random.Random) -> None:
        self._done = done
        self._chance = chance
        self._numbers = {text: number for number, text in of("en").numbers.items()}
        self._asked, self._counting = threading.Event(), threading.Event()

    def lines(self) -> Iterator[str]:
        """What is typed."""
        if self._done:
            self._asked.wait(30)
            yield "yes"
        else:
            yield from ("exercise 1", "ready")
        self._counting.wait(30)
        for number in range(self._done + 1, REPETITIONS + 1):
            time.sleep(self._chance.uniform(0.0, _PAUSE))
            yield str(number)
        yield "goodbye"

    def watch(self, happened: Event | Effect, _now: float) -> None:
        """See an event or an effect."""
        if isinstance(happened, Listen) and happened.state == "yes_no":
            self._asked.set()
        elif isinstance(happened, Listen) and happened.state == "counting" and not self._counting.is_set():
            self._counting.set()
            print(BEGUN, flush=True)
        elif isinstance(happened, Say) and happened.text in self._numbers:
            print(self._numbers[happened.text], flush=True)
        elif isinstance(happened, Say) and "Well done" in happened.text:
            print(REPETITIONS, flush=True)


def main(home: Path, seed: int) -> None:
    """Count one set, or go on with it, then say goodbye."""
    diary = Diary(home / "diary.db", PAGE)
    left = diary.unfinished()
    diary.close()
    patient = _Patient(left.count if left and left.count < REPETITIONS else 0, random.Random(seed))
    loudspeaker = PacedOut(lambda _block: None)
    devices = app.Devices(loudspeaker, lines=patient.lines())
    app.run(settings.load(language="en", page=PAGE), devices, home=home, watch=patient.watch)
    loudspeaker.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
