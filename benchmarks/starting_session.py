"""One session in a quiet room, for `benchmarks.starting`: prints when it spoke and heard, and what it costs then.

`python -m benchmarks.starting_session ENGINE LANGUAGE WORD.npy IDLE START`: WORD is said as soon as there is a
microphone, and once more in silence; IDLE are seconds of silence after it; START is when the process was started.
"""

import json
import multiprocessing
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import voicecare.cli  # noqa: F401 - as the command does
from benchmarks import processor
from voicecare import app
from voicecare.audio.wav import PacedOut
from voicecare.events import Effect, Event, Heard, Speaking
from voicecare.loop import Loop
from voicecare.rehearsal.microphone import ScriptedMicrophone
from voicecare.settings import Settings

_HEARD_WITHIN = 15.0


class _Seen:
    """When something was spoken and heard."""

    def __init__(self) -> None:
        self.first_word: float | None = None
        self.processor = 0.0
        self.heard: list[float] = []
        self._changed = threading.Condition()

    def watch(self, happened: Event | Effect, now: float) -> None:
        with self._changed:
            if isinstance(happened, Speaking) and self.first_word is None:
                self.first_word, self.processor = happened.at or now, processor.seconds()
            if isinstance(happened, Heard):
                self.heard.append(now)
            self._changed.notify_all()

    def wait(self, count: int) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: len(self.heard) >= count, _HEARD_WITHIN)


def main(engine: str, language: str, word: str, idle: str, start: str) -> None:
    """Run it and print what was seen, as JSON."""
    import numpy as np

    microphone, seen, began = ScriptedMicrophone(), _Seen(), float(start)
    said, found = np.load(word), dict[str, Any]()

    def patient(loop: Loop) -> None:
        first = microphone.say(said)
        seen.wait(1)
        time.sleep(4.0)
        second = microphone.say(said)
        if seen.wait(2) and first and second and seen.first_word:
            usual = seen.heard[1] - second
            # the word is kept until the model is there: what it waits longer than usual is the loading
            found["listening"] = max(first, seen.heard[0] - usual) - began
            found["first word"] = seen.first_word - began
            found["processor"] = seen.processor
        time.sleep(2.0)
        used, since = processor.seconds(), time.monotonic()
        time.sleep(float(idle))
        found["idle %"] = 100 * (processor.seconds() - used) / (time.monotonic() - since)
        found["MB"] = processor.megabytes()
        found["parts"] = _parts()
        loop.stop()

    chosen = Settings.model_validate({"language": language, "recogniser": engine, "headphones": True})
    loudspeaker = PacedOut(lambda _block: None)
    with tempfile.TemporaryDirectory() as home:
        app.run(
            chosen, app.Devices(loudspeaker, microphone), home=Path(home), watch=seen.watch,
            ready=lambda loop: threading.Thread(target=patient, args=(loop,), daemon=True).start(),
        )  # fmt: skip
    loudspeaker.close()
    print(json.dumps(found))


def _parts() -> dict[str, float]:
    """Megabytes by what holds them: a package's libraries, or the data of a process; shared pages once."""
    names = {os.getpid(): "the session itself"}
    names |= {
        child.pid: child.name.removeprefix("voicecare ") for child in multiprocessing.active_children() if child.pid
    }
    held: Counter[str] = Counter()
    for process, name in names.items():
        part = ""
        for line in Path(f"/proc/{process}/smaps").read_text().splitlines():
            words = line.split()
            if not words[0].endswith(":"):
                part = _part(" ".join(words[5:]), name)
            elif words[0] == "Pss:":
                held[part] += int(words[1])
    return {part: kilobytes / 1024 for part, kilobytes in held.most_common()}


def _part(mapped: str, process: str) -> str:
    if "/site-packages/" in mapped:
        package = mapped.partition("/site-packages/")[2].partition("/")[0]
        return f"code of {package.removesuffix('.libs')}"
    if mapped.startswith("/"):
        return (
            f"{Path(mapped).name}, mapped" if mapped.endswith((".bin", ".fst", ".mdl")) else "Python and the system"
        )
    return f"data of {process[0].lower()}{process[1:]}"


if __name__ == "__main__":
    main(*sys.argv[1:])
