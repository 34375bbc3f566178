"""The commands as a user types them, right and wrong: one line that says what to do, exit code 2, no traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from tests.conftest import ROOT
from voicecare.audio.block import silence

PAGE = ROOT / "content" / "hmc-spinal-fusion" / "page.yaml"


def voicecare(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "voicecare", *map(str, arguments)],
        capture_output=True, text=True, input=stdin, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), [
    (("page", "show", "no-such-page"), "example-hip, hmc-spinal-fusion; or give a file"),
    (("page", "check", "{folder}/broken.yaml"), "broken.yaml, line 2"),
    (("read", "hmc-spinal-fusion", "--language", "xx", "--out", "{folder}/a.wav"), "Installed: ar, de, en"),
    (("read", "hmc-spinal-fusion", "--section", "lunch", "--out", "{folder}/a.wav"), "after-surgery"),
    (("read", "hmc-spinal-fusion", "--section", "places", "--out", "/proc/a.wav"), "cannot be written"),
    (("run", "--keyboard", "--language", "xx"), "Installed: ar, de, en"),
    (("run", "--language", "xx"), "Installed: ar, de, en"),
    (("run", "--page", "xx"), "There is no page 'xx'"),
    (("hear", "{folder}/gone.wav", "--state", "counting"), "no sound file"),
    (("hear", "{folder}/broken.yaml", "--state", "counting"), "cannot be read as sound"),
    (("hear", "{folder}/quiet.wav"), "--state"),
    (("hear", "{folder}/quiet.wav", "--state", "dancing"), "There are: reading"),
    (("hear", "{folder}/quiet.wav", "--state", "counting", "--language", "xx"), "'xx'"),
    (("hear", "{folder}/quiet.wav", "--phrases", " , "), "names no phrase"),
    (("hear", "{folder}/quiet.wav", "--state", "counting", "--recogniser", "vosk"), "no model for the language 'en'"),
    (("hear", "{folder}/quiet.wav", "--state", "counting", "--recogniser", "siri"), "recogniser = 'siri'"),
    (("count", "{folder}/gone.wav"), "no sound file"),
    (("count", "{folder}/broken.yaml"), "cannot be read as sound"),
    (("count", "{folder}/quiet.wav", "--language", "xx"), "Installed: ar, de, en"),
    (("count", "{folder}/quiet.wav", "--page", "xx"), "There is no page 'xx'"),
    (("count", "{folder}/quiet.wav", "--exercise", "9"), "has the exercises 1 to 3, and no 9"),
    (("count", "{folder}/quiet.wav", "--target", "31"), "30"),
    (("rehearse", "no-such-script"), "There are: calling-english, english, finding-my-way-en"),
    (("phrases", "--state", "dancing"), "There are: reading"),
    (("understand", "--state", "dancing"), "There are: reading"),
    (("understand", "--language", "xx"), "Installed: ar, de, en"),
    (("models", "install", "whisper-huge"), "Did you mean 'whisper-base'"),
    (("dance",), "No such command"),
    (("read", "--volume", "9"), "No such option"),
])  # fmt: skip
def test_what_is_typed_wrong_is_answered_with_what_is_possible(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "broken.yaml").write_text("id: a\nlanguage: 12\n")
    soundfile.write(tmp_path / "quiet.wav", silence(1.0), 16_000)
    done = voicecare(*(argument.format(folder=tmp_path) for argument in arguments))
    assert done.returncode == 2, done.stdout + done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "a.wav").exists()


def test_a_missing_model_says_how_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_MODELS", str(tmp_path / "empty"))
    soundfile.write(tmp_path / "quiet.wav", silence(1.0), 16_000)
    done = voicecare("hear", tmp_path / "quiet.wav", "--state", "counting")
    assert done.returncode == 2
    assert "voicecare models install whisper-base" in done.stderr


def test_help_and_version_come_at_once() -> None:
    assert "rehearse" in voicecare("--help").stdout
    assert voicecare("--version").stdout.startswith("voicecare 0.")


def test_the_page_is_shown_for_people_and_for_programs() -> None:
    shown = voicecare("page", "show", "hmc-spinal-fusion").stdout
    assert "after-surgery/1" in shown
    assert "Neurosurgery: 088 979 43 65" in shown
    known = json.loads(voicecare("page", "show", PAGE, "--json").stdout)
    assert known["page"]["opening_hours"]["from"] == "08:00:00"
    assert all(set(one) == {"id", "section", "hash", "text"} for one in known["sentences"])


def test_a_page_with_findings_is_exit_code_1(tmp_path: Path) -> None:
    page = tmp_path / "page.yaml"
    page.write_text(PAGE.read_text().replace("number: 088 979 23 23}", "number: 088 979}"))
    done = voicecare("page", "check", page)
    assert done.returncode == 1
    assert "is no telephone number in NL" in done.stdout
    assert voicecare("page", "check", PAGE).returncode == 0


def test_phrases_are_listed_for_programs() -> None:
    rows = [
        json.loads(row) for row in voicecare("phrases", "-l", "pt", "--state", "yes_no", "--json").stdout.splitlines()
    ]
    assert {"language": "pt", "phrase": "sim", "command": "yes"} in rows


@pytest.mark.engine
def test_a_section_is_read_into_a_file(tmp_path: Path) -> None:
    wav = tmp_path / "read.wav"
    done = voicecare("read", "hmc-spinal-fusion", "--section", "contact", "--out", wav)
    assert done.returncode == 0, done.stderr
    assert "088 979 23 23" in done.stdout
    assert soundfile.info(wav).duration > 10


@pytest.mark.engine
def test_recordings_are_heard_one_line_each_and_silence_is_nothing(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "quiet.wav", silence(1.0), 16_000)
    done = voicecare("hear", tmp_path / "quiet.wav", tmp_path / "quiet.wav", "--phrases", "yes,no", "--json")
    rows = [json.loads(row) for row in done.stdout.splitlines()]
    assert len(rows) == 2
    assert rows[0] == {
        "file": str(tmp_path / "quiet.wav"),
        "phrase": None,
        "score": None,
        "seconds": 0.0,
        "utterances": 0,
    }


def test_the_diary_is_listed_and_empty_at_first(home: Path) -> None:
    done = voicecare("diary", "--json")
    assert done.returncode == 0
    assert done.stdout == ""


def test_each_line_of_standard_input_is_understood_in_its_state() -> None:
    done = voicecare("understand", "--state", "counting", "--json", stdin="seven\nthe weather is fine\n\nhou op\n")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"text": "seven", "command": "count", "slots": {"count": 7}},
        {"text": "the weather is fine", "command": None, "slots": {}},
        {"text": "", "command": None, "slots": {}},
        {"text": "hou op", "command": "stop", "slots": {}},
    ]


def test_arabic_keeps_its_direction_in_a_line_of_others() -> None:
    done = voicecare("understand", "--language", "ar", "--state", "counting", stdin="سبعة\n")
    assert done.stdout == "\u2068سبعة\u2069 -> count (count=7)\n"
