"""One browser, and screens with and without a session behind them."""

import queue
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks import screen_scenes
from voicecare.page import drawings
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching

PAGE = "hmc-spinal-fusion"


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if not Path(screen_scenes.CHROMIUM).exists():
        pytest.skip("the screen is looked at in Debian's Chromium: apt-get install chromium")
    with screen_scenes.browser() as started:
        yield started


@dataclass
class Shown:
    """A screen that is served without a session: what it shows is told by hand."""

    watching: Watching
    pressed: "queue.SimpleQueue[str]"
    address: str
    screen: Screen

    @property
    def origin(self) -> str:
        return self.address.split("/?")[0]

    @property
    def token(self) -> str:
        return self.address.split("token=")[1]

    @property
    def port(self) -> int:
        return int(self.origin.rsplit(":", 1)[1])

    @property
    def cookie(self) -> str:
        return f"voicecare-{self.port}={self.token}"


@pytest.fixture
def shown() -> Iterator[Callable[[], Shown]]:
    with ExitStack() as parts:

        def start() -> Shown:
            watching, pressed = Watching(), queue.SimpleQueue[str]()
            screen = Screen(watching, pressed.put, True, drawings.read(PAGE))
            return Shown(watching, pressed, parts.enter_context(served(screen)), screen)

        yield start
