"""The desk's report, models, settings and new patient, as a browser asks for them: real files, real installer."""

import json
import re
import time
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx2
import pytest

from tests.screen.desk import AtTheDesk, messages
from tests.unit.diaries import PAGE, session, some_days
from tests.unit.mirror_server import Shelf, served
from voicecare import new_patient, running, settings
from voicecare.models.items import item


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("VOICECARE_MODELS", str(tmp_path / "models"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def desk(home: Path) -> Iterator[AtTheDesk]:
    at_the_desk = AtTheDesk(home).log_in()
    yield at_the_desk
    at_the_desk.desk.close()


def plain(answer: httpx2.Response) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text.split("<main", 1)[1])).split())


# ---- report


def report(desk: AtTheDesk, form: str, **fields: str) -> httpx2.Response:
    given = {"first": "2026-11-16", "last": "2026-11-19", "page": PAGE, "language": "en", "awake": "9-21", **fields}
    return desk.send("/desk/report", "/desk/report/made", form=form, **given)


def test_the_report_is_looked_at_with_its_plots_and_can_do_nothing(desk: AtTheDesk, home: Path) -> None:
    some_days(home / "diary.db")
    shown = report(desk, "look", name="Jo <i>Doe</i>")
    assert shown.status_code == 200
    assert shown.text.count("<svg") == 2
    assert "Jo &lt;i&gt;Doe&lt;/i&gt;" in shown.text
    assert "16 November" in shown.text
    policy = shown.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    with session(home / "diary.db", "another-page") as day:
        day.set("2026-11-18T09:00")
    report(desk, "look")
    assert "The diary is about other pages too: another-page." in messages(desk.get("/desk/report"))
    assert "content-disposition" not in shown.headers


@pytest.mark.parametrize(
    ("form", "begins", "kind"),
    [("html", b"<!DOCTYPE html>", "text/html"), ("pdf", b"%PDF-", "application/pdf"),
     ("csv", b"time,kind", "text/csv"),
     ("fhir", b"{", "application/fhir+json")],
)  # fmt: skip
def test_the_report_is_a_file_in_each_form_of_the_command(
    desk: AtTheDesk, home: Path, form: str, begins: bytes, kind: str
) -> None:
    some_days(home / "diary.db")
    made = report(desk, form)
    assert made.content.startswith(begins)
    assert made.headers["content-type"].startswith(kind)
    assert "voicecare-report-2026-11-19." in made.headers["content-disposition"]
    if form == "fhir":
        assert json.loads(made.content)["resourceType"] == "Bundle"


def test_days_that_cannot_be_are_said_in_words(desk: AtTheDesk) -> None:
    assert "The first day, 2026-11-20, is after the last" in plain(report(desk, "pdf", first="2026-11-20"))
    assert "'soon' is no day" in plain(report(desk, "pdf", last="soon"))
    assert "The hours awake" in plain(report(desk, "look", awake="9"))
    assert "There is no page '/etc/passwd'" in plain(report(desk, "look", page="/etc/passwd"))
    assert "There is no report as 'exe'" in plain(report(desk, "exe"))
    form = desk.get("/desk/report").text
    assert len(re.findall(r'type="date" value="2\d{3}-\d\d-\d\d"', form)) == 2


# ---- models


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A web server with a model of which nobody published size or hash."""
    (download,) = item("vosk-uk").downloads
    path = tmp_path / download.name
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("model/am/final.mdl", bytes(range(256)) * 4000)
        file.writestr("model/conf/mfcc.conf", b"c")
    with served(Shelf({f"/vosk-uk/{download.name}": path.read_bytes()})) as running_shelf:
        yield running_shelf


def test_the_models_are_those_of_the_command(desk: AtTheDesk) -> None:
    shown = plain(desk.get("/desk/models"))
    assert "vosk-tr recognises Turkish speech while it is spoken 36.9 MB not here" in shown
    assert "translation models: name a language to see them" in shown
    turkish = plain(desk.get("/desk/models?what=turkish"))
    assert "translates en to tr" in turkish
    assert "vosk-nl" not in turkish
    assert "There is no language or model 'turkisch'" in plain(desk.get("/desk/models?what=turkisch"))
    asked = plain(desk.get("/desk/models/install?what=vosk-tr+vosk-nl"))
    assert "vosk-tr recognises Turkish speech while it is spoken 36.9 MB" in asked
    assert "together 77.3 MB" in asked
    assert "There is nothing to do" in plain(desk.get("/desk/models/remove?what=vosk-tr"))


def test_a_model_is_installed_checked_found_damaged_and_removed(
    desk: AtTheDesk, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECARE_MIRROR", shelf.address)
    asked = "/desk/models/install?what=vosk-uk"
    assert f"To fetch from {shelf.address}" in plain(desk.get(asked))
    done = messages(desk.wait(desk.send(asked, "/desk/models/install/now", name="vosk-uk")))
    assert f"vosk-uk: installed in {tmp_path / 'models' / 'vosk-uk'}" in done
    assert "this first download is trusted" in done
    assert "vosk-uk: good." in messages(desk.wait(desk.send("/desk/models", "/desk/models/verify")))
    (tmp_path / "models" / "vosk-uk" / "am" / "final.mdl").write_bytes(b"rust")
    assert "vosk-uk: damaged: am/final.mdl." in messages(desk.wait(desk.send("/desk/models", "/desk/models/verify")))
    remove = "/desk/models/remove?what=vosk-uk"
    assert "Removed: vosk-uk." in messages(desk.wait(desk.send(remove, "/desk/models/remove/now", name="vosk-uk")))
    assert not (tmp_path / "models" / "vosk-uk").exists()


def test_what_cannot_be_had_says_why_and_what_works_meanwhile(
    desk: AtTheDesk, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECARE_MIRROR", shelf.address)
    asked = "/desk/models/install?what=vosk-tr"
    failed = desk.wait(desk.send(asked, "/desk/models/install/now", name=["vosk-tr"]))
    assert "vosk-tr: " in messages(failed)
    assert "Meanwhile: " in messages(failed)
    refused = desk.send(asked, "/desk/models/install/now", name=["../evil"])
    assert "There is no model '../evil'" in plain(refused)
    assert "No model was chosen" in plain(desk.send(asked, "/desk/models/install/now"))


def test_installing_shows_how_far_it_is_and_is_cancelled(
    desk: AtTheDesk, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = shelf.files
    shelf.faults[path] = ["always slow"]
    monkeypatch.setenv("VOICECARE_MIRROR", shelf.address)
    begun = desk.send("/desk/models/install?what=vosk-uk", "/desk/models/install/now", name="vosk-uk")
    job = desk.desk.jobs.running()[0]
    while not job.done and not job.over:
        time.sleep(0.01)
    assert job.total == len(shelf.files[path])
    ended = desk.wait(desk.send(begun.url.path, f"{begun.url.path}/cancel"))
    assert "It was cancelled" in messages(ended)
    assert not (tmp_path / "models" / "vosk-uk").exists()


# ---- settings


def test_every_option_is_shown_with_where_it_came_from(
    desk: AtTheDesk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECARE_PATIENCE", "relaxed")
    (home / "settings.toml").write_text('language = "tr"\nsip_account = "sip:me:secret@host"\n')
    shown = plain(desk.get("/desk/settings"))
    assert "language tr file the patient's" in shown
    assert "patience relaxed environment usual, or relaxed" in shown
    assert "headphones false default" in shown
    assert "secret" not in shown
    assert "***" not in desk.get("/desk/settings/sip_account").text.split("<form", 3)[-1]
    for name in settings.Settings.model_fields:
        assert desk.get(f"/desk/settings/{name}").status_code == 200
    assert "VOICECARE_PATIENCE comes before the file" in plain(desk.get("/desk/settings/patience"))
    assert desk.get("/desk/settings/nothing").status_code == 404


def test_an_option_is_changed_and_taken_out_and_the_file_keeps_its_comments(desk: AtTheDesk, home: Path) -> None:
    (home / "settings.toml").write_text("# ours\npage = 'example-hip'\n")

    def change(name: str, value: str) -> httpx2.Response:
        return desk.send(f"/desk/settings/{name}", f"/desk/settings/{name}", value=value)

    assert "language is tr now" in messages(change("language", "tr"))
    change("carer", '{name = "Anna", number = "06 12345678"}')
    carer = unescape(desk.get("/desk/settings/carer").text)
    assert 'value="{name = "Anna", number = "06 12345678"}"' in carer
    change("headphones", "true")
    chosen = settings.load()
    assert (chosen.language, chosen.headphones, chosen.carer and chosen.carer.name) == ("tr", True, "Anna")
    assert "# ours" in (home / "settings.toml").read_text()
    unset = desk.send("/desk/settings/language", "/desk/settings/language/unset")
    assert "language is taken out of the file" in messages(unset)
    assert settings.load().language is None


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("patience", "endless", "'usual' or 'relaxed'"), ("language", "xx", "'xx'"), ("page", "nowhere", "no page"),
     ("headphones", "perhaps", "boolean"), ("sip_account", "me", "sip:")],
)  # fmt: skip
def test_a_wrong_value_is_explained_beside_what_was_typed(
    desk: AtTheDesk, home: Path, name: str, value: str, words: str
) -> None:
    answer = desk.send(f"/desk/settings/{name}", f"/desk/settings/{name}", value=value)
    assert answer.status_code == 422
    assert words in plain(answer)
    assert f'value="{value}"' in answer.text
    assert 'aria-describedby="wrong"' in answer.text
    assert not (home / "settings.toml").exists()


# ---- the next patient


def test_the_device_passes_on_only_with_a_second_word(desk: AtTheDesk, home: Path) -> None:
    first, second = "/desk/settings/new-patient", "/desk/settings/new-patient/sure"
    assert "Nothing about a patient is in" in plain(desk.get(first))
    some_days(home / "diary.db")
    (home / "settings.toml").write_text('language = "tr"\nheadphones = true\n')
    assert "the diary of the settings: language" in plain(desk.get(first))
    assert 'method="post" action="/desk/settings/new-patient' not in desk.get(first).text
    assert "This is not the word 'new'" in plain(desk.send(second, second, word="yes"))
    assert (home / "diary.db").exists()
    erased = desk.send(second, second, word=" New ")
    assert "All about the patient is erased. The next session greets in every language." in messages(erased)
    assert new_patient.about(home) == []
    assert settings.load().headphones
    # the desk's own PIN is the physiotherapist's
    assert desk.get("/desk/settings").status_code == 200


def test_nothing_is_erased_while_a_session_runs(desk: AtTheDesk, home: Path) -> None:
    second = "/desk/settings/new-patient/sure"
    some_days(home / "diary.db")
    lock = running.mark(home)
    try:
        assert "A session runs" in plain(desk.get(second))
        assert "A session runs" in plain(desk.send(second, second, word="new"))
    finally:
        lock.release()
    assert (home / "diary.db").exists()
