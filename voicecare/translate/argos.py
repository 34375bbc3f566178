"""Argos Translate, kept from the network: local packages only, no sentence splitter, no settings from the home.

Importing `argostranslate` creates folders and reads settings from the user's home; its sentence splitters
fetch models at run time. So its folders are moved into the model store before it is imported, its provider is
pinned, and its splitter is replaced by one that leaves sentences whole: they are split by `page` already.
"""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from voicecare.errors import TranslationError

_LARGEST = 2_000_000_000
"""Bytes that a package may unpack to; real ones have up to 300 MB."""


class _WholeSentences:
    """Takes the place of Argos' sentence splitter."""

    def split_sentences(self, text: str) -> list[str]:
        return [text]


class ArgosTranslator:
    """Packages of Argos Translate.

    Args:
        folder: where packages are installed, one folder each; Argos keeps its own files there too.
    """

    name = "argos"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[tuple[str, str], Any] = {}

    def serves(self, source: str, target: str) -> bool:
        """Whether there is a package for these languages."""
        return (source, target) in self._packages()

    def translate(self, sentences: Sequence[str], source: str, target: str) -> list[str]:
        """Translate whole sentences, one after the other."""
        translation = self._load(source, target)
        try:
            # its paragraphs are lines
            return [translation.hypotheses(" ".join(sentence.split()), 1)[0].value.strip() for sentence in sentences]
        except (RuntimeError, ValueError) as error:
            raise TranslationError(f"The Argos package for {source} to {target} is damaged: {error}.") from error

    def install(self, package: Path) -> tuple[str, str]:
        """Unpack an `.argosmodel` file; returns its languages.

        Raises:
            TranslationError: it is no such file, or is damaged; nothing is installed then.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=".unpacking-") as unpacked:
            try:
                with zipfile.ZipFile(package) as archive:
                    if sum(item.file_size for item in archive.infolist()) > _LARGEST:
                        raise TranslationError(f"{package} would unpack to more than 2 GB.")
                    # zipfile itself keeps names inside the folder
                    archive.extractall(unpacked)
            except (zipfile.BadZipFile, OSError) as error:
                raise TranslationError(f"{package} is no Argos package: {error}.") from error
            found = [path for path in Path(unpacked).iterdir() if (path / "metadata.json").is_file()]
            if len(found) != 1 or not (found[0] / "model").is_dir():
                raise TranslationError(f"{package} is no Argos package: no metadata.json beside a model.")
            described = self._describe(found[0])
            place = self._folder / f"translate-{described.from_code}_{described.to_code}"
            shutil.rmtree(place, ignore_errors=True)
            found[0].replace(place)
        self._loaded.clear()
        return described.from_code, described.to_code

    def remove(self, source: str, target: str) -> None:
        """Remove the package for these languages."""
        if (path := self._packages().get((source, target))) is not None:
            shutil.rmtree(path)
        self._loaded.clear()

    def _packages(self) -> dict[tuple[str, str], Path]:
        if not self._folder.is_dir():
            return {}
        folders = (path for path in self._folder.glob("translate-*_*") if (path / "metadata.json").is_file())
        found = {}
        for path in folders:
            source, _, target = path.name.removeprefix("translate-").partition("_")
            found[source, target] = path
        return found

    def _load(self, source: str, target: str) -> Any:
        pair = source, target
        if pair not in self._loaded:
            path = self._packages().get(pair)
            if path is None:
                raise TranslationError(f"No Argos package translates {source} to {target}.")
            translate = self._module("translate")
            languages = [translate.Language(code, code) for code in pair]
            translation = translate.PackageTranslation(*languages, self._describe(path))
            translation.sentencizer = _WholeSentences()
            self._loaded[pair] = translation
        return self._loaded[pair]

    def _describe(self, path: Path) -> Any:
        try:
            return self._module("package").Package(path)
        except (OSError, ValueError, KeyError, RuntimeError, AttributeError) as error:
            raise TranslationError(f"The Argos package in {path} is damaged: {error}.") from error

    def _module(self, name: str) -> Any:
        import importlib

        own = self._folder / ".argos"
        os.environ.update(
            XDG_DATA_HOME=str(own),
            XDG_CONFIG_HOME=str(own),
            XDG_CACHE_HOME=str(own),
            ARGOS_PACKAGES_DIR=str(own / "packages"),
            ARGOS_MODEL_PROVIDER="OPENNMT",
            ARGOS_CHUNK_TYPE="MINISBD",
            ARGOS_DEVICE_TYPE="cpu",
        )
        return importlib.import_module(f"argostranslate.{name}")
