"""Unpacking what came from outside: nothing leaves its folder, nothing is a link, nothing grows without bound."""

import gzip
import lzma
import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from voicecare.errors import ModelError

LARGEST = 2_000_000_000
"""Bytes that an archive may unpack to; the largest in the catalogue has 300 MB packed."""
MOST_FILES = 1000
_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)


class ArchiveError(ModelError):
    """An archive that is damaged, or would do what an archive must not."""


def unpacked_size(archive: Path) -> int:
    """Bytes that a zip says it unpacks to.

    Raises:
        ArchiveError: it is no zip, or a damaged one.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            return sum(entry.file_size for entry in opened.infolist())
    except _BROKEN as error:
        raise ArchiveError(f"{archive.name} is no zip archive, or a damaged one: {error}.") from error


def unzip(archive: Path, folder: Path) -> None:
    """Unpack a zip into a folder that exists.

    Raises:
        ArchiveError: it is damaged, too large, or has a file outside the folder, a link, or a name twice. What was
            unpacked until then is the caller's to remove.
        OSError: the disk is full.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = opened.infolist()
            _require_small(archive, entries)
            seen: set[str] = set()
            for entry in entries:
                _write(opened, entry, folder / _inside(archive, entry, seen))
    except _BROKEN as error:
        raise ArchiveError(f"{archive.name} is no zip archive, or a damaged one: {error}.") from error


def gunzip(packed: Path, file: Path) -> None:
    """Unpack one gzipped file. Raises as `unzip`."""
    done = 0
    try:
        with gzip.open(packed) as source, file.open("wb") as target:
            while chunk := source.read(_CHUNK):
                done += len(chunk)
                if done > LARGEST:
                    raise ArchiveError(f"{packed.name} would unpack to more than {LARGEST / 1e9:g} GB.")
                target.write(chunk)
    except (*_BROKEN, gzip.BadGzipFile) as error:
        raise ArchiveError(f"{packed.name} is no gzipped file, or a damaged one: {error}.") from error


def gunzip_unless_plain(packed: Path, file: Path) -> None:
    """The same, or a copy of what its server has unpacked on the way, as Google's may. Raises as `gunzip`."""
    with packed.open("rb") as source:
        gzipped = source.read(len(_GZIP)) == _GZIP
    if gzipped:
        gunzip(packed, file)
    else:
        shutil.copyfile(packed, file)


def only_folder(folder: Path, archive: Path) -> Path:
    """The one folder that was unpacked.

    Raises:
        ArchiveError: there is another number of them.
    """
    found = [path for path in folder.iterdir() if path.is_dir()]
    if len(found) != 1:
        raise ArchiveError(f"{archive.name} holds {len(found)} folders; one was expected.")
    return found[0]


def _require_small(archive: Path, entries: list[zipfile.ZipInfo]) -> None:
    if sum(entry.file_size for entry in entries) > LARGEST or len(entries) > MOST_FILES:
        raise ArchiveError(f"{archive.name} would unpack to more than {LARGEST / 1e9:g} GB, or {MOST_FILES} files.")


def _inside(archive: Path, entry: zipfile.ZipInfo, seen: set[str]) -> PurePosixPath:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in entry.filename or "\0" in entry.filename:
        raise ArchiveError(f"{archive.name} would write outside its folder ({entry.filename}).")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ArchiveError(f"{archive.name} holds a link or a device ({entry.filename}).")
    # on many disks A and a are one file, and the second would be written over the first
    if str(path).casefold() in seen:
        raise ArchiveError(f"{archive.name} holds {entry.filename} twice.")
    seen.add(str(path).casefold())
    return path


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    if entry.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # zipfile stops at the size that an entry states, so the sum that was checked cannot be a lie
    with opened.open(entry) as source, path.open("xb") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
