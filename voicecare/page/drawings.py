"""The drawings of a page's exercises: files of `drawings/` beside `page.yaml`, and in words what each shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, RootModel

from voicecare import yaml_model
from voicecare.errors import PageError
from voicecare.page import load
from voicecare.page.model import Exercise, Identifier, Language, Text

_LARGEST = 15_000
"""Bytes: a page's drawings are part of the weight of the screen."""
_UNSAFE = re.compile(
    r"<!|<\?|<\s*(script|style|foreignObject|image|use|a|iframe|animate\w*|set)\b|\bon\w+\s*=|href|url\s*\(|@import",
    re.IGNORECASE,
)
_STAND_IN = "en"


class Words(BaseModel):
    """What a drawing shows: its name, and where the movement begins and ends."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Text
    description: Text


class Descriptions(RootModel[dict[Identifier, dict[Language, Words]]]):
    """`descriptions.yaml`: by exercise and language."""


@dataclass(frozen=True)
class Drawing:
    """A still drawing: one SVG element of lines and words, and what it shows, by language."""

    svg: str
    words: Mapping[str, Words]

    def described(self, language: str) -> tuple[str, str]:
        """What it shows, and the language in which that is said: English stands in for one without words."""
        spoken = language if language in self.words else _STAND_IN
        return f"{self.words[spoken].title}. {self.words[spoken].description}", spoken


def read(page: str) -> dict[int, Drawing]:
    """The drawings of a page, by the number of the exercise, from 1; an exercise that names none has none.

    Args:
        page: the page's id, or its file.

    Raises:
        PageError: there is no such page, or a drawing cannot be read, is too large, holds more than lines and words,
            or is not described.
    """
    folder = load.find(page).resolve().parent / "drawings"
    exercises = load.load(page).exercises.list
    return {
        number: _read(folder, exercise.drawing, exercise)
        for number, exercise in enumerate(exercises, 1)
        if exercise.drawing is not None
    }


def _read(folder: Path, name: str, exercise: Exercise) -> Drawing:
    path = (folder / name).resolve()
    if path.parent != folder:
        raise PageError(f"{folder / name} lies outside the page's folder. Copy the drawing into it.")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(
            f"{path} cannot be read: {error}. Put it there, or take the line `drawing:` of {exercise.id} away."
        ) from error
    if len(text.encode()) > _LARGEST:
        raise PageError(f"{path} is larger than {_LARGEST // 1000} kB. Draw it with fewer lines.")
    if not (text.startswith("<svg ") and text.rstrip().endswith("</svg>")) or text.count("<svg") > 1:
        raise PageError(f"{path} must be one <svg> element and nothing else.")
    if found := _UNSAFE.search(text):
        raise PageError(f"{path} holds {found[0]!r}. A drawing has only lines and words, and it stands still.")
    described = folder / "descriptions.yaml"
    words = yaml_model.read(described, Descriptions, PageError).root.get(exercise.id, {})
    if _STAND_IN not in words:
        raise PageError(f"{described} has no words in {_STAND_IN} for {exercise.id}.")
    return Drawing(text, words)
