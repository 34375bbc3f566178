"""`voicecare translate review` and `status`, as a physiotherapist types them, with a terminal and without."""

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.unit.memories import translation_file
from tests.unit.test_commands import voicecare
from voicecare.page.load import load
from voicecare.page.sentences import sentences

SMALL = """\
id: small
language: en
country: NL
hospital: HMC
title: After surgery
introduction: [Walk 3 times a day.]
sections:
  - {id: rest, title: Rest, items: [Do not lift.]}
exercises:
  title: Exercises
  pain_rule: [Pain is the limit.]
  list:
    - id: bridge
      steps: [Lift.]
      dose: {repetitions: 3, times_a_day: 2}
      dose_text: Do this 2 times a day, 3 times each time.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page's folder with a Dutch file in which one sentence is stale and two are missing."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "page.yaml").write_text(SMALL)
    translation_file(folder, {
        "title": {"source": "After surgery", "text": "Na de operatie"},
        "introduction/1": {"source": "Walk 2 times a day.", "text": "Loop 2 keer per dag."},
        "rest/title": {"source": "Rest", "text": "Rust", "origin": "reviewed", "reviewer": "A. Jansen"},
        "rest/1": {"source": "Do not lift.", "text": "Niet tillen."},
        "exercises/title": {"source": "Exercises", "text": "Oefeningen"},
        "exercises/pain-rule/1": {"source": "Pain is the limit.", "text": "Pijn is de grens."},
    })  # fmt: skip
    return folder


def status(folder: Path) -> dict[str, object]:
    done = voicecare("translate", "status", folder, "--json")
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    found: dict[str, object] = json.loads(line)
    return found


def test_status_counts_every_sentence_once(folder: Path) -> None:
    found = status(folder)
    percent = found.pop("percent")
    assert found == {
        "page": "small", "language": "nl", "total": 8, "reviewed": 1, "authored": 4, "machine": 0, "doubtful": 0,
        "stale": 1, "missing": 2, "read in the original": 0,
    }  # fmt: skip
    assert isinstance(percent, dict)
    assert (percent["authored"], percent["stale"]) == (50.0, 12.5)
    shown = voicecare("translate", "status", folder)
    assert "small: 8 sentences" in shown.stdout
    assert "50 %" in shown.stdout


def test_status_of_the_pages_that_came_with_the_app() -> None:
    done = voicecare("translate", "status", "--json")
    assert done.returncode == 0, done.stderr
    for row in map(json.loads, done.stdout.splitlines()):
        assert row["total"] == len(sentences(load(row["page"])))


def test_a_review_without_a_terminal_takes_one_line_a_decision(folder: Path) -> None:
    lines = "a\ne Loop 3 keer per dag.\nn\ne Til niet 4 keer.\nn\nr\np\nc Vraag de afdeling.\np\nx\nu\nu\nq\na\n"
    done = voicecare("translate", "review", folder, "nl", "--reviewer", "B. de Vries", stdin=lines)
    assert done.returncode == 0, done.stderr
    assert "Loop 2 keer per dag." in done.stdout  # the old wording's, beside the new wording
    assert "the number 4 was added" in done.stdout
    assert "'x' is none of the keys" in done.stdout
    assert "Taken back: comment of rest/1 by B. de Vries" in done.stdout
    assert "Taken back: reject of rest/1 by B. de Vries" in done.stdout
    found = status(folder)
    assert (found["reviewed"], found["stale"], found["read in the original"]) == (3, 0, 0)


def test_a_review_in_a_terminal_acts_on_single_keys(folder: Path, home: Path) -> None:
    leader, follower = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "voicecare", "translate", "review", folder, "nl", "--reviewer", "B. de Vries"],
        stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT,
    )  # fmt: skip
    os.close(follower)
    assert running.stdout is not None
    for key in b"anrq":
        while not running.stdout.readline().startswith("a accept"):
            pass
        # what is typed before the sentence is shown is dropped
        time.sleep(0.5)
        os.write(leader, bytes([key]))
    said, _ = running.communicate(timeout=60)
    os.close(leader)
    assert running.returncode == 0, said
    found = status(folder)
    assert (found["reviewed"], found["read in the original"]) == (2, 1)


@pytest.mark.parametrize("form", ["csv", "xlsx", "tmx", "yaml"])
def test_export_and_import_say_what_they_did(folder: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"review.{form}"
    done = voicecare("translate", "review", folder, "nl", "--export", path)
    assert (done.returncode, done.stdout) == (0, f"8 sentences, en to nl, are in {path}.\n")
    done = voicecare("translate", "review", folder, "nl", "--import", path)
    assert done.returncode == 0, done.stderr
    assert "0 changed" in done.stdout
    assert "3 missing" in done.stdout


def test_an_import_reports_changes_and_leaves_doubted_ones_out(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "nl.yaml"
    voicecare("translate", "review", folder, "nl", "--export", path)
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    whole["sentences"]["rest/1"]["text"] = "U mag niet tillen."
    whole["sentences"]["introduction/1"] = {"source": "Walk 3 times a day.", "text": "Loop 9 keer per dag."}
    whole["sentences"]["other/1"] = {"source": "Swim.", "text": "Zwem."}
    path.write_text(yaml.safe_dump(whole), encoding="utf-8")
    command = ("translate", "review", folder, "nl", "--import", path, "--reviewer", "B. de Vries")
    done = voicecare(*command)
    assert done.returncode == 1, done.stderr
    for said in (
        "was: Niet tillen.\n    now: U mag niet tillen.", "now: Loop 9 keer per dag.", "! the number 3 is missing",
        "Swim.", "1 changed", "2 left out", "--take-doubtful",
    ):  # fmt: skip
        assert said in done.stdout
    assert status(folder)["reviewed"] == 2
    assert "1 changed" in voicecare(*command, "--take-doubtful").stdout
    assert status(folder)["reviewed"] == 3


@pytest.mark.parametrize(("arguments", "said"), [
    (("{page}", "nl"), "--reviewer NAME"),
    (("{page}", "en", "--export", "{out}/a.csv"), "own language"),
    (("{page}", "zz", "--export", "{out}/a.csv"), "no language's code"),
    (("no-such-page", "nl"), "There is no page"),
    (("{page}", "nl", "--export", "{out}/a.pdf"), ".csv, .xlsx, .tmx, .yaml"),
    (("{page}", "nl", "--export", "/proc/a.csv"), "cannot be written"),
    (("{page}", "nl", "--import", "{out}/gone.csv"), "cannot be read"),
    (("{page}", "de", "--import", "{page}/translations/nl.yaml"), "not 'en' into 'de'"),
    (("hmc-spinal-fusion", "nl", "--import", "{page}/translations/nl.yaml"), "of the page 'small'"),
])  # fmt: skip
def test_what_cannot_be_is_one_line(folder: Path, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = voicecare("translate", "review", *(one.format(page=folder, out=tmp_path) for one in arguments))
    assert done.returncode == 2, done.stdout + done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.glob("a.*"))


def test_a_pages_file_that_is_broken_is_named(folder: Path) -> None:
    (folder / "translations" / "nl.yaml").write_text("page: small\nfrom: en\nto: nl\nsentences: []\n")
    done = voicecare("translate", "status", folder)
    assert done.returncode == 2
    assert "nl.yaml, line 4" in done.stderr


@pytest.mark.engine
def test_what_came_with_the_page_is_read_aloud_and_what_is_stale_is_not(folder: Path, tmp_path: Path) -> None:
    done = voicecare("read", folder, "--section", "introduction", "--language", "nl", "--out", tmp_path / "a.wav")
    assert done.returncode == 0, done.stderr
    assert "Na de operatie" in done.stdout
    assert "Walk 3 times a day." in done.stdout
    assert "Loop 2 keer" not in done.stdout
