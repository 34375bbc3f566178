"""Mozilla's list of its Firefox translation models: where the files of a pair are.

The list has several models for many pairs; the released one is taken, and of those Firefox' own on computers first.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from voicecare.errors import ModelError

_RELEASES = ("Release", "Release Desktop", "Release Android")
_FILES = ("model", "lexicalShortlist", "vocab", "srcVocab", "trgVocab")
_END = "/db/models.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.gz")


@dataclass(frozen=True)
class Listed:
    """A gzipped file; `unpacked` is the SHA-256 of what is in it, where the list has it."""

    name: str
    address: str
    unpacked: str


def files(content: bytes, index: str, source: str, target: str) -> list[Listed]:
    """The files of the released model from one language to another.

    Args:
        content: the list.
        index: its address.
        source: the language of the text.
        target: the language of the translation.

    Raises:
        ModelError: the list is another one than is known, or has no such model.
    """
    try:
        listed = json.loads(content)["models"].get(f"{source}-{target}", ())
        released = [one for one in listed if one.get("releaseStatus") in _RELEASES]
        released.sort(key=lambda one: _RELEASES.index(one["releaseStatus"]))
        described = released[0]["files"] if released else {}
        found = [_listed(described[kind], index.removesuffix(_END)) for kind in _FILES if kind in described]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"The list of models at {index} is not as it was: {error!r}. Type: "
            f"voicecare models install argos-{source}-{target}"
        ) from error
    if not found:
        raise ModelError(
            f"The list of models at {index} has none from {source} to {target}. Type: "
            f"voicecare models install argos-{source}-{target}"
        )
    return found


def _listed(described: dict[str, Any], base: str) -> Listed:
    path = str(described["path"])
    name = path.rpartition("/")[2]
    if not _NAME.fullmatch(name) or ".." in path:
        raise ValueError(f"{path} is no name of a model's file")
    return Listed(name, f"{base}/{path}", str(described.get("uncompressedHash") or "").lower())
