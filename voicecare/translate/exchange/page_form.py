"""The form in which translations travel with the page; see `voicecare.translate.page_file`."""

from datetime import UTC, datetime, time

from voicecare.translate import page_file
from voicecare.translate.exchange import Line, Sheet
from voicecare.translate.page_file import PageFile, PageSentence

_NOTE = "Exported by VoiceCare. Sentences with origin reviewed were checked by a person; the others were not."


def read(data: bytes, name: str) -> Sheet:
    """Read a file's content."""
    file = page_file.parse(data, name)
    lines = tuple(
        Line(
            identifier,
            one.source,
            one.text or "",
            one.origin or file.origin,
            one.reviewer,
            datetime.combine(one.date, time(), UTC) if one.date else None,
            one.comment,
            read_original=one.text is None,
            where=f"{name}: {identifier}",
        )
        for identifier, one in file.sentences.items()
    )
    return Sheet(file.page, file.source, file.target, lines)


def write(sheet: Sheet) -> bytes:
    """What people made, as the page's file; a machine's work and what is missing are left out."""
    by_people = [line for line in sheet.lines if line.state in ("reviewed", "author", "stale")]
    file = PageFile(
        page=sheet.page,
        source=sheet.source,
        target=sheet.target,
        note=_NOTE,
        sentences={line.sentence: _sentence(line) for line in by_people},
    )
    return page_file.written(file).encode()


def _sentence(line: Line) -> PageSentence:
    if line.state == "stale" and line.earlier is not None:
        # with the wording of its time, so that it is known for stale
        old = line.earlier.translation
        read_original = old.text is None
        line = Line(
            "",
            line.earlier.source,
            old.text or "",
            old.origin,
            old.reviewer,
            old.made,
            line.comment,
            "",
            read_original,
        )
    reviewed = line.state == "reviewed"
    return PageSentence(
        source=line.source,
        text=None if line.read_original else line.text,
        origin="reviewed" if reviewed else None,
        reviewer=line.reviewer,
        date=line.made.date() if line.made and reviewed else None,
        comment=line.comment,
    )
