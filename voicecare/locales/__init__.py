"""What the app understands and says in each language, as data; this module only finds and reads it."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from voicecare.errors import LanguageError

_HERE = files("voicecare.locales")


def installed() -> list[str]:
    """The languages in which the app can talk with a patient, as ISO 639-1 codes, sorted."""
    return sorted(folder.name for folder in _HERE.iterdir() if (folder / "prompts.ftl").is_file())


def require(language: str) -> str:
    """Return the language if the app can talk it.

    Raises:
        LanguageError: it cannot; the message names those that it can.
    """
    if language not in installed():
        raise LanguageError(f"The language {language!r} is not installed. Installed: {', '.join(installed())}.")
    return language


@cache
def states() -> dict[str, Any]:
    """Which commands are open in which state: `states.yaml`, the same for all languages."""
    return _yaml("states.yaml")


@cache
def commands(language: str) -> dict[str, Any]:
    """The wordings of the commands: `commands.yaml` of the language, in the form of hassil.

    Raises:
        LanguageError: the language has none.
    """
    if not (_HERE / language / "commands.yaml").is_file():
        raise LanguageError(f"No commands are known in the language {language!r}.")
    return _yaml(f"{language}/commands.yaml")


def prompts(language: str) -> str:
    """What the app says: `prompts.ftl` of the language, in Project Fluent's form."""
    return (_HERE / require(language) / "prompts.ftl").read_text(encoding="utf-8")


def reports() -> list[str]:
    """The languages in which the report for the physiotherapist is written, sorted."""
    return sorted(folder.name for folder in _HERE.iterdir() if (folder / "report.ftl").is_file())


def report(language: str) -> str:
    """What the report says: `report.ftl` of the language, in Project Fluent's form; the language has one."""
    return (_HERE / language / "report.ftl").read_text(encoding="utf-8")


def screen(language: str) -> str:
    """What the screen shows of its own: `screen.ftl` of the language, in Project Fluent's form."""
    return (_HERE / require(language) / "screen.ftl").read_text(encoding="utf-8")


@cache
def voice(language: str) -> dict[str, Any]:
    """How the language is spoken: `voice.yaml`; empty where it has none."""
    return _yaml(f"{language}/voice.yaml") if (_HERE / language / "voice.yaml").is_file() else {}


@cache
def hearing(language: str) -> dict[str, Any]:
    """From which score on a phrase of the language counts as heard: its `hearing.yaml`, or that for all languages."""
    own = f"{language}/hearing.yaml"
    return _yaml(own if (_HERE / language / "hearing.yaml").is_file() else "hearing.yaml")


def words(language: str) -> bytes | None:
    """How the words of the language sound, as numbers: `words.npz`; None where it has none."""
    own = _HERE / language / "words.npz"
    return own.read_bytes() if own.is_file() else None


@cache
def questions(language: str) -> dict[str, Any]:
    """The words of questions about a page: `questions.yaml`; empty where the language has none."""
    return _yaml(f"{language}/questions.yaml") if (_HERE / language / "questions.yaml").is_file() else {}


def _yaml(name: str) -> dict[str, Any]:
    data = yaml.load(_HERE.joinpath(name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    if not isinstance(data, dict):
        raise LanguageError(f"voicecare/locales/{name} must hold a mapping.")
    return data
