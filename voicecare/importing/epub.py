"""Books in EPUB: chapters in the order of the spine, each read as HTML."""

import posixpath
from urllib.parse import unquote, urldefrag

from voicecare.errors import PageError
from voicecare.importing import zips
from voicecare.page.draft.blocks import Block, Document

_PACKAGE = "{http://www.idpf.org/2007/opf}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"


def document(content: bytes) -> Document:
    """All chapters as one document.

    Raises:
        PageError: it is damaged, unpacks to too much, or holds no text.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException, ElementTree

    with zips.opened(content, "EPUB") as archive:
        try:
            root = ElementTree.fromstring(archive.read("META-INF/container.xml")).find(f".//{_CONTAINER}rootfile")
            where = root.get("full-path", "") if root is not None else ""
            package = ElementTree.fromstring(archive.read(where))
            files = {item.get("id"): item.get("href", "") for item in package.iter(f"{_PACKAGE}item")}
            chapters = [
                posixpath.normpath(
                    posixpath.join(posixpath.dirname(where), unquote(urldefrag(files[one.get("idref")])[0]))
                )
                for one in package.iter(f"{_PACKAGE}itemref")
            ]
            texts = [archive.read(chapter).decode("utf-8", "replace") for chapter in chapters]
        except (KeyError, ParseError, DefusedXmlException) as error:
            raise PageError(f"This EPUB file is damaged: {error}.") from error
        language = (package.findtext(f".//{_LANGUAGE}") or "")[:2].lower() or None
    blocks = [block for text in texts for block in _chapter(text)]
    if not blocks:
        raise PageError("There is no text in this EPUB file.")
    return Document(tuple(blocks), language=language)


def _chapter(text: str) -> tuple[Block, ...]:
    from voicecare.importing import html

    try:
        return html.document(text.encode()).blocks
    except PageError:  # a cover or an empty page
        return ()
