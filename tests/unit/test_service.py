"""The bedside machine: what is written for its desktop, what is left alone, and that systemd understands it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from voicecare import browser, service
from voicecare.cli import app
from voicecare.errors import ServiceError


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for what is written, and no systemd that a test could change."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    return tmp_path


def voicecare(*arguments: str) -> Any:
    return CliRunner().invoke(app, arguments)


def written(desktop: Path) -> dict[str, str]:
    places = (desktop / "config", desktop / "share")
    return {path.name: path.read_text() for place in places for path in place.rglob("*") if path.is_file()}


def test_install_writes_a_unit_an_entry_and_an_icon_and_says_what_is_left_to_do(desktop: Path, home: Path) -> None:
    done = voicecare("service", "install", "--language", "nl")
    assert isinstance(done.exception, ServiceError)
    assert "systemctl --user daemon-reload && systemctl --user enable voicecare.service" in str(done.exception)
    files = written(desktop)
    assert sorted(files) == ["voicecare.desktop", "voicecare.service", "voicecare.svg"]
    unit = files["voicecare.service"]
    assert f'ExecStart="{sys.executable}" "-m" "voicecare" "run" "--no-rehearsal" "--language" "nl"\n' in unit
    assert f'Environment="VOICECARE_HOME={home}"\n' in unit
    assert "Restart=on-failure\n" in unit
    assert "WantedBy=default.target\n" in unit
    assert json.loads(voicecare("service", "status", "--json").output) == {
        "installed": True, "screen": False, "enabled": False, "running": False,
        "files": [str(path) for path in service.paths()],
    }  # fmt: skip


def test_what_was_written_is_replaced_and_removed(desktop: Path) -> None:
    voicecare("service", "install")
    voicecare("service", "install", "--screen")
    assert "WantedBy=graphical-session.target\n" in written(desktop)["voicecare.service"]
    assert json.loads(voicecare("service", "status", "--json").output)["screen"] is True
    said = voicecare("service", "status").output
    assert said.startswith("Installed, with the screen.\nIt does not start by itself. Type: systemctl")
    assert voicecare("service", "remove").output.count("Removed: ") == 3
    assert voicecare("service", "status").output == "There is no service here. Type: voicecare service install\n"
    assert written(desktop) == {}
    assert voicecare("service", "remove").output == "There is no service here.\n"


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_file_of_somebody_else_is_neither_overwritten_nor_removed(desktop: Path, number: int) -> None:
    path = service.paths()[number]
    path.parent.mkdir(parents=True)
    path.write_text("of somebody else")
    for command in ("install", "remove"):
        done = voicecare("service", command)
        assert isinstance(done.exception, ServiceError)
        assert f"{path} was not written by VoiceCare" in str(done.exception)
        assert written(desktop) == {path.name: "of somebody else"}


def test_a_link_that_leads_nowhere_is_left_alone(desktop: Path) -> None:
    path = service.unit_path()
    path.parent.mkdir(parents=True)
    path.symlink_to("/dev/null-that-is-not")
    assert isinstance(voicecare("service", "install").exception, ServiceError)
    assert path.is_symlink()


def test_a_mistake_leaves_nothing(desktop: Path) -> None:
    assert voicecare("service", "install", "--language", "xx").exception is not None
    assert written(desktop) == {}
    assert "Type: voicecare service install" in str(voicecare("service", "start").exception)


@pytest.mark.parametrize("screen", [False, True])
def test_systemd_understands_the_unit(tmp_path: Path, desktop: Path, screen: bool) -> None:
    analyse = shutil.which("systemd-analyze", path=os.defpath)
    if analyse is None:
        pytest.skip("systemd-analyze is not here: apt-get install systemd")
    odd = {"VOICECARE_HOME": '/tmp/a "b" 50% $HOME \\ ü'}
    unit = tmp_path / service.UNIT
    unit.write_text(service.texts([], odd, screen=screen)[service.unit_path()])
    done = subprocess.run(
        [analyse, "verify", "--user", str(unit)], capture_output=True, text=True, check=False,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert service.UNIT not in done.stderr


def test_the_desktop_understands_the_entry_and_the_icon(
    tmp_path: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", '/opt/50% "of" $it \\`all`/python')
    _, entry, icon = service.texts([], {}, screen=False).values()
    assert ElementTree.fromstring(icon).tag == "{http://www.w3.org/2000/svg}svg"
    lines = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line and not line.startswith("#"))
    assert lines["Icon"] == "voicecare"
    assert r'Exec="/opt/50%% \\"of\\" \\$it \\\\\\`all\\`/python" "-m"' in entry
    validate = shutil.which("desktop-file-validate", path=os.defpath)
    if validate is not None:
        path = tmp_path / "voicecare.desktop"
        path.write_text(entry)
        done = subprocess.run([validate, str(path)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "")


def test_a_service_starts_the_browser_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("systemd-run", "xdg-open"):
        (tmp_path / name).write_text(f'#!/bin/sh\necho {name} "$@" >> {tmp_path}/asked\n')
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.defpath}")
    monkeypatch.setenv("INVOCATION_ID", "1")
    browser.show("http://127.0.0.1:8370/?token=x")
    asked = (tmp_path / "asked").read_text()
    assert asked.startswith("systemd-run --user")
    assert asked.endswith("xdg-open http://127.0.0.1:8370/?token=x\n")
