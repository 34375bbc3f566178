"""What a report says, whatever it is written as: sections of paragraphs, figures and tables."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from voicecare.diary.report import plots
from voicecare.diary.report.wording import Wording
from voicecare.diary.summary import Happening, Performed, Summary


@dataclass(frozen=True)
class Text:
    """A text and its language, which may be the page's and not the report's."""

    text: str
    language: str


@dataclass(frozen=True)
class Table:
    """A table whose first column heads its rows; `numbers` are the columns, from 0, that hold numbers."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = (1,)


@dataclass(frozen=True)
class Figure:
    """A plot with its text alternative; what it shows is in the table below it too."""

    svg: str
    title: str
    description: str


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, in this order."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    figure: Figure | None = None
    table: Table | None = None
    page_text: tuple[tuple[str, Text], ...] = ()
    """What exercises are, in the words of the page: a name and the text."""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """A whole report."""

    language: str
    title: str
    period: str
    facts: tuple[tuple[str, Text], ...]
    purpose: str
    sections: tuple[Section, ...] = field(default_factory=tuple)


def report(found: Summary, say: Wording, made: datetime, name: str | None = None) -> Report:
    """Write a report.

    Args:
        found: what the diary says.
        say: words of the report's language.
        made: the time of the report, with its zone.
        name: the patient's; it is nowhere else.
    """
    page = found.page
    first, last = say.long_day(found.first), say.long_day(found.last)
    when = say("made-value", date=say.long_day(made.date()), time=say.clock(made))
    facts = [
        (say("page-label"), Text(f"{page.hospital}: {page.title}", page.language)),
        (
            say("made-label"),
            Text(when, say.language),
        ),
    ]
    if name:
        facts.insert(0, (say("name-label"), Text(_printable(name), say.language)))
    return Report(
        say.language,
        say("title"),
        say("period-day", first=first) if first == last else say("period", first=first, last=last),
        tuple(facts),
        say("purpose"),
        (_overview(found, say), _performed(found, say), _by_day(found, say), _pain(found, say),
         _happened(found, say), _notes(found, say, made)),
    )  # fmt: skip


def _overview(found: Summary, say: Wording) -> Section:
    scores = [one.score for one in found.scores]
    rows = [
        ("days-exercised", say("of-days", count=found.days_exercised, total=len(found.days))),
        ("sets-all", say.number(len(found.sets))),
        ("sets-complete", say.number(sum(one.complete for one in found.sets))),
        ("repetitions-all", say.number(sum(one.repetitions for one in found.sets))),
        ("pain-stops", say.number(found.times("pain"))),
        ("pain-scores", say.number(len(scores))),
        ("pain-range", _range(scores, found.median_score, say)),
        ("skips", say.number(found.times("skip"))),
        ("calls", say.number(found.times("call"))),
    ]
    table = Table(
        say("overview-caption"), (say("item"), say("value")), tuple((say(key), value) for key, value in rows)
    )
    return Section(say("overview"), paragraphs=tuple(_cautions(found, say)), table=table)


def _cautions(found: Summary, say: Wording) -> Iterator[str]:
    if not (found.sets or found.scores or found.happenings):
        yield say("empty")
    if found.shortened:
        yield say("begins-later", date=say.long_day(found.first))


def _range(scores: list[int], middle: float | None, say: Wording) -> str:
    if middle is None:
        return say("none")
    lowest, highest = say.number(min(scores)), say.number(max(scores))
    return say("pain-range-value", lowest=lowest, middle=say.number(middle), highest=highest)


def _performed(found: Summary, say: Wording) -> Section:
    page_doses = {exercise.id: exercise.dose for exercise in found.page.exercises.list}

    def plan(one: Performed) -> str:
        if one.dose is None and one.exercise not in page_doses:
            return say("none")
        whose = "plan-page" if one.dose == page_doses.get(one.exercise) else "plan-own"
        return f"{say.dose(one.dose)}; {say(whose)}"

    header = ("exercise", "plan", "sets-of-plan", "column-complete", "repetitions-all", "days-reached")
    rows = tuple(
        (
            say.exercise(one.exercise),
            plan(one),
            _of(one.sets, one.target, say),
            say.number(one.complete),
            say.number(one.repetitions),
            _of(one.days_reached, len(found.days) if one.dose else 0, say),
        )
        for one in found.performed
    )
    table = Table(say("performed-caption"), tuple(map(say, header)), rows, numbers=(2, 3, 4, 5))
    words = tuple(
        (say.exercise(one.id), Text(" ".join((*one.steps, one.dose_text)), found.page.language))
        for one in found.page.exercises.list
        if one.id in found.exercises
    )
    return Section(say("performed"), table=table, page_text=words)


def _of(number: int, total: int, say: Wording) -> str:
    return say("of-days", count=number, total=total) if total else say.number(number)


def _by_day(found: Summary, say: Wording) -> Section:

    def cell(day: date, exercise: str) -> str:
        return _of(len(found.sets_on(day, exercise)), found.target_on(day, exercise), say)

    rows = tuple((say.day(day), *(cell(day, exercise) for exercise in found.exercises)) for day in found.days)
    names = [say.exercise(one) for one in found.exercises]
    table = Table(say("by-day-caption"), (say("day"), *names), rows, numbers=tuple(range(1, len(names) + 1)))
    each = [
        say(
            "by-day-plot-one",
            exercise=say.exercise(one.exercise),
            sets=one.sets,
            most=max(len(found.sets_on(day, one.exercise)) for day in found.days),
        )
        for one in found.performed
    ]
    first, last = say.long_day(found.first), say.long_day(found.last)
    described = say("by-day-plot-description", first=first, last=last, exercises=" ".join(each))
    figure = Figure(plots.sets_by_day(found, say), say("by-day-plot"), described) if found.sets else None
    return Section(say("by-day"), figure=figure, table=table)


def _pain(found: Summary, say: Wording) -> Section:
    if not found.scores:
        return Section(say("pain"), paragraphs=(say("pain-none"),))
    rows = tuple(
        (say.moment(one.at), say.number(one.score), say.exercise(one.exercise) if one.exercise else "–")
        for one in found.scores
    )
    table = Table(say("pain-caption"), (say("time"), say("score"), say("exercise")), rows)
    scores = [one.score for one in found.scores]
    described = say(
        "pain-plot-description", count=len(scores), lowest=say.number(min(scores)), highest=say.number(max(scores)),
        first=say.moment(found.scores[0].at), last=say.moment(found.scores[-1].at),
    )  # fmt: skip
    return Section(
        say("pain"), figure=Figure(plots.pain_scores(found, say), say("pain-plot"), described), table=table
    )


def _happened(found: Summary, say: Wording) -> Section:
    if not found.happenings:
        return Section(say("happened"), paragraphs=(say("happened-none"),))
    rows = tuple((say.moment(one.at), say(f"kind-{one.kind}"), _about(one, found, say)) for one in found.happenings)
    header = (say("time"), say("what"), say("about"))
    return Section(say("happened"), table=Table(say("happened-caption"), header, rows, numbers=()))


def _about(one: Happening, found: Summary, say: Wording) -> str:
    if one.about is None:
        return "–"
    if one.kind == "remark":
        return _printable(one.about)
    if one.kind == "call":
        return next((each.department for each in found.page.contacts if each.id == one.about), one.about)
    return say.exercise(one.about)


def _printable(text: str) -> str:
    """A text that somebody else wrote, on one line and without control characters."""
    return " ".join("".join(" " if unicodedata.category(one) == "Cc" else one for one in text).split())


def _notes(found: Summary, say: Wording, made: datetime) -> Section:
    items = [say("note-days"), say("note-sets")]
    hourly = [dose for dose in found.doses.values() if dose.every]
    if hourly:
        day, exercise = found.first, next(name for name, dose in found.doses.items() if dose.every)
        begins, ends = say.clock(found.waking.day.begins), say.clock(found.waking.day.ends)
        items.append(say("note-hours", count=found.target_on(day, exercise), **{"from": begins, "to": ends}))
    if found.last >= made.date():
        items.append(say("note-today"))
    if found.others:
        items.append(say("note-others", kinds=", ".join(f"{kind} ({n})" for kind, n in sorted(found.others.items()))))
    return Section(say("notes"), items=(*items, say("note-private")))
