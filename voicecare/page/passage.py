"""What can be read as an answer to a question about a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    """A sentence, a telephone number, the opening hours or a place.

    Attributes:
        about: `contact`, `hours` or `places` for what the page has as data.
        near: the ids of the passages that belong to it: of the same item, of the same exercise.
        exercise: the number of its exercise, from 1; 0 outside the exercises.
        part: what it is of its exercise: `step`, `limit` or `dose`.
        original: the text in the page's own language, `language`, where that is another.
    """

    id: str
    section: str
    text: str
    about: str = ""
    near: tuple[str, ...] = ()
    exercise: int = 0
    part: str = ""
    original: str = ""
    language: str = ""
