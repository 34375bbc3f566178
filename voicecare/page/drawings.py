"""The drawings of a page's exercises: `drawings/<name>.svg` beside `page.yaml`, and what each shows, in words."""

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from pydantic import BaseModel, ConfigDict, RootModel

from voicecare import yaml_model
from voicecare.errors import PageError
from voicecare.page.model import Exercise, Identifier, Language, Text

_LARGEST = 15_000
"""Bytes: all pictures of a page are on their way at once."""
_UNSAFE = re.compile(
    r"<!|<\?|<\s*(script|foreignObject|image|use|a|iframe)\b|\bon\w+\s*=|href|url\s*\(|@import", re.IGNORECASE
)


class Words(BaseModel):
    """What a drawing shows: its name, and where the movement begins and ends."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Text
    description: Text


class Descriptions(RootModel[dict[Identifier, dict[Language, Words]]]):
    """`descriptions.yaml`: by exercise and language."""


@dataclass(frozen=True)
class Drawing:
    """An SVG element to stand in a page, described in a language, and the style sheet that moves it.

    They are apart because a strict Content-Security-Policy refuses a style inside a page; without it the drawing
    is still.
    """

    svg: str
    css: str
    language: str


def load(page: Path, exercise: Exercise, language: str) -> Drawing | None:
    """The drawing of an exercise; None where it has none. English words stand in for a language without its own.

    Args:
        page: the page's file, `page.yaml`.
        exercise: whose drawing.
        language: of title and description.

    Raises:
        PageError: it cannot be read, is too large, holds more than lines, or has no words.
    """
    if exercise.drawing is None:
        return None
    folder = page.resolve().parent / "drawings"
    path = (folder / exercise.drawing).resolve()
    if path.parent != folder:
        raise PageError(f"{folder / exercise.drawing} lies outside the page's folder. Copy the drawing into it.")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(f"{path} cannot be read: {error}.") from error
    if len(text.encode()) > _LARGEST:
        raise PageError(f"{path} is larger than {_LARGEST // 1000} kB. Draw it with fewer lines.")
    if not (text.startswith("<svg ") and text.rstrip().endswith("</svg>")) or text.count("<svg") > 1:
        raise PageError(f"{path} must be one <svg> element and nothing else.")
    if found := _UNSAFE.search(text):
        raise PageError(f"{path} holds {found[0]!r}. A drawing has only lines and words.")
    words = yaml_model.read(folder / "descriptions.yaml", Descriptions, PageError).root.get(exercise.id, {})
    spoken = language if language in words else "en"
    if spoken not in words:
        raise PageError(f"{folder / 'descriptions.yaml'} has no words in {language} or en for {exercise.id}.")
    css = "".join(re.findall(r"<style>(.*?)</style>", text, re.DOTALL))
    svg = re.sub(r"<style>.*?</style>\s*", "", text, flags=re.DOTALL)
    svg = _worded(svg, "title", words[spoken].title)
    svg = _worded(svg, "desc", words[spoken].description)
    return Drawing(svg.replace("<svg ", f'<svg lang="{spoken}" ', 1), css, spoken)


def _worded(svg: str, tag: str, said: str) -> str:
    """The drawing with these words in its `title` or `desc`."""
    return re.sub(
        rf"(<{tag}[^>]*>).*?(</{tag}>)", lambda found: found[1] + escape(said) + found[2], svg, flags=re.DOTALL
    )
