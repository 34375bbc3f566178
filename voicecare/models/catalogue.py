"""The catalogue: every model that the app knows, with its package, hash and licence."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import unquote, urlsplit

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from voicecare.errors import ModelError
from voicecare.meant import meant

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
FileName = Annotated[str, Field(pattern=f"^{_NAME.pattern}$")]
"""A name that is a file's and nothing else, wherever it comes from: no folder, no drive, not hidden."""
Sha256 = Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
Md5 = Annotated[str, Field(pattern=r"^([0-9a-f]{32})?$")]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Both are safe; the one in C is ten times as fast."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Download(_Part):
    """A file at its maker's address; `size` in bytes; what is not known is None or empty."""

    address: Annotated[str, Field(pattern=r"^https://[^/]+/.*[^/]$")]
    size: Annotated[int, Field(gt=0)] | None = None
    sha256: Sha256 = ""
    md5: Md5 = ""

    @property
    def name(self) -> str:
        """The file's name, at the address and in a mirror."""
        return unquote(urlsplit(self.address).path.rpartition("/")[2])

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no name of a file")
        return self


class ModelFile(_Part):
    """A file of a model, joined from parts (`package/path`)."""

    name: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+$")]
    parts: tuple[str, ...] = Field(min_length=1)
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Model(_Part):
    """One model. Where it comes from: a Python package, its maker's address, or either.

    `wer` is the published word error rate in per cent, with the recordings; `unknown_word` is whether Vosk's
    vocabulary has `[unk]`. Empty and None are "not known".
    """

    does: str
    languages: tuple[str, ...] | Literal["all"]
    licence: str
    package: str | None = None
    needed: bool = False
    files: tuple[ModelFile, ...] = ()
    folder: str | None = None
    downloads: tuple[Download, ...] = ()
    wer: str = ""
    unknown_word: bool | None = None

    @model_validator(mode="after")
    def _comes_from_somewhere(self) -> Self:
        if self.package is None and not self.downloads:
            raise ValueError("a model needs a package or downloads")
        return self


class TranslationModel(_Part):
    """What is published of a model for one pair of languages; what is not known is None or empty.

    `quality` is COMET on the FLORES test set; `size` is in bytes; `sha256` is of the file that is installed;
    `version` is what its address says.
    """

    quality: float | None = None
    size: int | None = None
    sha256: Sha256 = ""
    version: Annotated[str, Field(pattern=r"^[0-9_]*$")] = ""


class TranslationEngine(_Part):
    """An engine and its models, by pair: `en-pt`.

    `address` is that of a model, with `{source}`, `{target}` and `{version}` in it; `index` is that of a list which
    says where the files of each pair are.
    """

    does: str
    licence: str
    source: str
    address: Annotated[str, Field(pattern=r"^https://")] | None = None
    index: Annotated[str, Field(pattern=r"^https://")] | None = None
    pairs: dict[Annotated[str, Field(pattern=r"^[a-z]{2}-[a-z]{2}$")], TranslationModel]


class _Catalogue(_Part):
    models: dict[str, Model]
    translators: dict[str, TranslationEngine]


@cache
def _read() -> _Catalogue:
    path = _path()
    try:
        return _Catalogue.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER))  # noqa: S506 - safe, see there
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise ModelError(f"The catalogue of models, {path}, cannot be read: {error}") from error


def models() -> dict[str, Model]:
    """All models by name.

    Raises:
        ModelError: the catalogue is damaged.
    """
    return _read().models


def translators() -> dict[str, TranslationEngine]:
    """The translation engines by name, with their models. Raises as `models` does."""
    return _read().translators


def translation_model(engine: str, source: str, target: str) -> TranslationModel:
    """What is known of an engine's model for a pair; a model without any figure where it is not in the catalogue."""
    described = translators().get(engine)
    return (described.pairs.get(f"{source}-{target}") if described else None) or TranslationModel()


def model(name: str) -> Model:
    """A model by its name.

    Raises:
        ModelError: there is none of this name.
    """
    if name not in models():
        raise ModelError(f"There is no model {name!r}. {meant(name, models())}")
    return models()[name]


def checkout() -> Path | None:
    """The folder of the source code where the app runs from one; None for an installed copy."""
    root = Path(str(files("voicecare"))).parent
    return root if (root / "pyproject.toml").is_file() and (root / "models" / "catalogue.yaml").is_file() else None


def _path() -> Path:
    root = checkout()
    return root / "models" / "catalogue.yaml" if root else Path(str(files("voicecare"))) / "models" / "catalogue.yaml"
