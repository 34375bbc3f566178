"""A physiotherapist at the desk, without a browser: logs in, sends forms with their token, reads messages."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import httpx2
from starlette.testclient import TestClient

from voicecare.screen.desk.access import Access
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.pin import Pin
from voicecare.screen.guard import Pass
from voicecare.screen.pages import application

ADDRESS = "http://127.0.0.1:8000"
PIN = "4711"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


class AtTheDesk:
    """Somebody with a browser that knows the start's token.

    Args:
        folder: the home folder.
        clock: of the PIN and of the log-in.
    """

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self.desk = Desk(folder, Access(Pin(folder, self.clock), self.clock))
        made = application(None, Pass(8000, "secret"), self.desk)
        self.client = TestClient(made, base_url=ADDRESS, follow_redirects=True, raise_server_exceptions=False)
        self.client.get("/desk/?token=secret")

    def log_in(self) -> "AtTheDesk":
        """Choose the PIN where there is none, and log in."""
        if self.desk.access.pin.stamp is None:
            self.send("/desk/choose-pin", "/desk/choose-pin", pin=PIN, again=PIN)
        else:
            self.send("/desk/log-in", "/desk/log-in", pin=PIN)
        return self

    def get(self, path: str) -> httpx2.Response:
        """A page, wherever that leads."""
        return self.client.get(path)

    def send(self, page: str, action: str, /, files: Any = None, **fields: str | list[str]) -> httpx2.Response:
        """Send a form of a page with that page's token.

        Args:
            page: where the form stands.
            action: where it is sent.
            files: to upload, as httpx takes them.
            fields: what was filled in.
        """
        return self.client.post(action, data={"csrf": self.csrf(page), **fields}, files=files)

    def csrf(self, page: str) -> str:
        """The token in a page's forms."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.client.get(page).text)
        assert found, f"{page} has no form with a token"
        return found[1]

    def wait(self, answer: httpx2.Response) -> httpx2.Response:
        """Wait for the job that this answer shows; returns the job's page when it is over."""
        path = answer.url.path
        number = int(path.rsplit("/", 1)[1])
        self.desk.jobs.wait(number)
        return self.get(path)


def messages(answer: httpx2.Response) -> str:
    """What a page says at its head, as text."""
    found = re.findall(r'<(div|p) class="message[^"]*"[^>]*>(.*?)</\1>', answer.text, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)) for _, text in found)
