"""Word documents, with python-docx."""

import io
import re
from collections.abc import Iterator
from typing import Any

from voicecare.importing import zips
from voicecare.importing.text import looks_like_a_heading
from voicecare.page.draft.blocks import Block, Document


def document(content: bytes) -> Document:
    """Headings, paragraphs, lists, tables and pictures' texts of a document.

    Raises:
        PageError: it is damaged or unpacks to too much.
    """
    import docx

    zips.opened(content, "Word").close()
    opened = docx.Document(io.BytesIO(content))
    blocks = list(_blocks(opened))
    if blocks and not any(block.kind == "heading" and block.level == 1 for block in blocks):
        blocks[0] = Block("heading", blocks[0].text, 1)
    language = re.match(r"[a-z]{2}(?![a-z])", opened.core_properties.language or "")
    return Document(tuple(blocks), language=language[0] if language else None)


def _blocks(opened: Any) -> Iterator[Block]:
    number = 0
    for part in opened.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)  # a merged cell comes twice
                yield Block("row", ", ".join(cell for cell in cells if cell))
            continue
        text, style = " ".join(part.text.split()), part.style.name if part.style is not None else ""
        number = number + 1 if "List Number" in style else 0
        if text:
            yield _block(part, text, style, number)
        for picture in _xml(part).iter(
            "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
        ):
            yield Block("picture", picture.get("descr") or "")


def _block(part: Any, text: str, style: str, number: int) -> Block:
    if style == "Title":
        return Block("heading", text, 1)
    level = re.fullmatch(r"Heading (\d)", style)
    if level:
        return Block("heading", text, int(level[1]))
    if number:
        return Block("item", text, number=number)
    properties = _xml(part).pPr
    if "List" in style or (properties is not None and properties.numPr is not None):
        return Block("item", text)
    if part.runs and all(run.bold for run in part.runs if run.text.strip()) and looks_like_a_heading(text):
        return Block("heading", text, 2, guessed=True)
    return Block("paragraph", text)


def _xml(part: Any) -> Any:
    return part._p  # noqa: SLF001 - python-docx has no other way to pictures and numbering
