"""hassil templates, written out: `(this|that)`, `[perhaps]`, `{list}` or `{list:slot}`."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise, product
from typing import Any

from hassil import parse_sentence
from hassil.sample import sample_sentence

from voicecare.errors import LanguageError
from voicecare.spelling import spell
from voicecare.understand.phrase import Slot

_LIST = re.compile(r"\{(\w+)(?::(\w+))?\}")
_SPECIAL = re.compile(r"[(\[{]")
_CHOICE = re.compile(r"(\([^()\[\]]+\)|\[[^()\[\]]+\])")
Values = list[tuple[str, Slot]]
"""How each value of a list is said, the usual wording of each first."""


def parts(template: str) -> list[tuple[str, str]]:
    """The parts of a template between the gaps that stand outside all brackets, each with the gap before it.

    `"(turn|volume) * up"` is `[("", "(turn|volume)"), ("*", "up")]`.
    """
    found: list[tuple[str, str]] = []
    part: list[str] = []
    depth, gap = 0, ""
    for word in template.split():
        if depth == 0 and word in ("*", "**"):
            if part:
                found.append((gap, " ".join(part)))
                gap, part = word, []
            elif found:
                gap = "**"
        else:
            part.append(word)
            depth += sum(word.count(letter) for letter in "([{") - sum(word.count(letter) for letter in ")]}")
    return [*found, (gap, " ".join(part))] if part else found


class Templates:
    """Writes out the templates of one language.

    Args:
        language: ISO 639-1 code; `range` lists are numbers in its words, `pairs` two in a row.
        lists: the `lists` of a `commands.yaml`.
    """

    def __init__(self, language: str, lists: Mapping[str, Any]) -> None:
        self._language = language
        self._lists = lists
        self._values: dict[str, Values] = {}

    def write_out(self, template: str) -> Iterator[tuple[str, dict[str, Slot]]]:
        """Every text that a template stands for, with the slots that it fills, in the template's order."""
        if not _SPECIAL.search(template):
            yield template, {}
            return
        slots = [(match[1], match[2] or match[1]) for match in _LIST.finditer(template)]
        for text in _texts(template):
            for filled, values in self._filled(text, dict(slots)):
                yield " ".join(filled.split()), values

    def values(self, name: str) -> Values:
        """The values of a list.

        Raises:
            LanguageError: there is no such list.
        """
        if name not in self._values:
            if name not in self._lists:
                raise LanguageError(
                    f"A template of the language {self._language!r} names the list {name!r}, which it lacks."
                )
            described = self._lists[name]
            numbers, pairs = described.get("range"), described.get("pairs")
            self._values[name] = self._numbers(numbers) if numbers else self._pairs(pairs) if pairs else [
                (text, value["out"])
                for value in described["values"]
                for text in _texts(value["in"])
            ]  # fmt: skip
        return self._values[name]

    def _filled(self, text: str, slots: Mapping[str, str]) -> Iterator[tuple[str, dict[str, Slot]]]:
        match = _LIST.search(text)
        if match is None:
            yield text, {}
            return
        for said, value in self.values(match[1]):
            for rest, values in self._filled(text[match.end() :], slots):
                yield f"{text[: match.start()]}{said}{rest}", {slots[match[1]]: value, **values}

    def _numbers(self, numbers: Mapping[str, int]) -> Values:
        return [(spell(self._language, number), number) for number in range(numbers["from"], numbers["to"] + 1)]

    def _pairs(self, numbers: Mapping[str, int]) -> Values:
        """Two neighbours in one breath, by the second of them."""
        words = self._numbers(numbers)
        return [(f"{first} {second}", number) for (first, _), (second, number) in pairwise(words)]


def _texts(template: str) -> Iterator[str]:
    """The texts of a template, its lists still by name."""
    parts = _CHOICE.split(template)
    if any(set(part) & set("()[]") for part in parts[::2]):
        yield from sample_sentence(parse_sentence(template), expand_lists=False)
        return
    # most templates have no brackets in brackets, and hassil takes several times as long
    for chosen in product(*map(_choices, parts)):
        yield "".join(chosen)


def _choices(part: str) -> list[str]:
    if not _CHOICE.fullmatch(part):
        return [part]
    return [*part[1:-1].split("|"), *([""] if part.startswith("[") else [])]
