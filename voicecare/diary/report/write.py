"""A report in the form that was asked for; what a form needs besides the app is in `voicecare[report]`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

from voicecare.diary.report.content import report
from voicecare.diary.report.wording import Wording
from voicecare.diary.summary import Summary
from voicecare.errors import ReportError

Form = Literal["html", "pdf", "csv", "fhir"]
ENDING: dict[Form, str] = {"html": "html", "pdf": "pdf", "csv": "csv", "fhir": "json"}
"""How a file of each form ends."""
_PACKAGES = {"matplotlib": "matplotlib", "jinja2": "Jinja2", "typst": "typst", "fhir": "fhir.resources"}


def write(found: Summary, form: Form, *, language: str, diary: str, made: datetime, name: str | None = None) -> bytes:
    """Write a report.

    Args:
        found: what the diary says.
        form: html, pdf, csv or fhir.
        language: of html and pdf; csv and fhir are for programs.
        diary: what this diary alone has; see `bundle`.
        made: the time of the report, with its zone.
        name: the patient's, where it is wanted; csv never has it.

    Raises:
        ReportError: a package is missing, or the report cannot be written in this form.
    """
    from voicecare.diary.report import bundle, html, pdf, rows

    with _packages(form):
        match form:
            case "html":
                return html.html(report(found, Wording(language, found.page), made, name)).encode()
            case "pdf":
                return pdf.pdf(report(found, Wording(language, found.page), made, name), made)
            case "csv":
                return rows.table(found).encode()
            case "fhir":
                return bundle.bundle(found, diary, made, name).encode()


@contextmanager
def _packages(form: Form) -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _PACKAGES:
            raise
        raise ReportError(
            f"A report as {form} needs the package {_PACKAGES[missing]}, which is not installed. "
            'Install it with: pip install "voicecare[report]"'
        ) from error
