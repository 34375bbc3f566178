"""The memory: schemas of all ages, several writers, power cuts, full disks, and the files that come with a page."""

import json
import logging
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.conftest import ROOT
from tests.unit.memories import reviewed, translation_file
from voicecare.errors import TranslationError
from voicecare.page.sentences import digest
from voicecare.translate import migrations, schema
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Alarm, Translation

# ---- schemas

FIRST_SCHEMA = """
CREATE TABLE translation (
    source_hash VARCHAR NOT NULL, source_language VARCHAR NOT NULL, target_language VARCHAR NOT NULL,
    origin VARCHAR NOT NULL, text VARCHAR, engine VARCHAR NOT NULL, doubts JSON NOT NULL, made DATETIME NOT NULL,
    PRIMARY KEY (source_hash, source_language, target_language, origin)
)"""


def old_memory(path: Path, rows: int = 0) -> Path:
    """A file as it was before there were migrations."""
    made = "2026-10-01 08:30:00.000000"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(FIRST_SCHEMA)
        for sentence, origin, text, doubts in (
            ("Wait 4 h.", "machine", "Espere.", ["the number 4 is missing"]),
            ("Wait 5 h.", "machine", "Espere.", [["number", "the number 5 is missing"]]),
            ("Sit.", "machine", "", ["nothing was translated"]),
            ("Walk.", "author", "Ande.", []),
            ("Walk.", "machine", "Anda.", []),
            *((f"Line {number}.", "machine", f"Linha {number}.", ["an old doubt"]) for number in range(rows)),
        ):
            connection.execute(
                "INSERT INTO translation VALUES (?, 'en', 'pt', ?, ?, 'firefox', ?, ?)",
                (digest(sentence), origin, text, json.dumps(doubts), made),
            )
    connection.close()
    return path


def test_a_file_of_the_first_schema_is_upgraded_without_loss(tmp_path: Path) -> None:
    memory = Memory(old_memory(tmp_path / "memory.db"))
    found = memory.find(["Wait 4 h.", "Wait 5 h.", "Sit.", "Walk."], "en", "pt")
    assert found["Wait 4 h."].alarms == (Alarm("number", "the number 4 is missing"),)
    assert found["Wait 5 h."].alarms == (Alarm("number", "the number 5 is missing"),)
    assert found["Sit."].alarms == (Alarm("empty", "nothing was translated"),)
    walk = found["Walk."]
    assert (walk.text, walk.origin, walk.engine) == ("Ande.", "author", "firefox")
    assert walk.made is not None
    assert walk.made.isoformat() == "2026-10-01T08:30:00+00:00"
    memory.keep("Walk.", "en", "pt", reviewed("Ande bem."))
    memory.close()
    assert Memory(tmp_path / "memory.db").find(["Walk."], "en", "pt")["Walk."].reviewer == "A. Jansen"


def test_the_migrations_make_the_tables_that_the_memory_uses(tmp_path: Path) -> None:
    folder = str(Path(migrations.__file__).parent)
    assert ScriptDirectory(folder).get_heads() == [migrations.HEAD]
    for name in ("new.db", "old.db"):
        if name == "old.db":
            old_memory(tmp_path / name)
        memory = Memory(tmp_path / name)
        with memory.engine.connect() as connection:
            differences = compare_metadata(MigrationContext.configure(connection), schema.tables)
        # the indexes are made by the migrations alone
        assert [one for one in differences if one[0] != "remove_index"] == []


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    Memory(tmp_path / "memory.db").close()
    with sqlite3.connect(tmp_path / "memory.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(TranslationError, match=r"newer version of VoiceCare \(schema 9999\)"):
        Memory(tmp_path / "memory.db")


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = old_memory(tmp_path / "memory.db", rows=3_000)
    with no_larger_than(100_000), pytest.raises(TranslationError, match="Free some space"):
        Memory(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(doubts) FROM translation").fetchone() == (3_005,)
        assert connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == [
            ("translation",)
        ]
    connection.close()
    assert Memory(path).find(["Line 7."], "en", "pt")["Line 7."].text == "Linha 7."


def test_processes_that_open_an_old_file_at_once_upgrade_it_once(tmp_path: Path) -> None:
    path = old_memory(tmp_path / "memory.db", rows=500)
    code = (
        "import sys; from pathlib import Path; from voicecare.translate.memory import Memory\n"
        "print(len(Memory(Path(sys.argv[1])).find(['Walk.', 'Line 3.'], 'en', 'pt')))"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, path], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [one.communicate(timeout=60)[0].strip() for one in started] == ["2"] * 4


# ---- one text for each origin


def test_all_that_is_told_of_a_translation_is_kept(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    alarms = (Alarm("number", "the number 4 is missing"),)
    told = Translation("Espere.", "reviewed", "firefox", alarms, "2024-05", None, "A. Jansen", "as the doctor says")
    memory.keep("Wait.", "en", "pt", told, seen=("small", "rest/1"))
    found = memory.find(["Wait."], "en", "pt")["Wait."]
    assert found.made is not None
    assert found == Translation(
        "Espere.", "reviewed", "firefox", alarms, "2024-05", found.made, "A. Jansen", "as the doctor says"
    )


def test_what_another_engine_made_is_found_and_can_be_replaced(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    memory.keep("Wait.", "en", "pt", Translation("Espera.", "machine", "argos", model="1.0"))
    found = memory.find(["Wait."], "en", "pt")["Wait."]
    assert (found.engine, found.model) == ("argos", "1.0")
    memory.keep("Wait.", "en", "pt", Translation("Espere.", "machine", "firefox", model="2.0"))
    assert memory.find(["Wait."], "en", "pt")["Wait."].text == "Espere."


def test_a_sentence_is_the_same_however_its_letters_and_spaces_are_written(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    memory.keep("Caf\u00e9 at  4.", "en", "nl", Translation("Koffie om 4.", "author"))
    assert set(memory.find(["Cafe\u0301 at 4.", "Caf\u00e9 at 4."], "en", "nl")) == {
        "Cafe\u0301 at 4.",
        "Caf\u00e9 at 4.",
    }


@pytest.mark.parametrize("text", ["☺ 4 👍🏽", "امشِ 3 مرات يوميًا (لا 4)", "", "a\x00b"])
def test_any_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    memory = Memory(tmp_path / "memory.db")
    memory.keep("Walk 3 times.", "en", "ar", Translation(text, "machine"))
    assert memory.find(["Walk 3 times."], "en", "ar")["Walk 3 times."].text == text


def test_a_page_of_ten_thousand_sentences_is_found_at_once(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    texts = [f"Sentence {number}." for number in range(10_000)]
    memory.keep_all([(text, Translation(f"nl {text}", "machine")) for text in texts], "en", "nl")
    found = memory.find([*texts, "Not known."], "en", "nl")
    assert len(found) == 10_000
    assert found["Sentence 9999."].text == "nl Sentence 9999."
    assert memory.find([], "en", "nl") == {}


# ---- other writers, power cuts, full disks


def program(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.unit.memories", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed(running: subprocess.Popen[str]) -> list[str]:
    """Kill a program; returns what it had said."""
    running.send_signal(signal.SIGKILL)
    said, _ = running.communicate(timeout=30)
    return said.splitlines()


def test_two_processes_write_at_once_and_are_killed_and_nothing_is_lost(tmp_path: Path) -> None:
    Memory(tmp_path / "memory.db").close()
    running = {name: program("keep", tmp_path / "memory.db", name) for name in ("one", "two")}
    for one in running.values():
        assert one.stdout is not None
        for _ in range(50):
            one.stdout.readline()
    kept = {name: 50 + len([line for line in killed(one) if line.isdigit()]) for name, one in running.items()}
    memory = Memory(tmp_path / "memory.db")
    for name, count in kept.items():
        texts = [f"{name} {number}" for number in range(count)]
        assert len(memory.find(texts, "en", "nl")) == count


@pytest.mark.parametrize("after", [0.02, 0.1, 0.3])
def test_an_import_that_is_killed_is_taken_whole_or_not_at_all(tmp_path: Path, after: float) -> None:
    memory = Memory(tmp_path / "memory.db")
    texts = [f"Sentence {number}." for number in range(5_000)]
    memory.keep_all([(text, reviewed("before")) for text in texts], "en", "nl")
    running = program("import", tmp_path / "memory.db", "")
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    time.sleep(after)
    said = killed(running)
    found = {translation.text for translation in memory.find(texts, "en", "nl").values()}
    assert len(memory.find(texts, "en", "nl")) == 5_000
    assert len(found) == 1
    (text,) = found
    turns = [line for line in said if line.isdigit()]
    # one more may have been on disk before it was said
    assert text in ({f"turn {int(turns[-1])}", f"turn {int(turns[-1]) + 1}"} if turns else {"before", "turn 0"})


@contextmanager
def no_larger_than(size: int) -> Iterator[None]:
    """A disk on which no file grows beyond this many bytes."""
    _, most = limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_is_an_error_that_loses_nothing(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    memory.keep("Walk.", "en", "nl", reviewed("Loop."))
    many = [(f"Sentence {number}.", Translation("x" * 500, "machine")) for number in range(1_000)]
    with (
        no_larger_than(200_000),
        pytest.raises(TranslationError, match=r"memory\.db cannot be used.*Free some space"),
    ):
        memory.keep_all(many, "en", "nl")
    assert memory.find(["Walk."], "en", "nl")["Walk."].text == "Loop."
    assert memory.find(["Sentence 1."], "en", "nl") == {}
    memory.keep_all(many, "en", "nl")
    assert len(memory.find([text for text, _ in many], "en", "nl")) == 1_000


# ---- the files that come with a page


def test_a_pages_file_fills_the_memory_and_only_when_it_changed(tmp_path: Path) -> None:
    given = {
        "rest/1": {"source": "Walk.", "text": "Loop."},
        "rest/2": {
            "source": "Sit.",
            "text": "Zit.",
            "origin": "reviewed",
            "reviewer": "A. Jansen",
            "comment": "kort",
        },
        "rest/3": {"source": "Lie down.", "text": None, "origin": "reviewed", "reviewer": "A. Jansen"},
    }
    path = translation_file(tmp_path, given)
    memory = Memory(tmp_path / "memory.db")
    assert memory.fill(path)
    assert not memory.fill(path)
    found = memory.find(["Walk.", "Sit.", "Lie down."], "en", "nl")
    assert (found["Walk."].text, found["Walk."].origin) == ("Loop.", "author")
    assert (found["Sit."].origin, found["Sit."].reviewer, found["Sit."].comment) == ("reviewed", "A. Jansen", "kort")
    assert (found["Lie down."].text, found["Lie down."].believed) == (None, None)
    # what the file does not say any more was wrong
    translation_file(tmp_path, {"rest/1": {"source": "Walk.", "text": "Wandel."}})
    assert memory.fill(path)
    found = memory.find(["Walk.", "Sit.", "Lie down."], "en", "nl")
    assert {source: one.text for source, one in found.items()} == {"Walk.": "Wandel."}
    assert memory.comments("en", "nl") == {}


def test_what_a_reviewer_decided_here_wins_over_the_file(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    memory.keep("Walk.", "en", "nl", reviewed("Loop rustig.", "B. de Vries"))
    for text in ("Loop.", "Ren."):
        path = translation_file(
            tmp_path, {"rest/1": {"source": "Walk.", "text": text, "origin": "reviewed", "reviewer": "A. Jansen"}}
        )
        assert memory.fill(path)
        assert memory.find(["Walk."], "en", "nl")["Walk."].text == "Loop rustig."


def test_a_sentence_that_one_page_withdraws_is_still_known_from_another(tmp_path: Path) -> None:
    shared = {"rest/1": {"source": "Walk.", "text": "Loop."}}
    paths = [translation_file(tmp_path / name, shared) for name in ("one", "two")]
    memory = Memory(tmp_path / "memory.db")
    for path in paths:
        memory.fill(path)
    translation_file(tmp_path / "two", {"rest/1": {"source": "Sit.", "text": "Zit."}})
    memory.close()
    memory = Memory(tmp_path / "memory.db", [paths[1], paths[0]])
    assert set(memory.find(["Walk.", "Sit."], "en", "nl")) == {"Walk.", "Sit."}


@pytest.mark.parametrize(("text", "said"), [
    ("page: small\nfrom: en\nto: nl\nsentences:\n  a/1: {source: Walk., text: ''}\n", "line 5: sentences.a/1.text"),
    ("page: small\nfrom: en\nto: nl\nsentences:\n  a/1: {source: Walk., text: ~}\n", "only where origin is reviewed"),
    ("page: small\nfrom: en\nto: nl\nsentences:\n  a/1: {source: A., text: B.}\n  a/1: {source: A., text: C.}\n",
     "line 6: 'a/1' stands here twice"),
    ("page: small\nfrom: en\nto: de\nsentences: {}\n", "says `to: de`"),
    ("page: [\n", "line 2"),
    ("page: small\nfrom: en\nto: nl\nsentences:\n  a/1: {source: W., text: L., origin: machine}\n", "origin"),
    ("\xff", "not UTF-8"),
])  # fmt: skip
def test_a_broken_file_changes_nothing_and_names_the_place(
    tmp_path: Path, text: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    memory = Memory(tmp_path / "memory.db")
    path = translation_file(tmp_path, {"rest/1": {"source": "Walk.", "text": "Loop."}})
    memory.fill(path)
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(TranslationError, match=r"nl\.yaml") as raised:
        memory.fill(path)
    assert said in str(raised.value)
    # a session goes on with what was loaded before
    with caplog.at_level(logging.ERROR):
        assert Memory(tmp_path / "memory.db", [path]).find(["Walk."], "en", "nl")["Walk."].text == "Loop."
    assert said in caplog.text
