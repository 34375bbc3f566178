"""Who may look and press: this computer, this start, this page; nobody else, and no page from elsewhere."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Literal

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from voicecare.errors import ScreenError

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

ENTRANCES = ("/", "/desk", "/desk/")
PIN = "/desk/pin"
"""Where another machine is asked for the PIN."""
_WITHOUT = (PIN, "/static/")
"""What another machine needs to be asked."""
Refusal = Literal["elsewhere", "old"]


@dataclass(frozen=True)
class Pass:
    """What a browser has to show at each request.

    Args:
        port: where it is served.
        token: a new one each start. Who sees the address on this computer has it, others get it for the PIN.
        names: of the server; other ones are refused, whoever they lead here.
        far: whether other machines are served, encrypted.
        stamp: of the PIN, see `Pin.stamp`; what other machines got for an earlier PIN lets in no more.
    """

    port: int
    token: str
    names: tuple[str, ...] = ("127.0.0.1", "localhost")
    far: bool = False
    stamp: Callable[[], str | None] = lambda: None

    @property
    def scheme(self) -> str:
        """Of the addresses."""
        return "https" if self.far else "http"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names as browsers send them."""
        usual = 443 if self.far else 80
        return tuple(bracketed(name) + ("" if self.port == usual else f":{self.port}") for name in self.names)

    def give(self, answer: Response) -> Response:
        """Put it into the cookies."""
        answer.set_cookie(self._cookie, self._value(), httponly=True, samesite="strict", path="/", secure=self.far)
        return answer

    def held(self, headers: Headers) -> bool:
        """Whether these have it."""
        try:
            given = SimpleCookie(headers.get("cookie", "")).get(self._cookie)
            return given is not None and secrets.compare_digest(given.value.encode(), self._value().encode())
        except (CookieError, ScreenError):
            # a PIN that cannot be read lets nobody in
            return False

    def same(self, given: str) -> bool:
        """Whether this is the token."""
        return secrets.compare_digest(given.encode(), self.token.encode())

    def _value(self) -> str:
        if not self.far:
            return self.token
        return hmac.new(self.token.encode(), (self.stamp() or "").encode(), "sha256").hexdigest()

    @property
    def _cookie(self) -> str:
        return f"voicecare-{self.port}"


class Guard:
    """Stands before the whole application.

    Args:
        app: what is guarded.
        wanted: what lets in.
    """

    def __init__(self, app: ASGIApp, wanted: Pass) -> None:
        self._app = app
        self._pass = wanted

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
        if refused != "elsewhere" and scope["path"] in ENTRANCES and self._brings_token(scope):
            answer = self._pass.give(RedirectResponse(scope["path"], status_code=303))
        elif refused == "old" and self._pass.far and scope["path"].startswith(_WITHOUT):
            pass
        elif refused == "old" and self._pass.far and scope["path"] in ENTRANCES:
            answer = RedirectResponse(f"{PIN}?to={scope['path']}", status_code=303)
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
        if host not in self._pass.hosts or (scope["type"] == "websocket" and origin is None):
            return "elsewhere"
        if origin is not None and origin != f"{self._pass.scheme}://{host}":
            return "elsewhere"
        return None if self._pass.held(headers) else "old"

    def _brings_token(self, scope: Scope) -> bool:
        # an address can be read over a shoulder, on a ward's network the PIN alone counts
        return not self._pass.far and self._pass.same(QueryParams(scope["query_string"]).get("token", ""))


def bracketed(name: str) -> str:
    """An address as it stands in a URL."""
    return f"[{name}]" if ":" in name else name
