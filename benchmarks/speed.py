"""How long a start takes and how much memory the engines hold: each measured in a process of its own."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rich.progress import track

from benchmarks.table import Table, spread
from voicecare.models import store

_TIMES = 5
_PROGRAM = """
import resource, sys, time
sys.path.insert(0, {root!r})
began = time.perf_counter()
{code}
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def _engines() -> dict[str, str]:
    folder = str(store.Store(store.folder()).path("whisper-base"))
    return {
        "Whisper base (recogniser)": (
            f"from pathlib import Path; from voicecare.listen.whisper import ClosedSet; ClosedSet(Path({folder!r}))"
        ),
        "espeak-ng through pyttsx3 (voice)": (
            "from voicecare.speak.pyttsx3_voice import Pyttsx3Engine\n"
            "Pyttsx3Engine().speak('Hello. I read the page to you.', 'en', 1.0)"
        ),
        "Firefox en-pt (translator), one sentence": (
            "from pathlib import Path; from voicecare.translate.firefox import FirefoxTranslator\n"
            "FirefoxTranslator(Path('.')).translate(['Walk as much as you can.'], 'en', 'pt')"
        ),
        "Vosk Korean (recogniser of the tests)": (
            "from voicecare.listen.vosk_grammar import VoskEngine; from voicecare.models import store\n"
            "VoskEngine(store.Store(store.folder()).path('vosk-ko'))"
        ),
        "all phrases of a state, English": (
            "from voicecare.understand.grammar import open_phrases; open_phrases('reading', ('en',))"
        ),
    }


def tables(_data: Path) -> Iterator[Table]:
    """Loading and memory."""
    root = str(store.folder().parent)
    table = Table("start", f"Import and load in a fresh process, {_TIMES} times each; the peak of that process.")
    for name, code in _engines().items():
        runs = []
        for _ in track(range(_TIMES), name):
            done = subprocess.run(
                [sys.executable, "-c", _PROGRAM.format(root=root, code=code)],
                capture_output=True,
                text=True,
                check=True,
            )
            runs.append([float(number) for number in done.stdout.split()[-2:]])
        table.rows.append({
            "what": name, "n": _TIMES, **spread([seconds for seconds, _ in runs]),
            "peak MB": round(statistics.median(memory for _, memory in runs)),
        })  # fmt: skip
    commands = [("voicecare --help", ["--help"]), ("voicecare page check", ["page", "check", "hmc-spinal-fusion"])]
    for name, arguments in commands:
        seconds = []
        for _ in track(range(_TIMES), name):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-m", "voicecare", *arguments], capture_output=True, check=True)
            seconds.append(time.perf_counter() - began)
        table.rows.append({"what": name, "n": _TIMES, **spread(seconds), "peak MB": None})
    yield table
