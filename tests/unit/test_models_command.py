"""`voicecare models` as a physiotherapist types it, with a small catalogue and a server that serves it."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from tests.unit.mirror_server import Shelf, served
from tests.unit.test_unpack import zipped
from voicecare.cli import models as command
from voicecare.errors import VoiceCareError
from voicecare.models import catalogue, items, transfer

VOICE = {"tr.onnx": b"a voice" * 9000, "tr.onnx.json": b'{"espeak": {"voice": "tr"}}'}
Run = Callable[..., Result]


def described(name: str, content: bytes) -> dict[str, object]:
    return {"address": f"https://example.org/x/{name}", "size": len(content), "md5": hashlib.md5(content).hexdigest()}


@pytest.fixture
def vosk(tmp_path: Path) -> bytes:
    return zipped(tmp_path / "made.zip", {"m/final.mdl": bytes(range(256)) * 50, "m/mfcc.conf": b"c"}).read_bytes()


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vosk: bytes) -> Iterator[None]:
    """A catalogue of Turkish, with one pair that comes inside a package that is here."""
    models = {
        "whisper-base": {"does": "hears", "languages": "all", "package": "no_such_package", "licence": "MIT"},
        "vosk-tr": {"does": "hears Turkish", "languages": ["tr"], "licence": "Apache-2.0", "wer": "9.9 (a test)",
                    "downloads": [described("vosk-tr.zip", vosk)]},
        "piper-tr": {"does": "speaks Turkish", "languages": ["tr"], "licence": "MIT",
                     "downloads": [described(name, content) for name, content in VOICE.items()]},
    }  # fmt: skip
    text = yaml.safe_dump({"models": models, "translators": {}}, sort_keys=False)
    (tmp_path / "catalogue.yaml").write_text(text)
    monkeypatch.setattr(catalogue, "_path", lambda: tmp_path / "catalogue.yaml")
    monkeypatch.setattr(transfer, "_PAUSES", (0.01,))
    caches = (catalogue._read, items.items, items.languages)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.fixture
def shelf(vosk: bytes) -> Iterator[Shelf]:
    files = {"/vosk-tr.zip": vosk, **{f"/{name}": content for name, content in VOICE.items()}}
    with served(Shelf(files)) as running:
        yield running


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECARE_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def run(store: Path) -> Run:
    return lambda *arguments: CliRunner().invoke(command.app, [str(one) for one in arguments])


def rows(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, (result.output, result.exception)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_language_gets_all_it_needs_in_one_go_with_sizes_first(
    run: Run, shelf: Shelf, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECARE_MIRROR", shelf.address)
    result = run("install", "Turkish")
    assert result.exit_code == 0, result.output
    assert result.stderr.index("together") < len(result.stderr)
    assert "vosk-tr" in result.stderr
    assert "vosk-tr: installed in" in result.stdout
    assert "this first download is trusted" in result.stdout
    assert 'write voice = "piper" into settings.toml' in result.stdout
    assert (store / "vosk-tr" / "final.mdl").is_file()
    assert {path.name for path in (store / "piper-tr").iterdir()} == {*VOICE, "installed.json"}
    assert [one["new"] for one in rows(run("install", "tr", "--json"))] == [False, False]
    assert [(one["name"], one["installed"]) for one in rows(run("list", "tr", "--json"))] == [
        ("vosk-tr", True), ("piper-tr", True),
    ]  # fmt: skip
    assert "errors in 100 words: 9.9 (a test)" in run("list").stdout
    assert [one["name"] for one in rows(run("list", "--installed", "--json"))] == ["vosk-tr", "piper-tr"]
    assert run("path", "vosk-tr").stdout.strip() == str(store / "vosk-tr")
    assert rows(run("path", "--json")) == [{"name": None, "path": str(store)}]


def test_a_trial_run_fetches_nothing(run: Run, shelf: Shelf, store: Path) -> None:
    result = run("install", "tr", "--dry-run", "--from", shelf.address)
    assert result.exit_code == 0
    assert "together" in result.stderr
    assert not (store / "vosk-tr").exists()
    assert [path for method, path, _ in shelf.asked if path.endswith(("zip", "onnx"))] == []


def test_what_is_damaged_is_found_and_put_right(run: Run, shelf: Shelf, store: Path) -> None:
    run("install", "tr", "--from", shelf.address)
    assert run("verify").stdout == "vosk-tr: good\npiper-tr: good\n"
    (store / "piper-tr" / "tr.onnx").write_bytes(b"rust")
    found = run("verify", "--json")
    assert found.exit_code == 1
    assert json.loads(found.stdout.splitlines()[1]) == {"name": "piper-tr", "good": False, "damaged": ["tr.onnx"]}
    assert "voicecare models install piper-tr --again" in run("verify", "piper-tr").stdout
    assert run("install", "piper-tr", "--again", "--from", shelf.address).exit_code == 0
    assert run("verify").exit_code == 0
    (store / "vosk-tr" / "installed.json").unlink()
    assert rows(run("verify", "vosk-tr", "--json")) == [{"name": "vosk-tr", "good": None, "damaged": []}]


def test_what_is_removed_is_gone_and_said_once(run: Run, shelf: Shelf, store: Path) -> None:
    run("install", "tr", "--from", shelf.address)
    assert run("remove", "tr").stdout == "vosk-tr: removed\npiper-tr: removed\n"
    assert not (store / "vosk-tr").exists()
    with pytest.raises(VoiceCareError, match="Nothing of tr is in"):
        raise run("remove", "tr").exception  # type: ignore[misc]  # there is one, or the test fails
    with pytest.raises(VoiceCareError, match="voicecare models install piper-tr"):
        raise run("path", "piper-tr").exception  # type: ignore[misc]  # there is one, or the test fails


def test_one_that_cannot_be_had_does_not_stop_the_others(run: Run, shelf: Shelf, store: Path) -> None:
    shelf.faults["/vosk-tr.zip"] = ["always status 500"]
    result = run("install", "tr", "--from", shelf.address)
    said = str(result.exception)
    assert "500 Internal Server Error" in said
    assert f"{shelf.address}/vosk-tr.zip" in said
    assert "voicecare models bundle vosk-tr -o FOLDER" in said
    assert "Meanwhile: nothing is heard before a recogniser is here" in said
    assert (store / "piper-tr").is_dir()
    assert not (store / "vosk-tr").exists()


def test_without_a_network_it_says_which_address_and_what_works(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise transfer.requests.ConnectionError("[Errno -2] Name or service not known")

    monkeypatch.setattr(transfer.requests.Session, "get", refused)
    result = run("install", "piper-tr")
    said = str(result.exception)
    assert "https://example.org/x/tr.onnx cannot be fetched: its name is not known, or there is no network" in said
    assert "Meanwhile: espeak-ng speaks Turkish" in said


@pytest.mark.parametrize(("arguments", "said"), [
    (("install", "turkisch"), "Did you mean 'turkish'?"),
    (("install", "vosk-tk"), "Did you mean 'vosk-tr'?"),
    (("install", "zz"), "voicecare models list"),
    (("remove", "piper-fr"), "Did you mean 'piper-tr'?"),
    (("bundle", "-o", "usb"), "--languages tr,ar,pl"),
    (("install", "--from", "/no/such/stick"), "Is the USB stick in?"),
    (("install", "whisper-base"), "pip install no-such-package"),
    (("verify", "--bundle", "/no/such/stick"), "is no bundle"),
])  # fmt: skip
def test_a_mistake_says_what_is_right(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert isinstance(result.exception, VoiceCareError), result.output
    assert said in str(result.exception)


def test_a_stick_is_filled_here_and_read_there(
    run: Run, shelf: Shelf, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usb = tmp_path / "usb"
    monkeypatch.setenv("VOICECARE_MIRROR", shelf.address)
    made = run("bundle", "--languages", "tr", "-o", usb)
    assert made.exit_code == 0, made.exception
    assert f"voicecare models install --from {usb}" in made.stdout
    assert not store.joinpath("vosk-tr").exists()
    assert run("verify", "--bundle", usb).exit_code == 0
    monkeypatch.setenv("VOICECARE_MODELS", str(tmp_path / "ward"))
    monkeypatch.setattr(transfer, "_Session", None)  # from here on no connection can be made
    assert [one["name"] for one in rows(run("install", "--from", usb, "--json"))] == ["vosk-tr", "piper-tr"]
    assert run("verify").exit_code == 0
    (usb / "piper-tr" / "tr.onnx").write_bytes(b"rust")
    assert json.loads(run("verify", "--bundle", usb, "--json").stdout)["damaged"] == ["piper-tr/tr.onnx"]
    assert run("verify", "--bundle", usb).exit_code == 1
