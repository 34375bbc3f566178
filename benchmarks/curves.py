"""Tables as pictures, where a curve says more than a column."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.table import Table


def draw(tables: Sequence[Table], folder: Path) -> list[Path]:
    """Write a PNG for each table that has a curve; returns the files."""
    drawn = []
    for table in tables:
        if (picture := _PICTURES.get(table.name)) is not None:
            path = folder / f"{table.name.replace(' ', '-')}.png"
            figure = picture(table)
            figure.savefig(path, dpi=110, bbox_inches="tight")
            drawn.append(path)
    return drawn


def _axes() -> tuple[Any, Any]:
    # without a window, and without pyplot's list of figures
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4.5))
    axes = figure.add_subplot()
    axes.grid(visible=True, alpha=0.3)
    return figure, axes


def _triggers(table: Table) -> Any:
    figure, axes = _axes()
    missed = [row["missed %"] for row in table.rows]
    axes.plot(missed, [row["an hour"] for row in table.rows], marker="o", label="talk, radio, noises")
    axes.plot(missed, [row["words, an hour"] for row in table.rows], marker=".", label="lists of single words")
    for row in table.rows:
        axes.annotate(row["threshold"], (row["missed %"], row["an hour"]), textcoords="offset points", xytext=(6, 4))
    goal, most = table.rows[0]["goal %"], table.rows[0]["goal"]
    axes.fill_between([0, goal], 0, most, alpha=0.2, label=f"goal: {most} an hour, {goal:g} % missed")
    axes.set(xlabel="commands missed, %", ylabel="false triggers an hour", title=table.note, xlim=(0, None))
    axes.set_yscale("symlog", linthresh=1.0)
    axes.legend()
    return figure


def _noise(table: Table) -> Any:
    """Right by signal-to-noise ratio; the clean recordings stand at the right edge."""
    figure, axes = _axes()
    clean = 36.0
    curves: dict[str, dict[float, float]] = {}
    for row in table.rows:
        named = re.fullmatch(r"clean|(-?\d+) dB", row["conditions"])
        if named is not None:
            level = clean if named[1] is None else float(named[1])
            curves.setdefault(row["set"], {})[level] = row["right %"]
    for name, points in curves.items():
        levels = sorted(points)
        axes.plot(levels, [points[level] for level in levels], marker="o", label=name)
    axes.set_xticks([0, 6, 12, 24, clean], ["0", "6", "12", "24", "clean"])
    axes.set(xlabel="speech above noise, dB", ylabel="right, %", title="Recordings of people in noise")
    axes.legend(loc="lower right")
    return figure


_PICTURES = {"false triggers against misses": _triggers, "hearing": _noise}
