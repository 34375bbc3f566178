"""What is kept and how: the diary, whole files, settings, models."""

import os
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.conftest import ROOT
from voicecare import files, settings, settings_file
from voicecare.diary.diary import Diary
from voicecare.diary.recalling import recall
from voicecare.errors import DiaryError, ModelError, SettingsError
from voicecare.events import Recalled, Unfinished
from voicecare.models import catalogue, items, store, tables
from voicecare.models.catalogue import Model, ModelFile

# ---- the diary


def test_what_was_written_is_there_in_order_after_a_new_start(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "new" / "diary.db", "page-1")
    diary.write("repetition", {"exercise": "exercise-1", "number": 1, "heard": True})
    diary.write("pain", {})
    other = Diary(tmp_path / "new" / "diary.db")
    entries = other.entries()
    assert [(one.kind, dict(one.details), one.page) for one in entries] == [
        ("repetition", {"exercise": "exercise-1", "number": 1, "heard": True}, "page-1"), ("pain", {}, "page-1"),
    ]  # fmt: skip
    assert len({one.session for one in entries}) == 1
    assert entries[0].at.utcoffset() is not None
    diary.close()
    other.close()


def test_the_time_keeps_its_offset(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db")
    at = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    diary.write("pain", {}, at)
    assert diary.entries()[0].at.isoformat() == "2026-10-25T02:30:00+02:00"
    diary.close()


def test_each_entry_is_on_disk_when_write_returns(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db")
    with sqlite3.connect(tmp_path / "diary.db") as other:
        for number in range(1, 4):
            diary.write("repetition", {"number": number})
            assert other.execute("SELECT count(*) FROM entry").fetchone() == (number,)
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    diary.close()


NOON = datetime(2026, 11, 28, 12, 0, tzinfo=timezone(timedelta(hours=1)))


def counted(diary: Diary, *numbers: int, at: datetime = NOON, exercise: str = "exercise-1") -> None:
    for number in numbers:
        diary.write("repetition", {"exercise": exercise, "number": number, "target": 10}, at)


def test_a_set_that_was_broken_off_today_is_known(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db", "page-1")
    assert diary.unfinished(NOON) is None
    counted(diary, 1, 2, 3)
    counted(diary, 1, 2, exercise="exercise-2")
    assert diary.unfinished(NOON) == Unfinished("exercise-2", 2, 10, NOON)
    diary.write("one_back", {"exercise": "exercise-2", "repetitions": 1}, NOON)
    diary.write("pain", {"exercise": "exercise-2"}, NOON)
    assert diary.unfinished(NOON) == Unfinished("exercise-2", 1, 10, NOON)
    diary.close()


@pytest.mark.parametrize("end", ["set", "skip"])
def test_a_set_that_was_ended_or_skipped_is_not_unfinished(tmp_path: Path, end: str) -> None:
    diary = Diary(tmp_path / "diary.db", "page-1")
    counted(diary, 1, 2)
    diary.write(end, {"exercise": "exercise-1", "repetitions": 2}, NOON)
    assert diary.unfinished(NOON) is None
    counted(diary, 1)
    assert diary.unfinished(NOON) == Unfinished("exercise-1", 1, 10, NOON)
    diary.write("one_back", {"exercise": "exercise-1", "repetitions": 0}, NOON)
    assert diary.unfinished(NOON) is None
    diary.close()


def test_another_day_or_page_is_not_gone_on_with(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db", "page-1")
    counted(diary, 1, 2)
    other = Diary(tmp_path / "diary.db", "page-2")
    assert other.unfinished(NOON) is None
    assert diary.unfinished(NOON + timedelta(hours=13)) is None
    assert diary.unfinished(NOON + timedelta(hours=11)) is not None
    # the same moment is already tomorrow where the clock is fourteen hours ahead
    assert diary.unfinished(NOON.astimezone(timezone(timedelta(hours=14)))) is not None
    assert diary.unfinished((NOON + timedelta(minutes=30)).astimezone(timezone(timedelta(hours=-12)))) is not None
    assert diary.unfinished((NOON + timedelta(days=2)).astimezone(timezone(timedelta(hours=-12)))) is None
    diary.close()
    other.close()


def test_what_is_erased_is_in_none_of_the_files(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db")
    for number in range(200):
        diary.write("remark", {"text": f"it burns {number}"})
    assert diary.erase() == 200
    assert diary.entries() == []
    for file in tmp_path.iterdir():
        assert b"it burns" not in file.read_bytes()
    diary.write("pain", {})
    assert [one.kind for one in diary.entries()] == ["pain"]
    diary.close()


def test_a_diary_in_a_place_that_cannot_be_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiaryError, match=r"diary\.db cannot be used"):
        Diary(tmp_path / "file" / "diary.db")


# ---- whole files


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deep" / "file.txt"
    files.write_text(path, "old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write_text(path, "new")
    assert path.read_text() == "old"
    assert [one.name for one in path.parent.iterdir()] == ["file.txt"]


# ---- settings


def test_a_flag_wins_over_the_environment_and_this_over_the_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('language = "ko"\npage = "from-file"\nmicrophone = 3\n')
    monkeypatch.setenv("VOICECARE_LANGUAGE", "pt")
    chosen = settings.load(language="en", page=None)
    assert (chosen.language, chosen.page, chosen.microphone) == ("en", "from-file", 3)
    assert settings.load().language == "pt"


@pytest.mark.parametrize(("text", "said"), [
    ('langauge = "en"', "Did you mean 'language'"),
    ('colour = "red"', "There are: language"),
    ('recogniser = "siri"', "recogniser = 'siri' cannot be"),
    ("language = ", "settings.toml"),
    ("headphones = 'perhaps'", "headphones"),
    ("patience = 'angelic'", "patience = 'angelic' cannot be"),
])  # fmt: skip
def test_a_mistake_in_the_settings_says_what_is_possible(home: Path, text: str, said: str) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(text)
    with pytest.raises(SettingsError, match=said):
        settings.load()


# ---- models


def test_every_model_of_the_catalogue_names_its_licence() -> None:
    for name, model in catalogue.models().items():
        assert model.licence, name
    assert {name for name, model in catalogue.models().items() if model.needed} == {
        "whisper-base", "espeak-ng",
    }  # fmt: skip


def test_a_model_that_is_not_known_names_those_that_are() -> None:
    with pytest.raises(ModelError, match="whisper-base"):
        catalogue.model("whisper-enormous")


def test_a_model_that_is_not_installed_says_how_it_is(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="voicecare models install whisper-base"):
        store.Store(tmp_path).path("whisper-base")


def test_the_catalogue_has_every_language_that_was_promised_and_official_addresses_only() -> None:
    for code in ["nl", "en", "de", "fr", "es", "pt", "it", "pl", "tr", "ar", "uk", "ru", "fa", "hi", "zh", "ko"]:
        needed = [one.name for one in items.of_language(code)]
        assert f"vosk-{code}" in needed
        if code != "en":
            assert {f"firefox-en-{code}", f"firefox-{code}-en"} <= set(needed), code
            assert {f"argos-en-{code}", f"argos-{code}-en"} <= set(items.items())
    official = (
        "https://alphacephei.com/vosk/models/",
        "https://huggingface.co/rhasspy/piper-voices/resolve/main/",
        "https://huggingface.co/Systran/",
        "https://argos-net.com/v1/",
        "https://storage.googleapis.com/moz-fx-",
    )
    for one in items.items().values():
        assert one.fetched or one.package, one.name
        assert one.licence, one.name
        addresses = [*(download.address for download in one.downloads), *([one.index] if one.index else [])]
        assert all(address.startswith(official) for address in addresses), one.name
        assert len({download.name for download in one.downloads}) == len(one.downloads)


def test_turkish_needs_a_recogniser_a_voice_and_both_ways_from_english_and_dutch() -> None:
    assert [one.name for one in items.of_language("tr")] == [
        "vosk-tr", "piper-tr", "firefox-en-tr", "firefox-tr-en", "firefox-en-nl", "firefox-nl-en",
    ]  # fmt: skip
    assert [one.name for one in items.own("tr")] == ["vosk-tr", "piper-tr", "firefox-en-tr", "firefox-tr-en"]
    assert [one.name for one in items.chosen(["nl-tr"])] == ["firefox-nl-en", "firefox-en-tr"]
    with pytest.raises(ModelError, match="no model 'nl-xx'"):
        items.chosen(["nl-xx"])
    preferred = items.chosen(["tr", "turkish", "en-tr"], {"en-tr": "argos"})
    assert [one.name for one in preferred][2:4] == ["argos-en-tr", "firefox-tr-en"]


def test_the_documentation_has_the_catalogue_as_it_is() -> None:
    page = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    for table in tables.markdown().strip().split("\n\n"):
        assert table in page, "type: voicecare models list --markdown, and put its tables into docs/models.md"


@pytest.mark.parametrize("entry", [
    "does: x\n    languages: [tr]\n    licence: MIT",
    "does: x\n    languages: [tr]\n    licence: MIT\n    downloads: [{address: http://example.org/x}]",
    "does: x\n    languages: [tr]\n    licence: MIT\n    downloads: [{address: https://example.org/x, sha256: no}]",
    "does: x\n    languages: [tr]\n    licence: MIT\n    downloads: [{address: https://example.org/x, size: -1}]",
    "does: x\n    languages: [tr]\n    package: x",
    "!!python/object/apply:os.getcwd []",
])  # fmt: skip
def test_a_catalogue_that_is_wrong_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str) -> None:
    (tmp_path / "catalogue.yaml").write_text(f"models:\n  vosk-tr:\n    {entry}\ntranslators: {{}}\n")
    monkeypatch.setattr(catalogue, "_path", lambda: tmp_path / "catalogue.yaml")
    with pytest.raises(ModelError, match=r"catalogue\.yaml, cannot be read"):
        catalogue._read.__wrapped__()


def model_of_two_parts(sha256: str) -> Model:
    # any two small files that a package certainly has
    parts = ("voicecare/py.typed", "voicecare/__main__.py")
    return Model(
        does="nothing", languages="all", package="voicecare", licence="Apache-2.0",
        files=(ModelFile(name="model.bin", parts=parts, sha256=sha256),),
    )  # fmt: skip


def test_parts_are_joined_and_checked_and_a_damaged_one_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = store.Store(tmp_path)
    monkeypatch.setattr(catalogue, "model", lambda _name: model_of_two_parts("0" * 64))
    with pytest.raises(ModelError, match=r"model\.bin is damaged: its SHA-256 is (\w+)") as raised:
        place.install("small")
    assert list(tmp_path.iterdir()) == []
    right = str(raised.value).split("SHA-256 is ")[1][:64]
    monkeypatch.setattr(catalogue, "model", lambda _name: model_of_two_parts(right))
    told: list[tuple[int, int]] = []
    assert place.install("small", lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    assert place.damaged("small") == []
    assert not place.install("small")
    (tmp_path / "small" / "model.bin").write_bytes(b"rust")
    assert place.damaged("small") == ["model.bin"]


def test_a_model_whose_package_is_not_there_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = Model(does="", languages="all", package="no_such_package", licence="MIT")
    monkeypatch.setattr(catalogue, "model", lambda _name: missing)
    with pytest.raises(ModelError, match="pip install no-such-package"):
        store.Store(tmp_path).install("x")


@pytest.mark.engine
def test_the_models_that_are_needed_are_there_and_whole(models: store.Store) -> None:
    for name, model in catalogue.models().items():
        if model.needed:
            assert models.find(name) is not None, name
    assert models.damaged("whisper-base") == []


# ---- today, and the language


def test_what_was_done_today_is_added_up(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db", "page")
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    diary.write("set", {"repetitions": 10, "complete": True}, at=yesterday)
    diary.write("set", {"repetitions": 10, "complete": True})
    diary.write("set", {"repetitions": 4, "complete": False})
    diary.write("set", {"repetitions": 0, "complete": False})
    diary.write("pain", {})
    assert diary.today() == Recalled(sets=2, repetitions=14, pains=1)
    diary.close()


def test_a_chosen_language_is_kept_and_everything_else_in_the_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    settings_file.remember(tmp_path, "tr")
    assert settings.load().language == "tr"
    (tmp_path / "settings.toml").write_text('# of the ward\nheadphones = true\nlanguage = "pl"\n')
    settings_file.remember(tmp_path, "ar")
    assert (tmp_path / "settings.toml").read_text() == '# of the ward\nheadphones = true\nlanguage = "ar"\n'
    assert settings.load().headphones


def test_more_time_is_kept_beside_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    assert settings.load().patience == "usual"
    settings_file.remember(tmp_path, "tr")
    settings_file.remember(tmp_path, patience="relaxed")
    assert (settings.load().language, settings.load().patience) == ("tr", "relaxed")
    settings_file.remember(tmp_path, "ar")
    assert (settings.load().language, settings.load().patience) == ("ar", "relaxed")


def test_settings_that_cannot_be_read_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("language = \n")
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        settings_file.remember(tmp_path, "tr")
    assert (tmp_path / "settings.toml").read_text() == "language = \n"


def test_an_erased_diary_is_empty_and_written_on(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db", "a-page")
    diary.write("pain", {"exercise": "a-very-telling-name"})
    assert diary.erase() == 1
    assert diary.entries() == []
    diary.write("pain", {})
    assert len(diary.entries()) == 1
    diary.close()
    assert b"a-very-telling-name" not in b"".join(one.read_bytes() for one in tmp_path.iterdir())


def test_a_session_is_told_the_sets_of_its_page_with_their_times(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db", "a-page")
    now = datetime.now().astimezone()
    diary.write("set", {"exercise": "a", "repetitions": 3, "target": 3, "complete": True}, now - timedelta(days=4))
    diary.write("set", {"exercise": "a", "repetitions": 4, "target": 4, "complete": True}, now)
    other = Diary(tmp_path / "diary.db", "another-page")
    other.write("set", {"exercise": "a", "repetitions": 5, "target": 5, "complete": True}, now)
    found = recall(diary, now + timedelta(seconds=1))
    assert [(one.exercise, one.repetitions, one.complete) for one in found.done] == [("a", 4, True)]
    assert found.now == now + timedelta(seconds=1)
    other.close()
    diary.close()


def test_a_set_that_was_broken_off_today_is_found(tmp_path: Path) -> None:
    diary = Diary(tmp_path / "diary.db", "a-page")
    for number in (1, 2, 3):
        diary.write("repetition", {"exercise": "a", "number": number, "target": 10, "heard": True})
    left = diary.unfinished()
    assert left is not None
    assert (left.exercise, left.count, left.target) == ("a", 3, 10)
    diary.write("set", {"exercise": "a", "repetitions": 3, "target": 10, "complete": False})
    assert diary.unfinished() is None
    diary.close()
