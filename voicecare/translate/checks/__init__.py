"""What a translation must keep. Pure; each alarm has a reason that a person can read.

A check is a function of two readings, of the original and of the translation, that yields signs; `signs` says when
they are enough for an alarm. Checks that need the words of a language are silent where it has no `glossary.yaml`;
numbers, copied text, script and repetition need none.
"""

from voicecare.translate.checks.concepts import body, frequency, terms, units
from voicecare.translate.checks.form import broken_off, copied, empty, repeated, script
from voicecare.translate.checks.length import length
from voicecare.translate.checks.negation import negation
from voicecare.translate.checks.numbers import numbers, telephones, times
from voicecare.translate.checks.reading import read
from voicecare.translate.checks.sides import sides
from voicecare.translate.checks.signs import alarms
from voicecare.translate.translator import Alarm

VERSION = 5
"""Raised when the checks get stricter: what a machine translated and older checks let pass is then made again."""
_CHECKS = (
    numbers, telephones, times, units, negation, frequency, sides, body, terms, length, broken_off, repeated, copied,
    script,
)  # fmt: skip


def check(source: str, target: str, source_language: str, target_language: str) -> tuple[Alarm, ...]:
    """Why this translation is doubted; () where nothing speaks against it.

    Args:
        source: one sentence of the original.
        target: its translation.
        source_language: ISO 639-1.
        target_language: ISO 639-1; a language without a glossary is checked for what needs none.
    """
    wanted, got = read(source, source_language), read(target, target_language)
    if nothing := alarms(empty(wanted, got)):
        return nothing
    return alarms(sign for one in _CHECKS for sign in one(wanted, got))
