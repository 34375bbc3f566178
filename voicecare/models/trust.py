"""Whether a file is the one that is wanted, and how that is known.

By the SHA-256 of the catalogue where it has one. Where it has none, the first download is trusted: its SHA-256 is
kept in the model store, and every later download of the same file must have it (as ssh does with hosts). A published
MD5 and the hash that a bundle states are checked besides.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from filelock import FileLock

from voicecare import files
from voicecare.errors import ModelError
from voicecare.models.sources import Wanted

Known = Literal["catalogue", "again", "first"]
"""By the catalogue; the same as the first time; or this is the first time."""

_NAME = "trusted.json"
_CHUNK = 1 << 20


class WrongFileError(ModelError):
    """A file whose hash is not the wanted one."""


@dataclass(frozen=True)
class Digests:
    """The hashes of a file."""

    sha256: str
    md5: str


def digests(path: Path) -> Digests:
    """Both hashes of a file, read once."""
    sha256, md5 = hashlib.sha256(), hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            sha256.update(chunk)
            md5.update(chunk)
    return Digests(sha256.hexdigest(), md5.hexdigest())


def check(wanted: Wanted, found: Digests) -> None:
    """Compare with what the catalogue, the maker and the bundle say.

    Raises:
        WrongFileError: it is another file, or a damaged one.
    """
    for name, expected, actual in (
        ("SHA-256", wanted.sha256, found.sha256),
        ("SHA-256 of the bundle", wanted.stated, found.sha256),
        ("published MD5", wanted.md5, found.md5),
    ):
        if expected and expected != actual:
            raise WrongFileError(
                f"{wanted.name} from {wanted.addresses[0]} is not the file that is wanted, or it is damaged: its "
                f"{name} is {actual}, not {expected}."
            )


def check_unpacked(wanted: Wanted, file: Path) -> None:
    """Compare an unpacked file with what its maker's list says of it. Raises as `check`."""
    if wanted.unpacked and digests(file).sha256 != wanted.unpacked:
        raise WrongFileError(f"{wanted.name} is not the file that its maker's list names: another hash.")


class FirstUse:
    """What was trusted at first use, in the model store.

    Args:
        place: the store.
    """

    def __init__(self, place: Path) -> None:
        self._path = place / _NAME

    def require(self, model: str, wanted: Wanted, found: Digests, *, accept: bool = False) -> Known:
        """Whether a file is what it was the first time.

        Args:
            model: the model's name.
            wanted: the file.
            found: its hashes.
            accept: take a file that has changed.

        Raises:
            WrongFileError: it has changed.
        """
        if wanted.sha256:
            return "catalogue"
        before = self._read().get(_key(model, wanted))
        if before is not None and before["sha256"] == found.sha256:
            return "again"
        if before is not None and not accept:
            raise WrongFileError(
                f"{wanted.name} from {wanted.addresses[0]} is not the file that was first fetched on "
                f"{before['first']}: its SHA-256 is {found.sha256}, not {before['sha256']}. Ask its maker whether it "
                f"was renewed; if so: voicecare models install {model} --again --accept-changed"
            )
        return "first"

    def keep(self, model: str, wanted: Sequence[Wanted], found: Sequence[Digests]) -> None:
        """Trust these files from now on: they were looked at, and are what they should be."""
        with FileLock(self._path.with_name(f".{_NAME}.lock")):
            kept = self._read()
            now = datetime.now().astimezone().date().isoformat()
            for one, digest in zip(wanted, found, strict=True):
                key = _key(model, one)
                if not one.sha256 and kept.get(key, {}).get("sha256") != digest.sha256:
                    kept[key] = {"sha256": digest.sha256, "first": now, "address": one.addresses[0]}
            files.write_text(self._path, json.dumps(kept, indent=1, sort_keys=True) + "\n")

    def _read(self) -> dict[str, dict[str, str]]:
        if not self._path.is_file():
            return {}
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            return {str(key): {"sha256": str(one["sha256"]), "first": str(one["first"]),
                               "address": str(one["address"])} for key, one in kept.items()}  # fmt: skip
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            # to begin anew would trust whatever comes next
            raise ModelError(f"{self._path} is damaged: {error}. Put it back, or remove it to trust anew.") from error


def _key(model: str, wanted: Wanted) -> str:
    return f"{model}/{wanted.name}"
