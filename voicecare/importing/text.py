"""Text copied from a page: blocks between empty lines, bullets, numbers, and lines that look like headings."""

import re

from voicecare.page.draft.blocks import Block, Document

_BULLET = re.compile(r"^\s*(?:[•▪‣◦●○]\s*|[·*–—-]\s+)(?=\S)")
_NUMBERED = re.compile(r"^\s*(\d{1,2})[.)]\s+(?=\S)")
_LONGEST_HEADING = 100
"""Characters."""


def document(text: str) -> Document:
    """The blocks of a text. The first is taken for the title; headings are guessed."""
    paragraphs = [group.splitlines() for group in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())]
    found = [block for lines in paragraphs for block in blocks([line for line in lines if line.strip()])]
    if found:
        found[0] = Block("heading", found[0].text, 1)
    return Document(tuple(found))


def blocks(lines: list[str]) -> list[Block]:
    """The blocks of lines that stand together. A line goes on with the one before it unless it begins something."""
    found: list[Block] = []
    for line in lines:
        number, bullet = _NUMBERED.match(line), _BULLET.match(line)
        if number:
            found.append(Block("item", line[number.end() :].strip(), number=int(number[1])))
        elif bullet:
            found.append(Block("item", line[bullet.end() :].strip()))
        elif found and _goes_on(found[-1].text, line):
            found[-1] = Block(found[-1].kind, _joined(found[-1].text, line.strip()), number=found[-1].number)
        else:
            found.append(Block("paragraph", line.strip()))
    if len(found) == 1 and found[0].kind == "paragraph" and looks_like_a_heading(found[0].text):
        return [Block("heading", found[0].text, 2, guessed=True)]
    return found


def looks_like_a_heading(text: str) -> bool:
    """Short, begins with a capital letter, and does not end as a sentence does; a question may be one.

    "Exercise 1: bend" may be one, "Repeat: 10 times" not.
    """
    text = text.strip()
    return (
        len(text) <= _LONGEST_HEADING
        and text[:1].isalpha()
        and text[:1] == text[:1].upper()
        and text[-1] not in ".:;!,…"
        and not re.search(r"\d{4}", text)
        and not re.search(r"[.!?] |[^\d]: ?\S", text)
    )


def _goes_on(before: str, line: str) -> bool:
    return line.strip()[:1].islower() or (len(before) > 60 and before[-1] not in ".!?:")


def _joined(before: str, line: str) -> str:
    """Two lines as one; a word that was cut at the end of the first is whole again, "in- and outdoors" stays."""
    cut = re.search(r"[^\W\d]-$", before) and line[:1].islower()
    if cut and not re.match(r"(en|of|and|or|und|oder|et|ou|y|o|e|i|ve)\b", line):
        return before[:-1] + line
    return f"{before} {line}"
