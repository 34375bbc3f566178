"""The pages at the desk: which there are, importing another, looking at one, removing one."""

import tempfile
from pathlib import Path, PurePath
from typing import Any

from babel import Locale, UnknownLocaleError
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import locales, workers
from voicecare.errors import PageError
from voicecare.importing import drafts, own
from voicecare.importing.drafting import Drafted
from voicecare.importing.read import ENDINGS
from voicecare.page.load import load
from voicecare.screen.desk import asked, settling
from voicecare.screen.desk.access import Undo
from voicecare.screen.desk.asked import line
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.jobs import Job, Outcome

_HERE = "/desk/pages"
_SECONDS = 120.0
"""A booklet of 60 pages takes a few."""


def routes(desk: Desk) -> list[Route]:
    """The list, the import, each page, and the drafts."""

    def shown(request: Request) -> Response:
        return desk.render(request, "pages.html", pages=own.listing(), drafts=drafts.waiting(), endings=ENDINGS,
            languages=locales.installed(), language_name=language_name)  # fmt: skip

    def imported(request: Request) -> Response:
        form = desk.form(request)
        chosen = [line(form, name) or None for name in ("language", "country", "id", "hospital")]
        if chosen[2]:
            own.require_free(chosen[2], ())
        upload, source = form.get("file"), line(form, "source")
        content = b""
        if isinstance(upload, UploadFile) and upload.filename:
            source = PurePath(upload.filename.replace("\\", "/")).name
            if not source.lower().endswith(ENDINGS):
                raise PageError(f"{source} cannot be imported: its name must end in {', '.join(ENDINGS)}.")
            content = upload.file.read()
            if not content:
                raise PageError(f"{source} is empty.")
        elif not source:
            raise PageError("Choose a file, or type where the page is.")
        return desk.start(request, f"Importing {source}", lambda job: _import(job, source, content, chosen), _HERE)

    def looked_at(request: Request) -> Response:
        page = load(asked.page(request.path_params["page"]))
        return desk.render(request, "page.html", page=page, draft=None, title_language=page.language)

    def reopened(request: Request) -> Response:
        name = line(desk.form(request), "page")
        drafts.reopen(name)
        undo = Undo(f"{_HERE}/drafts/{name}/discard")
        done = "This is a draft of the page. The page stays as it is until you accept the draft."
        return desk.done(request, done, f"{_HERE}/drafts/{name}", undo)

    def removed(request: Request) -> Response:
        name = line(desk.form(request), "page")
        aside = own.remove(name).name
        undo = Undo(f"{_HERE}/put-back", {"removed": aside, "page": name})
        return desk.done(request, f"The page {name} is removed. Nothing of it is deleted.", _HERE, undo)

    def put_back(request: Request) -> Response:
        form = desk.form(request)
        drafts.put_back(line(form, "removed"), line(form, "page"))
        return desk.done(request, f"The page {line(form, 'page')} is back.", _HERE)

    return [
        Route("/pages", shown), Route("/pages/import", imported, methods=["POST"]),
        Route("/pages/look/{page}", looked_at), Route("/pages/reopen", reopened, methods=["POST"]),
        Route("/pages/remove", removed, methods=["POST"]), Route("/pages/put-back", put_back, methods=["POST"]),
        *settling.routes(desk),
    ]  # fmt: skip


def language_name(code: str | None) -> str:
    """A language as a person calls it in English."""
    try:
        return str(Locale(code or "").get_display_name("en") or code)
    except (UnknownLocaleError, ValueError):
        return code or "unknown"


def _import(job: Job, source: str, content: bytes, chosen: list[Any]) -> Outcome:
    job.tell(f"{source} is read.")
    worker = workers.Worker("voicecare.importing.drafting:Drafting", name="The import", timeout=_SECONDS)
    job.on_cancel(worker.kill)
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"upload{PurePath(source).suffix.lower()}"
            if content:
                path.write_bytes(content)
            try:
                made: Drafted = worker.call("drafted", str(path) if content else source, *chosen, source)
            except PageError as error:
                raise PageError(str(error).replace(str(path), source)) from error
    finally:
        worker.close()
    job.check()
    drafts.keep(made)
    doubts = len(drafts.how_far(made.id).doubts)
    left = f"{doubts} doubts are left" if doubts > 1 else "1 doubt is left"
    told = f"The draft is made. {f'{left} for you to settle' if doubts else 'Nothing was doubtful'}. "
    told += "No patient hears it before you accept it."
    return Outcome(told, f"{_HERE}/drafts/{made.id}", "Look at the draft", Undo(f"{_HERE}/drafts/{made.id}/discard"))
