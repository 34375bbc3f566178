"""A device passes to the next patient: all that is about the one before is erased; after a power cut, a little later.

A marker is on the disk before the first step and until after the last. Each step may be done twice.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from voicecare import files, running
from voicecare.errors import SettingsError

MARKER = "new-patient.unfinished"
WORD = "new"
"""What is typed before anything is erased, so that nobody erases it with one key."""
STAYS = "Pages, reviewed translations, models and all other settings stay."
ELSEWHERE = "Reminders are not erased; see: voicecare remind status. Reports lie where they were written."
OPTIONS = ("language", "patience", "surgery", "carer")
"""What of the settings is about a patient."""
_FILES = {
    "diary.db": "the diary", "voice.npz": "the learned voice", "places.json": "places on the page and bookmarks",
    "plan.yaml": "the plan", "plan-before.yaml": "the plan before its last change",
}  # fmt: skip
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file."""


def about(folder: Path) -> list[str]:
    """What is there of a patient, as a person reads it.

    Raises:
        SettingsError: the settings cannot be read, so that they could not be erased.
    """
    from voicecare import settings_file

    found = [described for name, described in _FILES.items() if any(_all_of(folder, name))]
    written = settings_file.standing(folder, *OPTIONS)
    return [*found, *([f"of the settings: {', '.join(written)}"] if written else [])]


def pending(folder: Path) -> bool:
    """Whether erasing was begun here, and is not over."""
    return (folder / MARKER).is_file()


def erase(folder: Path) -> None:
    """Erase all that is about the patient; also what an earlier time left over.

    Raises:
        SettingsError: a session runs, or the settings cannot be read: nothing was erased. Or a file cannot be
            removed: the next command goes on with it.
    """
    if not folder.is_dir():
        return
    with _alone(folder):
        if not pending(folder):
            about(folder)
        try:
            files.write_text(folder / MARKER, "The data of a patient are being erased. The next command goes on.\n")
            _settle(folder)
            for step in _steps(folder):
                step()
            _settle(folder)
            (folder / MARKER).unlink()
            _settle(folder)
        except OSError as error:
            raise SettingsError(
                f"{error.filename or folder} cannot be erased: {error.strerror}. Until it can no session starts. "
                "See what is wrong: voicecare doctor. Then type: voicecare new-patient"
            ) from error


def _steps(folder: Path) -> Iterator[Callable[[], object]]:
    from voicecare import settings_file

    for name in (*_FILES, settings_file.NAME):
        for path in _all_of(folder, name):
            if path.name != settings_file.NAME:
                yield partial(path.unlink, missing_ok=True)
    yield partial(settings_file.take_out, folder, *OPTIONS)


def _all_of(folder: Path, name: str) -> Iterator[Path]:
    """A file, what SQLite keeps beside it, and what a power cut left of writing it."""
    yield from (path for path in (folder / f"{name}{end}" for end in ("", *_BESIDE)) if path.is_file())
    yield from sorted(path for path in folder.glob(f".{name}.*") if path.is_file())


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    lock = running.mark(folder)
    if not lock.is_locked:
        raise SettingsError(
            f"A session runs, or {folder} cannot be written: nothing was erased. End the session, then type: "
            "voicecare new-patient"
        )
    try:
        yield
    finally:
        lock.release()


def _settle(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can say so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
