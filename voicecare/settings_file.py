"""Options one by one: what each is now and why, and changing the file so that all else in it stays."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import tomlkit
from pydantic import TypeAdapter, ValidationError

from voicecare import files, settings
from voicecare.errors import SettingsError
from voicecare.events import Patience
from voicecare.settings import Settings

NAME = "settings.toml"
Origin = Literal["default", "file", "environment", "command line"]


@dataclass(frozen=True)
class Option:
    """An option, its present value as JSON has it, and where that came from."""

    name: str
    value: Any
    origin: Origin
    default: Any
    description: str


def options(**flags: Any) -> list[Option]:
    """Every option, in their order; flags that are None were not given.

    Raises:
        SettingsError: as `settings.load`.
    """
    chosen = settings.load(**flags).model_dump(mode="json")
    written = _document(settings.home() / NAME)
    given = {name for name, value in flags.items() if value is not None}
    found = []
    for name, field in Settings.model_fields.items():
        origin: Origin = "default"
        if name in given:
            origin = "command line"
        elif settings.variable(name):
            origin = "environment"
        elif name in written:
            origin = "file"
        shown = settings.masked(chosen[name])
        found.append(Option(name, shown, origin, field.default, field.description or ""))
    return found


def put(name: str, text: str) -> Any:
    """Write an option into the file; returns its value. What else stands there, comments too, stays.

    Args:
        name: of the option.
        text: its value, as TOML, or plain where it is a text.

    Raises:
        SettingsError: there is no such option, it cannot have this value, or the file cannot be written.
    """
    value = _valid(name, text)
    document = _document(settings.home() / NAME)
    document[name] = value
    _write(document, settings.home())
    return value


def take_out(folder: Path, *names: str) -> list[str]:
    """Take options out of the file, so that they are as where nobody chose; returns those that stood there.

    Raises:
        SettingsError: there is no such option, or the file cannot be read or written; it is as it was.
    """
    for name in names:
        _require(name)
    document = _document(folder / NAME)
    there = [name for name in names if name in document]
    for name in there:
        del document[name]
    if there:
        _write(document, folder)
    return there


def remember(folder: Path, language: str | None = None, patience: Patience | None = None) -> None:
    """Keep what the patient chose; what is None stays as it was.

    Raises:
        SettingsError: the file cannot be read or written; it is as it was.
    """
    document = _document(folder / NAME)
    chosen = {"language": language, "patience": patience}
    document.update({name: value for name, value in chosen.items() if value is not None})
    _write(document, folder)


def standing(folder: Path, *names: str) -> list[str]:
    """Which of these options stand in the file.

    Raises:
        SettingsError: it cannot be read.
    """
    document = _document(folder / NAME)
    return [name for name in names if name in document]


def _require(name: str) -> None:
    if name not in Settings.model_fields:
        raise SettingsError(f"There is no option {name!r}. {settings.nearest(name)}")


def _valid(name: str, text: str) -> Any:
    _require(name)
    kind: Any = Settings.model_fields[name].annotation
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    refused: ValidationError | None = None
    for candidate in (*_as_toml(text), text):
        try:
            value = adapter.dump_python(adapter.validate_python(candidate), mode="json")
        except ValidationError as error:
            refused = refused or error
            continue
        if value is None:
            break
        return value
    why = "; ".join(fault["msg"] for fault in refused.errors()) if refused else "leave it out with `unset` instead"
    raise SettingsError(f"{name} = {settings.masked(text)!r} cannot be: {why}. Nothing was changed.")


def _as_toml(text: str) -> list[Any]:
    try:
        return [tomllib.loads(f"value = {text}")["value"]]
    except tomllib.TOMLDecodeError:
        return []


def _document(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8")) if path.is_file() else tomlkit.document()
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path} cannot be read: {error}.") from error


def _write(document: tomlkit.TOMLDocument, folder: Path) -> None:
    path = folder / NAME
    try:
        files.write_text(path, tomlkit.dumps(document))
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error}. It is as it was.") from error
