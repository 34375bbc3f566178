"""The sentences of a page: the unit of reading, translating, repeating and resuming."""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from voicecare.page.model import Page


@dataclass(frozen=True)
class Sentence:
    """A sentence with its place on the page: `section` and a stable id such as `after-surgery/3`."""

    id: str
    section: str
    text: str
    language: str

    @property
    def hash(self) -> str:
        """Changes when the text changes, not with its white space or Unicode form."""
        return digest(self.text)


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a normalised text."""
    normal = unicodedata.normalize("NFC", " ".join(text.split()))
    return hashlib.sha256(normal.encode()).hexdigest()[:16]


def sentences(page: Page) -> tuple[Sentence, ...]:
    """All sentences that are read aloud or translated, in the order of the page."""
    return tuple(Sentence(identifier, section, text, page.language) for identifier, section, text in _walk(page))


def section_ids(page: Page) -> list[str]:
    """The sections in the order of the page, those with telephone numbers and places last."""
    found = list(dict.fromkeys(sentence.section for sentence in sentences(page)))
    return [*found, *(["contact"] if page.contacts else []), *(["places"] if page.places else [])]


def _walk(page: Page) -> Iterator[tuple[str, str, str]]:
    yield "title", "introduction", page.title
    yield from _numbered("introduction", "introduction", page.introduction)
    for section in page.sections:
        yield f"{section.id}/title", section.id, section.title
        yield from _numbered(section.id, section.id, section.sentences)
    yield "exercises/title", "exercises", page.exercises.title
    yield from _numbered("exercises/pain-rule", "exercises", page.exercises.pain_rule)
    yield from _numbered("exercises/position", "exercises", page.exercises.starting_position)
    for exercise in page.exercises.list:
        yield from _numbered(f"{exercise.id}/step", "exercises", exercise.steps)
        yield from _numbered(f"{exercise.id}/limit", "exercises", exercise.limits)
        yield f"{exercise.id}/dose", "exercises", exercise.dose_text
    if page.questions:
        yield "questions/title", "questions", page.questions.title
        yield from _numbered("questions", "questions", page.questions.sentences)


def _numbered(prefix: str, section: str, texts: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    for number, text in enumerate(texts, 1):
        yield f"{prefix}/{number}", section, text


def companions(page: Page) -> dict[str, tuple[str, ...]]:
    """The ids of the sentences that belong to a sentence: those of its item, those of its exercise."""
    groups: list[list[str]] = []
    for section in page.sections:
        number = 0
        for item in section.items:
            many = 1 if isinstance(item, str) else len(item)
            groups.append([f"{section.id}/{number + one}" for one in range(1, many + 1)])
            number += many
    names = [name for name, _, _ in _walk(page)]
    groups += ([name for name in names if name.startswith(f"{exercise.id}/")] for exercise in page.exercises.list)
    return {name: tuple(other for other in group if other != name) for group in groups for name in group}
