"""What a translation must keep. Pure; each alarm has a reason that a person can read."""

import re
import unicodedata

from voicecare.translate.translator import Alarm

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def check(source: str, target: str, source_language: str, target_language: str) -> tuple[Alarm, ...]:  # noqa: ARG001
    """Why this translation is doubted; () where nothing speaks against it."""
    if not target.strip():
        return (Alarm("empty", "nothing was translated"),)
    missing, added = _compare(_numbers(source), _numbers(target))
    return (
        *(Alarm("number", f"the number {number} is missing") for number in missing),
        *(Alarm("number", f"the number {number} was added") for number in added),
    )


def _numbers(text: str) -> list[str]:
    """The numbers in digits, in the order of the text, decimal commas as points, `08.00` as it stands.

    Telephone numbers are several groups, each of which must be kept.
    """
    digits = "".join(str(unicodedata.digit(character)) if character.isdigit() else character for character in text)
    return [number.replace(",", ".") for number in _NUMBER.findall(digits)]


def _compare(wanted: list[str], got: list[str]) -> tuple[list[str], list[str]]:
    left = list(got)
    missing = []
    for number in wanted:
        if number in left:
            left.remove(number)
        else:
            missing.append(number)
    return missing, left
