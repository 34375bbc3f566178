"""A whole session in a process of its own that may be killed: a patient types a set, numbers follow each other fast.

`python -m benchmarks.crash_session HOME SEED`. It prints a line for each number that it is about to speak, as soon as
the session's loop carries that out: what was to be on disk before is there then.
"""

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from voicecare import app, settings
from voicecare.audio.wav import PacedOut
from voicecare.events import Effect, Event, Listen, Say
from voicecare.understand.grammar import of

REPETITIONS = 10
"""As the page's first exercise has it."""
_PAUSE = 0.03
"""Seconds at most between two numbers."""


def main(home: Path, seed: int) -> None:
    """Count one set, then say goodbye."""
    names = {text: number for number, text in of("en").numbers.items()}
    counting = False

    def watch(happened: Event | Effect, _now: float) -> None:
        nonlocal counting
        if isinstance(happened, Listen) and happened.state == "counting" and not counting:
            counting = True
            print("counting", flush=True)
        elif isinstance(happened, Say) and happened.text in names:
            print(names[happened.text], flush=True)
        elif isinstance(happened, Say) and counting and "well done" in happened.text.casefold():
            print(REPETITIONS, flush=True)

    loudspeaker = PacedOut(lambda _block: None)
    app.run(
        settings.load(language="en"),
        app.Devices(loudspeaker, lines=_typed(random.Random(seed))),
        home=home,
        watch=watch,
    )
    loudspeaker.close()


def _typed(chance: random.Random) -> Iterator[str]:
    yield from ("exercise 1", "ready")
    for number in range(1, REPETITIONS + 1):
        time.sleep(chance.uniform(0.0, _PAUSE))
        yield str(number)
    yield "goodbye"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
