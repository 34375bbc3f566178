"""Fetching the files of a model and checking them, for the installer and for a bundle."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from voicecare.errors import ModelError
from voicecare.models import transfer, trust
from voicecare.models.items import Item
from voicecare.models.sources import Wanted
from voicecare.models.trust import Digests
from voicecare.models.wording import megabytes

Progress = Callable[[int, int | None], None]
"""Told how many bytes of a model are here, of how many (None where nobody says)."""

_MARGIN = 100_000_000
"""Bytes that must stay free on the disk."""
_UNPACKED = 3
"""Times the size of an archive that it may take unpacked: a guess from above. A zip is asked once it is here."""


class FullDiskError(ModelError):
    """A disk that has no room for a model."""


def sized(wanted: Sequence[Wanted]) -> list[Wanted]:
    """The same files, with the sizes that only their server knows; None where it does not say."""
    return [one if one.size is not None else replace(one, asked=_size_there(one)) for one in wanted]


def _size_there(wanted: Wanted) -> int | None:
    return next((size for size in map(transfer.size_at, wanted.addresses) if size), None)


def require_room(folder: Path, needed: int) -> None:
    """Raises FullDiskError where a disk would become too full."""
    free = shutil.disk_usage(folder).free
    if free < needed + _MARGIN:
        raise FullDiskError(
            f"The disk of {folder} is too full: {megabytes(needed)} are needed besides {megabytes(_MARGIN)} that "
            f"stay free, and {megabytes(free)} are there."
        )


def room(item: Item, size: int | None) -> int:
    """Bytes that a model takes while it is installed, with its download; a guess from above."""
    return (size or 0) * (1 + (1 if item.form == "files" else _UNPACKED))


def fetch(
    wanted: Sequence[Wanted], folder: Path, progress: Progress = lambda _done, _of: None
) -> list[tuple[Path, Digests]]:
    """Fetch files into a folder and check them; each has its own name there.

    What breaks off stays as `NAME.part` and is gone on with the next time.

    Raises:
        ModelError: a file cannot be had, or is another one.
    """
    sizes = [one.length for one in wanted]
    whole = sum(size for size in sizes if size) if None not in sizes else None
    done, found = 0, []
    for one in wanted:
        path, digest = _one(one, folder, partial(_told, progress, done, whole))
        done += path.stat().st_size
        progress(done, whole)
        found.append((path, digest))
    return found


def _told(progress: Progress, before: int, whole: int | None, here: int, _of: int | None) -> None:
    progress(before + here, whole)


def _one(wanted: Wanted, folder: Path, progress: transfer.Progress) -> tuple[Path, Digests]:
    path, part = folder / wanted.name, folder / f"{wanted.name}.part"
    here = path if path.is_file() else part
    begun = here.is_file()
    if here == part:
        _bring(wanted, part, progress)
    found = trust.digests(here)
    try:
        trust.check(wanted, found)
    except trust.WrongFileError:
        here.unlink(missing_ok=True)
        if not begun:
            raise
        # what lay here may have been of an older file
        return _one(wanted, folder, progress)
    here.replace(path)
    return path, found


def _bring(wanted: Wanted, part: Path, progress: transfer.Progress) -> None:
    try:
        missing: transfer.NotThereError | None = None
        for address in wanted.addresses:
            try:
                transfer.fetch(address, part, wanted.size, progress)
            except transfer.NotThereError as error:
                missing = missing or error
            else:
                return
        if missing is not None:
            raise missing
    except OSError as error:
        raise ModelError(f"{part} cannot be written: {error}. What has come is kept.") from error
