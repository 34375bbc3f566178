"""The whole way of an Argos package, with a real one: install, translate, through English, remove; and bad ones."""

import gzip
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.audio import argos_package
from voicecare.cli import models, translate
from voicecare.errors import TranslationError
from voicecare.models import items, notes, unpack
from voicecare.translate import argos_packages
from voicecare.translate.argos import ArgosTranslator
from voicecare.translate.firefox import FirefoxTranslator
from voicecare.translate.memory import Memory
from voicecare.translate.routing import Router
from voicecare.translate.service import TranslationService
from voicecare.translate.work import CHECKED

pytestmark = pytest.mark.engine

WALK = ["Walk as much as you can.", "Lift each knee alternately.", "Walk."]


@pytest.fixture(scope="module")
def to_english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return argos_package.build(tmp_path_factory.mktemp("nl"), "nl", "en", "1.8")


@pytest.fixture(scope="module")
def from_english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return argos_package.build(tmp_path_factory.mktemp("tr"), "en", "tr", "1.5")


def test_a_package_is_installed_used_and_removed(from_english: Path, tmp_path: Path) -> None:
    folder = tmp_path / "argos"
    argos = ArgosTranslator(folder)
    assert not argos.serves("en", "tr")
    assert argos_packages.install(from_english, folder) == ("en", "tr")
    assert argos.serves("en", "tr")
    assert argos.model("en", "tr") == "1.5"
    together = argos.translate(WALK, "en", "tr")
    assert together == [argos.translate([one], "en", "tr")[0] for one in WALK]
    assert argos.remove("en", "tr")
    assert not argos.remove("en", "tr")
    assert list(argos.pairs()) == []
    assert {path.name for path in folder.iterdir()} <= {".argos"}


def test_a_package_from_a_file_can_be_verified(from_english: Path, tmp_path: Path) -> None:
    argos_packages.install(from_english, tmp_path)
    place = tmp_path / "translate-en_tr"
    assert notes.damaged(place) == []
    (place / "sentencepiece.model").write_bytes(b"rust")
    assert notes.damaged(place) == ["sentencepiece.model"]
    (place / notes.NAME).write_text("rust")
    assert notes.damaged(place) == [notes.NAME]


def test_two_packages_make_a_way_through_english(to_english: Path, from_english: Path, tmp_path: Path) -> None:
    folder = tmp_path / "argos"
    for package in (to_english, from_english):
        argos_packages.install(package, folder)
    argos = ArgosTranslator(folder)
    route = Router([argos]).route("nl", "tr")
    assert route is not None
    assert (route.engine, route.model) == ("argos via en", "1.8+1.5")
    assert route.translate(WALK) == argos.translate(argos.translate(WALK, "nl", "en"), "en", "tr")
    service = TranslationService([argos], Memory(tmp_path / "memory.db"))
    ((_, made),) = service.translate([("a/1", "Loop zo veel als u kunt.")], "nl", "tr")
    assert (made.engine, made.model) == ("argos via en", f"1.8+1.5, {CHECKED}")


def test_it_never_reaches_for_a_network_nor_for_settings_in_the_home(from_english: Path, tmp_path: Path) -> None:
    """In a process of its own, in which every socket is refused and the home asks for another provider."""
    home = tmp_path / "user"
    settings = home / ".config" / "argos-translate" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"ARGOS_MODEL_PROVIDER": "OPENAI", "ARGOS_CHUNK_TYPE": "STANZA"}))
    argos_packages.install(from_english, tmp_path / "argos")
    program = f"""
import socket
class Refused(socket.socket):
    def __init__(self, *_, **__): raise AssertionError("a socket")
socket.socket = Refused
from pathlib import Path
from voicecare.translate.argos import ArgosTranslator
print(len(ArgosTranslator(Path({str(tmp_path / "argos")!r})).translate(["One. Two. Three."], "en", "tr")))
import argostranslate.settings as settings
print(settings.model_provider.name, settings.remote_package_index.startswith("https://raw."))
"""
    environment = {
        **os.environ, "HOME": str(home), "ARGOS_MODEL_PROVIDER": "LIBRETRANSLATE", "ARGOS_PACKAGE_INDEX": "http://x/",
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["1", "OPENNMT", "True"]
    written = {path.relative_to(home).parts[0] for path in home.rglob("*") if path.is_file()}
    assert written == {".config"}


def _zip(path: Path, entries: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def _damaged(package: Path, path: Path, part: str, keep: float) -> Path:
    """The package with one of its files cut off."""
    with zipfile.ZipFile(package) as good, zipfile.ZipFile(path, "w") as bad:
        for entry in good.infolist():
            content = good.read(entry)
            share = keep if entry.filename.endswith(part) else 1.0
            bad.writestr(entry.filename, content[: int(len(content) * share)])
    return path


def test_a_bad_package_says_why_and_the_installed_one_stays(from_english: Path, tmp_path: Path) -> None:
    folder = tmp_path / "argos"
    argos_packages.install(from_english, folder)
    before = ArgosTranslator(folder).translate(WALK, "en", "tr")
    (tmp_path / "cut.argosmodel").write_bytes(from_english.read_bytes()[:-2000])
    (tmp_path / "nonsense.argosmodel").write_bytes(b"PK nonsense")
    outside = '{"from_code": "../x", "to_code": "tr"}'
    inside = '{"from_code": "en", "to_code": "tr"}'
    bad = {
        tmp_path / "nowhere.argosmodel": "could not be installed",
        tmp_path / "cut.argosmodel": "damaged",
        tmp_path / "nonsense.argosmodel": "no Argos package",
        _damaged(from_english, tmp_path / "model.argosmodel", "model.bin", 0.5): "cannot be used",
        _damaged(from_english, tmp_path / "pieces.argosmodel", "sentencepiece.model", 0.5): "cannot be used",
        _damaged(from_english, tmp_path / "empty.argosmodel", "metadata.json", 0.0): "says no languages",
        _zip(tmp_path / "out.argosmodel", {"../../out.txt": "x"}): "outside its folder",
        _zip(tmp_path / "root.argosmodel", {"/tmp/out.txt": "x"}): "outside its folder",
        _zip(tmp_path / "many.argosmodel", {f"a/{number}": "" for number in range(1001)}): "would unpack",
        _zip(tmp_path / "code.argosmodel", {"a/metadata.json": outside, "a/model/x": ""}): "that cannot be",
        _zip(tmp_path / "bare.argosmodel", {"a/metadata.json": inside}): "no metadata.json beside a model",
    }  # fmt: skip
    for package, reason in bad.items():
        with pytest.raises(TranslationError, match=reason) as raised:
            argos_packages.install(package, folder)
        assert package.name in str(raised.value)
    assert not (tmp_path / "out.txt").exists()
    assert {path.name for path in folder.iterdir()} - {".argos"} == {"translate-en_tr"}
    assert ArgosTranslator(folder).translate(WALK, "en", "tr") == before


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "LARGEST", 1_000_000)
    bomb = _zip(tmp_path / "bomb.argosmodel", {"a/metadata.json": "0" * 2_000_000})
    assert bomb.stat().st_size < 10_000
    with pytest.raises(TranslationError, match="would unpack"):
        argos_packages.install(bomb, tmp_path / "argos")


def test_the_hash_must_be_the_wanted_one(from_english: Path, tmp_path: Path) -> None:
    with pytest.raises(TranslationError, match="SHA-256"):
        argos_packages.install(from_english, tmp_path / "argos", "0" * 64)
    assert not ArgosTranslator(tmp_path / "argos").serves("en", "tr")
    right = hashlib.sha256(from_english.read_bytes()).hexdigest()
    assert argos_packages.install(from_english, tmp_path / "argos", right) == ("en", "tr")


def test_a_newer_package_takes_the_place_of_an_older_one(from_english: Path, tmp_path: Path) -> None:
    folder = tmp_path / "argos"
    argos_packages.install(argos_package.build(tmp_path / "old", "en", "tr", "1.0"), folder)
    argos_packages.install(from_english, folder)
    assert ArgosTranslator(folder).model("en", "tr") == "1.5"


def test_a_package_of_the_catalogue_comes_from_a_mirror(
    from_english: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECARE_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("VOICECARE_MIRROR", str(tmp_path))
    name = items.item("argos-en-tr").downloads[0].name
    (tmp_path / name).write_bytes(from_english.read_bytes())
    for arguments in (["install", "en-tr"], ["remove", "en-tr"]):
        result = CliRunner().invoke(translate.app, arguments)
        assert result.exit_code == 0, result.exception
    result = CliRunner().invoke(models.app, ["install", "argos-en-tr"])
    assert result.exit_code == 0, result.exception
    assert ArgosTranslator(tmp_path / "models" / "argos").translate(WALK, "en", "tr")
    _damaged(from_english, tmp_path / name, "model.bin", 0.5)
    for arguments, said in ((["--again"], "--accept-changed"), (["--again", "--accept-changed"], "is damaged")):
        result = CliRunner().invoke(models.app, ["install", "argos-en-tr", *arguments])
        assert said in str(result.exception)
    assert ArgosTranslator(tmp_path / "models" / "argos").translate(WALK, "en", "tr")


def test_a_firefox_model_comes_from_a_stick_and_translates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The weights of English-Portuguese in the place of another pair: only the names must fit."""
    monkeypatch.setenv("VOICECARE_MODELS", str(tmp_path / "models"))
    described = []
    (tmp_path / "usb" / "firefox-en-it").mkdir(parents=True)
    for file in sorted(FirefoxTranslator(tmp_path)._models["en", "pt"].iterdir()):
        if file.suffix in (".bin", ".spm"):
            packed = tmp_path / "usb" / "firefox-en-it" / f"{file.name}.gz"
            packed.write_bytes(gzip.compress(file.read_bytes(), 1))
            digest = hashlib.sha256(packed.read_bytes()).hexdigest()
            described.append({"name": packed.name, "size": packed.stat().st_size, "sha256": digest})
    (tmp_path / "usb" / "bundle.json").write_text(json.dumps({"made": "", "models": {"firefox-en-it": described}}))
    result = CliRunner().invoke(models.app, ["install", "--from", str(tmp_path / "usb")])
    assert result.exit_code == 0, result.exception
    firefox = FirefoxTranslator(tmp_path / "models" / "firefox")
    assert firefox.translate(["Do not smoke."], "en", "it") == ["Não fume."]
    assert firefox.remove("en", "it")
