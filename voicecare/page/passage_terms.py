"""What a passage is about: its words and subjects, and marks for what it can answer."""

from functools import cache

from voicecare.page.passage import Passage
from voicecare.page.terms import Vocabulary

_DIGITS = 9
"""Digits of the shortest telephone number with its area."""


def described(one: Passage, words: Vocabulary) -> frozenset[str]:
    """The terms of a passage: words, `=subjects`, `@contact` and the like, and marks.

    Its subjects are those of its original text too: a translation may word them as nobody expects. Marks: `#time`,
    `#permits`, `#forbids`, `#step`, `#limit`, `#dose`, `#number` for what it says, `#2` for the second exercise.
    """
    found = set(words.terms(one.text) | words.says(one.text))
    if one.original:
        original = _vocabulary(one.language)
        found |= original.says(one.original) | {term for term in original.terms(one.original) if term[0] == "="}
    # in an exercise a part of the body is lifted, elsewhere a load
    found.discard("=carry" if one.exercise else "=lift")
    # and stopping is a limit only of exercises
    if "=stop" in found and "=exercise" not in found:
        found.discard("=limit")
    if one.about:
        found.add(f"@{one.about}")
    if one.exercise:
        found |= {f"#{one.exercise}", "=exercise"}
    if one.part:
        # "how far may I bend it?" asks for a limit, whatever words it has
        found |= {f"#{one.part}", f"={one.part}"}
    if sum(map(str.isdigit, one.text)) >= _DIGITS:
        found.add("#number")
    return frozenset(found)


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(language)
