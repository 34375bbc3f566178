"""A diary's days as CSV: a row for each set, pain score and other happening."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime

from voicecare.diary.summary import Summary

_HEADER = ("time", "kind", "page", "exercise", "repetitions", "target", "complete", "score", "text")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection")."""

Value = str | int | bool | None


def table(found: Summary) -> str:
    """Write a CSV text with a header; times are ISO 8601 with their offsets, the oldest first.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    file = io.StringIO()
    writer = csv.DictWriter(file, _HEADER)
    writer.writeheader()
    for at, row in sorted(_rows(found), key=lambda pair: pair[0]):
        cells = {"time": at.isoformat(timespec="seconds"), "page": found.page.id, **row}
        writer.writerow({name: _harmless(value) for name, value in cells.items()})
    return file.getvalue()


def _rows(found: Summary) -> Iterator[tuple[datetime, dict[str, Value]]]:
    for one in found.sets:
        yield one.at, {
            "kind": "set", "exercise": one.exercise, "repetitions": one.repetitions, "target": one.target,
            "complete": one.complete,
        }  # fmt: skip
    for score in found.scores:
        yield score.at, {"kind": "pain_score", "exercise": score.exercise, "score": score.score}
    for happening in found.happenings:
        about = "text" if happening.kind in ("call", "remark") else "exercise"
        yield happening.at, {"kind": happening.kind, about: happening.about}


def _harmless(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
