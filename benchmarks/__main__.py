"""`python -m benchmarks [NAME ...]`: `_USUAL` where none is named; about an hour."""

import argparse
import importlib
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import curves
from benchmarks.recordings import DATA
from benchmarks.table import Table, machine
from voicecare import files

_USUAL = (
    "understanding", "accuracy", "answering", "voices", "own_voice", "speed", "starting", "translation",
    "translation_checks", "translation_memory", "questions", "dictation", "rehearsal",
)  # fmt: skip
_LONG = (
    "hearing", "taught", "orders", "triggers", "side_by_side", "soak", "stopping", "counting", "crash", "screen",
    "browser_audio",
)  # fmt: skip
"""Half an hour each."""
_PEOPLE = ("accuracy", "hearing", "taught", "orders", "triggers", "side_by_side", "stopping", "counting")
"""These need recordings of people."""


def main() -> int:
    """Run the named benchmarks; returns the exit code."""
    every = sorted({*_USUAL, *_LONG})
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures; prints tables.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(every)}")
    parser.add_argument("--data", type=Path, default=DATA, help="recordings, laid out as those of the project")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="also write the tables there, as Markdown")
    asked = parser.parse_args()
    unknown = [name for name in asked.names if name not in every]
    if unknown:
        parser.error(f"there is no benchmark {', '.join(unknown)}. There are: {', '.join(every)}.")
    known = machine()
    about = f"{known['processor']}, {known['cores']} cores, load {known['load']}, Python {known['python']}"
    print(f"{about}\n")
    tables: list[Table] = []
    title = " and ".join(asked.names or ["what is usual"]).replace("_", " ").capitalize()
    kept = [f"# {title}, measured\n\n{datetime.now(UTC):%Y-%m-%d}, commit {_commit()}. {about}\n"]
    for name in asked.names or _USUAL:
        if name in _PEOPLE and not asked.data.is_dir():
            print(f"{name} is left out: the recordings of people are not in {asked.data}\n")
            continue
        for table in _tables(name, asked.data):
            table.show()
            print(f"{table.save()}\n")
            tables.append(table)
            kept.append(table.markdown())
            if asked.keep:
                files.write_text(asked.keep, "\n".join(kept))
    if asked.keep:
        pictures = curves.draw(tables, asked.keep.parent)
        kept += [f"![{path.stem.replace('-', ' ')}]({path.name})\n" for path in pictures]
        files.write_text(asked.keep, "\n".join(kept))
    return 0


def _tables(name: str, data: Path) -> Iterator[Table]:
    found: Iterator[Table] = importlib.import_module(f"benchmarks.{name}").tables(data)
    return found


def _commit() -> str:
    try:
        told = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return told.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
