"""Where the files of a model are: at their maker's address, in a mirror of the hospital, or on a USB stick.

A mirror is a folder, or a web server, that holds the files under their own names: either each model in a folder
(`vosk-tr/vosk-model-small-tr-0.3.zip`), as `voicecare models bundle` makes it, or all in one. Its `bundle.json`,
where there is one, says what is in it, how large it is, and its hashes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Protocol
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voicecare.errors import ModelError
from voicecare.models import firefox_index, transfer
from voicecare.models.catalogue import FileName, Md5, Sha256
from voicecare.models.items import Item

BUNDLE = "bundle.json"
_LONGEST_LIST = 20_000_000
"""Bytes of a list; Mozilla's has some hundred thousand."""


@dataclass(frozen=True)
class Wanted:
    """A file that is to be fetched.

    Attributes:
        name: its name.
        addresses: where it may be, in this order: addresses, or paths of this machine.
        size: in bytes; another one is refused; None where nobody said.
        asked: the size that its server says, which is only shown.
        sha256: as the catalogue has it; empty where it has none.
        md5: as the maker publishes it; empty where it is not known.
        stated: the SHA-256 that the bundle states.
        unpacked: the SHA-256 that the file has when it is unpacked, as the maker's list has it.
    """

    name: str
    addresses: tuple[str, ...]
    size: int | None = None
    sha256: str = ""
    md5: str = ""
    stated: str = ""
    unpacked: str = ""
    asked: int | None = None

    @property
    def length(self) -> int | None:
        """Bytes as far as is known."""
        return self.size if self.size is not None else self.asked


class BundledFile(BaseModel):
    """A file of a bundle."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: FileName
    size: Annotated[int, Field(ge=0)]
    sha256: Sha256
    md5: Md5 = ""
    unpacked: Sha256 = ""


class Bundle(BaseModel):
    """What `bundle.json` says: the files of each model."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    made: str
    models: dict[FileName, tuple[BundledFile, ...]]


class Source(Protocol):
    """Knows where the files of a model are."""

    where: str
    """What a person calls it."""

    def files(self, item: Item) -> list[Wanted]:
        """The files of a model.

        Raises:
            ModelError: they cannot be found out.
        """
        ...


class Official:
    """The makers' own addresses."""

    where = "the makers' addresses"

    def __init__(self) -> None:
        self._lists: dict[str, bytes | ModelError] = {}

    def files(self, item: Item) -> list[Wanted]:
        """See `Source.files`."""
        if item.index is not None and not item.downloads:
            return [
                Wanted(one.name, (one.address,), unpacked=one.unpacked)
                for one in firefox_index.files(self._list(item.index), item.index, *item.pair)
            ]
        return [Wanted(one.name, (one.address,), one.size, one.sha256, one.md5) for one in item.downloads]

    def _list(self, index: str) -> bytes:
        """A list is asked for once: where it cannot be had, the next model need not wait for that again."""
        if index not in self._lists:
            try:
                self._lists[index] = transfer.read(index, _LONGEST_LIST)
            except ModelError as error:
                self._lists[index] = error
        listed = self._lists[index]
        if isinstance(listed, ModelError):
            raise listed
        return listed


class Mirror:
    """A folder or a web server with the same files; nothing else is asked.

    Args:
        place: a path, or an address that begins with http:// or https://.
    """

    def __init__(self, place: str) -> None:
        self.where = place.rstrip("/\\") if not transfer.is_path(place) else str(Path(place).expanduser())

    def files(self, item: Item) -> list[Wanted]:
        """See `Source.files`."""
        bundled = {one.name: one for one in self.bundle.get(item.name, ())}
        known = {one.name: one for one in item.downloads}
        names = list(dict.fromkeys((*known, *bundled)))
        if not names:
            raise ModelError(
                f"{self.where} has no {item.name}. Make one that has it, on a machine with a network: "
                f"voicecare models bundle {item.name} -o FOLDER"
            )
        found = []
        for name in names:
            here, there = bundled.get(name), known.get(name)
            size = there.size if there and there.size else here.size if here else None
            found.append(Wanted(
                name, (self._address(item.name, name), self._address(name)), size,
                there.sha256 if there else "", (there.md5 if there else "") or (here.md5 if here else ""),
                here.sha256 if here else "", here.unpacked if here else "",
            ))  # fmt: skip
        return found

    @cached_property
    def bundle(self) -> Mapping[str, tuple[BundledFile, ...]]:
        """What `bundle.json` says is there; empty where there is none.

        Raises:
            ModelError: it is there and damaged, or the mirror cannot be reached.
        """
        address = self._address(BUNDLE)
        if transfer.is_path(self.where) and not Path(self.where).is_dir():
            raise ModelError(f"There is no folder {self.where}. Is the USB stick in?")
        try:
            return Bundle.model_validate_json(transfer.read(address, _LONGEST_LIST)).models
        except transfer.NotThereError:
            return {}
        except ValidationError as error:
            raise ModelError(f"{address} is damaged: {error.errors()[0]['msg']}. Make the bundle anew.") from error

    def _address(self, *parts: str) -> str:
        if transfer.is_path(self.where):
            return str(Path(self.where, *parts))
        return "/".join((self.where, *map(quote, parts)))


def source(mirror: str | None) -> Source:
    """The mirror, where one is given; nothing is then ever fetched from anywhere else."""
    return Mirror(mirror) if mirror else Official()
