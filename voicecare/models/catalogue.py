"""The catalogue: every model that the app knows, with its package, hash and licence."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voicecare.errors import ModelError


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ModelFile(_Part):
    """A file of a model, joined from parts (`package/path`)."""

    name: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+$")]
    parts: tuple[str, ...] = Field(min_length=1)
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Model(_Part):
    """One model."""

    does: str
    languages: tuple[str, ...] | Literal["all"]
    package: str
    licence: str
    needed: bool = False
    files: tuple[ModelFile, ...] = ()
    folder: str | None = None


class TranslationModel(_Part):
    """What is published of a model for one pair of languages; what is not known is None or empty.

    `quality` is COMET on the FLORES test set; `size` is in bytes; `sha256` is of the file that is installed.
    """

    quality: float | None = None
    size: int | None = None
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""


class TranslationEngine(_Part):
    """An engine and its models, by pair: `en-pt`. `index` is an address where its models are listed."""

    does: str
    licence: str
    source: str
    index: str | None = None
    pairs: dict[Annotated[str, Field(pattern=r"^[a-z]{2}-[a-z]{2}$")], TranslationModel]


class _Catalogue(_Part):
    models: dict[str, Model]
    translators: dict[str, TranslationEngine]


@cache
def _read() -> _Catalogue:
    path = _path()
    try:
        return _Catalogue.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
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
        raise ModelError(f"There is no model {name!r}. There are: {', '.join(models())}.")
    return models()[name]


def checkout() -> Path | None:
    """The folder of the source code where the app runs from one; None for an installed copy."""
    root = Path(str(files("voicecare"))).parent
    return root if (root / "pyproject.toml").is_file() and (root / "models" / "catalogue.yaml").is_file() else None


def _path() -> Path:
    root = checkout()
    return root / "models" / "catalogue.yaml" if root else Path(str(files("voicecare"))) / "models" / "catalogue.yaml"
