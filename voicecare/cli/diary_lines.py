"""The diary as lines for a person: a day, then its sets and what was said, each with its time."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from voicecare.diary.diary import Entry
from voicecare.diary.sets import sets
from voicecare.understand.text import isolated

_IN_SETS = ("repetition", "one_back", "set")


def lines(entries: Sequence[Entry]) -> Iterator[str]:
    """The lines, the oldest first; a page's id where another page begins."""
    found: list[tuple[datetime, str, str]] = []
    for page in dict.fromkeys(entry.page for entry in entries):
        own = [entry for entry in entries if entry.page == page]
        found += [(entry.at, page, _said(entry)) for entry in own if entry.kind not in _IN_SETS]
        for one in sets(own):
            asked = f" of {one.target}" if one.target is not None else ""
            broken = "" if one.closed else ", broken off"
            found.append((one.at, page, f"{one.exercise}: {one.repetitions}{asked} repetitions{broken}"))
    for (day, page), each in groupby(
        sorted(found, key=lambda line: line[0]), key=lambda line: (line[0].date(), line[1])
    ):
        yield f"{day:%A} {day:%Y-%m-%d}  {page}".rstrip()
        yield from (f"  {at:%H:%M}  {text}" for at, _, text in each)


def _said(entry: Entry) -> str:
    details = dict(entry.details)
    match entry.kind:
        case "pain":
            text = "said that it hurts"
        case "pain_score":
            text = f"pain {details.pop('score', '?')} of 10"
        case kind:
            text = kind.replace("_", " ")
    rest = ", ".join(f"{name} {isolated(str(value))}" for name, value in details.items())
    return f"{text}: {rest}" if rest else text
