"""Nothing leaves the device, and no audio is kept."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.audio import argos_package
from tests.audio.voices import spoken
from tests.conftest import ROOT
from voicecare.audio.block import RATE
from voicecare.doctor import offline
from voicecare.doctor.examine import examine

pytestmark = [pytest.mark.offline, pytest.mark.engine, pytest.mark.timeout(240)]


def program(module: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        capture_output=True, text=True, timeout=230, cwd=ROOT, env={**os.environ, **environment},
    )  # fmt: skip


def test_a_whole_session_with_every_socket_refused(tmp_path: Path) -> None:
    script = ROOT / "tests" / "fixtures" / "short-portuguese.yaml"
    done = program("tests.offline.command_without_sockets", "rehearse", script, "--out", tmp_path / "a.wav", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads(done.stdout)
    assert result["failures"] == []
    assert [line["command"] for line in result["lines"] if line["who"] == "heard"]


@pytest.mark.parametrize("arguments", [
    ("page", "check", "hmc-spinal-fusion"),
    ("read", "hmc-spinal-fusion", "--language", "pt", "--section", "after-surgery", "--out", "{folder}/a.wav"),
    ("translate", "page", "hmc-spinal-fusion", "--to", "pt", "--engine", "firefox", "--fresh"),
    ("translate", "status", "--json"),
    ("translate", "engines"),
    ("ask", "hmc-spinal-fusion", "posso fumar?", "--language", "pt"),
    ("report", "--format", "pdf", "-o", "{folder}/report.pdf"),
    ("plan", "show"),
    ("models", "list"),
    ("models", "verify"),
    ("models", "list", "tr", "--json"),
    ("models", "path", "whisper-base"),
    ("models", "install", "--dry-run"),
    ("phrases", "--language", "ko"),
    ("diary",),
    ("settings",),
    ("new-patient", "--yes"),
])  # fmt: skip
def test_commands_need_no_network(arguments: tuple[str, ...], tmp_path: Path) -> None:
    filled = [argument.format(folder=tmp_path) for argument in arguments]
    done = program("tests.offline.command_without_sockets", *filled)
    assert done.returncode == 0, done.stderr


def test_models_come_from_a_stick_without_a_network(tmp_path: Path) -> None:
    """A bundle as it is carried to a machine that never sees a network, with the model of one pair in it."""
    usb, ward = tmp_path / "usb", {"VOICECARE_MODELS": str(tmp_path / "ward")}
    package = argos_package.build(tmp_path / "made", "en", "tr", "1.5")
    mirror = tmp_path / "mirror"
    mirror.mkdir()
    (mirror / "translate-en_tr-1_5.argosmodel").write_bytes(package.read_bytes())
    desk = {"VOICECARE_MIRROR": str(mirror), "VOICECARE_MODELS": str(tmp_path / "desk")}
    for arguments, environment in (
        (("bundle", "argos-en-tr", "-o", usb), desk),
        (("verify", "--bundle", usb), {}), (("install", "--from", usb), ward), (("verify",), ward),
    ):  # fmt: skip
        done = program("tests.offline.command_without_sockets", "models", *arguments, **environment)
        assert done.returncode == 0, done.stderr
    assert "argos-en-tr: good" in done.stdout
    refused = program("tests.offline.command_without_sockets", "models", "install", "vosk-tr", **ward)
    assert refused.returncode == 2
    assert "https://alphacephei.com/vosk/models/vosk-model-small-tr-0.3.zip cannot be fetched" in refused.stderr
    assert "Meanwhile: " in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_sockets_are_really_refused() -> None:
    code = "from tests.offline.refuse import *; refuse_sockets(); socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert "PermissionError" in done.stderr


def test_a_session_keeps_no_audio(tmp_path: Path) -> None:
    recording = tmp_path / "stop.wav"
    soundfile.write(recording, np.concatenate([spoken("stop", "en"), np.zeros(RATE // 4, np.float32)]), RATE)
    places = {name: tmp_path / name for name in ("HOME", "TMPDIR", "VOICECARE_HOME", "XDG_CACHE_HOME")}
    for folder in places.values():
        folder.mkdir()
    done = program("tests.offline.private_session", recording, **{name: str(path) for name, path in places.items()})
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["heard"] == ["stop"]
    left = {path.name for folder in places.values() for path in folder.rglob("*") if path.is_file()}
    # the lock is empty; the memory's worker is killed, and may leave the log of its database
    assert left <= {"diary.db", "memory.db", "places.json", "memory.db-wal", "memory.db-shm", "session.lock"}
    assert not (places["VOICECARE_HOME"] / "session.lock").stat().st_size
    assert all(path == "/dev/null" or Path(path).parent == places["VOICECARE_HOME"] for path in result["written"])


@pytest.mark.parametrize("cut_off", [True, False])
def test_the_doctor_proves_it_with_and_without_a_network_namespace(
    cut_off: bool, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if cut_off and not offline.namespaces():
        pytest.skip("this system gives no process a network namespace of its own")
    monkeypatch.setattr(offline, "namespaces", lambda: cut_off)
    (found,) = examine(home, only_offline=True)
    assert found.state == "ok", found
    assert found.facts["tried"] == 0
    assert found.facts["heard"] >= 2
    assert ("namespace" in found.facts["way"]) is cut_off
