"""Installing packages of Argos Translate, from a file or by name from its index.

A package is a zip with one folder: `metadata.json`, `sentencepiece.model` or `bpe.model`, `model/`. It is unpacked
aside, loaded and tried before it takes the place of an older one, so a bad one costs nothing.
"""

import hashlib
import json
import re
import shutil
import tempfile
import urllib.request
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

from voicecare.errors import TranslationError
from voicecare.models import catalogue
from voicecare.translate.argos import ArgosTranslator

_LARGEST = 2_000_000_000
"""Bytes that a package may unpack to; real ones have up to 300 MB."""
_MOST_FILES = 1000
_CODE = re.compile(r"[a-z]{2,3}")
_PATIENCE = 20.0
"""Seconds in which a server must answer."""
_CHUNK = 1 << 20
_NOT_THERE = (
    "Fetch the .argosmodel file on a machine that has a network, bring it here, "
    "and type: voicecare translate install FILE"
)

Progress = Callable[[int, int], None]
"""Told how many bytes have come, of how many (0 where the server does not say)."""


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
            _unpack(package, Path(aside))
            unpacked = _one_folder(package, Path(aside))
            source, target = _languages(package, unpacked)
            _require_hash(package, catalogue.translation_model("argos", source, target).sha256)
            name = f"translate-{source}_{target}"
            tried = unpacked.replace(Path(aside) / name)
            _try(package, ArgosTranslator(Path(aside), folder / ".argos"), source, target)
            place, old = folder / name, Path(aside) / "old"
            if place.exists():
                place.replace(old)
            tried.replace(place)
    except OSError as error:
        raise TranslationError(f"{package} could not be installed in {folder}: {error}.") from error
    return source, target


def fetch(source: str, target: str, folder: Path, progress: Progress = lambda _done, _of: None) -> Path:
    """Fetch a package that the Argos index names; returns the file, which the caller removes.

    Raises:
        TranslationError: the index or the package cannot be reached, or there is none for these languages.
    """
    index = catalogue.translators()["argos"].index or ""
    listed = _json(index)
    found = [one for one in listed if (one.get("from_code"), one.get("to_code")) == (source, target)]
    links = [link for one in found for link in one.get("links", ()) if str(link).startswith("https://")]
    if not links:
        raise TranslationError(f"The Argos index {index} has no package from {source} to {target}.")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f".translate-{source}_{target}.argosmodel"
    try:
        _download(str(links[0]), file, progress)
    except (OSError, ValueError) as error:
        file.unlink(missing_ok=True)
        raise TranslationError(f"{links[0]} cannot be fetched: {error}. {_NOT_THERE}") from error
    return file


def _json(address: str) -> list[dict[str, Any]]:
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 - from the catalogue
            listed = json.loads(answer.read(_CHUNK * 10))
    except (OSError, ValueError) as error:
        raise TranslationError(f"The Argos index {address} cannot be read: {error}. {_NOT_THERE}") from error
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _download(address: str, file: Path, progress: Progress) -> None:
    with urllib.request.urlopen(address, timeout=_PATIENCE) as answer, file.open("wb") as whole:  # noqa: S310
        size, done = int(answer.headers.get("Content-Length") or 0), 0
        while chunk := answer.read(_CHUNK):
            whole.write(chunk)
            done += len(chunk)
            progress(done, size)
    if size and done != size:
        raise ValueError(f"only {done} of {size} bytes came")


def _require_hash(package: Path, sha256: str | None) -> None:
    if not sha256:
        return
    with package.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256.lower():
        raise TranslationError(f"{package} is not the file that is wanted: its SHA-256 is {found}, not {sha256}.")


def _unpack(package: Path, aside: Path) -> None:
    try:
        with zipfile.ZipFile(package) as archive:
            entries = archive.infolist()
            # zipfile stops at the size that an entry states, so the sum cannot be a lie
            if sum(entry.file_size for entry in entries) > _LARGEST or len(entries) > _MOST_FILES:
                raise TranslationError(f"{package} would unpack to more than 2 GB, or {_MOST_FILES} files.")
            for entry in entries:
                path = PurePosixPath(entry.filename.replace("\\", "/"))
                if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
                    raise TranslationError(f"{package} would write outside its folder ({entry.filename}).")
            archive.extractall(aside)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise TranslationError(f"{package} is no Argos package, or a damaged one: {error}.") from error


def _one_folder(package: Path, aside: Path) -> Path:
    found = [path for path in aside.iterdir() if (path / "metadata.json").is_file()]
    if len(found) != 1 or not (found[0] / "model").is_dir():
        raise TranslationError(f"{package} is no Argos package: no metadata.json beside a model.")
    return found[0]


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
