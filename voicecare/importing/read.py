"""Any document, from a file or a web address, as a draft of a page."""

import importlib
import importlib.util
from dataclasses import replace
from pathlib import Path

from voicecare import locales
from voicecare.errors import LanguageError, PageError
from voicecare.importing import fetch
from voicecare.page.draft.blocks import Document, Doubt
from voicecare.page.draft.build import Draft, draft

_LARGEST = {"html": 5_000_000, "txt": 2_000_000, "docx": 20_000_000, "pdf": 20_000_000, "epub": 20_000_000}
"""Bytes. The text of a page needs far less; pictures in a leaflet may be large."""
_LONGEST = 200_000
"""Characters; a booklet of 60 pages has fewer."""
ENDINGS = (".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".docx", ".pdf", ".epub")
"""Of files that can be imported."""
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
    _refuse_large(len(content), kind, source)
    _need(*_LIBRARIES.get(kind, ()), *_LANGUAGE)
    document = _document(content, kind, source)
    if len(document.text) > _LONGEST:
        raise PageError(
            f"{source} holds more than {_LONGEST} characters of text. Import the part that is the advice."
        )
    if hospital:
        document = replace(document, hospital=hospital)
    told, doubts = _language(document, language)
    from voicecare.importing.language import language_of

    made = draft(document, told, country or document.country or _COUNTRY, identifier, language_of)
    return replace(made, doubts=(*doubts, *made.doubts))


def _file(path: Path) -> tuple[bytes, str]:
    ending = path.suffix.lower().lstrip(".")
    kind = _ENDINGS.get(ending, ending)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise PageError(f"{path} is no file.")
        if kind not in _LARGEST:
            raise PageError(f"{path} cannot be imported: its name must end in .html, .txt, .docx, .pdf or .epub.")
        _refuse_large(size, kind, str(path))
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise PageError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    return content, kind


def _refuse_large(size: int, kind: str, source: str) -> None:
    if size > _LARGEST[kind]:
        raise PageError(f"{source} is larger than {_LARGEST[kind] // 1_000_000} MB. That is no advice page.")


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


def _language(document: Document, wanted: str | None) -> tuple[str, list[Doubt]]:
    """The language to read a document in, and doubts where the document says another than its text shows."""
    from voicecare.importing.language import any_language_of
    from voicecare.page.draft.menu import without_menus

    blocks, _ = without_menus(document.blocks, wanted or "en")
    if not any(block.kind != "picture" for block in blocks):
        raise PageError("There is no text for a patient in this document.")
    shown = any_language_of(" ".join(block.text for block in blocks))
    installed = [one for one in (wanted, shown, document.language) if one in locales.installed()]
    if not installed:
        raise LanguageError(
            f"The text looks like {shown!r}, which is not installed. Installed: {', '.join(locales.installed())}. "
            "If it is in one of these: --language"
        )
    language = installed[0]
    others = {f"the text looks like {shown}": shown, f"the document says {document.language}": document.language}
    doubts = [Doubt(("language",), reason) for reason, other in others.items() if other not in (None, language)]
    return language, doubts
