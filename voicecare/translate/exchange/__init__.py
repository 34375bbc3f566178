"""A page's translations as a file for a translator: CSV, XLSX, TMX 1.4, or the page's own YAML form."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from typing import Literal

from voicecare import files
from voicecare.errors import TranslationError
from voicecare.translate import page_file
from voicecare.translate.decisions import Earlier

State = Literal["reviewed", "author", "machine", "doubtful", "stale", "missing"]
"""How far the translation of a sentence is; `stale` is a person's translation of an older wording."""
STATES: tuple[State, ...] = ("reviewed", "author", "machine", "doubtful", "stale", "missing")

_NOT_PRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Line:
    """A sentence in such a file. An empty text is not translated; `read_original` is a reviewer's word.

    `sentence` is its id on the page, empty where the file does not say it; so may be `state`. `where` is how an
    error calls the line, `earlier` a person's translation of an older wording.
    """

    sentence: str
    source: str
    text: str
    state: str = ""
    reviewer: str = ""
    made: datetime | None = None
    comment: str = ""
    doubts: str = ""
    read_original: bool = False
    earlier: Earlier | None = None
    where: str = ""


@dataclass(frozen=True)
class Sheet:
    """All lines of such a file; `page` is empty where the file does not say it."""

    page: str
    source: str
    target: str
    lines: tuple[Line, ...]


def read(path: Path) -> Sheet:
    """Read a file of one of the four forms.

    Raises:
        TranslationError: it has no such form, is broken, or cannot be read; the message says where.
    """
    _form(str(path))
    return parse(page_file.content(path), str(path))


def parse(data: bytes, name: str) -> Sheet:
    """Read the content of a file in the form that the ending of its name says. Raises as `read` does."""
    reader, _ = _form(name)
    return reader(data, name)


def write(path: Path, sheet: Sheet) -> None:
    """Write a file in the form that its ending names, whole or not at all.

    Raises:
        TranslationError: there is no such form, or the file cannot be written.
    """
    content = written(sheet, path.name)
    try:
        files.write_bytes(path, content)
    except OSError as error:
        raise TranslationError(f"{path} cannot be written: {error.strerror or error}. Nothing was.") from error


def written(sheet: Sheet, name: str) -> bytes:
    """The content of a file in the form that the ending of its name says.

    Raises:
        TranslationError: there is no such form.
    """
    _, writer = _form(name)
    return writer(sheet)


def printable(text: str) -> str:
    """A text without the control characters that neither XML nor a spreadsheet can hold."""
    return _NOT_PRINTABLE.sub("", text)


def _form(name: str) -> tuple[Callable[[bytes, str], Sheet], Callable[[Sheet], bytes]]:
    from voicecare.translate.exchange import page_form, table, tmx

    forms = {
        ".csv": (table.read_csv, table.write_csv),
        ".xlsx": (table.read_xlsx, table.write_xlsx),
        ".tmx": (tmx.read, tmx.write),
        ".yaml": (page_form.read, page_form.write),
    }
    ending = PurePath(name).suffix.lower()
    if ending not in forms:
        raise TranslationError(f"{name}: translations are kept as {', '.join(forms)}. Give the file such an ending.")
    return forms[ending]
