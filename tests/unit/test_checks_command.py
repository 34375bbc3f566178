"""`voicecare translate check` on files, standard input and bad lines."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from voicecare.cli import app
from voicecare.errors import TranslationError


def run(*arguments: str, typed: str | None = None) -> str:
    result = CliRunner().invoke(app, ["translate", "check", "--from", "en", "--to", "pt", *arguments], input=typed)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output


def test_each_pair_is_one_object() -> None:
    lines = run(
        "-", "--json", typed="a\tWait 4 hours.\tEspere 4 horas.\n\nb\tWait 4 hours.\tEspere 5 horas.\n"
    ).splitlines()
    first, second = (json.loads(line) for line in lines)
    assert first == {"id": "a", "safe": True, "alarms": []}
    assert second["safe"] is False
    assert second["alarms"][0] == {"kind": "number", "reason": "the number 4 is missing"}


def test_people_read_lines(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("a\tWalk.\t\n", encoding="utf-8")
    assert "empty: nothing was translated" in run(str(tmp_path / "pairs.tsv"))


def test_a_bad_line_is_named() -> None:
    with pytest.raises(TranslationError, match="line 2: there must be three columns"):
        run("-", typed="a\tWalk.\tAnde.\nb\tWalk.\n")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TranslationError, match="cannot be read"):
        run(str(tmp_path / "none.tsv"))
