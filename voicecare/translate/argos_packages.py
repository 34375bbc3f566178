"""Installing packages of Argos Translate from a file; those of the catalogue are fetched by `voicecare.models`.

A package is a zip with one folder: `metadata.json`, `sentencepiece.model` or `bpe.model`, `model/`. It is unpacked
aside, loaded and tried before it takes the place of an older one, so a bad one costs nothing.
"""

import hashlib
import json
import re
import shutil
import tempfile
from pathlib import Path

from voicecare.errors import TranslationError
from voicecare.models import catalogue, notes, unpack
from voicecare.models.unpack import ArchiveError
from voicecare.translate.argos import ArgosTranslator

_CODE = re.compile(r"[a-z]{2,3}")


def install(package: Path, folder: Path, sha256: str | None = None) -> tuple[str, str]:
    """Install an `.argosmodel` file; returns its languages.

    Args:
        package: the file.
        folder: where packages are installed.
        sha256: what its hash must be; None takes the catalogue's, where that knows one.

    Raises:
        TranslationError: it is no such file, damaged, another one than is wanted, or the disk is full; what was
            installed before is untouched.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".unpacking-") as aside:
            _require_hash(package, sha256)
            unpacked = _unpack(package, Path(aside))
            source, target = _languages(package, unpacked)
            _require_hash(package, catalogue.translation_model("argos", source, target).sha256)
            name = f"translate-{source}_{target}"
            tried = unpacked.replace(Path(aside) / name)
            _try(package, ArgosTranslator(Path(aside), folder / ".argos"), source, target)
            notes.write(tried, f"argos-{source}-{target}", str(package))
            place, old = folder / name, Path(aside) / "old"
            if place.exists():
                place.replace(old)
            tried.replace(place)
    except OSError as error:
        raise TranslationError(f"{package} could not be installed in {folder}: {error}.") from error
    return source, target


def _require_hash(package: Path, sha256: str | None) -> None:
    if not sha256:
        return
    with package.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256.lower():
        raise TranslationError(f"{package} is not the file that is wanted: its SHA-256 is {found}, not {sha256}.")


def _unpack(package: Path, aside: Path) -> Path:
    try:
        unpack.unzip(package, aside)
        folder = unpack.only_folder(aside, package)
    except ArchiveError as error:
        raise TranslationError(f"{package} is no Argos package. {error}") from error
    if not (folder / "metadata.json").is_file() or not (folder / "model").is_dir():
        raise TranslationError(f"{package} is no Argos package: no metadata.json beside a model.")
    return folder


def _languages(package: Path, unpacked: Path) -> tuple[str, str]:
    try:
        described = json.loads((unpacked / "metadata.json").read_text(encoding="utf-8"))
        source, target = str(described["from_code"]), str(described["to_code"])
    except (ValueError, KeyError, TypeError) as error:
        raise TranslationError(f"{package} is no Argos package: its metadata.json says no languages.") from error
    if not (_CODE.fullmatch(source) and _CODE.fullmatch(target)):
        raise TranslationError(f"{package} names languages that cannot be: {source!r} to {target!r}.")
    return source, target


def _try(package: Path, argos: ArgosTranslator, source: str, target: str) -> None:
    try:
        argos.translate(["Hello."], source, target)
    except TranslationError as error:
        raise TranslationError(f"{package} cannot be used. {error}") from error


def remove_leftovers(folder: Path) -> None:
    """Remove what an installation that was killed left behind."""
    for path in folder.glob(".unpacking-*"):
        shutil.rmtree(path, ignore_errors=True)
