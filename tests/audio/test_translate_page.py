"""`voicecare translate page` with the real engine: what it says, what it keeps, and being killed halfway."""

import json
import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from tests.audio import argos_package
from voicecare.page.load import find, load
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Translation

pytestmark = pytest.mark.engine

PAGE = "hmc-spinal-fusion"


def page(folder: Path, count: int) -> Path:
    """The seed page with so many different sentences more."""
    tree = load(PAGE).model_dump(mode="json", by_alias=True, exclude_none=True)
    items = [f"Walk {number} steps today, and rest for {number % 7 + 2} hours." for number in range(count)]
    tree["sections"] = [{"id": "long", "title": "Walking", "items": items}]
    tree["quick_links"] = []
    file = folder / "page.yaml"
    file.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))
    return file


def command(home: Path, *arguments: str) -> list[str]:
    assert os.environ["VOICECARE_HOME"] == str(home)
    return [sys.executable, "-m", "voicecare", "translate", *arguments]


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(home, *arguments), capture_output=True, text=True, timeout=170)


def kept(home: Path) -> dict[str, tuple[str, ...]]:
    """Everything that the memory's file holds, by the hash of the sentence."""
    file = home / "memory.db"
    if not file.is_file():
        return {}
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        try:
            rows = connection.execute("select * from translation").fetchall()
        except sqlite3.OperationalError:
            return {}
    return {row[0]: tuple(map(str, row)) for row in rows}


def test_the_page_passes_and_what_is_doubted_is_shown_with_its_round_trip(home: Path) -> None:
    done = run(home, "page", PAGE, "--to", "pt", "--engine", "firefox", "--fresh")
    assert done.returncode == 0, done.stderr
    assert "exercise-1/step/2" in done.stdout
    assert "back   Hire the thigh muscles." in done.stdout
    counts = re.search(r"48 sentences, (\d+) passed, (\d+) doubted, by firefox", done.stdout)
    assert counts is not None
    passed, doubted = map(int, counts.groups())
    assert passed + doubted == 48
    assert 1 <= doubted <= 5
    copy = home / "page.yaml"
    copy.write_text(find(PAGE).read_text())
    again = json.loads(run(home, "page", str(copy), "--to", "pt", "--json").stdout)
    assert (again["passed"], again["doubted"]) == (passed, doubted)
    assert "exercise-1/step/2" in [one["id"] for one in again["sentences"] if one["alarms"]]


@pytest.mark.parametrize(("arguments", "said"), [
    (("--to", "xx"), "No translator knows the language 'xx'. Known: ar, az, bg,"),
    (("--to", "tr"), "voicecare models install en-tr"),
    (("--to", "en"), "is in en already"),
    (("--to", "pt", "--engine", "google"), "There are: firefox, argos."),
    (("--to", "pt", "--engine", "argos"), "No argos model"),
])  # fmt: skip
def test_a_mistake_is_one_line(home: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(home, "page", PAGE, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_killed_in_the_middle_of_a_batch_it_goes_on_where_it_was(home: Path, tmp_path: Path) -> None:
    file = page(tmp_path, 300)
    with subprocess.Popen(command(home, "page", str(file), "--to", "pt"), stderr=subprocess.DEVNULL) as running:
        deadline = time.monotonic() + 100
        while len(kept(home)) < 30 and time.monotonic() < deadline and running.poll() is None:
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
    before = kept(home)
    assert 30 <= len(before) < 300
    done = run(home, "page", str(file), "--to", "pt", "--json")
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert len(made["sentences"]) > 300
    assert all(one["text"] for one in made["sentences"])
    after = kept(home)
    # what was kept was not made again: even its time is the same
    assert {key: after[key] for key in before} == before
    assert len(after) > 300


def test_a_full_disk_is_said_and_costs_nothing_that_was_kept(home: Path, tmp_path: Path) -> None:
    run(home, "page", PAGE, "--to", "pt", "--fresh", "--json")
    before = kept(home)
    size = (home / "memory.db").stat().st_size

    def little_space() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    done = subprocess.run(
        command(home, "page", str(page(tmp_path, 200)), "--to", "pt"),
        capture_output=True, text=True, timeout=170, preexec_fn=little_space,
    )  # fmt: skip
    assert done.returncode == 2, done.stdout
    assert "memory.db cannot be used" in done.stderr
    assert "Traceback" not in done.stderr
    after = kept(home)
    assert {key: after[key] for key in before} == before


def test_a_page_of_ten_thousand_sentences_is_mostly_remembered(home: Path, tmp_path: Path) -> None:
    file = page(tmp_path, 10_000)
    memory = Memory(home / "memory.db")
    texts = load(str(file)).sections[0].sentences
    memory.keep_all([(text, Translation("Ande.", "author")) for text in texts[:-20]], "en", "pt")
    memory.close()
    done = run(home, "page", str(file), "--to", "pt", "--json")
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)["sentences"]
    assert len(made) > 10_000
    assert sum(one["origin"] == "author" for one in made) == 9_980


def test_packages_are_installed_listed_and_removed(home: Path, tmp_path: Path) -> None:
    (home).mkdir()
    (home / "settings.toml").write_text(f'models = "{tmp_path / "models"}"\n')
    package = argos_package.build(tmp_path / "nl", "en", "nl", "1.8")
    assert "argos en-nl: installed" in run(home, "install", str(package)).stdout
    rows = [json.loads(line) for line in run(home, "engines", "--json").stdout.splitlines()]
    (row,) = [row for row in rows if (row["pair"], row["engine"]) == ("en-nl", "argos")]
    assert row["installed"]
    assert row["used"]
    assert (row["model"], row["quality"]) == ("1.8", 0.848)
    # pt to en by Firefox, on by Argos
    assert any(row["pair"] == "pt-nl" and row["engine"] == "firefox + argos via en" for row in rows)
    made = json.loads(run(home, "page", PAGE, "--to", "nl", "--fresh", "--json").stdout)
    assert {one["engine"] for one in made["sentences"]} == {"argos"}
    assert run(home, "remove", "en-nl").returncode == 0
    assert run(home, "remove", "en-nl").returncode == 2
    assert run(home, "install", "nonsense").returncode == 2
