"""What a request about translations is about: a page, a language of it, the review of these, what is shown of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlencode

from starlette.requests import Request

from voicecare.page import load
from voicecare.page.model import Page
from voicecare.screen.desk import asked
from voicecare.screen.desk.review_rows import Wanted
from voicecare.translate import reviewing
from voicecare.translate.memory import Memory
from voicecare.translate.review import ReviewService

REVIEWER = "voicecare-reviewer"
"""The cookie that keeps the name of who reviews, so that it is typed once."""


@dataclass(frozen=True)
class Reviewing:
    """A page, by the name of its folder, a language of it, and the sentences that are wanted."""

    name: str
    page: Page
    language: str
    memory: Memory
    service: ReviewService
    wanted: Wanted

    @property
    def here(self) -> str:
        """The address of the language."""
        return f"/desk/review/{quote(self.name)}/{self.language}"

    @property
    def query(self) -> str:
        """What an address adds for what is wanted; empty for all."""
        return f"?{urlencode(self.wanted.query)}" if self.wanted.query else ""

    def at(self, sentence: str | None) -> str:
        """The address of a sentence; None is the list of them."""
        return f"{self.here}{f'/at/{quote(sentence)}' if sentence else ''}{self.query}"


@contextmanager
def opened(request: Request, reviewer: str = "") -> Iterator[Reviewing]:
    """What the address of a request names.

    Args:
        request: has `page` and `language` in its path.
        reviewer: who decides.

    Raises:
        PageError: there is no such page.
        TranslationError: there is no such language, or the memory cannot be used.
    """
    name, language = request.path_params["page"], request.path_params["language"]
    with opened_as(name, language, reviewer, Wanted.of(request.query_params)) as found:
        yield found


@contextmanager
def opened_as(name: str, language: str, reviewer: str = "", wanted: Wanted | None = None) -> Iterator[Reviewing]:
    """The same by name. Raises as `opened`."""
    page = load.load(asked.page(name))
    with reviewing.opened(name, language) as memory:
        service = ReviewService(page, language, memory, reviewer)
        yield Reviewing(name, page, language, memory, service, wanted or Wanted())


def reviewer(request: Request) -> str:
    """Who reviewed last in this browser; empty where nobody did."""
    return unquote(request.cookies.get(REVIEWER, ""))
