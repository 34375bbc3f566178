"""A report of this device's diary as somebody asks for it: which days, page, form and language."""

from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from voicecare import locales, plan_file, settings
from voicecare.diary.diary import Diary
from voicecare.diary.report.write import ENDING, Form, write
from voicecare.diary.summary import Summary, summary
from voicecare.errors import ReportError
from voicecare.exercise import due
from voicecare.exercise.plan import doses, tasks
from voicecare.page.load import load

DAYS = 14
"""How many days a report is about where nobody says."""
AWAKE = "9-21"
"""Hours that count for an exercise of every hour, where nobody says."""


@dataclass(frozen=True)
class Request:
    """What is asked for: days `first` to `last`, None for the last `DAYS`; a page (id or file), None for the usual.

    `awake` are the hours that count for an exercise of every hour, `name` is the patient's, where it is wanted.
    """

    first: date | None = None
    last: date | None = None
    page: str | None = None
    form: Form = "html"
    language: str = "en"
    name: str | None = None
    awake: str = AWAKE


@dataclass(frozen=True)
class Made:
    """A report: its content, how its file is called, what it is about, and what its reader should know of it."""

    content: bytes
    file: str
    about: Summary
    notes: tuple[str, ...]


def make(asked: Request, home: Path) -> Made:
    """Write the report of the diary in a home folder.

    Raises:
        ReportError: the days or hours cannot be, or the report cannot be written in this form.
        VoiceCareError: the page, the plan or the diary cannot be read.
    """
    made = datetime.now().astimezone()
    last = asked.last or made.date()
    first = asked.first or last - timedelta(days=DAYS - 1)
    if first > last:
        raise ReportError(f"The first day, {first}, is after the last, {last}.")
    try:
        waking = due.Waking(due.span(asked.awake))
    except ValueError as error:
        raise ReportError(f"The hours awake: {error}.") from error
    about = load(asked.page or settings.load().page)
    with closing(Diary(home / "diary.db")) as book:
        entries = book.entries()
    notes = []
    if others := sorted({entry.page for entry in entries} - {about.id, ""}):
        notes.append(f"The diary is about other pages too: {', '.join(others)}.")
    found = summary(entries, about, doses(tasks(about, plan_file.read(home, about))), first, last, waking)
    language, note = readable(asked.language, asked.form)
    content = write(
        found,
        asked.form,
        language=language,
        diary=entries[0].session if entries else made.isoformat(),
        made=made,
        name=asked.name,
    )
    return Made(content, f"voicecare-report-{last}.{ENDING[asked.form]}", found, (*notes, *note))


def readable(language: str, form: Form) -> tuple[str, tuple[str, ...]]:
    """The language in which a report is written: English, with a note that says it, where it has no words for one.

    Raises:
        LanguageError: the app does not know the language.
    """
    if locales.require(language) in locales.reports() or form not in ("html", "pdf"):
        return language, ()
    there = ", ".join(locales.reports())
    return "en", (f"There is no report in {language!r} yet, so it is in English. There are: {there}.",)
