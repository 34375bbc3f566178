"""`voicecare report`: what was done and felt, for the physiotherapist."""

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_DAYS = 14
_DATE = ["%Y-%m-%d"]


class Form(StrEnum):
    """What a report can be written as."""

    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    FHIR = "fhir"


def report(
    first: Annotated[
        datetime | None, typer.Option("--from", formats=_DATE, help=f"First day; {_DAYS} days ago.")
    ] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=_DATE, help="Last day; today.")] = None,
    page: Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="html and pdf to read, csv and fhir for programs.")] = (
        Form.HTML
    ),
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The file; one in this folder.")] = None,
    language: Annotated[str, typer.Option("--language", "-l", help="Language of the report.")] = "en",
    name: Annotated[str | None, typer.Option(help="The patient's name; without it no name is in the report.")] = None,
    awake: Annotated[str, typer.Option(help="Hours that count for an exercise of every hour.")] = "9-21",
) -> None:
    """Write a report of the exercises and the pain of some days: a file, which goes nowhere by itself."""
    from voicecare import files, locales, plan_file, settings
    from voicecare.diary.diary import Diary
    from voicecare.diary.report.write import ENDING, write
    from voicecare.diary.summary import summary
    from voicecare.errors import ReportError
    from voicecare.exercise import due
    from voicecare.exercise.plan import doses, tasks
    from voicecare.page.load import load

    made = datetime.now().astimezone()
    until = last.date() if last else made.date()
    since = first.date() if first else until - timedelta(days=_DAYS - 1)
    if since > until:
        raise ReportError(f"--from {since} is after --to {until}.")
    try:
        waking = due.Waking(due.span(awake))
    except ValueError as error:
        raise ReportError(f"--awake: {error}.") from error
    about = load(page or settings.load().page)
    book = Diary(settings.home() / "diary.db")
    try:
        entries = book.entries()
    finally:
        book.close()
    others = sorted({entry.page for entry in entries} - {about.id, ""})
    if others:
        typer.echo(f"The diary is about other pages too: {', '.join(others)}. Choose one with --page.", err=True)
    if locales.require(language) not in locales.reports() and form in (Form.HTML, Form.PDF):
        there = ", ".join(locales.reports())
        typer.echo(f"There is no report in {language!r} yet, so it is in English. There are: {there}.", err=True)
        language = "en"
    found = summary(entries, about, doses(tasks(about, plan_file.read(settings.home(), about))), since, until, waking)
    path = out or Path(f"voicecare-report-{until}.{ENDING[form.value]}")
    content = write(
        found,
        form.value,
        language=language,
        diary=entries[0].session if entries else made.isoformat(),
        made=made,
        name=name,
    )
    try:
        files.write_bytes(path, content)
    except OSError as error:
        raise ReportError(f"{path} cannot be written: {error.strerror}.") from error
    typer.echo(f"{len(found.sets)} sets of {len(found.days)} days are in {path}.")
