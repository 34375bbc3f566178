"""The diary shown, exported and erased."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.unit.diaries import entries, session, some_days
from voicecare.cli import app
from voicecare.diary.erasing import erase
from voicecare.errors import DiaryError


def voicecare(*arguments: str, stdin: str = "") -> Any:
    return CliRunner().invoke(app, arguments, input=stdin)


def test_it_is_shown_day_by_day(home: Path) -> None:
    some_days(home / "diary.db")
    lines = voicecare("diary", "show").output.splitlines()
    assert lines[:2] == ["Monday 2026-11-16  hmc-spinal-fusion", "  09:05  exercise-1: 10 of 10 repetitions"]
    assert "  10:01  pain 6 of 10: exercise exercise-2, repetitions 4" in lines
    assert "  09:00  exercise-3: 6 repetitions, broken off" in lines
    assert "  09:31  mood: colour blue" in lines
    assert voicecare("diary").output.splitlines() == lines


def test_as_json_it_is_every_entry(home: Path) -> None:
    some_days(home / "diary.db")
    rows = [json.loads(line) for line in voicecare("diary", "show", "--json").output.splitlines()]
    assert len(rows) == len(entries(home / "diary.db"))
    assert rows[0] == {
        "at": "2026-11-16T09:05:02+01:00", "page": "hmc-spinal-fusion", "kind": "repetition",
        "exercise": "exercise-1", "number": 1, "heard": True,
    }  # fmt: skip


def test_an_export_is_complete(home: Path, tmp_path: Path) -> None:
    some_days(home / "diary.db")
    with session(home / "diary.db") as day:
        day.diary.write("remark", {"text": "línea\nو", "kind": "no kind", "at": "never"})
    assert voicecare("diary", "export", "--out", str(tmp_path / "all.jsonl")).exit_code == 0
    text = (tmp_path / "all.jsonl").read_text(encoding="utf-8")
    assert text == voicecare("diary", "export").output
    rows = [json.loads(line) for line in text.splitlines()]
    assert [(row["at"], row["session"], row["page"], row["kind"], row["details"]) for row in rows] == [
        (one.at.isoformat(), one.session, one.page, one.kind, dict(one.details)) for one in entries(home / "diary.db")
    ]


def test_erasing_needs_a_second_word(home: Path) -> None:
    some_days(home / "diary.db")
    count = len(entries(home / "diary.db"))
    for answer in ("yes\n", "\n", ""):
        assert voicecare("diary", "erase", stdin=answer).exit_code == 1
    assert len(entries(home / "diary.db")) == count
    assert f"{count} entries were erased." in voicecare("diary", "erase", stdin="Erase\n").output
    assert entries(home / "diary.db") == []
    assert voicecare("diary", "erase", "--yes").output == "0 entries were erased.\n"


def test_what_was_erased_is_nowhere_in_the_files(tmp_path: Path) -> None:
    with session(tmp_path / "diary.db") as day:
        for number in range(50):
            day.write("2026-11-16T09:00", "remark", text=f"a secret remark {number}")
    assert erase(tmp_path / "diary.db") == 50
    assert all(b"secret" not in one.read_bytes() for one in tmp_path.iterdir())
    with session(tmp_path / "diary.db") as day:
        day.set("2026-11-17T09:00")
    assert len(entries(tmp_path / "diary.db")) == 11


def test_a_session_goes_on_after_its_diary_was_erased(tmp_path: Path) -> None:
    with session(tmp_path / "diary.db") as day:
        day.set("2026-11-16T09:00")
        erase(tmp_path / "diary.db")
        day.set("2026-11-16T10:00")
    assert len(entries(tmp_path / "diary.db")) == 11


def test_a_file_that_is_no_diary_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "diary.db").write_text("not a database, " * 100)
    with pytest.raises(DiaryError, match=r"diary\.db cannot be used"):
        erase(tmp_path / "diary.db")
    assert (tmp_path / "diary.db").read_text().startswith("not a database")
