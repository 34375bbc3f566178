"""Translations as files at the desk: out for a translator, and in again, with a look at what changes first."""

import secrets
from dataclasses import dataclass
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare.errors import TranslationError
from voicecare.screen.desk.access import Undo
from voicecare.screen.desk.asked import text
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.pages import language_name
from voicecare.screen.desk.review_rows import in_words
from voicecare.screen.desk.reviewing import opened
from voicecare.translate import exchange
from voicecare.translate.exchange import Sheet
from voicecare.translate.importing import Importer

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv",
    "tmx": "application/xml", "yaml": "application/yaml",
}  # fmt: skip
"""The forms, by their endings, and what a browser calls them."""
_MOST_HELD = 4


@dataclass(frozen=True)
class _Held:
    """A file that somebody looks at before it is taken in."""

    name: str
    sheet: Sheet
    reviewer: str


def routes(desk: Desk, one: str) -> list[Route]:
    """Where they are; `one` is the address of a language of a page."""
    files = _Files(desk)
    return [
        Route(f"{one}/export.{{ending}}", files.export),
        Route(f"{one}/import", files.look, methods=["POST"]),
        Route(f"{one}/take", files.take, methods=["POST"]),
    ]


class _Files:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._held: dict[str, _Held] = {}
        """In memory, the newest few: what nobody takes in is gone with the next start."""

    def export(self, request: Request) -> Response:
        """A file for a translator, as `voicecare translate review --export` writes it."""
        ending = request.path_params["ending"]
        with opened(request) as one:
            name = f"{one.page.id}-{one.language}.{ending}"
            content = exchange.written(one.service.sheet(), name)
        headers = {"Content-Disposition": f"attachment; filename*=utf-8''{quote(name)}"}
        return Response(content, media_type=TYPES[ending], headers=headers)

    def look(self, request: Request) -> Response:
        """Say what a file would change; nothing is changed."""
        form = self._desk.form(request)
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            raise TranslationError("No file was chosen. Choose one, then press again.")
        who = text(form, "reviewer")
        held = _Held(file.filename, exchange.parse(file.file.read(), file.filename), who)
        with opened(request, who) as one:
            plan = Importer(one.service, one.memory).plan(held.sheet)
        key = secrets.token_urlsafe(12)
        self._held[key] = held
        for old in list(self._held)[:-_MOST_HELD]:
            del self._held[old]
        return self._desk.render(
            request, "review_import.html", plan=plan, file=held.name, held=key, here=one.here, page=one.page,
            language=one.language, name=language_name(one.language), words=in_words,
        )  # fmt: skip

    def take(self, request: Request) -> Response:
        """Take in a file that was looked at, compared anew with what is in force now."""
        form = self._desk.form(request)
        held = self._held.pop(text(form, "held"), None)
        if held is None:
            raise TranslationError("This file was taken in already, or it is too long ago. Choose it again.")
        doubtful = text(form, "doubtful") == "yes"
        with opened(request, held.reviewer) as one:
            importer = Importer(one.service, one.memory)
            plan = importer.plan(held.sheet)
            importer.take(plan, doubtful=doubtful)
        return self._desk.done(
            request, f"{held.name}: {plan.summary(doubtful=doubtful)}", one.here, undo=Undo(f"{one.here}/undo")
        )
