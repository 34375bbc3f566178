"""What every reader of documents makes, and the drafting of pages takes: blocks in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "row", "picture"]


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, item of a list, row of a table, or alternative text of a picture.

    `level` is a heading's, 1 for the title. `number` is that of an item in a numbered list. `guessed` is a heading
    that only looks like one: the document does not say so.
    """

    kind: Kind
    text: str
    level: int = 0
    number: int | None = None
    guessed: bool = False


@dataclass(frozen=True)
class Document:
    """A document as its reader saw it.

    `hospital`, `language` and `country` are what the document says of itself. `left_out` are sentences that the
    reader took for no part of the text.
    """

    blocks: tuple[Block, ...]
    hospital: str | None = None
    language: str | None = None
    country: str | None = None
    left_out: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(block.text for block in self.blocks)


Path = tuple[str | int, ...]
"""Where something stands in a page, as `("sections", 0, "title")`; empty for the page itself."""


@dataclass(frozen=True)
class Doubt:
    """What a person must look at, and where on the page it stands."""

    path: Path
    reason: str


@dataclass
class Facts:
    """What was found beside the text, blocks that say nothing else (`used`, by their index), and doubts."""

    used: set[int] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, reason: str, *path: str | int) -> None:
        """Mark something for a person."""
        self.doubts.append(Doubt(path, reason))


def following(blocks: tuple[Block, ...], index: int, used: set[int]) -> Iterator[int]:
    """The indices after a block that nobody has used, nearest first."""
    return (other for other in range(index + 1, len(blocks)) if other not in used)
