"""Who may look and press: this computer, this start, this page; nobody else, and no page from elsewhere."""

import secrets
from http.cookies import CookieError, SimpleCookie
from typing import Literal

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
ELSEWHERE = "This is refused: it was not asked by the screen of VoiceCare on this computer."
OLD = "This tab belongs to an earlier start of VoiceCare. Open the address that voicecare screen has printed."

_ENTRANCES = ("/", "/desk", "/desk/")
Refusal = Literal["elsewhere", "old"]


class Guard:
    """Stands before the whole application.

    Args:
        app: what is guarded.
        port: where it is served; other names of this computer than 127.0.0.1 and localhost are refused.
        token: known only to who sees the address; a new one each start.
    """

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self._app = app
        self._hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        self._cookie = f"voicecare-{port}"
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, give the cookie to who brings the token, or let through."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        if scope["type"] == "websocket":
            if refused == "elsewhere":
                # refused before it is accepted: the server answers 403
                await send({"type": "websocket.close", "code": 1008})
                return
            scope["old"] = refused == "old"
            await self._app(scope, receive, send)
            return
        answer: ASGIApp = self._app
        if refused != "elsewhere" and scope["path"] in _ENTRANCES and self._brings_token(scope):
            answer = self._let_in(scope["path"])
        elif refused is not None:
            answer = PlainTextResponse(ELSEWHERE if refused == "elsewhere" else OLD, status_code=403)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = Headers(raw=message["headers"])
                message["headers"] = [*message["headers"], *(
                    (name.lower().encode(), value.encode()) for name, value in _HEADERS.items() if name not in there
                )]  # fmt: skip
            await send(message)

        await answer(scope, receive, with_headers)

    def _refused(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        if host not in self._hosts or (scope["type"] == "websocket" and origin is None):
            return "elsewhere"
        if origin is not None and origin != f"http://{host}":
            return "elsewhere"
        return None if self._same(self._given(headers)) else "old"

    def _given(self, headers: Headers) -> str:
        try:
            given = SimpleCookie(headers.get("cookie", "")).get(self._cookie)
        except CookieError:
            return ""
        return given.value if given else ""

    def _brings_token(self, scope: Scope) -> bool:
        return self._same(QueryParams(scope["query_string"]).get("token", ""))

    def _same(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._token.encode())

    def _let_in(self, path: str) -> Response:
        answer = RedirectResponse(path, status_code=303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
        return answer
