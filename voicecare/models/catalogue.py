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


class _Catalogue(_Part):
    models: dict[str, Model]


@cache
def models() -> dict[str, Model]:
    """All models by name.

    Raises:
        ModelError: the catalogue is damaged.
    """
    path = _path()
    try:
        return _Catalogue.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))).models
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise ModelError(f"The catalogue of models, {path}, cannot be read: {error}") from error


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
