"""Who is logged in at the desk: in memory only, so that a new start and half an hour without use end it."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import HTTPConnection
from starlette.responses import Response

from voicecare.screen.desk.pin import Pin

IDLE = 30 * 60.0
"""Seconds without use after which one is logged out."""
_MOST = 20
"""Log-ins at a time; the one longest without use goes first."""


@dataclass(frozen=True)
class Undo:
    """What takes a change back: a form that is sent to `action` with `fields`."""

    action: str
    fields: Mapping[str, str] = field(default_factory=dict)
    label: str = "Undo"


@dataclass(frozen=True)
class Message:
    """What is said once, at the head of the next page."""

    text: str
    undo: Undo | None = None
    wrong: bool = False


@dataclass
class Session:
    """One who is logged in. `csrf` stands in each form; `messages` are said on the next page."""

    stamp: str | None
    used: float
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    messages: list[Message] = field(default_factory=list)

    def taken(self) -> list[Message]:
        """The messages, which then were said."""
        said, self.messages = self.messages, []
        return said


class Access:
    """The door of the desk.

    Args:
        pin: of the desk.
        now: seconds since 1970; not the monotonic clock, which stands still while a laptop sleeps.
    """

    def __init__(self, pin: Pin, now: Callable[[], float] = time.time) -> None:
        self.pin = pin
        self.before = secrets.token_urlsafe(24)
        """The CSRF token of the forms before the log-in; a new one each start."""
        self._now = now
        self._sessions: dict[str, Session] = {}

    def session(self, connection: HTTPConnection, *, used: bool = True) -> Session | None:
        """Who asks; None where nobody is logged in, or not any more.

        Args:
            connection: the request.
            used: False where a page asks by itself, which nobody's presence proves.
        """
        name = connection.cookies.get(_cookie(connection), "")
        found = self._sessions.get(name)
        if found is None:
            return None
        if not 0 <= self._now() - found.used <= IDLE or found.stamp != self.pin.stamp:
            del self._sessions[name]
            return None
        if used:
            found.used = self._now()
        return found

    def log_in(self, request: HTTPConnection, answer: Response) -> Session:
        """Log in who has said the PIN, or just chosen it."""
        name = secrets.token_urlsafe(24)
        if len(self._sessions) >= _MOST:
            del self._sessions[min(self._sessions, key=lambda one: self._sessions[one].used)]
        made = self._sessions[name] = Session(self.pin.stamp, self._now())
        answer.set_cookie(
            _cookie(request), name, httponly=True, samesite="strict", path="/desk",
            secure=request.url.scheme == "https",
        )  # fmt: skip
        return made

    def log_out(self, request: HTTPConnection, answer: Response) -> None:
        """Forget who asks."""
        self._sessions.pop(request.cookies.get(_cookie(request), ""), None)
        answer.delete_cookie(_cookie(request), path="/desk", httponly=True, samesite="strict")


def _cookie(connection: HTTPConnection) -> str:
    # cookies do not know ports: two screens on one computer have each their own
    return f"voicecare-desk-{connection.url.port or 80}"
