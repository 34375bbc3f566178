"""The diary's report at the desk: to look at, to print, and as a file, as `voicecare report` writes it."""

from datetime import date, timedelta
from typing import cast
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import locales, settings
from voicecare.diary.report import request as reporting
from voicecare.diary.report.write import Form
from voicecare.errors import ReportError
from voicecare.screen.desk.asked import page, pages, text
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.pages import language_name

TYPES = {"html": "text/html", "pdf": "application/pdf", "csv": "text/csv", "fhir": "application/fhir+json"}
"""The forms of a report, and what a browser calls them."""
_LOOK = "look"
"""The report as a page of the browser, not as a file."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The report is a document of its own, with its own styles and no script: nothing in it can do anything."""


def routes(desk: Desk) -> list[Route]:
    """Where the pages are, below `/desk`."""

    def asked(request: Request) -> Response:
        today = date.today()
        usual = {
            "first": (today - timedelta(days=reporting.DAYS - 1)).isoformat(), "last": today.isoformat(),
            "page": settings.load().page, "language": "en", "awake": reporting.AWAKE, "name": "",
        }  # fmt: skip
        choices = sorted({*pages(), usual["page"]})
        return desk.render(request, "report.html", asked=usual, pages=choices, languages=_languages())

    def made(request: Request) -> Response:
        form = desk.form(request)
        wanted = text(form, "form") or _LOOK
        if wanted not in (_LOOK, *TYPES):
            raise ReportError(f"There is no report as {wanted!r}. There are: {', '.join(TYPES)}.")
        kind = cast("Form", "html" if wanted == _LOOK else wanted)
        asked_for = reporting.Request(
            _day(text(form, "first")), _day(text(form, "last")), _page(text(form, "page")), kind,
            text(form, "language") or "en", text(form, "name") or None, text(form, "awake") or reporting.AWAKE,
        )  # fmt: skip
        report = reporting.make(asked_for, desk.folder)
        for note in report.notes:
            desk.say(request, note)
        if wanted == _LOOK:
            return Response(report.content, media_type="text/html", headers={"Content-Security-Policy": _POLICY})
        headers = {"Content-Disposition": f"attachment; filename*=utf-8''{quote(report.file)}"}
        return Response(report.content, media_type=TYPES[kind], headers=headers)

    return [Route("/report", asked), Route("/report/made", made, methods=["POST"])]


def _page(name: str) -> str:
    """A page; that of the settings may be a file."""
    return name if name == settings.load().page else page(name)


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise ReportError(f"{given!r} is no day, as 2026-11-20.") from error


def _languages() -> list[tuple[str, str]]:
    return sorted(((code, language_name(code)) for code in locales.reports()), key=lambda one: one[1])
