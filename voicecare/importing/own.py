"""The pages that a user added: written to and taken from the home folder, never the app's own."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from voicecare import files
from voicecare.errors import PageError
from voicecare.home import home
from voicecare.page import load
from voicecare.page.draft.write import marks


@dataclass(frozen=True)
class Listed:
    """A page in the list: `ready` is false where it cannot be read aloud yet, and `remark` says why."""

    id: str
    own: bool
    language: str | None
    title: str | None
    ready: bool
    remark: str


def listing() -> list[Listed]:
    """All pages, the app's own first."""
    return [
        *(_listed(name, load.find(name), own=False) for name in load.available()),
        *(_listed(name, load.own_folder() / name / "page.yaml", own=True) for name in load.ids(load.own_folder())),
    ]


def require_free(identifier: str, taken: Collection[str]) -> None:
    """Whether a page may have this id.

    Args:
        identifier: the id.
        taken: those of the app's own pages, which would come first.

    Raises:
        PageError: it can be no id, or it is taken.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identifier):
        raise PageError(f"{identifier!r} cannot be an id: small letters, digits, and single hyphens between them.")
    if identifier in taken:
        raise PageError(f"The app has a page {identifier!r} of its own, which comes first. Give another id (--id).")


def target(identifier: str, out: Path | None, force: bool) -> Path:
    """The file to write a new page to.

    Raises:
        PageError: a page is there already, the app has its own of this id, or it can be no id.
    """
    require_free(identifier, load.available() if out is None else ())
    path = (out or load.own_folder() / identifier) / "page.yaml"
    if path.parent.exists() and not path.parent.is_dir():
        raise PageError(f"{path.parent} is a file. Give a folder with --out.")
    if path.exists() and not force:
        raise PageError(f"{path} is there already. To write over it: --force")
    return path


def save(path: Path, text: str) -> None:
    """Write a page in one step.

    Raises:
        PageError: the disk is full or the folder cannot be written; what was there is as it was.
    """
    try:
        files.write_text(path, text)
    except OSError as error:
        raise PageError(f"{path} cannot be written: {error.strerror or error}.") from error


def require(identifier: str) -> Path:
    """The folder of a page that the user added.

    Raises:
        PageError: the user has no such page.
    """
    yours = load.ids(load.own_folder())
    if identifier not in yours:
        why = "it came with the app" if identifier in load.available() else "it is none of yours"
        raise PageError(f"The page {identifier!r} cannot be removed: {why}. Yours: {', '.join(yours) or 'none'}.")
    return load.own_folder() / identifier


def remove(identifier: str) -> Path:
    """Move a page aside, into `removed/` of the home folder; returns where it is now.

    Raises:
        PageError: the user has no such page, or it cannot be moved.
    """
    return aside(require(identifier))


def aside(folder: Path) -> Path:
    """Move a folder into `removed/` of the home folder, beside those of the same name; returns where it is now.

    Raises:
        PageError: it cannot be moved.
    """
    number, there = 1, home() / "removed" / folder.name
    while there.exists():
        number += 1
        there = there.with_name(f"{folder.name}-{number}")
    move(folder, there)
    return there


def move(folder: Path, there: Path) -> None:
    """Give a folder another place, in one step.

    Raises:
        PageError: it cannot be moved, or something lies there; all is as it was.
    """
    try:
        if there.exists():
            raise PageError(f"{there} is there already. Nothing was moved.")
        there.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(there)
    except OSError as error:
        raise PageError(f"{folder} cannot be moved: {error.strerror or error}.") from error


def _listed(name: str, path: Path, *, own: bool) -> Listed:
    try:
        page = load.load(str(path))
    except PageError as error:
        return Listed(name, own, None, None, False, str(error).splitlines()[0])
    open_marks = len(marks(path.read_text(encoding="utf-8")))
    remark = f"{open_marks} to check" if open_marks else ""
    if own and name in load.available():
        remark = "not used: the app has a page of this name, which comes first"
    elif own and page.id != name:
        remark = f"its id is {page.id!r}, its folder is called {name!r}: let them agree"
    return Listed(name, own, page.language, page.title, not remark, remark)
