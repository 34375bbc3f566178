"""Any document, from a file or a web address, as a draft of a page."""

import importlib
import importlib.util
from dataclasses import replace
from pathlib import Path

from voicecare import locales
from voicecare.errors import PageError
from voicecare.importing import fetch
from voicecare.page.draft.blocks import Document, Doubt
from voicecare.page.draft.build import Draft, draft

_LARGEST = {"html": 5_000_000, "txt": 2_000_000, "docx": 20_000_000, "pdf": 20_000_000, "epub": 20_000_000}
"""Bytes. The text of a page needs far less; pictures in a leaflet may be large."""
_ENDINGS = {"htm": "html", "xhtml": "html", "text": "txt", "md": "txt"}
_LIBRARIES = {"html": ("trafilatura", "lxml"), "docx": ("docx", "lxml"), "pdf": ("pypdf",),
              "epub": ("trafilatura", "lxml", "defusedxml")}  # fmt: skip
_COUNTRY = "NL"
"""Where neither the user nor the document names one: the first hospital's."""
_LANGUAGE = ("sentencex", "py3langid")


def import_page(
    source: str, language: str | None = None, country: str | None = None, identifier: str | None = None,
    hospital: str | None = None,
) -> Draft:  # fmt: skip
    """Draft a page from a file or a web address.

    Raises:
        PageError: it cannot be read, holds no text, or a library is missing.
        LanguageError: the language is not one of the app's.
    """
    if language is not None:
        locales.require(language)
    content, kind = fetch.fetch(source) if fetch.is_address(source) else _file(Path(source))
    if len(content) > _LARGEST[kind]:
        raise PageError(f"{source} is larger than {_LARGEST[kind] // 1_000_000} MB. That is no advice page.")
    _need(*_LIBRARIES.get(kind, ()), *_LANGUAGE)
    document = _document(content, kind, source)
    if hospital:
        document = replace(document, hospital=hospital)
    told, doubt = _language(document, language)
    from voicecare.importing.language import language_of

    made = draft(document, told, country or document.country or _COUNTRY, identifier, language_of)
    return replace(made, doubts=(*([doubt] if doubt else []), *made.doubts))


def _file(path: Path) -> tuple[bytes, str]:
    ending = path.suffix.lower().lstrip(".")
    kind = _ENDINGS.get(ending, ending)
    try:
        if path.is_file() and kind in _LARGEST and path.stat().st_size > _LARGEST[kind]:
            raise PageError(f"{path} is larger than {_LARGEST[kind] // 1_000_000} MB. That is no advice page.")
        content = path.read_bytes()
    except OSError as error:
        raise PageError(f"{path} cannot be read: {error.strerror or error}.") from error
    if kind not in _LARGEST:
        raise PageError(f"{path} cannot be imported: its name must end in .html, .txt, .docx, .pdf or .epub.")
    return content, kind


def _need(*libraries: str) -> None:
    missing = [name for name in libraries if importlib.util.find_spec(name) is None]
    if missing:
        raise PageError(f"To import this, {', '.join(missing)} must be installed: pip install 'voicecare[import]'")


def _document(content: bytes, kind: str, source: str) -> Document:
    try:
        if kind == "txt":
            from voicecare.importing import text

            return text.document(_decoded(content))
        reader = importlib.import_module(f"voicecare.importing.{kind}")
        document: Document = reader.document(content)
    except PageError as error:
        raise PageError(f"{source}: {error}") from error
    except MemoryError as error:
        raise PageError(f"{source} needs more memory than there is.") from error
    except Exception as error:  # parsers of broken documents raise anything
        raise PageError(f"{source} cannot be read as {kind.upper()}: {type(error).__name__}: {error}") from error
    return document


def _decoded(content: bytes) -> str:
    if b"\0" in content[:4096] and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise PageError("This is no text file.")
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise PageError("This text is in an unknown encoding: save it as UTF-8.")


def _language(document: Document, wanted: str | None) -> tuple[str, Doubt | None]:
    """The language to read a document in, and a doubt where the document says another than its text shows."""
    from voicecare.importing.language import any_language_of

    shown = any_language_of(document.text)
    if wanted:
        other = shown if shown != wanted else None
        return wanted, Doubt(("language",), f"the text looks like {other}") if other else None
    if document.language in locales.installed() and document.language != shown:
        return document.language or shown, Doubt(("language",), f"the document says {document.language}, its text looks like {shown}")
    return locales.require(shown), None
