"""What addresses and forms of the desk say, and the names that they may use."""

from starlette.datastructures import FormData

from voicecare.errors import PageError
from voicecare.page import load


def text(form: FormData, name: str) -> str:
    """A field of a form, without spaces around it; empty where it is left out."""
    given = form.get(name, "")
    return given.strip() if isinstance(given, str) else ""


def line(form: FormData, name: str) -> str:
    """The same as one line, with single spaces."""
    return " ".join(text(form, name).split())


def pages() -> list[str]:
    """The ids of all pages: the app's and the user's own."""
    return load.ids(*load.folders(), load.own_folder())


def page(name: str) -> str:
    """The id of a page.

    Raises:
        PageError: there is no such page. A path is none: nothing of this computer is read because a form names it.
    """
    if name not in pages():
        raise PageError(f"There is no page {name!r}. There are: {', '.join(pages())}.")
    return name
