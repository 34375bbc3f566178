"""The note in the folder of an installed model: where it came from, and the hash of each of its files."""

import hashlib
import json
from datetime import datetime
from pathlib import Path

NAME = "installed.json"


def write(folder: Path, model: str, origin: str) -> None:
    """Write the note of a model that is about to be moved into place.

    Args:
        folder: the model's files.
        model: its name.
        origin: where it came from, as a person reads it.
    """
    hashes = {
        path.relative_to(folder).as_posix(): _sha256(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }
    note = {
        "model": model, "from": origin, "files": hashes,
        "installed": datetime.now().astimezone().isoformat(timespec="seconds"),
    }  # fmt: skip
    (folder / NAME).write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")


def damaged(folder: Path) -> list[str] | None:
    """Files that are not as they were installed, or are gone; None where there is no note."""
    if not (folder / NAME).is_file():
        return None
    try:
        kept = dict(json.loads((folder / NAME).read_text(encoding="utf-8"))["files"])
    except (ValueError, KeyError, TypeError):
        return [NAME]
    return sorted(
        name for name, digest in kept.items()
        if not (folder / name).is_file() or _sha256(folder / name) != digest
    )  # fmt: skip


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
