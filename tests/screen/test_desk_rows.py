"""What the desk shows of a review, and what is behind it: sound in memory, a page translated, models in a process."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile

from tests.unit.memories import page, reviewed
from tests.unit.mirror_server import Shelf, served
from voicecare import change_settings, settings, settings_file
from voicecare.errors import TranslationError, VoiceCareError
from voicecare.models import listing
from voicecare.models.items import item
from voicecare.models.store import Store
from voicecare.screen.desk import review_rows
from voicecare.screen.desk.review_rows import Rows, Wanted
from voicecare.speak import pyttsx3_voice, wav_bytes
from voicecare.speak.spoken_form import SpokenForm
from voicecare.translate import whole_page
from voicecare.translate.memory import Memory
from voicecare.translate.review import ReviewService
from voicecare.translate.translator import Alarm, Translation
from voicecare.workers import Worker

DOUBT = Translation("Loop 2 keer per dag.", "machine", "argos", (Alarm("number", "3 became 2"),))


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReviewService]:
    memory = Memory(tmp_path / "memory.db")
    memory.keep("Walk 3 times a day.", "en", "nl", DOUBT)
    memory.keep("Do not lift.", "en", "nl", reviewed(None))
    memory.keep("Rest well.", "en", "nl", Translation("Rust goed uit.", "author"))
    yield ReviewService(page(), "nl", memory, "A. Jansen")
    memory.close()


def shown(service: ReviewService, **wanted: str) -> list[str]:
    return [row.id for row in review_rows.rows(service, Wanted.of(wanted)).shown]


# ---- rows


def test_states_and_alarms_are_said_in_words(service: ReviewService) -> None:
    walk, lift, rest = (review_rows.row(service, f"rest/{number}") for number in (1, 2, 3))
    assert (walk.state_in_words, walk.by, walk.kinds) == ("doubtful", "argos", ("number",))
    assert (lift.state_in_words, lift.by, lift.text.text) == ("the original is read", "A. Jansen", "")
    assert rest.state_in_words == "written by a person"
    found = review_rows.rows(service)
    assert found.kinds == [("number", "numbers", 1)]
    assert {state: number for state, _, number in found.states}["missing"] == len(found.all) - 3
    assert review_rows.in_words("a-new-one") == "a new one"


def test_they_are_filtered_by_state_by_alarm_and_by_words_without_accents(service: ReviewService) -> None:
    assert shown(service, state="author") == ["rest/3"]
    assert shown(service, alarm="number") == shown(service, alarm="any") == ["rest/1"]
    assert shown(service, words="RÚST uit") == ["rest/3"]
    assert shown(service, words="jansen") == ["rest/2"]
    assert shown(service, words="3 became") == ["rest/1"]
    assert shown(service, state="author", alarm="any") == []
    assert len(shown(service, state="no such")) == len(review_rows.rows(service).all)


def test_one_goes_on_among_those_that_are_shown(service: ReviewService) -> None:
    found = review_rows.rows(service, Wanted(alarm="any"))
    assert found.first_open() == "rest/1"
    assert found.beside("rest/1") == (None, None)
    assert found.beside("rest/2") == ("rest/1", None)
    assert found.beside("title") == (None, "rest/1")
    assert Rows(()).first_open() is None


def test_progress_is_what_a_reviewer_saw(service: ReviewService) -> None:
    whole = len(review_rows.rows(service).all)
    assert review_rows.rows(service).percent == 100 // whole
    service.accept("rest/3", "Rust goed uit.")
    assert review_rows.rows(service).percent == 200 // whole


def test_arabic_runs_from_right_to_left() -> None:
    assert review_rows.Text("مرحبا", "ar").direction == "rtl"
    assert review_rows.Text("hello", "en").direction == "ltr"


# ---- sound


def test_a_sentence_becomes_a_wav_in_memory() -> None:
    voice = pyttsx3_voice.start()
    try:
        made = wav_bytes.wav(voice, SpokenForm("NL"), "Üç kez yürüyün.", "tr")
        silent = wav_bytes.wav(voice, SpokenForm("NL"), "...", "tr")
    finally:
        voice.close()
    samples, rate = soundfile.read(io.BytesIO(made))
    assert rate == 16_000
    assert len(samples) > rate / 2
    assert abs(samples).max() > 0.05
    assert len(soundfile.read(io.BytesIO(silent))[0]) == 1


# ---- a page


class EnoughError(VoiceCareError):
    """Raised by who breaks off."""


def test_translating_a_page_can_be_broken_off_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    seen = []

    def told(done: int, of: int) -> None:
        seen.append((done, of))
        if done == 2 and len(seen) < 5:
            raise EnoughError

    with pytest.raises(EnoughError):
        whole_page.translate("example-hand", "pt", told=told)
    assert [done for done, _ in seen] == [0, 1, 2]
    made = whole_page.translate("example-hand", "pt", told=told)
    assert len(made.rows) == seen[-1][0] == seen[-1][1]
    assert "example-hand in pt:" in made.summary
    with pytest.raises(TranslationError, match="No engine model that is installed translates en-tr"):
        whole_page.translate("example-hand", "tr")


# ---- models, with the real worker


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a model of which nobody published size or hash."""
    (download,) = item("vosk-uk").downloads
    folder = tmp_path / "stick" / "vosk-uk"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / download.name, "w") as file:
        file.writestr("model/am/final.mdl", bytes(range(256)) * 4000)
        file.writestr("model/conf/mfcc.conf", b"c")
    return folder.parent


def worker(store: Path, mirror: str) -> Worker:
    return Worker("voicecare.model_work:ModelWork", store, mirror, name="The installer", timeout=60.0)


def test_a_model_is_installed_checked_and_removed_by_a_process(tmp_path: Path, stick: Path) -> None:
    works, store = worker(tmp_path / "store", str(stick)), Store(tmp_path / "store")
    try:
        reports = list(works.stream("install", ["vosk-uk"]))
        assert reports[-1].text.startswith("vosk-uk: installed in ")
        assert any(report.done for report in reports)
        assert list(listing.checked([item("vosk-uk")], store)) == [(item("vosk-uk"), [])]
        (store.place / "vosk-uk" / "am" / "final.mdl").write_bytes(b"rust")
        assert list(listing.checked([item("vosk-uk")], store)) == [(item("vosk-uk"), ["am/final.mdl"])]
        assert works.call("remove", ["vosk-uk"]) == ["vosk-uk"]
        assert not listing.described(item("vosk-uk"), store)["installed"]
        with pytest.raises(VoiceCareError, match="vosk-tr: "):
            list(works.stream("install", ["vosk-tr"]))
    finally:
        works.close()


def test_a_slow_download_is_broken_off(tmp_path: Path, stick: Path) -> None:
    (download,) = item("vosk-uk").downloads
    content = (stick / "vosk-uk" / download.name).read_bytes()
    path = f"/vosk-uk/{download.name}"
    with served(Shelf({path: content}, {path: ["always slow"]})) as shelf:
        works = worker(tmp_path / "store", shelf.address)
        reports = works.stream("install", ["vosk-uk"])
        next(reports)
        reports.close()
        assert works.call("remove", ["vosk-uk"]) == []
        works.close()
    assert not (tmp_path / "store" / "vosk-uk").exists()


# ---- settings


def test_what_cannot_be_used_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    for name, text in (("language", "xx"), ("page", "nowhere"), ("sip_account", "me"), ("headphones", "perhaps")):
        with pytest.raises(VoiceCareError):
            change_settings.change(name, text)
    assert not settings_file.standing(tmp_path, *settings.Settings.model_fields)
    assert change_settings.change("language", "tr") == "tr"
    assert settings_file.standing(tmp_path, "language") == ["language"]
