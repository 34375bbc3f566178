"""The desk as an application: its door, its parts, and what is said when something is refused."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import cast

import python_multipart  # noqa: F401 - Starlette reads forms with it, and says so only when one comes
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from voicecare.errors import ScreenError, VoiceCareError
from voicecare.screen.desk import entrance, models, options, other_machines, pages, plans, progress, reports, review
from voicecare.screen.desk.desk import FOREIGN, Desk
from voicecare.screen.guard import PIN, Pass

LARGEST = 20_000_000
"""Bytes of an uploaded file."""
_FORM = 1_000_000
"""Bytes that a form may have besides."""
_STRANGER = 10_000
"""Bytes that may come from who is not logged in: a PIN, typed twice."""
_FIELDS = 2000
TOO_LARGE = f"This is too large. A file may have {LARGEST // 1_000_000} MB. Nothing was changed."
LOGGED_OUT = (
    "You are logged out: by yourself, after 30 minutes without use, or by a new start. "
    "What you just sent was not taken."
)
_OPEN = ("/desk/log-in", "/desk/choose-pin", PIN)
"""Paths for who is not logged in."""


@dataclass(frozen=True)
class Part:
    """One part of the desk: its name in the navigation, the path where it begins, its routes."""

    name: str
    path: str
    routes: Callable[[Desk], list[Route]]


PARTS: tuple[Part, ...] = (
    Part("Pages", "/desk/pages", pages.routes),
    Part("Translations", "/desk/review", review.routes),
    Part("Plans", "/desk/plans", plans.routes),
    Part("Report", "/desk/report", reports.routes),
    Part("Models", "/desk/models", models.routes),
    Part("Settings", "/desk/settings", options.routes),
)
"""In the order of the navigation: Pages, Translations, Plans, Report, Models, Settings."""


def application(desk: Desk, wanted: Pass, parts: tuple[Part, ...] = PARTS) -> ASGIApp:
    """All of the desk, to be mounted at `/desk`; other machines get the pass here."""
    desk.navigation = [(part.name, part.path) for part in parts]
    first = parts[0].path if parts else None
    routes = [*entrance.routes(desk, first), *other_machines.routes(desk, wanted), *progress.routes(desk)]
    for part in parts:
        routes += part.routes(desk)
    made = Starlette(
        routes=[_checked(desk, route) for route in routes],
        exception_handlers={
            VoiceCareError: _told(desk), HTTPException: _refused(desk), Exception: _unforeseen(desk),
        },
    )  # fmt: skip
    return _Door(made, desk)


def _checked(desk: Desk, route: Route) -> Route:
    """The route, whose POSTs are read and checked before it is called."""
    methods = set(route.methods or ())
    if not methods & {"POST", "PUT", "PATCH", "DELETE"}:
        return route
    if methods != {"POST"}:
        raise ValueError(f"{route.path}: what changes something is POST alone")
    called = route.endpoint

    async def change(request: Request) -> Response:
        async with request.form(max_files=1, max_fields=_FIELDS, max_part_size=_FORM) as form:
            if not desk.comes_from_here(request, form):
                return desk.render(request, "refused.html", 403, title="Refused", text=FOREIGN, back="/desk/")
            request.state.form = form
            if inspect.iscoroutinefunction(called):
                return await cast("Callable[[Request], Awaitable[Response]]", called)(request)
            return cast("Response", await run_in_threadpool(called, request))

    return Route(route.path, change, methods=["POST"], name=route.name)


class _Door:
    """Lets in who is logged in, and no more of a message than the desk may get."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            # the desk has none, so nobody has to be asked who comes with one
            await send({"type": "websocket.close", "code": 1008})
            return
        connection = HTTPConnection(scope)
        by_itself = connection.url.path.endswith(".json")
        try:
            session = self._desk.access.session(connection, used=not by_itself)
        except ScreenError as error:
            scope["desk_session"] = None
            answer: ASGIApp = _told(self._desk)(Request(scope), error)
            await answer(scope, receive, send)
            return
        scope["desk_session"] = session
        path = connection.url.path.rstrip("/")
        if session is None and path not in _OPEN:
            answer = RedirectResponse("/desk/log-in", status_code=303)
            if scope["method"] != "GET":
                # what was sent is not read
                answer = self._desk.render(
                    Request(scope), "refused.html", 403, title="Logged out", text=LOGGED_OUT, back="/desk/log-in"
                )
            await answer(scope, receive, send)
            return
        await self._app(scope, _limited(scope, receive, LARGEST + _FORM if session else _STRANGER), send)


def _limited(scope: Scope, receive: Receive, most: int) -> Receive:
    """Messages of a request until they are more than so many bytes."""
    length = HTTPConnection(scope).headers.get("content-length", "0")
    got = 0 if length.isdecimal() and len(length) < 12 and int(length) <= most else most + 1

    async def limited() -> Message:
        nonlocal got
        if got <= most:
            message = await receive()
            got += len(message.get("body", b""))
            if got <= most:
                return message
        raise HTTPException(413)

    return limited


Handler = Callable[[Request, Exception], Response]


def _told(desk: Desk) -> Handler:
    def handle(request: Request, error: Exception) -> Response:
        title = "That did not work" if request.method == "POST" else "This cannot be shown"
        return desk.render(request, "refused.html", 422, title=title, text=str(error), back=_back(request))

    return handle


def _refused(desk: Desk) -> Handler:
    words = {
        404: ("Not found", "There is no such page at the desk."),
        405: ("Refused", "This can only be done with a form of the desk. Nothing was changed."),
        413: ("Too large", TOO_LARGE),
    }

    def handle(request: Request, error: Exception) -> Response:
        status = cast("HTTPException", error).status_code
        title, text = words.get(status, ("Refused", "What was sent is not understood. Nothing was changed."))
        return desk.render(request, "refused.html", status, title=title, text=text, back=_back(request))

    return handle


def _unforeseen(desk: Desk) -> Handler:
    def handle(request: Request, _error: Exception) -> Response:
        text = (
            "Something went wrong that nobody foresaw. Try again; if it comes back, "
            "type at this computer: voicecare doctor --support FILE"
        )
        return desk.render(request, "refused.html", 500, title="That did not work", text=text, back=_back(request))

    return handle


def _back(request: Request) -> str:
    """The page from which one came, where it was one of the desk."""
    came = HTTPConnection(request.scope).headers.get("referer", "")
    here = f"{request.url.scheme}://{request.url.netloc}"
    path = came.removeprefix(here)
    return path if came.startswith(f"{here}/desk") and path != request.url.path else "/desk/"
