"""Where on a page something stands: from the name that a finding begins with to the line of the file."""

from collections.abc import Iterator

import yaml

from voicecare.page.model import Page
from voicecare.yaml_model import line_of

_Path = tuple[str | int, ...]


def line(text: str, page: Page, finding: str) -> int:
    """The line of what a finding is about, in the text of the page; 1 where it names nothing on the page.

    Of two things with one name it is the second.
    """
    name = finding.split(":", 1)[0]
    known = dict(_names(page))
    return line_of(yaml.compose(text, Loader=yaml.CSafeLoader), known.get(name, (name,)))


def _names(page: Page) -> Iterator[tuple[str, _Path]]:
    """Sentence ids, ids of sections, exercises and contacts, each with its path in the file."""
    yield from _numbered("introduction", ("introduction",), len(page.introduction))
    for at, section in enumerate(page.sections):
        here: _Path = ("sections", at)
        yield section.id, (*here, "id")
        yield f"{section.id}/title", (*here, "title")
        number = 0
        for place, item in enumerate(section.items):
            for inner in range(1 if isinstance(item, str) else len(item)):
                number += 1
                yield f"{section.id}/{number}", (*here, "items", place, *(() if isinstance(item, str) else (inner,)))
    yield "exercises/title", ("exercises", "title")
    yield from _numbered("exercises/pain-rule", ("exercises", "pain_rule"), len(page.exercises.pain_rule))
    yield from _numbered(
        "exercises/position", ("exercises", "starting_position"), len(page.exercises.starting_position)
    )
    for at, exercise in enumerate(page.exercises.list):
        here = ("exercises", "list", at)
        yield exercise.id, (*here, "id")
        yield f"{exercise.id}/dose", (*here, "dose_text")
        yield from _numbered(f"{exercise.id}/step", (*here, "steps"), len(exercise.steps))
        yield from _numbered(f"{exercise.id}/limit", (*here, "limits"), len(exercise.limits))
    if page.questions:
        yield from _numbered("questions", ("questions", "sentences"), len(page.questions.sentences))
    for at, contact in enumerate(page.contacts):
        yield f"contacts/{contact.id}", ("contacts", at, "number")
    for at, link in enumerate(page.quick_links):
        yield f"quick_links/{link.to}", ("quick_links", at, "to")


def _numbered(prefix: str, path: _Path, count: int) -> Iterator[tuple[str, _Path]]:
    return ((f"{prefix}/{number}", (*path, number - 1)) for number in range(1, count + 1))
