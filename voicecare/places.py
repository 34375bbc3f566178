"""Where the patient is on each page, kept for the next start: the sentence that was read last, and a bookmark."""

import logging
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, StringConstraints, TypeAdapter, ValidationError

from voicecare import files
from voicecare.errors import SettingsError

_log = logging.getLogger(__name__)

_Name = Annotated[str, StringConstraints(max_length=200)]


class Kept(BaseModel, frozen=True):
    """Sentences of one page, by id; empty for none."""

    place: _Name = ""
    bookmark: _Name = ""


_PAGES = TypeAdapter(dict[str, Kept])


def read(folder: Path, page: str) -> Kept:
    """What is kept of a page. A file that is damaged costs the places, never the session."""
    return _pages(folder).get(page, Kept())


def keep(folder: Path, page: str, place: str | None, bookmark: str | None) -> None:
    """Keep a place, a bookmark or both; what is None stays as it was.

    Raises:
        SettingsError: the file cannot be written; it is as it was.
    """
    new = {"place": place, "bookmark": bookmark}
    pages = _pages(folder)
    kept = pages.get(page, Kept()).model_copy(update={name: one for name, one in new.items() if one is not None})
    try:
        # after each sentence, in the loop: better a place that a power cut loses than a loop that waits for a disk
        files.write_bytes(_path(folder), _PAGES.dump_json({**pages, page: kept}, indent=1), safely=False)
    except OSError as error:
        raise SettingsError(f"{_path(folder)} cannot keep the place on the page: {error}.") from error


def _pages(folder: Path) -> dict[str, Kept]:
    try:
        return _PAGES.validate_json(_path(folder).read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValidationError) as error:
        _log.warning("%s: %s", _path(folder), error)
        return {}


def _path(folder: Path) -> Path:
    return folder / "places.json"
