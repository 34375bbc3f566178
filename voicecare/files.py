"""Writing a file so that nobody ever finds half of it."""

import hashlib
import os
import tempfile
from pathlib import Path


def digest(text: str) -> str:
    """Says which state of a file somebody saw, so that nobody changes what they have not seen."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def write_text(path: Path, text: str) -> None:
    """Write a text file in one step; see `write_bytes`."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes, *, safely: bool = True) -> None:
    """Write a file in one step: the old content stays until the new one is complete on disk.

    Args:
        path: the file; its folder is made where there is none.
        content: all of it.
        safely: wait until the disk has it; for what must not be lost with the power.

    Raises:
        OSError: the disk is full or the folder cannot be written; the old file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if safely:
                file.flush()
                os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
