"""The order of a document: title, introduction, and parts under their headings."""

import re
import unicodedata
from dataclasses import dataclass, field

from voicecare.page.draft.blocks import Block
from voicecare.page.draft.words import Words

_LONGEST_ID = 40


@dataclass
class Part:
    """A heading and the blocks under it, up to the next heading."""

    title: str
    level: int
    guessed: bool = False
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Outline:
    """The title, what stands before the first heading, and the parts."""

    title: str
    introduction: list[Block]
    parts: list[Part]
    introduction_link: str | None = None
    """The heading of the introduction's second copy, which a page's own table of contents leads to."""


def title_at(blocks: tuple[Block, ...]) -> int:
    """Which block is the title: the first heading of the first level, or else the first block."""
    headings = [at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    return next(iter(headings or [at for at, block in enumerate(blocks) if block.kind != "picture"]), 0)


def outline(blocks: tuple[Block, ...]) -> Outline:
    """Take a document apart. The introduction's second copy is dropped."""
    first = title_at(blocks)
    title, rest = blocks[first].text, [*blocks[:first], *blocks[first + 1 :]]
    made = Outline(title, [], [])
    into = made.introduction
    for block in rest:
        if block.kind == "heading":
            made.parts.append(Part(block.text, block.level, block.guessed))
            into = made.parts[-1].blocks
        else:
            into.append(block)
    if made.introduction:
        copies = [part for part in made.parts if _texts(part.blocks) == _texts(made.introduction)]
        made.introduction_link = copies[0].title if copies else None
        made.parts = [part for part in made.parts if part not in copies]
    return made


def slug(title: str, taken: set[str], without: str = "", words: Words | None = None) -> str:
    """A short id that is not taken, and takes it.

    Words of the page's own title (`without`) and articles are left out where anything remains, so that
    "General advice after spinal fusion" is `general`.
    """
    plain = _plain(title)
    articles = set(words.names("articles")) if words else set()
    prepositions = set(words.names("prepositions")) if words else set()
    leave = (set(_plain(without)) - prepositions) | articles
    short = [word for word in plain if word not in leave]
    while short and short[-1] in prepositions:
        short.pop()
    kept = short or plain or ["part"]
    while len("-".join(kept)) > _LONGEST_ID and len(kept) > 1:
        kept.pop()
    base = "-".join(kept)[:_LONGEST_ID]
    identifier, number = base, 2
    while identifier in taken:
        identifier, number = f"{base}-{number}", number + 1
    taken.add(identifier)
    return identifier


def _plain(title: str) -> list[str]:
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", ascii_only.lower())


def _texts(blocks: list[Block]) -> str:
    return " ".join(block.text for block in blocks)
