"""A document as the text of a draft, and what a person must still do about it: for the command and for the desk."""

from dataclasses import dataclass
from pathlib import Path

from voicecare.errors import PageError
from voicecare.importing.fetch import is_address
from voicecare.importing.read import import_page
from voicecare.page.check import findings
from voicecare.page.draft.write import marks, yaml_text
from voicecare.page.lines import line
from voicecare.page.load import parse
from voicecare.page.model import Page


@dataclass(frozen=True)
class Drafted:
    """A draft as it stands in its file."""

    id: str
    text: str


@dataclass(frozen=True)
class State:
    """How far a draft is.

    `page` is None where it cannot be read as a page; `wrong` is why, or what is wrong or doubtful with the page, by
    line; `doubts` are those of the import that nobody settled, by line.
    """

    page: Page | None
    wrong: tuple[tuple[int | None, str], ...]
    doubts: tuple[tuple[int, str], ...]


def drafted(
    source: str, language: str | None = None, country: str | None = None, identifier: str | None = None,
    hospital: str | None = None, name: str | None = None,
) -> Drafted:  # fmt: skip
    """Make a draft from a file or a web address.

    Args:
        source: the file, or the address.
        language: of the text; None tells it from the text.
        country: of telephone numbers; None tells it from the text.
        identifier: the page's; None makes it from the title.
        hospital: its name; None tells it from the text.
        name: what the draft calls its source; the file's name or the address where it is left out.

    Raises:
        PageError: it cannot be read, holds no text, or a library is missing.
        LanguageError: the language is not one of the app's.
    """
    draft = import_page(source, language, country, identifier, hospital)
    text = yaml_text(draft, name or (source if is_address(source) else Path(source).name))
    return Drafted(draft.data["id"], text)


class Drafting:
    """Drafts in a worker, which can be killed in the middle of a document; see `workers.Worker`."""

    drafted = staticmethod(drafted)


def state(text: str, name: str) -> State:
    """How far a draft is; `name` is what errors call it."""
    doubts = tuple(marks(text))
    try:
        page = parse(text, name)
    except PageError as error:
        return State(None, tuple((None, one) for one in str(error).splitlines()), doubts)
    return State(page, tuple((line(text, page, one), one) for one in findings(page)), doubts)
