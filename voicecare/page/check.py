"""What a schema cannot see: links that lead nowhere, numbers that do not agree, telephone numbers that cannot be."""

import re
from collections import Counter
from collections.abc import Iterator

import phonenumbers

from voicecare import locales
from voicecare.page.model import Contact, Exercise, Page
from voicecare.page.sentences import section_ids, sentences

_LIKE_A_NUMBER = re.compile(r"(?<![\w,.])(?:\+|\(?0)\d[\d ()/-]{5,}\d(?![\w,.]*\d)")


def findings(page: Page) -> list[str]:
    """What is wrong or doubtful, one sentence each, with the place on the page; empty for a good page."""
    return [*_language(page), *_ids(page), *_links(page), *_numbers(page), *_doses(page), *_times(page)]


def _language(page: Page) -> Iterator[str]:
    if page.language not in locales.installed():
        yield f"language: {page.language!r} is not installed; installed are: {', '.join(locales.installed())}"


def _ids(page: Page) -> Iterator[str]:
    reserved = {"introduction", "exercises", "questions", "contact", "places"}
    counted = Counter(sentence.id for sentence in sentences(page))
    yield from (f"{identifier}: this id occurs {count} times" for identifier, count in counted.items() if count > 1)
    yield from (f"{section.id}: this name is taken" for section in page.sections if section.id in reserved)


def _links(page: Page) -> Iterator[str]:
    known = section_ids(page)
    for link in page.quick_links:
        if link.to not in known:
            yield f"quick_links/{link.to}: there is no such section; there are: {', '.join(known)}"
    if page.specialism and page.specialism.contact not in {contact.id for contact in page.contacts}:
        yield f"specialism: {page.specialism.contact!r} is not among the contacts"


def _numbers(page: Page) -> Iterator[str]:
    known = {number for contact in page.contacts if (number := _e164(contact, page.country))}
    for contact in page.contacts:
        if _e164(contact, page.country) is None:
            yield (
                f"contacts/{contact.id}: {contact.number!r} is no telephone number in {page.country}: "
                "is a digit missing?"
            )
    for sentence in sentences(page):
        for match in phonenumbers.PhoneNumberMatcher(sentence.text, page.country):
            number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
            if number not in known:
                yield f"{sentence.id}: the number {match.raw_string} is not among the contacts"
        for like in impossible(sentence.text, page.country):
            yield f"{sentence.id}: {like} is no telephone number in {page.country}: is a digit missing?"


def impossible(text: str, country: str) -> list[str]:
    """What looks like a telephone number of the country and cannot be one."""
    return [match[0].strip() for match in _LIKE_A_NUMBER.finditer(without_numbers(text, country))]


def without_numbers(text: str, country: str) -> str:
    """A text without its telephone numbers."""
    for match in reversed(list(phonenumbers.PhoneNumberMatcher(text, country))):
        text = text[: match.start] + text[match.end :]
    return text


def _e164(contact: Contact, country: str) -> str | None:
    try:
        parsed = phonenumbers.parse(contact.number, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _doses(page: Page) -> Iterator[str]:
    for exercise in page.exercises.list:
        missing = [number for number in _stated(exercise) if not re.search(rf"\b{number}\b", exercise.dose_text)]
        if missing:
            yield (
                f"{exercise.id}/dose: the dose says {', '.join(map(str, missing))}, "
                f"the sentence does not: {exercise.dose_text}"
            )


def _times(page: Page) -> Iterator[str]:
    texts = {sentence.id: sentence.text for sentence in sentences(page)}
    for identifier, when in page.times.items():
        number, unit = when.period.number, when.period.unit
        if identifier not in texts:
            yield f"times: there is no sentence {identifier!r}; voicecare page show lists them"
        elif not re.search(rf"\b{number}\b", texts[identifier]):
            yield f"{identifier}: the time says {number} {unit}, the sentence does not: {texts[identifier]}"


def _stated(exercise: Exercise) -> list[int]:
    dose = exercise.dose
    return [dose.repetitions, *([dose.times_a_day] if dose.times_a_day else [])]
