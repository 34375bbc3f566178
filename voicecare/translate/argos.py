"""Argos Translate, kept from the network: local packages only, no sentence splitter, no settings from the home.

Importing `argostranslate` creates folders and reads settings from the user's home; its sentence splitters
fetch models at run time. So its folders are moved into the model store before it is imported, its provider is
pinned, and no splitter is ever made: sentences are split by `page` already. What remains of Argos is its packages,
their tokenizers, and CTranslate2, which is given whole batches.
"""

import importlib
import os
import shutil
from collections.abc import Collection, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from voicecare.errors import TranslationError

_BATCH_TOKENS = 1024
"""CTranslate2 sorts the sentences by length and takes so many tokens at once."""
_BEAM, _LENGTH_PENALTY = 4, 0.2
"""As Argos Translate decodes by default."""


class ArgosTranslator:
    """Packages of Argos Translate.

    Args:
        folder: where packages are installed, one folder each.
        own: where Argos keeps its own files; None for a folder beside the packages.
    """

    name = "argos"
    parallel = True

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self._folder = folder
        self._own = own or folder / ".argos"
        self._loaded: dict[tuple[str, str], tuple[Any, Any]] = {}

    def pairs(self) -> Collection[tuple[str, str]]:
        """The languages of the installed packages; none where Argos itself is not installed."""
        return self._packages().keys() if find_spec("argostranslate") else ()

    def serves(self, source: str, target: str) -> bool:
        """Whether there is a package for these languages."""
        return (source, target) in self.pairs()

    def model(self, source: str, target: str) -> str:
        """The version of the package for these languages; empty where there is none."""
        path = self._packages().get((source, target))
        return str(self._describe(path).package_version) if path else ""

    def translate(self, sentences: Sequence[str], source: str, target: str) -> list[str]:
        """Translate whole sentences in one batch."""
        package, translator = self._load(source, target)
        try:
            # its tokenizers know nothing of lines
            tokens = [package.tokenizer.encode(" ".join(sentence.split())) for sentence in sentences]
            prefix = [[package.target_prefix]] * len(tokens) if package.target_prefix else None
            results = translator.translate_batch(
                tokens, target_prefix=prefix, replace_unknowns=True, max_batch_size=_BATCH_TOKENS,
                batch_type="tokens", beam_size=_BEAM, length_penalty=_LENGTH_PENALTY, max_input_length=0,
            )  # fmt: skip
            texts = [package.tokenizer.decode(result.hypotheses[0]) for result in results]
        except (RuntimeError, ValueError, OSError) as error:
            raise TranslationError(f"The Argos package for {source} to {target} is damaged: {error}.") from error
        return [text.removeprefix(package.target_prefix).strip() for text in texts]

    def remove(self, source: str, target: str) -> bool:
        """Remove the package for these languages; False where there is none."""
        path = self._packages().get((source, target))
        if path is None:
            return False
        shutil.rmtree(path)
        self._loaded.pop((source, target), None)
        return True

    def _packages(self) -> dict[tuple[str, str], Path]:
        if not self._folder.is_dir():
            return {}
        found = {}
        for path in self._folder.glob("translate-*_*"):
            source, _, target = path.name.removeprefix("translate-").partition("_")
            if (path / "metadata.json").is_file():
                found[source, target] = path
        return found

    def _load(self, source: str, target: str) -> tuple[Any, Any]:
        pair = source, target
        if pair not in self._loaded:
            path = self._packages().get(pair)
            if path is None:
                raise TranslationError(f"No Argos package translates {source} to {target}.")
            package = self._describe(path)
            try:
                translator = self._module("translate").Translator(str(path / "model"), device="cpu")
            except (RuntimeError, ValueError, OSError) as error:
                raise TranslationError(f"The Argos package in {path} is damaged: {error}.") from error
            self._loaded[pair] = package, translator
        return self._loaded[pair]

    def _describe(self, path: Path) -> Any:
        try:
            return self._module("package").Package(path)
        except (OSError, ValueError, KeyError, RuntimeError, AttributeError, TypeError) as error:
            raise TranslationError(f"The Argos package in {path} is damaged: {error}.") from error

    def _module(self, name: str) -> Any:
        own = self._own
        # settings of a shell that the user made for Argos count as little as those in the home
        for key in [key for key in os.environ if key.startswith("ARGOS_")]:
            del os.environ[key]
        os.environ.update(
            XDG_DATA_HOME=str(own),
            XDG_CONFIG_HOME=str(own),
            XDG_CACHE_HOME=str(own),
            ARGOS_PACKAGES_DIR=str(own / "packages"),
            ARGOS_MODEL_PROVIDER="OPENNMT",
            ARGOS_CHUNK_TYPE="MINISBD",
            ARGOS_DEVICE_TYPE="cpu",
        )
        try:
            return importlib.import_module(f"argostranslate.{name}")
        except ModuleNotFoundError as error:
            raise TranslationError(
                f'Argos Translate needs the package {error.name}. Type: pip install "voicecare[argos]"'
            ) from error
