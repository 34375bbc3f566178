"""A device passes to the next patient: what goes, what stays, and that a power cut leaves nothing half."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.conftest import ROOT
from voicecare import new_patient, places, running, settings
from voicecare.cli import app
from voicecare.diary.diary import Diary
from voicecare.doctor.examine import examine
from voicecare.errors import SettingsError

SETTINGS = (
    '# of the ward\npage = "hmc-spinal-fusion" # ours\nlanguage = "tr"\npatience = "relaxed"\n'
    'surgery = 2026-11-20T10:00:00\nheadphones = true\n\n[carer]\nname = "Annabel"\nnumber = "06 12345678"\n'
)
GOES = {
    "diary.db",
    "voice.npz",
    "places.json",
    "plan.yaml",
    "plan-before.yaml",
    ".places.json.x1",
    ".settings.toml.y2",
}
STAYS = {"memory.db", "trusted.json", "settings.toml", "content/own.yaml", "models/vosk-tr/final.mdl"}


@pytest.fixture
def used(home: Path) -> Path:
    """A home folder that a patient has used."""
    diary = Diary(home / "diary.db", "hmc-spinal-fusion")
    diary.write("score", {"value": 7})
    diary.close()
    (home / "diary.db-wal").write_bytes(b"left by a crash")
    places.keep(home, "hmc-spinal-fusion", "advice-1", "advice-2")
    for name in (GOES | STAYS) - {"diary.db", "places.json"}:
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Annabel" if name in GOES else "of the ward")
    (home / "settings.toml").write_text(SETTINGS)
    return home


def command(*arguments: str, said: str = "") -> Any:
    return CliRunner().invoke(app, arguments, input=said)


def there(home: Path) -> set[str]:
    found = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    return found - {"session.lock"}


def assert_erased(home: Path) -> None:
    assert there(home) == STAYS
    assert not any(b"Annabel" in path.read_bytes() for path in home.rglob("*") if path.is_file())
    kept = (home / "settings.toml").read_text()
    assert kept.startswith('# of the ward\npage = "hmc-spinal-fusion" # ours\n')
    chosen = settings.load()
    assert (chosen.language, chosen.carer, chosen.surgery, chosen.patience) == (None, None, None, "usual")
    assert chosen.headphones


def test_what_is_about_the_patient_goes_and_the_rest_stays(used: Path) -> None:
    done = command("new-patient", said="new\n")
    assert done.exit_code == 0, done.output
    for said in ("the diary", "the learned voice", "bookmarks", "the plan", "language, patience, surgery, carer",
                 "greets in every language"):  # fmt: skip
        assert said in done.output
    assert_erased(used)
    assert "Nothing about a patient" in command("new-patient").output


@pytest.mark.parametrize("said", ["", "\n", "yes\n", "newer\n"])
def test_another_word_erases_nothing(used: Path, said: str) -> None:
    before = there(used)
    assert command("new-patient", said=said).exit_code == 1
    assert there(used) == before
    assert (used / "settings.toml").read_text() == SETTINGS


def test_yes_does_not_ask(used: Path) -> None:
    assert command("new-patient", "--yes").exit_code == 0
    assert_erased(used)


def test_a_computer_that_nobody_used(home: Path) -> None:
    assert command("new-patient", "--yes").exit_code == 0
    assert not home.exists()


def test_it_is_refused_while_a_session_runs(used: Path) -> None:
    before, lock = there(used), running.mark(used)
    try:
        assert "A session runs" in str(command("new-patient", "--yes").exception)
        with pytest.raises(SettingsError, match="A session runs"):
            new_patient.erase(used)
    finally:
        lock.release()
    assert there(used) == before


def test_settings_that_cannot_be_read_are_told_before_anything_is_erased(used: Path) -> None:
    (used / "settings.toml").write_text("language = \n")
    before = there(used)
    assert "settings.toml cannot be read" in str(command("new-patient", "--yes").exception)
    assert there(used) == before


def test_a_variable_that_sets_the_language_is_named(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_LANGUAGE", "tr")
    assert "VOICECARE_LANGUAGE still sets the language" in command("new-patient", "--yes").output


DIES = """
import os, sys
from pathlib import Path
left = int(sys.argv[2])
def hook(event, arguments):
    global left
    if event in ("os.remove", "os.rename"):
        if left == 0:
            os._exit(9)
        left -= 1
from voicecare import new_patient, settings_file
sys.addaudithook(hook)
new_patient.erase(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("step", range(12))
def test_a_power_cut_leaves_nothing_half(used: Path, step: int) -> None:
    """The process dies before each change of the disk: before the marker nothing is gone, after it all goes."""
    before = there(used)
    done = subprocess.run([sys.executable, "-c", DIES, str(used), str(step)], cwd=ROOT, env=os.environ, timeout=60)
    if step == 0:
        assert done.returncode == 9
        assert {one for one in there(used) if not one.startswith(f".{new_patient.MARKER}")} == before
        assert (used / "settings.toml").read_text() == SETTINGS
        return
    assert done.returncode == (9 if step < 11 else 0), "the number of steps has changed"
    if done.returncode == 0:
        assert_erased(used)
        return
    assert new_patient.pending(used)
    assert any(one.check == "patient" and one.state == "failure" for one in examine(used, quick=True))
    assert new_patient.pending(used)
    shown = command("diary")
    assert "It is done now" in shown.output
    assert_erased_but_for_the_diary(used)


def assert_erased_but_for_the_diary(home: Path) -> None:
    """The command that went on has made an empty one."""
    left = list(home.glob("diary.db*"))
    assert not any(b"score" in path.read_bytes() for path in left)
    for path in left:
        path.unlink()
    assert_erased(home)


def test_what_cannot_be_erased_is_told_and_stays_pending(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, **_: Any) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        wrong = str(command("new-patient", "--yes").exception)
        assert "diary.db cannot be erased: Permission denied" in wrong
        assert "no session starts" in str(command("diary").exception)
    assert new_patient.pending(used)
    assert command("new-patient", "--yes").exit_code == 0
    assert_erased(used)
