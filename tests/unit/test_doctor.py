"""What the doctor finds on a computer, and what it tells of a person: nothing."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from voicecare.audio import usual
from voicecare.cli import app
from voicecare.diary.diary import Diary
from voicecare.doctor import computer as computers
from voicecare.doctor import examine, files, offline, sound, speed, telephone
from voicecare.doctor.finding import Finding
from voicecare.models import notes, store
from voicecare.settings import Settings

NO_DEVICES: subprocess.CompletedProcess[str] = subprocess.CompletedProcess([], 0, "", "")
DEVICES: subprocess.CompletedProcess[str] = subprocess.CompletedProcess(
    [], 0,
    '{"number": 0, "name": "Built-in", "microphone": true, "loudspeaker": true}\n'
    '{"number": 1, "name": "Headset", "microphone": true, "loudspeaker": false}\n', "",
)  # fmt: skip


@pytest.fixture(autouse=True)
def devices(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, DEVICES)


def answer(monkeypatch: pytest.MonkeyPatch, told: subprocess.CompletedProcess[str] | Exception) -> None:
    """Let the sound system answer so."""

    def run(*_: Any, **__: Any) -> subprocess.CompletedProcess[str]:
        if isinstance(told, Exception):
            raise told
        return told

    monkeypatch.setattr(sound, "_ask", run)


def computer(home: Path, **chosen: Any) -> computers.Computer:
    return computers.Computer(Settings(**chosen), home, store.Store(store.folder()), quick=True)


def told(*arguments: str) -> tuple[int, dict[str, list[dict[str, Any]]]]:
    """The exit code, and the findings by check."""
    done = CliRunner().invoke(app, ["doctor", "--json", *arguments])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    checks: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        checks.setdefault(row["check"], []).append(row)
    return done.exit_code, checks


def test_a_good_computer_passes(home: Path) -> None:
    code, found = told("--quick")
    assert code == 0, found
    assert {"settings", "folder", "disk", "models", "sound", "own voice", "word sounds", "voices", "telephone",
            "page", "plan", "translations"} == set(found)  # fmt: skip
    assert all(row["state"] in ("ok", "warning") for rows in found.values() for row in rows)
    assert not home.exists()


def test_every_failure_says_what_to_do_and_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, NO_DEVICES)
    code, found = told("--quick")
    assert code == 1
    assert [row["state"] for row in found["sound"]] == ["failure", "failure"]
    assert "the patient cannot be heard" in found["sound"][0]["text"]
    shown = CliRunner().invoke(app, ["doctor", "--quick"]).output
    assert "FAILURE sound: There is no microphone" in shown
    assert shown.splitlines()[-1] == "2 failures."


def test_a_sound_system_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    answer(monkeypatch, subprocess.TimeoutExpired("devices", 20))
    (found,) = sound.devices(computer(home))
    assert found.state == "failure"
    assert "did not answer" in found.text


@pytest.mark.parametrize(("wanted", "state"), [(1, "ok"), ("headset", "ok"), ("Jabra", "failure"), (7, "failure")])
def test_a_microphone_that_was_chosen_must_be_there(home: Path, wanted: str | int, state: str) -> None:
    found = list(sound.devices(computer(home, microphone=wanted)))
    assert [one.state for one in found] == [state, "ok"]
    assert "Jabra" not in str([dict(one.facts) for one in found])


@pytest.mark.parametrize(("chosen", "server", "says"), [
    ({}, True, "a headset that becomes the usual microphone is gone over to"),
    ({}, False, "without a sound server"),
    ({"microphone": "headset"}, True, "stays with the one that the settings name"),
])  # fmt: skip
def test_it_says_whether_a_headset_that_arrives_is_gone_over_to(
    home: Path, monkeypatch: pytest.MonkeyPatch, chosen: dict[str, str], server: bool, says: str
) -> None:
    monkeypatch.setattr(usual, "noticed", lambda: server)
    microphone, _ = sound.devices(computer(home, **chosen))
    assert says in microphone.text


def test_a_wrong_option_is_a_failure_and_the_rest_is_looked_at(home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('langage = "tr"\n')
    code, found = told("--quick")
    assert code == 1
    assert "Did you mean 'language'?" in found["settings"][0]["text"]
    assert found["voices"]


def test_a_variable_that_sets_nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_LANGAGE", "tr")
    (found,) = told("--quick")[1]["settings"]
    assert found["state"] == "warning"
    assert "VOICECARE_LANGAGE" in found["text"]


def test_others_may_not_read_the_home_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_seen", lambda _home: True)
    home.mkdir(mode=0o755)
    (open_,) = files.folder(computer(home))
    home.chmod(0o700)
    (closed,) = files.folder(computer(home))
    assert (open_.state, closed.state) == ("warning", "ok")
    assert f"chmod 700 {home}" in open_.text


def test_a_full_disk(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = []
    for free in (10_000_000, 400_000_000, 5_000_000_000):
        usage = type("Usage", (), {"free": free})
        monkeypatch.setattr(files.shutil, "disk_usage", lambda _path, usage=usage: usage)
        states += [one.state for one in files.disk(computer(home))]
    assert states == ["failure", "warning", "ok"]


def test_models_that_are_missing_or_changed(tmp_path: Path, home: Path) -> None:
    place = tmp_path / "models"
    for name in ("vosk-tr", "vosk-de"):
        (place / name).mkdir(parents=True)
        (place / name / "final.mdl").write_bytes(b"as it was made")
        notes.write(place / name, name, "a test")
    (place / "vosk-de" / "final.mdl").write_bytes(b"as it was not")
    looked_at = computers.Computer(Settings(), home, store.Store(place))
    found = {str(one.facts["model"]): one for one in files.models(looked_at)}
    assert found["vosk-tr"].state == "ok"
    assert found["vosk-de"].state == "failure"
    assert "voicecare models install vosk-de --again" in found["vosk-de"].text
    assert found["whisper-base"].state == "failure"
    assert "is missing" in found["whisper-base"].text


@pytest.mark.parametrize(("chosen", "guard"), [
    ({"headphones": True}, "headphones"), ({"echo": "off"}, "off"), ({}, "aec3 and kalman"),
])  # fmt: skip
def test_what_guards_against_the_own_voice(home: Path, chosen: dict[str, Any], guard: str) -> None:
    (found,) = sound.own_voice(computer(home, **chosen))
    assert found.facts["guard"] == guard


def test_a_language_nobody_translates_is_a_warning(tmp_path: Path, home: Path) -> None:
    looked_at = computers.Computer(Settings(language="en"), home, store.Store(tmp_path))
    assert [one.state for one in files.translations(looked_at)] == ["ok"]
    (found,) = files.translations(computers.Computer(Settings(language="uk"), home, store.Store(tmp_path)))
    assert found.facts["of"] == 48
    assert not home.exists()


def test_the_telephone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telephone.account, "password", lambda _account: "geheim")
    chosen = {"sip_account": "sip:ward@telephone.example", "carer": {"name": "Anna", "number": "06 12345678"}}
    found = list(telephone.telephone(computer(home, **chosen)))
    assert [(one.check, one.state) for one in found] == [("telephone", "ok"), ("carer", "ok")]
    bad = list(telephone.telephone(computer(home, carer={"name": "Anna", "number": "12"} | {"number": "123"})))
    assert bad[-1].state == "failure"
    assert "geheim" not in repr(found + bad)


def test_a_check_that_fails_itself_is_a_failure(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_computer: computers.Computer) -> Any:
        raise RuntimeError("bus error")

    monkeypatch.setitem(examine._CHECKS, "disk", broken)
    code, found = told("--quick")
    assert code == 1
    assert found["disk"][0]["state"] == "failure"
    assert found["translations"]


def test_the_support_file_holds_nothing_personal(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(
        'microphone = "Annabel\'s headset"\nsip_account = "sip:annabel@telephone.example"\nlanguag = "tr"\n'
        'surgery = 2026-11-20T10:00:00\n[carer]\nname = "Annabel"\nnumber = "06 12345678"\n'
    )
    diary = Diary(home / "diary.db", "hmc-spinal-fusion")
    diary.write("score", {"value": 7})
    diary.close()
    (home / "plan.yaml").write_text("pages:\n  annabel-page: {}\n")
    for text in ((home / "settings.toml").read_text(), (home / "settings.toml").read_text().replace("languag", "#")):
        (home / "settings.toml").write_text(text)
        out = tmp_path / "support.zip"
        told("--quick", "--support", str(out))
        with zipfile.ZipFile(out) as whole:
            content = {name: whole.read(name).decode() for name in whole.namelist()}
        assert set(content) == {"README.txt", "findings.json", "computer.json", "options.json"}
        together = "".join(content.values()).casefold()
        for private in ("annabel", "12345678", "telephone.example", "2026-11-20", str(home), "score", tmp_path.name):
            assert private.casefold() not in together, private
        assert json.loads(content["computer.json"])["packages"]["numpy"]
        assert json.loads(content["findings.json"])


def test_a_support_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = CliRunner().invoke(app, ["doctor", "--quick", "--support", str(tmp_path / "file" / "s.zip")])
    assert "cannot be written" in str(done.exception)


@pytest.mark.engine
def test_the_speed_is_measured_with_a_real_word(home: Path) -> None:
    looked_at = computers.Computer(Settings(), home, store.Store(store.folder()))
    (found,) = speed.speed(looked_at)
    assert "Whisper answers in" in found.text
    assert found.facts["understood"] == found.facts["runs"]
    assert list(speed.speed(computer(home))) == []


# ---- offline

SOCKETS = """
import multiprocessing, socket, sys
def there():
    try:
        socket.create_connection(("127.0.0.1", 9))
    except PermissionError:
        return
    raise SystemExit("not refused")
if __name__ == "__main__":
    if sys.argv[1] == "worker":
        worker = multiprocessing.get_context("spawn").Process(target=there)
        worker.start(); worker.join()
        raise SystemExit(worker.exitcode)
    there()
"""


@pytest.mark.parametrize("where", ["here", "worker"])
def test_a_socket_is_refused_and_noted_in_workers_too(tmp_path: Path, where: str) -> None:
    program, seen = tmp_path / "opens.py", tmp_path / "seen"
    program.write_text(SOCKETS)
    environment = {"PYTHONPATH": offline._watcher(), "VC_SOCKETS_SEEN": str(seen), "PATH": "/usr/bin:/bin"}
    done = subprocess.run([sys.executable, program, where], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert seen.read_text().startswith("socket.")


def judged(code: int = 0, tried: tuple[str, ...] = (), *, alone: bool = True, **changed: Any) -> Finding:
    said = {"guarded": True, "interfaces": ["lo"], "failures": [], "heard": 3, "said": 5, **changed}
    done = subprocess.CompletedProcess([], code, json.dumps(said), "Killed")
    return offline._judged(done, list(tried), alone=alone)


def test_what_proves_that_no_socket_was_opened() -> None:
    assert judged().state == "ok"
    assert "network namespace" in judged().facts["way"]
    assert judged(alone=False).state == "ok"
    assert judged(alone=False).facts["way"] == "sockets refused in Python"
    assert judged(interfaces=["lo", "eth0"]).facts["way"] == "sockets refused in Python"
    assert judged(tried=("socket.connect 12",)).state == "failure"
    assert judged(guarded=False).state == "failure"
    assert judged(heard=0).state == "failure"
    assert judged(failures=["missed"]).state == "warning"
    assert judged(code=137).state == "failure"
