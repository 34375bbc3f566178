"""How soon the app answers: whole rehearsals in real time, from the end of a word to the answer's first block."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.table import Table

_FIRST_WORD, _ANSWER = 3.0, 0.6


def tables(_data: Path) -> Iterator[Table]:
    """The scripts that come with the app."""
    table = Table(
        "rehearsal",
        "Real time, blocks of 32 ms. First word: from the start of the process. Peak: of the largest process.",
    )
    for script in ("english", "portuguese", "korean"):
        print(f"The {script} rehearsal runs in real time, about four minutes ...", flush=True)
        result, first = _run(script)
        latency = result["latency_s"]
        heard = [line for line in result["lines"] if line["who"] == "heard"]
        table.rows.append(
            {
                "script": script,
                "all as expected": result["ok"],
                "understood": f"{sum('command' in one for one in heard)}/{len(heard)}",
                "first word s": round(first, 2),
                "goal": _FIRST_WORD,
                "answers": latency["n"],
                "median s": latency["median"],
                "max s": latency["max"],
                "goal s": _ANSWER,
                "reached": latency["median"] <= _ANSWER and first <= _FIRST_WORD,
                "peak MB": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
            }
        )
    yield table


def _run(script: str) -> tuple[dict[str, Any], float]:
    """The result of a rehearsal, and seconds from the start of its process to the first spoken word."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.time()
        command = [sys.executable, "-m", "voicecare", "rehearse", script, "--json", "--out", f"{folder}/said.wav"]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "VOICECARE_HOME": folder})
        result: dict[str, Any] = json.loads(done.stdout)
    started = datetime.fromisoformat(result["started"]).timestamp()
    return result, started + result["first_word_s"] - began
