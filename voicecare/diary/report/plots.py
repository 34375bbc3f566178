"""The plots of a report, as SVG texts: in black, white and hatching, so that they print and nobody needs colours."""

import io
import re
from contextlib import closing
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from voicecare.diary.report.wording import Wording
from voicecare.diary.summary import Summary

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDTH = 6.7
"""Inches: A4 without its margins."""
_INK, _PLAN, _FAINT = "#10243e", "#a8320a", "#c9ced6"
"""Against white 15.7, 7.0 and, for lines that only guide the eye, 1.6 to 1."""
_LABELLED = 16
"""Days up to which each bar has its number."""

_LABEL: dict[str, Any] = {
    "textcoords": "offset points", "ha": "center", "fontsize": 8, "color": _INK,
    "bbox": {"facecolor": "white", "edgecolor": "none", "pad": 0.6},
}  # fmt: skip


def sets_by_day(found: Summary, say: Wording) -> str:
    """A panel for each exercise, a bar for each day; the plan is a dashed line."""
    count = len(found.exercises)
    figure = _figure(0.9 + 1.15 * count)
    panels = figure.subplots(count, sharex=True, squeeze=False)[:, 0]
    for axes, exercise in zip(panels, found.exercises, strict=True):
        _panel(axes, found, exercise, say)
    _days(panels[-1], found, say)
    entries: dict[str, Artist] = {}
    for axes in panels:
        handles, labels = axes.get_legend_handles_labels()
        entries.update(zip(labels, handles, strict=True))
    figure.legend(
        handles=list(entries.values()),
        labels=list(entries),
        loc="outside upper center",
        ncols=3,
        frameon=False,
        fontsize=8,
    )
    return _svg(figure, "sets")


def pain_scores(found: Summary, say: Wording) -> str:
    """A point for each score, at its time on the patient's clock."""
    figure = _figure(2.4)
    axes = figure.subplots()
    moments = [(one.at.replace(tzinfo=None) - _midnight(found)) / timedelta(days=1) - 0.5 for one in found.scores]
    scores = [one.score for one in found.scores]
    axes.plot(moments, scores, color=_INK, linewidth=1, marker="o", markersize=6, markerfacecolor="white",
              markeredgewidth=1.6)  # fmt: skip
    if len(scores) <= 2 * _LABELLED:
        for moment, score in zip(moments, scores, strict=True):
            below = score == max(scores) and score > 8
            axes.annotate(str(score), (moment, score), (0, -13 if below else 6), **_LABEL)
    axes.set_ylim(-0.5, 10.8)
    axes.set_yticks(range(0, 11, 2))
    axes.set_ylabel(say("axis-score"), fontsize=8)
    _plain(axes)
    _days(axes, found, say)
    return _svg(figure, "pain")


def _panel(axes: "Axes", found: Summary, exercise: str, say: Wording) -> None:
    from matplotlib.ticker import MaxNLocator

    days = range(len(found.days))
    done = [found.sets_on(day, exercise) for day in found.days]
    complete = [sum(one.complete for one in each) for each in done]
    partial = [len(each) - full for each, full in zip(done, complete, strict=True)]
    wanted = [found.target_on(day, exercise) for day in found.days]
    axes.bar(days, complete, 0.62, color=_INK, edgecolor=_INK, label=say("legend-complete"))
    axes.bar(days, partial, 0.62, complete, color="white", edgecolor=_INK, hatch="/////", label=say("legend-partial"))
    if any(wanted):
        edges = [number - 0.5 for number in range(len(days) + 1)]
        axes.stairs(wanted, edges, color=_PLAN, linewidth=1.5, linestyle=(0, (4, 2)), baseline=None,
                    label=say("legend-plan"))  # fmt: skip
    if len(days) <= _LABELLED:
        for day, each in enumerate(done):
            axes.annotate(str(len(each)), (day, len(each)), (0, 2), **_LABEL)
    axes.set_ylim(0, 1.3 * max(1, *map(len, done), *wanted))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.set_title(say.exercise(exercise), fontsize=9, loc="left", pad=3)
    axes.set_ylabel(say("axis-sets"), fontsize=8)
    _plain(axes)


def _days(axes: "Axes", found: Summary, say: Wording) -> None:
    step = max(1, -(-len(found.days) // 10))
    shown = range(0, len(found.days), step)
    axes.set_xlim(-0.6, len(found.days) - 0.4)
    axes.set_xticks(list(shown), [say.short_day(found.days[number]) for number in shown], fontsize=8)


def _plain(axes: "Axes") -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color=_FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(labelsize=8, length=3)


def _midnight(found: Summary) -> datetime:
    return datetime.combine(found.first, time(0))


def _figure(height: float) -> "Figure":
    from matplotlib.figure import Figure

    return Figure((_WIDTH, height), layout="constrained")


def _svg(figure: "Figure", salt: str) -> str:
    """The figure's `svg` element; text stays text, and the same figure is the same text."""
    from matplotlib import rc_context

    plain: dict[str, Any] = {"Date": None, "Creator": None, "Format": None, "Type": None}
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": salt}), closing(io.StringIO()) as file:
        figure.savefig(file, format="svg", metadata=plain)
        text = file.getvalue()
    # a hundredth of a point is finer than any printer
    return re.sub(r"(\.\d\d)\d+", r"\1", text[text.index("<svg") :].rstrip())
