"""Translations as a table for people: CSV, and XLSX for Excel and LibreOffice."""

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from babel import Locale

from voicecare.errors import TranslationError
from voicecare.translate.exchange import Line, Sheet, printable

COLUMNS = ("id", "source", "translation", "state", "doubts", "comment", "reviewer", "date",
           "earlier source", "earlier translation", "page", "from", "to")  # fmt: skip
_NEEDED = ("id", "source", "translation", "page", "from", "to")
_WIDTHS = (22, 60, 60, 11, 30, 30, 18, 20, 40, 40, 20, 6, 6)
_LARGEST = 200_000_000
"""Bytes that an XLSX may unpack to; one of 10,000 sentences has 10 MB."""

READ_ORIGINAL = "read the original"
"""The state of a sentence of which a reviewer said so."""

_FORMULA = ("=", "+", "-", "@", "\t")
"""A spreadsheet takes a cell that begins so for a formula, unless an apostrophe stands before."""


def write_csv(sheet: Sheet) -> bytes:
    """As UTF-8 with the mark by which Excel knows it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in _rows(sheet))
    return codecs.BOM_UTF8 + out.getvalue().encode()


def read_csv(data: bytes, name: str) -> Sheet:
    """Read CSV with commas, semicolons or tabs, as spreadsheets write it in different countries."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise TranslationError(f"{name} is not UTF-8. Save it as: CSV UTF-8.") from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise TranslationError(f"{name} is no CSV file: {error}.") from error
    return _sheet(
        ([cell.removeprefix("'") if cell[1:].startswith(_FORMULA) else cell for cell in row] for row in rows), name
    )


def write_xlsx(sheet: Sheet) -> bytes:
    """With a fixed heading, wide columns, and right-to-left languages aligned as they are read."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    page = book.create_sheet("translations", 0)
    del book["Sheet"]
    page.append(list(COLUMNS))
    page.freeze_panes = "C2"
    target = COLUMNS.index("translation") + 1
    right_to_left = Locale.parse(sheet.target).text_direction == "rtl"
    for number, row in enumerate(_rows(sheet), 2):
        for column, text in enumerate(row, 1):
            cell = page.cell(number, column, text)
            cell.data_type = "s"
            backwards = right_to_left and column == target
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=2 if backwards else 0)
    for column, width in enumerate(_WIDTHS, 1):
        page.column_dimensions[page.cell(1, column).column_letter].width = width
        page.cell(1, column).font = Font(bold=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_xlsx(data: bytes, name: str) -> Sheet:
    """Read the first sheet of a workbook."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
        # openpyxl raises whatever its parsers do
        book = load_workbook(io.BytesIO(data), read_only=True) if unpacked <= _LARGEST else None
        rows = [[_cell(cell, name) for cell in row] for row in book.worksheets[0].iter_rows()] if book else None
    except TranslationError:
        raise
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise TranslationError(f"{name} is no XLSX workbook that can be read: {reason}.") from error
    if rows is None:
        raise TranslationError(f"{name} would unpack to more than {_LARGEST // 1_000_000} MB.")
    return _sheet(rows, name)


def _cell(cell: Any, name: str) -> str:
    if cell.data_type == "f":
        raise TranslationError(f"{name}, cell {cell.coordinate}: there is a formula. Put its text in its place.")
    if cell.value is None:
        return ""
    return cell.value.isoformat() if isinstance(cell.value, datetime) else str(cell.value)


def _rows(sheet: Sheet) -> Iterable[list[str]]:
    for line in sheet.lines:
        earlier = line.earlier
        made = line.made.astimezone(UTC).isoformat(timespec="seconds") if line.made else ""
        cells = (
            line.sentence, line.source, line.text, READ_ORIGINAL if line.read_original else line.state, line.doubts,
            line.comment, line.reviewer, made, earlier.source if earlier else "",
            (earlier.translation.text or "") if earlier else "", sheet.page, sheet.source, sheet.target,
        )  # fmt: skip
        yield [printable(cell) for cell in cells]


def _sheet(rows: Iterable[list[str]], name: str) -> Sheet:
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if not numbered:
        raise TranslationError(f"{name} is empty.")
    heading = [cell.strip().lower() for cell in numbered[0][1]]
    if missing := [column for column in _NEEDED if column not in heading]:
        raise TranslationError(
            f"{name}, line 1: the columns {', '.join(missing)} are missing. Keep the heading as it was exported."
        )
    told: set[tuple[str, str, str]] = set()
    lines = []
    for number, row in numbered[1:]:
        cells = dict(zip(heading, (" ".join(cell.split()) for cell in row), strict=False))
        where = f"{name}, line {number}"
        told.add((cells.get("page", ""), cells.get("from", ""), cells.get("to", "")))
        if len(told) > 1:
            raise TranslationError(f"{where}: this line is of another page or language than those above it.")
        state = cells.get("state", "").lower()
        line = Line(
            cells.get("id", ""), cells.get("source", ""), cells.get("translation", ""),
            "reviewed" if state == READ_ORIGINAL else state, cells.get("reviewer", ""),
            _date(cells.get("date", ""), where), cells.get("comment", ""),
            read_original=state == READ_ORIGINAL, where=where,
        )  # fmt: skip
        lines.append(line)
    if not lines:
        raise TranslationError(f"{name} has a heading and no lines.")
    return Sheet(*next(iter(told)), lines=tuple(lines))


def _date(text: str, where: str) -> datetime | None:
    if not text:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise TranslationError(f"{where}: {text!r} is no date. Write it as 2026-11-20.") from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)
