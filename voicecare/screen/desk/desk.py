"""What every part of the desk uses: showing a page, reading a form, saying what was done, beginning long work."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from voicecare.screen.desk.access import Access, Message, Session, Undo
from voicecare.screen.desk.jobs import Job, Jobs, Work
from voicecare.screen.desk.pin import Pin

CSRF = "csrf"
"""The field of a form that proves that the desk itself made the form."""
FOREIGN = (
    "This form was not made by this desk, or it is of an earlier log-in. Nothing was changed. "
    "Go back, load the page again, and send it once more."
)
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    # with no-referrer a browser sends its forms with the origin "null", which the guard refuses
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Desk:
    """The desk of one home folder.

    Args:
        folder: the home folder.
        access: who may come in; of the folder's PIN where it is left out.
    """

    def __init__(self, folder: Path, access: Access | None = None) -> None:
        self.folder = folder
        self.access = access or Access(Pin(folder))
        self.jobs = Jobs()
        self.navigation: list[tuple[str, str]] = []
        """Name and path of each part, filled by the application."""
        self.at_end: list[Callable[[], object]] = []
        """What parts give back when nobody is served any more."""
        self._templates = Environment(
            loader=PackageLoader("voicecare.screen"), autoescape=True, enable_async=False, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip

    def render(self, request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        """A page from `templates/desk/`.

        Args:
            request: the page is for it.
            template: the file's name.
            status: of HTTP.
            context: what the template shows; `csrf`, `messages`, `navigation`, `here`,
                `running` and `logged_in` are there already.
        """
        session = _session(request)
        token = session.csrf if session else self.access.before
        given = {
            "csrf": Markup('<input type="hidden" name="{}" value="{}">').format(CSRF, token),
            "messages": session.taken() if session else [],
            "navigation": self.navigation,
            "logged_in": session is not None,
            "running": self.jobs.running() if session else [],
            "here": request.url.path,
            **context,
        }
        page = self._templates.get_template(f"desk/{template}").render(given)
        return HTMLResponse(page, status_code=status, headers=dict(_HEADERS))

    def form(self, request: Request) -> FormData:
        """What was sent with a POST; it is read, and its CSRF token checked, before a route is called."""
        form: FormData = request.state.form
        return form

    def comes_from_here(self, connection: HTTPConnection, form: FormData) -> bool:
        """Whether the desk made this form, for who is logged in now."""
        session = _session(connection)
        wanted = session.csrf if session else self.access.before
        given = form.get(CSRF, "")
        return isinstance(given, str) and secrets.compare_digest(given.encode(), wanted.encode())

    def say(self, request: Request, text: str, undo: Undo | None = None, *, wrong: bool = False) -> None:
        """Say something at the head of the next page.

        Args:
            request: of who is to be told.
            text: in plain words.
            undo: what takes it back.
            wrong: it is about something that did not work.
        """
        session = _session(request)
        if session is not None:
            session.messages.append(Message(text, undo, wrong))

    def done(self, request: Request, text: str, where: str, undo: Undo | None = None) -> Response:
        """After a change: go to the page `where`, and say what was done."""
        self.say(request, text, undo)
        return RedirectResponse(where, status_code=303)

    def close(self) -> None:
        """Cancel all long work, and give back what the parts hold."""
        self.jobs.close()
        for give_back in self.at_end:
            give_back()

    def start(self, request: Request, title: str, work: Work, back: str, key: str | None = None) -> Response:  # noqa: ARG002 - as all that answer
        """Begin long work and show how far it is; see `Jobs.start`."""
        job: Job = self.jobs.start(title, work, back, key)
        return RedirectResponse(f"/desk/jobs/{job.number}", status_code=303)


def _session(connection: HTTPConnection) -> Session | None:
    found: Session | None = connection.scope.get("desk_session")
    return found
