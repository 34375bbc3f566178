"""The settings as the desk shows them: each value as it is typed, and what it can be."""

import json
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

import tomlkit

from voicecare import settings_file
from voicecare.settings import Settings
from voicecare.settings_file import Option


@dataclass(frozen=True)
class Row:
    """An option: its value in words and as it is typed, its default, and what it can be where that is few."""

    name: str
    shown: str
    typed: str
    origin: str
    default: str
    description: str
    choices: tuple[str, ...]


def rows() -> list[Row]:
    """Every option, in their order.

    Raises:
        SettingsError: the file or the environment says what cannot be.
    """
    return [_row(one) for one in settings_file.options()]


def _row(option: Option) -> Row:
    shown = _typed(option.value)
    # what is masked would be written as it is shown
    typed = "" if "***@" in shown else shown
    return Row(
        option.name, shown or "not set", typed, option.origin, _typed(option.default) or "not set",
        option.description, tuple(_choices(Settings.model_fields[option.name].annotation)),
    )  # fmt: skip


def _typed(value: Any) -> str:
    """A value as it is typed to have it: a text as it is, all else as TOML; empty is not set."""
    if value is None or value == {}:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        table = tomlkit.inline_table()
        table.update(value)
        return table.as_string()
    return json.dumps(value, default=str)


def _choices(kind: Any) -> list[str]:
    if kind is bool:
        return ["true", "false"]
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    return []
