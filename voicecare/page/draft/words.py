"""The words by which documents are read, as data in `words.yaml`."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_NEVER = r"(?!)"
"""Matches nothing: what a language has no words for."""


class Words:
    """The patterns of one language; a language that is not in the file has none, and finds nothing."""

    def __init__(self, language: str) -> None:
        self._data: dict[str, Any] = _all()["languages"].get(language, {})
        self.known = bool(self._data)

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern by its name; NUMBER in it stands for digits or a number in words."""
        return _compiled(self.source(name))

    def source(self, name: str) -> str:
        """The text of a pattern, to be a part of another."""
        return str(self._data.get(name, _NEVER)).replace("NUMBER", self._number)

    def names(self, name: str) -> list[str]:
        """A list of words or patterns."""
        return list(self._data.get(name, []))

    def about(self) -> dict[str, re.Pattern[str]]:
        """The parts of the body by which an exercise can be asked for."""
        return {part: _compiled(rf"\b({words})\b") for part, words in self._data.get("about", {}).items()}

    def the_hospital(self) -> str:
        """What a hospital is called whose name is not known."""
        return str(self._data.get("the_hospital", "?"))

    def number(self, word: str) -> int:
        """The value of what NUMBER matched."""
        return int(word) if word.isdecimal() else self._values[word.lower()]

    @property
    def _number(self) -> str:
        return "|".join([r"\b\d{1,3}", *(rf"\b{word}" for word in self._values)])

    @property
    def _values(self) -> dict[str, int]:
        more: dict[str, int] = self._data.get("fifteen_and_on", {})
        return {word: value for value, word in enumerate(self.names("numbers"), 1)} | more


def known_languages() -> list[str]:
    """The languages that have words."""
    return list(_all()["languages"])


def menu(name: str) -> re.Pattern[str]:
    """What is for a mouse or a menu: `labels`, the whole of a block, or `sentences`, a part of one."""
    return _compiled("|".join(f"(?:{one})" for one in _all()["menu"][name]))


def kind(department: str) -> str | None:
    """The word by which a patient asks for a department, if there is one."""
    return next((name for name, words in _all()["kinds"].items() if _compiled(words).search(department)), None)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # a department's name is told by its capital letters
    return re.compile(pattern if "[A-Z]" in pattern else f"(?i){pattern}")


@cache
def _all() -> dict[str, Any]:
    text = files("voicecare.page.draft").joinpath("words.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data
