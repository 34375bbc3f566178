"""A session with a real microphone path that prints, as JSON, every file that was opened for writing."""

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

from tests.session.watching import Silence, Watch
from voicecare import app, settings
from voicecare.audio.wav import load
from voicecare.events import Heard, Listen
from voicecare.rehearsal.microphone import ScriptedMicrophone

written: set[str] = set()


def note(event: str, arguments: tuple[Any, ...]) -> None:
    # numbers are pipes to the workers
    if (
        event == "open"
        and isinstance(arguments[0], str | bytes | os.PathLike)
        and set(arguments[1] or "") & set("wax+")
    ):
        written.add(os.fsdecode(arguments[0]))


def run(recording: str) -> None:
    watch, microphone = Watch(), ScriptedMicrophone()
    samples = load(Path(recording))
    loops: list[Any] = []

    def speak() -> None:
        watch.wait(lambda one: isinstance(one, Listen))
        time.sleep(2.5)
        microphone.say((samples * 0.35 / np.abs(samples).max()).astype(np.float32))
        watch.wait(lambda one: isinstance(one, Heard))
        loops[0].stop()

    threading.Thread(target=speak, daemon=True).start()
    sys.addaudithook(note)
    app.run(
        settings.load(language="en", headphones=True),
        app.Devices(Silence(), microphone),
        watch=watch,
        ready=loops.append,
    )
    heard = [one.phrase.text for one in watch.seen if isinstance(one, Heard) and one.phrase]
    print(json.dumps({"written": sorted(written), "heard": heard}))


if __name__ == "__main__":
    run(sys.argv[1])
