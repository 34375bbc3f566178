"""Documents that are ZIP files: what they unpack to is bounded, and their XML may define no entities."""

import io
import re
import zipfile

from voicecare.errors import PageError

_LARGEST = 50_000_000
"""Bytes that all parts together may unpack to."""
_MOST_PARTS = 2000
_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)


def opened(content: bytes, kind: str) -> zipfile.ZipFile:
    """Open a document that is a ZIP file.

    Raises:
        PageError: it is none, unpacks to too much, or its XML defines entities.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
        # the sizes in the directory may lie: reading stops at them, and then the checksum is wrong
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST:
            raise PageError(f"This {kind} file unpacks to more than {_LARGEST // 1_000_000} MB. It was not read.")
        for part in parts:
            if part.filename.endswith((".xml", ".rels", ".opf", ".ncx")) and _ENTITY.search(archive.read(part)):
                raise PageError(f"{part.filename} in this {kind} file defines entities. It was not read.")
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise PageError(f"This {kind} file is damaged: {error}.") from error
    return archive
