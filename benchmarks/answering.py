"""How soon is it heard, and what does listening cost? In real time, through the listener's own threads."""

import queue
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks import neural, processor
from benchmarks.mixing import word_end
from benchmarks.recordings import DATA, DIGITS, Recording, digits
from benchmarks.table import Table
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.events import Event, Heard
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.echo_engines import canceller
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.hear_files import Wanted, chosen_phrases
from voicecare.listen.listener import Listener
from voicecare.listen.whisper_worker import ClosedSetWorker
from voicecare.models import store
from voicecare.rehearsal.microphone import ScriptedMicrophone
from voicecare.settings import Settings

_NUMBERS, _SPEEDS = 90, (1.0, 1.2)
_LEVEL = 0.2
"""Peak of a person two metres away."""
_HEARD_WITHIN = 3.0
_GOALS = {"numbers": (0.35, 0.6), "commands": (0.55, 0.9)}
_IDLE = 60.0
_IDLE_GOAL = 8.0


def tables(data: Path = DATA) -> Iterator[Table]:
    """From the end of a word to `Heard`; then a minute of a quiet room."""
    table = Table(
        "answering", "Seconds from the end of the word to `Heard`, all phrases of the state open. Numbers are said "
        "by people, commands by a neural voice. While a patient counts it is known which number is due.",
    )  # fmt: skip
    numbers = [(str(one.said), load(one.path)) for one in _recorded(data)]
    commands = [(text, samples) for text, _, samples in neural.said(neural.COMMANDS, _SPEEDS)]
    for name, said, state in (
        ("numbers, counted", numbers, "counting"), ("numbers, none due", numbers, "counting"),
        ("commands", commands, "exercising"),
    ):  # fmt: skip
        with _Ears(chosen_phrases("en", state, None)) as ears:
            due = {text: (DIGITS.index(text) + 1,) for text, _ in said} if name.endswith("counted") else {}
            row = _row(name, [ears.hear(*one, due.get(one[0], ())) for one in track(said, name)])
        if row is not None:
            table.rows.append(row)
    yield table
    yield _idle()


def _recorded(data: Path) -> Iterable[Recording]:
    return islice(digits(data), _NUMBERS) if data.is_dir() else ()


def _row(name: str, heard: list[tuple[bool, float | None]]) -> dict[str, object] | None:
    seconds = [took for right, took in heard if right and took is not None]
    if not seconds:
        return None
    median, most = float(np.median(seconds)), float(np.percentile(seconds, 95))
    goal, goal_most = _GOALS[name.partition(",")[0]]
    return {
        "what": name, "n": len(heard), "heard right": len(seconds), "median s": round(median, 2), "goal": goal,
        "95 % s": round(most, 2), "goal 95 %": goal_most, "reached": median <= goal and most <= goal_most,
    }  # fmt: skip


def _idle() -> Table:
    table = Table(
        "idle listening", f"{_IDLE:g} s of a quiet room; processor time of all processes, of one core. Cancelling is "
        "reckoned while nothing is played.",
    )  # fmt: skip
    for name, chosen in (("headphones", Settings(headphones=True)), ("own voice cancelled", Settings())):
        with _Ears(chosen_phrases("en", "exercising", None), chosen):
            before, began = processor.seconds(), time.monotonic()
            time.sleep(_IDLE)
            share = 100 * (processor.seconds() - before) / (time.monotonic() - began)
        table.rows.append({
            "what": name, "% of a core": round(share, 1), "goal": _IDLE_GOAL, "reached": share <= _IDLE_GOAL,
        })  # fmt: skip
    return table


class _Ears:
    """A listener in a quiet room into which recordings are played; used in a `with`."""

    def __init__(self, wanted: Wanted, chosen: Settings | None = None) -> None:
        chosen = chosen or Settings(headphones=True)
        self._told: queue.SimpleQueue[tuple[float, Event]] = queue.SimpleQueue()
        self._recogniser = ClosedSetRecogniser(ClosedSetWorker(store.Store(store.folder()).path("whisper-base")))
        self._recogniser.open(wanted.phrases, wanted.expected)
        while self._recogniser.idle():
            pass
        self._microphone = ScriptedMicrophone()
        self._listener = Listener(
            self._microphone, self._recogniser, OwnVoiceGuard(headphones=True), self._tell, canceller(chosen)
        )
        self._listener.open(wanted.state, wanted.phrases, wanted.expected)
        self._wanted = wanted

    def __enter__(self) -> "_Ears":
        self._listener.start()
        time.sleep(1.0)
        return self

    def __exit__(self, *_error: object) -> None:
        self._listener.close()
        self._recogniser.close()

    def hear(self, text: str, samples: Samples, due: tuple[int, ...]) -> tuple[bool, float | None]:
        """Whether it was understood, and how many seconds after its end."""
        self._listener.open(self._wanted.state, self._wanted.phrases, self._wanted.expected, due)
        said = samples[: word_end(samples)] * np.float32(_LEVEL / np.abs(samples).max())
        ended = self._microphone.say(said)
        deadline = time.monotonic() + _HEARD_WITHIN
        right, took = False, None
        while ended is not None and took is None:
            try:
                at, event = self._told.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                break
            if isinstance(event, Heard):
                right, took = event.phrase is not None and event.phrase.text == text, at - ended
        time.sleep(0.7)
        return right, took

    def _tell(self, event: Event) -> None:
        self._told.put((time.monotonic(), event))
