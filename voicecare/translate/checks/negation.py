"""What is denied or forbidden must stay so: the denials on both sides are counted and compared."""

from collections.abc import Iterator
from dataclasses import replace

from voicecare.translate.checks.cues import Found, longest
from voicecare.translate.checks.reading import Reading
from voicecare.translate.translator import Alarm

_STRONG = ("not", "without", "avoid")
_SHORT = 20
"""Words up to which a sentence is advice rather than prose; there, what is denied inside a word counts in full."""


def negation(source: Reading, target: Reading) -> Iterator[Alarm]:
    """More or fewer denials than in the original.

    What the original denies, also inside a word (unable), calls for a denial of any kind in the translation; a
    plain denial of the translation calls for one of any kind in the original.
    """
    if not (source.known and target.known):
        return
    wanted, got = denials(source), denials(target)
    short = len(source.words) <= _SHORT
    calling = [cue for cue in wanted if cue.concept in _STRONG or (short and cue.concept == "inside")]
    if len(calling) > len(got):
        yield Alarm("negation", f'"{_most_plain(calling)}" has no counterpart: the meaning may be reversed')
        return
    strong, answers = _strong(got), len(wanted)
    # words with a denial inside pair with each other first
    answers -= min(len(wanted) - len(_strong(wanted)), len(got) - len(strong))
    if len(strong) > answers:
        yield Alarm("negation", f'"{strong[-1].text}" was added: the meaning may be reversed')
        return
    plain = _strong(wanted)
    answers = len(got) - min(len(wanted) - len(plain), len(got) - len(strong))
    if len(plain) > answers:
        yield Alarm("negation", f'"{plain[-1].text}" has no counterpart: the meaning may be reversed')


def denials(sentence: Reading) -> list[Found]:
    """The denials of a sentence, plain ones and those inside words."""
    found = longest(cue for cue in sentence.cues if cue.kind == "negation")
    denied = any(cue.concept in ("not", "without") for cue in found)
    kept = []
    for cue in found:
        if cue.concept == "concord":
            kept.append(replace(cue, concept="weak" if denied else "not"))
            denied = True
        elif cue.concept != "neutral":
            kept.append(cue)
    return kept


def _strong(found: list[Found]) -> list[Found]:
    return [cue for cue in found if cue.concept in _STRONG]


def _most_plain(found: list[Found]) -> str:
    return (_strong(found) or found)[-1].text
