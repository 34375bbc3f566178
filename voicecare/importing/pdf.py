"""PDF with text, with pypdf; headings are what is set larger than most of it."""

import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from voicecare.errors import PageError
from voicecare.importing import text as texts
from voicecare.page.draft.blocks import Block, Document

_MOST_PAGES = 60
_LARGER = 1.15
"""A heading's size of letters, of that of most of the text."""


@dataclass
class _Line:
    text: str
    size: float


def document(content: bytes) -> Document:
    """The text of a PDF.

    Raises:
        PageError: it is damaged, locked, too long, or holds no text but pictures of it.
    """
    import pypdf
    from pypdf.errors import PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PageError("This PDF is locked with a password.")
        if len(reader.pages) > _MOST_PAGES:
            raise PageError(f"This PDF has {len(reader.pages)} pages. A leaflet has {_MOST_PAGES} at most.")
        lines = [line for page in reader.pages for line in [*_lines(page), _Line("", 0)]]
        language = str(reader.root_object.get("/Lang", ""))[:2].lower() or None
    except PyPdfError as error:
        raise PageError(f"This PDF is damaged: {error}.") from error
    if not any(re.search(r"\w{2}", line.text) for line in lines):
        raise PageError(
            "This PDF holds no text: its pages are pictures, as from a scanner. "
            "Have the text recognised first, or copy it from the hospital's web site."
        )
    return Document(_blocks(lines), language=language)


def _lines(page: Any) -> list[_Line]:
    """Lines from top to bottom with their size of letters; an empty line where there is a gap."""
    pieces: list[tuple[float, float, str]] = []

    def visit(text: str, matrix: list[float], of_text: list[float], _font: Any, size: float) -> None:
        if text.strip():
            scale = abs(of_text[3] * matrix[3]) or 1.0
            pieces.append((matrix[5] + of_text[5] * matrix[3], size * scale, text))

    page.extract_text(visitor_text=visit)
    lines: list[_Line] = []
    last: float | None = None
    for height, size, text in pieces:
        rows = [row for row in text.splitlines() if row.strip()]
        if last is not None and abs(last - height) < 0.5 * size and rows and lines and len(rows) == 1:
            lines[-1].text += text if text[:1].isspace() else f" {text}"
            continue
        if last is not None and abs(last - height) > 1.7 * size:
            lines.append(_Line("", 0))
        lines += [_Line(row.strip(), size) for row in rows]
        last = height
    return lines


def _blocks(lines: list[_Line]) -> tuple[Block, ...]:
    usual = Counter[float]()
    for line in lines:
        usual[round(line.size, 1)] += len(line.text)
    common = usual.most_common(1)[0][0] or 1.0
    largest = max(line.size for line in lines)
    blocks: list[Block] = []
    together: list[str] = []
    for line in [*lines, _Line("", 0)]:
        heading = line.size > _LARGER * common
        if (heading or not line.text) and together:
            blocks += texts.blocks(together)
            together = []
        if heading and line.text:
            level = 1 if line.size >= largest - 0.1 else 2
            if blocks and blocks[-1].kind == "heading" and blocks[-1].level == level == 1:
                blocks[-1] = Block("heading", f"{blocks[-1].text} {line.text}", 1)  # a title of two lines
            else:
                blocks.append(Block("heading", line.text, level))
        elif line.text:
            together.append(line.text)
    if blocks and not any(block.level == 1 for block in blocks):
        blocks[0] = Block("heading", blocks[0].text, 1)
    return tuple(blocks)
