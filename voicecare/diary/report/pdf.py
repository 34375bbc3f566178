"""A report as PDF/UA-1: A4, tagged, with its language, its title and a text alternative for each figure."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from voicecare.diary.report.content import Report
from voicecare.errors import ReportError


def pdf(report: Report, made: datetime) -> bytes:
    """Write a report as PDF.

    Args:
        report: the report.
        made: what the file's properties give as its time.

    Raises:
        ReportError: it cannot be typeset as PDF/UA-1.
    """
    import typst

    source = (files("voicecare.diary.report") / "report.typ").read_bytes()
    with _fonts() as fonts:
        compiler = typst.Compiler(
            source, font_paths=typst.Fonts(font_paths=[str(fonts)]), sys_inputs={"report": json.dumps(asdict(report))}
        )
    try:
        written = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=int(made.timestamp()))
    except typst.TypstError as error:
        raise ReportError(
            f"The report cannot be written as PDF: {error.message}. Install a font for it, or choose another format."
        ) from error
    if not isinstance(written, bytes):
        raise ReportError("The report cannot be written as PDF: no file came of it. Choose another format.")
    return written


@contextmanager
def _fonts() -> Iterator[Path]:
    """A folder with matplotlib's usual font, so that plots and text are the same everywhere.

    Its own folder has a font of boxes for all letters too, and a letter that cannot be shown must not look as if
    it were.
    """
    import matplotlib as mpl

    there = Path(mpl.get_data_path()) / "fonts" / "ttf"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
            shutil.copy(there / name, folder)
        yield Path(folder)
