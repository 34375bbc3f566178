"""What is denied or forbidden must stay so: the denials of both sides are paired, and what is left over counts.

Each denial of the original goes with at most one of the translation. The pairing that costs least is taken; what it
costs is the weight of the sign. The costs are the same for all languages. They were found by a random search on
the even lines of FLORES and TICO-19 in nine languages (2026-11-28, 5,270 pairs), for the most dropped and added
denials caught with false alarms in 2 % of the sentences, and then rounded.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from voicecare.translate.checks.cues import Found, longest
from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_PLAIN = ("not", "without", "avoid")
_WEAK = ("inside", "affix", "weak")
_SOFT = (*_WEAK, "answers")
_LESSER = ("neutral", "turned", "shared")
_ALIKE = ((("neutral", "turned"), 1.0), (_SOFT, 0.25))
"""Sorts of denials that are paired among themselves first, and how far apart they may stand (or two words).
`not only` is `niet alleen`, and `impossible` is `unmöglich`, so that neither excuses a plain `not` that was added."""
_RANK = {"neutral": 0, "turned": 0, "not": 1}
"""Which of two cues of the same words counts: `kaçınmayın` is "do not avoid", its ending counts before its stem."""
_MISSING = {
    "not": 1.0,
    "without": 1.0,
    "avoid": 1.0,
    "turned": 1.0,
    "inside": 0.3,
    "affix": 0.4,
    "weak": 0.3,
    "answers": 0.3,
}
"""What a denial of the original costs that has no partner; others cost nothing."""
_MISSING_IN_ADVICE = {**_MISSING, "inside": 1.0, "turned": 1.0}
"""The same in a short sentence: what it forgets to deny is what the patient does."""
_ADDED = {"not": 1.0, "without": 0.8, "avoid": 0.9, "inside": 0.3, "affix": 0.3, "weak": 0.3, "answers": 0.3}
"""What a denial of the translation costs that has no partner."""
_ADDED_TO_ONLY = {**_ADDED, "turned": 1.0}
"""The same where the original says `only`, which must not become `not only`."""
_APART, _APART_OF_SORTS, _NEAR = 1.0, 1.5, 0.1
"""What it costs that partners of one sort, or of two, stand far apart: a whole sentence costs so much, its first
tenth or one word nothing. What is put in other words stays where it was."""
_MOVES = {*_PLAIN, "shared"}
_MOST_APART = 0.35
"""What distance costs at most between denials of one sort, and between these: they move with the order of words."""
_FAINT = 0.8
"""What weighs less is no sign: denials are often put in other words, and beside a lesser sign of another kind (an
unusual length) this was as often a right translation as a wrong one on the even lines."""
_MOST = 7
"""Denials of one side that are paired; no sentence that can be read aloud has more."""

Pair = tuple[Found | None, Found | None]
Priced = tuple[float, Pair]


def negation(source: Reading, target: Reading) -> Iterator[Sign]:
    """A denial that has no partner on the other side, or only a poor one."""
    if not (source.known and target.known):
        return
    wanted = denials(source)[:_MOST]
    wanted = [replace(one, concept="neutral") if _in_kept_name(one, source, target) else one for one in wanted]
    got = denials(target)[:_MOST]
    if not wanted and not got:
        return
    priced = [*_paired_first(wanted, got, source, target), *_pairs(wanted, got, source, target)]
    _, (here, there) = max(priced, key=lambda one: one[0])
    weight = sum(price for price, _ in priced)
    if weight < _FAINT:
        return
    if there is None and here is not None:
        reason = f'"{here.text}" has no counterpart: the meaning may be reversed'
    elif there is not None and here is None:
        reason = f'"{there.text}" was added: the meaning may be reversed'
    elif here is not None and there is not None:
        reason = f'"{here.text}" became "{there.text}": the meaning may be reversed'
    yield Sign("negation", reason, weight)


def _in_kept_name(one: Found, source: Reading, target: Reading) -> bool:
    """Whether it belongs to a name that stands in the translation as it is: a Did Not Finish."""
    word = one.text.partition(" ")[0].capitalize()
    names = re.finditer(rf"(?<=[a-z] )(?:[A-Z]\w+ )*{word}(?: [A-Z]\w+)+", source.text)
    return any(name[0] in target.text for name in names)


def denials(sentence: Reading) -> list[Found]:
    """The denials of a sentence: plain ones, those inside words, and those that one word makes for two verbs."""
    cues = [cue for cue in sentence.cues if cue.kind == "negation" and cue.concept != "only"]
    cues.sort(key=lambda cue: _RANK.get(cue.concept, 2))
    found = longest(cue for cue in cues if cue.concept != "shared")
    denied = any(cue.concept in ("not", "without") for cue in found)
    kept = [replace(cue, start=cue.end - 1) for cue in cues if cue.concept == "shared"]
    for cue in found:
        if cue.concept == "concord":
            kept.append(replace(cue, concept="weak" if denied else "not"))
            denied = True
        else:
            kept.append(cue)
    return kept


def _paired_first(wanted: list[Found], got: list[Found], source: Reading, target: Reading) -> list[Priced]:
    """Those of one sort, the nearest first; they are taken from both lists."""
    made: list[Priced] = []
    fewest = min(len(source.words), len(target.words))
    for sorts, farthest in _ALIKE:
        near = sorted(
            (
                (_apart(one, other, source, target), one.start, other.start, one, other)
                for one in wanted
                if one.concept in sorts
                for other in got
                if other.concept in sorts
            ),
            key=lambda pair: pair[:3],
        )
        for apart, _, _, one, other in near:
            if apart <= max(farthest, 2 / fewest) and one in wanted and other in got:
                wanted.remove(one)
                got.remove(other)
                made.append((0.0, (one, other)))
    return made


def _pairs(wanted: list[Found], got: list[Found], source: Reading, target: Reading) -> list[Priced]:
    """The cheapest way to pair all denials: what each pair costs; a denial without a partner is paired with None."""
    missing = _MISSING if source.prose else _MISSING_IN_ADVICE
    added = _ADDED_TO_ONLY if source.answers("negation", "only") else _ADDED
    costs = [[_cost(one, other, source, target) for other in got] for one in wanted]

    @cache
    def cheapest(index: int, free: frozenset[int]) -> tuple[float, tuple[Priced, ...]]:
        if index == len(wanted):
            rest = tuple((added.get(got[at].concept, 0.0), (None, got[at])) for at in sorted(free))
            return sum(price for price, _ in rest), rest
        one = wanted[index]
        total, pairs = cheapest(index + 1, free)
        price = missing.get(one.concept, 0.0)
        best = price + total, ((price, (one, None)), *pairs)
        for at in free:
            total, pairs = cheapest(index + 1, free - {at})
            price = costs[index][at]
            if price + total < best[0]:
                best = price + total, ((price, (one, got[at])), *pairs)
        return best

    return list(cheapest(0, frozenset(range(len(got))))[1])


def _cost(one: Found, other: Found, source: Reading, target: Reading) -> float:
    near = max(_NEAR, 1 / min(len(source.words), len(target.words)))
    distance = max(0.0, _apart(one, other, source, target) - near)
    if one.concept == other.concept or (one.concept in _LESSER and other.concept in _LESSER):
        return min(_MOST_APART, _APART * distance)
    if {one.concept, other.concept} <= _MOVES:
        return _unlike(one.concept, other.concept) + min(_MOST_APART, _APART * distance)
    return _unlike(one.concept, other.concept) + _APART_OF_SORTS * distance


def _apart(one: Found, other: Found, source: Reading, target: Reading) -> float:
    """How far apart two words stand, as a share of their sentences."""
    return abs((one.start + one.end) / len(source.words) - (other.start + other.end) / len(target.words)) / 2


@cache
def _unlike(one: str, other: str) -> float:
    """What it costs that a denial is answered by one of another sort."""
    if "shared" in (one, other) or (one, other) == ("avoid", "not"):
        return 0.2
    if {one, other} == {"without", "not"}:
        return 0.5
    if "answers" in (one, other):
        return 0.3 if one in _PLAIN or other in _PLAIN else 0.0
    if "avoid" in (one, other) and (one in _WEAK or other in _WEAK):
        # to prevent, to ban, to escape
        return 0.3
    if "turned" in (one, other) and (one in _WEAK or other in _WEAK):
        return 0.8
    if one in _PLAIN:
        return 0.6 if other in _PLAIN else 0.9 if other in _LESSER else 0.8
    if other in _PLAIN:
        return {"inside": 0.6, "affix": 0.5, "weak": 0.8}.get(one, 0.5)
    return 0.9 if other in _LESSER else 0.3 if one in _LESSER else 0.0
