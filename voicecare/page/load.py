"""Reading `page.yaml`, with the line of each mistake."""

from importlib.resources import files
from pathlib import Path

from voicecare import yaml_model
from voicecare.errors import PageError
from voicecare.home import home
from voicecare.page.model import Page

_LARGEST = 2_000_000
"""Bytes; a page of 10,000 sentences has half of it."""


def folders() -> list[Path]:
    """Where pages lie: beside the checkout's package, or inside an installed one."""
    package = Path(str(files("voicecare")))
    return [folder for folder in (package.parent / "content", package / "content") if folder.is_dir()]


def own_folder() -> Path:
    """Where the user's own pages lie."""
    return home() / "content"


def available() -> list[str]:
    """The ids of all pages that came with the app."""
    return ids(*folders())


def ids(*where: Path) -> list[str]:
    """The ids of the pages in some folders, sorted."""
    return sorted({path.parent.name for folder in where for path in folder.glob("*/page.yaml")})


def find(name: str) -> Path:
    """The file of a page, by its id or by a path. The app's own come before the user's.

    Raises:
        PageError: there is no such page; the message names those that there are.
    """
    for folder in (*folders(), own_folder()):
        if (folder / name / "page.yaml").is_file() and "/" not in name and name not in (".", ".."):
            return folder / name / "page.yaml"
    path = Path(name)
    if path.is_dir():
        path /= "page.yaml"
    if path.is_file():
        return path
    raise PageError(
        f"There is no page {name!r}. There are: {', '.join(ids(*folders(), own_folder()))}; or give a file."
    )


def translation_files(name: str) -> list[Path]:
    """The translations that came with a page, one file a language: `translations/<lang>.yaml` in its folder.

    Raises:
        PageError: there is no such page.
    """
    return sorted(find(name).parent.glob("translations/*.yaml"))


def load(name: str) -> Page:
    """Read a page by its id or by a path.

    Raises:
        PageError: it cannot be read or says something that a page may not say, one line a mistake.
    """
    path = find(name)
    try:
        if path.stat().st_size > _LARGEST:
            raise PageError(f"{path} is larger than {_LARGEST // 1_000_000} MB. That is no advice page.")
    except OSError as error:
        raise PageError(f"{path} cannot be read: {error}.") from error
    return yaml_model.read(path, Page, PageError)


def parse(text: str, name: str = "page.yaml") -> Page:
    """Read a page from its YAML text; `name` is what errors call it.

    Raises:
        PageError: as `load`.
    """
    return yaml_model.parse(text, name, Page, PageError)
