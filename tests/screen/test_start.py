"""Who starts it on a desktop has the screen with it."""

import subprocess
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.conftest import ROOT
from voicecare import browser, live
from voicecare.cli import app
from voicecare.screen import session


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any]]:
    """What was started, and what the screen's address is given to."""
    seen: list[tuple[str, Any]] = []
    monkeypatch.setattr(live, "can_hear", lambda _chosen: True)
    monkeypatch.setattr(live, "run", lambda _chosen, _show, **_how: seen.append(("live", None)))
    monkeypatch.setattr(session, "run", lambda _chosen, _show, _port, opened, _far: seen.append(("screen", opened)))
    return seen


def test_with_a_microphone_the_screen_opens_in_the_browser(started: list[tuple[str, Any]]) -> None:
    assert CliRunner().invoke(app, ["run", "--screen"]).exit_code == 0
    assert started == [("screen", browser.show)]


@pytest.mark.parametrize("options", [["--screen", "--keyboard"], []])
def test_who_types_or_asks_for_none_gets_none(started: list[tuple[str, Any]], options: list[str]) -> None:
    assert CliRunner().invoke(app, ["run", *options]).exit_code == 0
    assert started == [("live", None)]


@pytest.mark.parametrize(
    ("desktop", "screen"), [({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True), ({}, False)]
)
def test_make_run_asks_for_it_on_a_desktop(desktop: dict[str, str], *, screen: bool) -> None:
    given = {"DISPLAY": "", "WAYLAND_DISPLAY": "", **desktop}
    command = ["make", "-n", "run", *(f"{name}={value}" for name, value in given.items())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    (line,) = [line for line in done.stdout.splitlines() if "/voicecare run" in line]
    assert line.rstrip().endswith("--screen") is screen
