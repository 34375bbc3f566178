"""Bundles: the files of some models in a folder, for a USB stick or a hospital's mirror.

They are as their makers give them out, not unpacked, each model in a folder of its own name, and `bundle.json` beside
them says what is there. The same folder on a web server is a mirror.
"""

import tempfile
from datetime import datetime
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from voicecare import files
from voicecare.errors import ModelError
from voicecare.models import fetching, trust, unpack
from voicecare.models.fetching import Progress
from voicecare.models.items import Item
from voicecare.models.sources import BUNDLE, Bundle, BundledFile, Source, Wanted
from voicecare.models.trust import Digests, FirstUse, Known


def add(item: Item, folder: Path, source: Source, store: Path, progress: Progress = lambda _done, _of: None) -> Known:
    """Put the files of a model into a bundle; those that are there already are only checked.

    Args:
        item: the model.
        folder: the bundle's.
        source: where its files are.
        store: the model store, which keeps what is trusted at first use.
        progress: told how much has come.

    Raises:
        ModelError: they cannot be had, are others than are wanted, or the disk is full.
    """
    try:
        own = folder / item.name
        own.mkdir(parents=True, exist_ok=True)
        store.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / ".lock"):
            wanted = fetching.sized(source.files(item))
            here = sum(path.stat().st_size for path in own.iterdir())
            fetching.require_room(folder, max(0, sum(one.length or 0 for one in wanted) - here))
            fetched = fetching.fetch(wanted, own, progress)
            first_use = FirstUse(store)
            known = [
                _looked_at(item, one, path, digests, first_use)
                for one, (path, digests) in zip(wanted, fetched, strict=True)
            ]
            first_use.keep(item.name, wanted, [digests for _, digests in fetched])
            _write(folder, item, tuple(
                BundledFile(name=one.name, size=path.stat().st_size, sha256=digests.sha256, md5=one.md5,
                            unpacked=one.unpacked)
                for one, (path, digests) in zip(wanted, fetched, strict=True)
            ))  # fmt: skip
    except OSError as error:
        raise ModelError(f"{item.name} could not be put into {folder}: {error}.") from error
    return max(known, key=("catalogue", "again", "first").index)


def damaged(folder: Path) -> list[str]:
    """Files of a bundle that are missing or not as `bundle.json` says.

    Raises:
        ModelError: there is no `bundle.json`, or it is damaged.
    """
    return [
        f"{model}/{one.name}"
        for model, listed in read(folder).models.items()
        for one in listed
        if _digests(folder / model / one.name).sha256 != one.sha256
    ]


def read(folder: Path) -> Bundle:
    """What a bundle says is in it. Raises as `damaged`."""
    path = folder / BUNDLE
    if not path.is_file():
        raise ModelError(f"{folder} is no bundle: it has no {BUNDLE}. Make one: voicecare models bundle -o FOLDER")
    try:
        return Bundle.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise ModelError(f"{path} is damaged: {error.errors()[0]['msg']}. Make the bundle anew.") from error


def _looked_at(item: Item, wanted: Wanted, path: Path, digests: Digests, first_use: FirstUse) -> Known:
    """How a file is known; one that is not what it should be does not stay in the bundle."""
    try:
        if path.suffix in (".zip", ".argosmodel"):
            unpack.unpacked_size(path)
        if path.suffix == ".gz":
            with tempfile.TemporaryDirectory() as aside:
                unpack.gunzip_unless_plain(path, Path(aside) / "file")
                trust.check_unpacked(wanted, Path(aside) / "file")
        return first_use.require(item.name, wanted, digests)
    except ModelError:
        path.unlink(missing_ok=True)
        raise


def _write(folder: Path, item: Item, described: tuple[BundledFile, ...]) -> None:
    models = read(folder).models if (folder / BUNDLE).is_file() else {}
    made = Bundle(made=datetime.now().astimezone().isoformat(timespec="seconds"),
                  models={**models, item.name: described})  # fmt: skip
    files.write_text(folder / BUNDLE, made.model_dump_json(indent=1) + "\n")


def _digests(path: Path) -> Digests:
    return trust.digests(path) if path.is_file() else Digests("", "")
