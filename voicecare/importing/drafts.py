"""Drafts that wait at the desk until they are accepted: in `drafts/` of the home folder, each with the one before it.

Nobody reads a draft aloud: it is no page until it is accepted, and then it lies in `content/`.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from voicecare import files
from voicecare.errors import PageError
from voicecare.home import home
from voicecare.importing import own
from voicecare.importing.drafting import Drafted, State, state
from voicecare.page import load
from voicecare.page.draft.build import Draft
from voicecare.page.draft.read_back import read_back
from voicecare.page.draft.write import source_of, yaml_text

_NAME, _BEFORE = "page.yaml", "page-before.yaml"
STALE = "This draft was changed meanwhile, perhaps in another tab. Nothing was changed now. Load the page again."


def folder() -> Path:
    """Where drafts lie."""
    return home() / "drafts"


def listing() -> list[str]:
    """The ids of all drafts."""
    return load.ids(folder())


@dataclass(frozen=True)
class Waiting:
    """A draft in the list. `remark` says why it cannot be read any more, as after an edit by hand."""

    id: str
    title: str
    doubts: int
    remark: str = ""


def waiting() -> list[Waiting]:
    """All drafts."""
    return [_waiting(identifier) for identifier in listing()]


def _waiting(identifier: str) -> Waiting:
    try:
        found = draft(identifier)
    except PageError as error:
        return Waiting(identifier, identifier, 0, str(error).splitlines()[0])
    return Waiting(identifier, str(found.data.get("title") or identifier), len(found.doubts))


def text(identifier: str) -> str:
    """A draft as it stands in its file.

    Raises:
        PageError: there is no such draft, or it cannot be read.
    """
    path = _path(identifier)
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(f"{path} cannot be read: {error}.") from error


def draft(identifier: str) -> Draft:
    """What a draft says, and its doubts. Raises as `text`."""
    return read_back(text(identifier), f"The draft {identifier}")


def how_far(identifier: str) -> State:
    """How far a draft is. Raises as `text`."""
    return state(text(identifier), "The draft")


def keep(made: Drafted) -> None:
    """Keep a new draft.

    Raises:
        PageError: its id cannot be, a draft of this id waits already, or it cannot be written.
    """
    own.require_free(made.id, load.available())
    if made.id in listing():
        raise PageError(
            f"There is a draft {made.id!r} already. Accept it or throw it away first, or give this one another id."
        )
    own.save(folder() / made.id / _NAME, made.text)


def reopen(identifier: str) -> None:
    """Make a draft of a page of the user's; until it is accepted the page is as it was.

    Raises:
        PageError: the user has no such page, it cannot be read, or a draft of this id waits already.
    """
    there = own.require(identifier)
    page = load.load(str(there))
    if page.id != identifier:
        raise PageError(f"The id in {there / _NAME} is {page.id!r}, its folder is called {identifier!r}.")
    if identifier in listing():
        raise PageError(f"There is a draft {identifier!r} already. Accept it or throw it away first.")
    try:
        shutil.copytree(there, folder() / identifier)
    except (OSError, shutil.Error) as error:
        shutil.rmtree(folder() / identifier, ignore_errors=True)
        raise PageError(f"{there} cannot be copied: {error}.") from error


def change(identifier: str, seen: str, changed: Draft) -> None:
    """Write a draft in one step, and keep the one before it.

    Args:
        identifier: of the draft.
        seen: the `files.digest` of what was seen by who changes it.
        changed: what it says now.

    Raises:
        PageError: there is no such draft, it was changed meanwhile, or it cannot be written; it is as it was.
    """
    before = _seen(identifier, seen)
    _write(identifier, yaml_text(changed, source_of(before)), before)


def undo(identifier: str, seen: str) -> None:
    """Put the draft before the last change back; done twice, that is undone too. Raises as `change`."""
    now = _seen(identifier, seen)
    path = folder() / identifier / _BEFORE
    if not path.is_file():
        raise PageError("This draft was not changed yet.")
    _write(identifier, path.read_text(encoding="utf-8"), now)


def accept(identifier: str, seen: str) -> str:
    """Make a draft a page; returns the name in `removed/` of the page that it replaces, or nothing.

    Raises:
        PageError: it cannot be a page yet, was changed meanwhile, or cannot be moved; all is as it was.
    """
    _seen(identifier, seen)
    found = how_far(identifier)
    if found.page is None or found.doubts:
        raise PageError("This draft cannot be accepted yet. See what is left to do for it.")
    if found.page.id != identifier:
        raise PageError(f"The draft's id is {found.page.id!r}, its folder is called {identifier!r}.")
    own.require_free(identifier, load.available())
    place = load.own_folder() / identifier
    before = own.aside(place).name if place.exists() else ""
    try:
        own.move(folder() / identifier, place)
    except PageError:
        if before:
            own.move(home() / "removed" / before, place)
        raise
    return before


def take_back(identifier: str, before: str) -> None:
    """Make an accepted page a draft again, and put back the page that it replaced.

    Args:
        identifier: of the page.
        before: what `accept` returned.

    Raises:
        PageError: there is no such page, a draft of its id waits, or it cannot be moved.
    """
    own.move(own.require(identifier), folder() / identifier)
    if before:
        put_back(before, identifier)


def discard(identifier: str) -> str:
    """Throw a draft away, aside; returns its name in `removed/`. Raises as `text`."""
    return own.aside(_path(identifier).parent).name


def fetch_back(name: str, identifier: str) -> None:
    """Have a draft back that was thrown away.

    Raises:
        PageError: it is not there any more, or a draft of its id waits.
    """
    own.move(_removed(name), folder() / _plain(identifier))


def put_back(name: str, identifier: str) -> None:
    """Have a page back that was removed or replaced.

    Raises:
        PageError: it is not there any more, or there is a page of its id.
    """
    own.move(_removed(name), load.own_folder() / _plain(identifier))


def _removed(name: str) -> Path:
    there = home() / "removed" / _plain(name)
    if not (there / _NAME).is_file():
        raise PageError(f"{there} is not there any more.")
    return there


def _plain(identifier: str) -> str:
    own.require_free(identifier, ())
    return identifier


def _path(identifier: str) -> Path:
    if identifier not in listing():
        raise PageError(f"There is no draft {identifier!r}. There are: {', '.join(listing()) or 'none'}.")
    return folder() / identifier / _NAME


def _seen(identifier: str, seen: str) -> str:
    content = text(identifier)
    if files.digest(content) != seen:
        raise PageError(STALE)
    return content


def _write(identifier: str, content: str, before: str) -> None:
    path = folder() / identifier
    try:
        files.write_text(path / _BEFORE, before)
        files.write_text(path / _NAME, content)
    except OSError as error:
        raise PageError(f"{path} cannot be written: {error}. Free some space.") from error
