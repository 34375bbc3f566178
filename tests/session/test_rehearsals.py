"""Whole sessions: real engines, real audio in real time, a scripted patient."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.transcriber import Transcriber
from tests.conftest import ROOT
from tests.session.words import share_heard
from voicecare.audio.wav import load as load_wav
from voicecare.rehearsal import rig
from voicecare.rehearsal.rehearse import rehearse
from voicecare.rehearsal.script import load, scripts
from voicecare.rehearsal.transcript import Transcript

pytestmark = [pytest.mark.engine, pytest.mark.timeout(300)]
FIXTURES = ROOT / "tests" / "fixtures"


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "voicecare", *map(str, arguments)], capture_output=True, text=True, timeout=280
    )


def test_a_patient_stops_counts_feels_pain_and_leaves(tmp_path: Path, transcriber: Transcriber) -> None:
    wav = tmp_path / "said.wav"
    done = command("rehearse", FIXTURES / "short-english.yaml", "--out", wav, "--json")
    result: dict[str, Any] = json.loads(done.stdout)
    assert result["failures"] == []
    assert done.returncode == 0
    assert [line["command"] for line in result["lines"] if line["who"] == "heard"] == [
        "stop", "exercise", "stop", "ready", "count", "count", "count", "pain", "stop", "goodbye",
    ]  # fmt: skip
    assert share_heard(load_wav(wav), result["lines"], transcriber) > 0.75


def test_the_app_does_not_obey_what_it_says_itself(tmp_path: Path) -> None:
    done = rehearse(load(str(FIXTURES / "own-voice.yaml")), tmp_path / "said.wav", echo=0.3)
    assert done.failures == []


def test_the_advice_is_stopped_while_the_microphone_hears_it_as_loud_as_the_patient(tmp_path: Path) -> None:
    stopped_and_nothing_made_up(rehearse(load(str(FIXTURES / "interrupted.yaml")), tmp_path / "said.wav", echo=1.0))


@pytest.mark.sound
def test_the_advice_is_stopped_through_a_sound_card_whose_microphone_hears_it(
    virtual_sound: None, tmp_path: Path
) -> None:
    stopped_and_nothing_made_up(
        rehearse(load(str(FIXTURES / "interrupted.yaml")), tmp_path / "said.wav", device=True, echo=1.0)
    )


def stopped_and_nothing_made_up(done: Transcript) -> None:
    spoken = [entry for entry in done.entries if entry.who == "patient" or (entry.who == "heard" and entry.command)]
    # of 75 stops two were taken for "go back" and "wait a minute"
    assert [entry.command for entry in spoken].count("stop") >= 4, done.failures
    for before, entry in pairwise([None, *spoken]):
        assert entry.who == "patient" or (before and before.who == "patient"), f"made up: {entry.text}"


def test_a_person_who_was_recorded_counts(tmp_path: Path, data: Path) -> None:
    done = rehearse(load(str(FIXTURES / "recorded-english.yaml")), tmp_path / "said.wav", recordings=data)
    assert done.failures == []


def test_a_korean_patient_is_heard_by_vosk(tmp_path: Path) -> None:
    done = rehearse(load(str(FIXTURES / "short-korean.yaml")), tmp_path / "said.wav")
    assert done.failures == []


def test_stop_in_three_languages_silences_a_page_in_a_fourth(tmp_path: Path) -> None:
    done = rehearse(load(str(FIXTURES / "polish-stopped.yaml")), tmp_path / "said.wav")
    assert done.failures == []
    cut = [entry.language for entry in done.entries if entry.who == "app" and entry.cut]
    assert cut == ["pl", "pl", "pl"]


def test_a_whole_rehearsal_goes_through_a_sound_card(
    virtual_sound: None, tmp_path: Path, transcriber: Transcriber
) -> None:
    wav = tmp_path / "said.wav"
    done = command("rehearse", FIXTURES / "brief-english.yaml", "--device", "--out", wav, "--json")
    result: dict[str, Any] = json.loads(done.stdout)
    assert result["failures"] == []
    assert len(load_wav(wav)) > 16_000 * 12


def test_a_patient_who_is_not_understood_fails_the_script(tmp_path: Path) -> None:
    script = tmp_path / "wrong.yaml"
    script.write_text(
        "name: wrong\nlanguage: en\nlines:\n  - {after: Hello, say: stop, means: pain}\ndiary: {pain: 1}\n"
    )
    done = command("rehearse", script, "--out", tmp_path / "said.wav")
    assert done.returncode == 1
    assert "stop was understood, not pain" in done.stdout
    assert "the diary has 0 entries of pain, not 1" in done.stdout


@pytest.mark.parametrize("name", scripts())
def test_the_scripts_that_come_with_the_app_can_be_followed(name: str) -> None:
    assert all(load(name).parts())


def test_the_patients_lines_are_beside_the_apps_in_a_second_file(tmp_path: Path) -> None:
    with rig.blocks(tmp_path / "said.wav", 0.0):
        pass
    assert {path.name for path in tmp_path.glob("*.wav")} == {"said.wav", "said-both.wav"}
