"""Telephone numbers in a text, and whose they are."""

import re
from typing import Any

import phonenumbers

from voicecare.page.check import impossible, without_numbers
from voicecare.page.draft.blocks import Block, Facts
from voicecare.page.draft.outline import slug
from voicecare.page.draft.split import split
from voicecare.page.draft.words import Words, kind


def contacts(
    blocks: tuple[Block, ...], words: Words, country: str, language: str, facts: Facts
) -> list[dict[str, Any]]:
    """Every number once, in the order in which their departments are named; marks numbers that cannot be."""
    found: dict[str, dict[str, Any]] = {}
    nameless: dict[str, str] = {}
    for index, block in enumerate(blocks):
        for sentence in split(block.text, language):
            start = 0
            for match in phonenumbers.PhoneNumberMatcher(sentence, country):
                number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
                department = _department(sentence[start : match.start], words)
                start = match.end
                if department and department != found.get(number, {}).get("department", department):
                    facts.doubt(f"{match.raw_string.strip()} is also said to be {department}'s", "contacts")
                elif department and number not in found:
                    found[number] = {"department": department, "number": match.raw_string.strip()}
                elif not department:
                    nameless.setdefault(number, match.raw_string.strip())
            for like in impossible(sentence, country):
                facts.doubt(f"{like} is no telephone number in {country}: is a digit missing?", "contacts")
        if _is_only_a_number(block.text, country):
            facts.used.add(index)
    taken: set[str] = set()
    listed = [
        *found.values(),
        *({"department": None, "number": raw} for e164, raw in nameless.items() if e164 not in found),
    ]
    return [_contact(at, one, words, taken, facts) for at, one in enumerate(listed)]


def _contact(at: int, one: dict[str, Any], words: Words, taken: set[str], facts: Facts) -> dict[str, Any]:
    department = one["department"]
    if department is None:
        department = words.the_hospital()
        facts.doubt(f"whose number is {one['number']}?", "contacts", at, "department")
    called = kind(department)
    if called is None and one["department"]:
        facts.doubt(f"{department} is asked for as the hospital: nobody has words for it", "contacts", at, "kind")
    return {
        "id": slug(department, taken),
        "kind": called or "hospital",
        "department": department,
        "number": one["number"],
    }


def _department(before: str, words: Words) -> str | None:
    named = [match["name"] for match in words.pattern("department").finditer(before)]
    return named[-1] if named else None


def _is_only_a_number(text: str, country: str) -> bool:
    left = without_numbers(text, country)
    return left != text and not re.search(r"\w{3,}", re.sub(r"(?i)\b(tel(ephone|efoon)?|phone|nummer)\b", "", left))
