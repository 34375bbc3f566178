"""`voicecare report`: what was done and felt, for the physiotherapist."""

from datetime import datetime
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
    from voicecare import files, settings
    from voicecare.diary.report import request
    from voicecare.errors import ReportError

    asked = request.Request(
        first.date() if first else None, last.date() if last else None, page, form.value, language, name, awake
    )
    made = request.make(asked, settings.home())
    for note in made.notes:
        typer.echo(note, err=True)
    path = out or Path(made.file)
    try:
        files.write_bytes(path, made.content)
    except OSError as error:
        raise ReportError(f"{path} cannot be written: {error.strerror}.") from error
    typer.echo(f"{len(made.about.sets)} sets of {len(made.about.days)} days are in {path}.")
