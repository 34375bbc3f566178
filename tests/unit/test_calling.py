"""Handing a number over to a program, for every way in which that may end."""

import sys
from pathlib import Path

import pytest

from voicecare.call.tel import TelDialler
from voicecare.errors import CallError


def opener(tmp_path: Path, code: str) -> tuple[str, ...]:
    program = tmp_path / "opener.py"
    program.write_text(code)
    return sys.executable, str(program)


def test_the_program_is_given_a_tel_address(tmp_path: Path) -> None:
    given = tmp_path / "given"
    code = f"import pathlib, sys; pathlib.Path({str(given)!r}).write_text(' '.join(sys.argv[1:]))"
    assert TelDialler(opener(tmp_path, code)).call("+31889792323") == "handed_over"
    assert given.read_text() == "tel:+31-88-979-2323"


@pytest.mark.parametrize(("code", "outcome"), [
    ("raise SystemExit(0)", "handed_over"),
    ("raise SystemExit(3)", "unavailable"),
    ("raise SystemExit(4)", "failed"),
])  # fmt: skip
def test_what_the_program_answers_is_told(tmp_path: Path, code: str, outcome: str) -> None:
    assert TelDialler(opener(tmp_path, code)).call("+31889792323") == outcome


def test_a_program_that_stays_open_has_the_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voicecare.call.tel._PATIENCE", 0.3)
    assert TelDialler(opener(tmp_path, "import time; time.sleep(60)")).call("+31889792323") == "handed_over"


def test_a_computer_without_such_a_program_cannot_call() -> None:
    assert TelDialler(("no-such-program-anywhere",)).call("+31889792323") == "unavailable"


@pytest.mark.parametrize("number", ["", "112 please", "; rm -rf /", "088"])
def test_what_is_no_number_is_never_given_to_a_program(tmp_path: Path, number: str) -> None:
    marker = tmp_path / "called"
    dialler = TelDialler(opener(tmp_path, f"open({str(marker)!r}, 'w')"))
    with pytest.raises(CallError):
        dialler.call(number)
    assert not marker.exists()
