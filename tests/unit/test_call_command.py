"""`voicecare call`: who would be called and whether they answer, and nobody is called without a yes."""

import json
import os
import stat
from pathlib import Path

import pytest

from tests.unit.test_commands import voicecare


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose telephone program writes down what it is given."""
    given = tmp_path / "given"
    program = tmp_path / "bin" / "xdg-open"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$1" >> {given}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return given


def test_a_dry_run_tells_and_calls_nobody(opener: Path) -> None:
    done = voicecare("call", "physio", "--dry-run", stdin="y\n")
    assert done.returncode == 0
    assert "Physical Therapy: 088 979 23 23 (+31889792323), by tel" in done.stdout
    assert not opener.exists()
    told = json.loads(voicecare("call", "neurosurgery", "--dry-run", "--json").stdout)
    assert (told["e164"], told["contact"]) == ("+31889794365", "neurosurgery")
    assert told["open"] == (told["closes"] is not None) == (told["opens"] is None)


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_without_a_yes_nobody_is_called(opener: Path, answer: str) -> None:
    voicecare("call", "physiotherapy", stdin=answer)
    assert not opener.exists()


def test_a_yes_hands_the_number_over(opener: Path) -> None:
    done = voicecare("call", "physiotherapy", "--json", stdin="y\n")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcomes"] == ["handed_over"]
    assert opener.read_text() == "tel:+31-88-979-2323\n"


def test_the_carer_of_the_settings_is_called_too(opener: Path, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('carer = {name = "Anna", number = "06 12345678"}\n')
    done = voicecare("call", "my daughter", stdin="y\n")
    assert done.returncode == 0
    assert "Anna: 06 12345678 (+31612345678)" in done.stdout
    assert opener.read_text() == "tel:+31-6-12345678\n"


@pytest.mark.parametrize(("settings", "contact", "said"), [
    ("", "dentist", "There are: physiotherapy, neurosurgery"),
    ("", "hospital", "There are: physiotherapy, neurosurgery"),
    ('carer = {name = "Anna", number = "06 1234567"}', "carer", "carer.number = '06 1234567' is no telephone number"),
    ('carer = {name = "Anna"}', "carer", "carer.number"),
    ('sip_account = "anna"', "physiotherapy", "looks like sip:user@"),
    ('sip_transport = "pigeon"', "physiotherapy", "sip_transport = 'pigeon'"),
    ("", "password", "sip_account"),
])  # fmt: skip
def test_what_cannot_be_called_is_said_in_one_line(home: Path, settings: str, contact: str, said: str) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(settings)
    done = voicecare("call", contact, stdin="y\n")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_computer_without_a_keyring_says_what_it_needs(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    home.mkdir()
    (home / "settings.toml").write_text('sip_account = "sip:anna@telephone.example"')
    done = voicecare("call", "password", stdin="secret\n")
    assert done.returncode == 2
    assert "keyring of this computer cannot be used" in done.stderr
    assert "secret" not in (home / "settings.toml").read_text()
