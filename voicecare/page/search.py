"""Finding the passage of a page that answers a question, in one language. Nothing is composed.

The subjects of a question are compared with those of each passage, each weighed by how few passages have it (Spärck
Jones, "A statistical interpretation of term specificity", 1972). A question whose subjects the page has too little
of has no answer here: a wrong answer about one's health is worse than none.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from voicecare.page.terms import Asked, Vocabulary

_ENOUGH = 0.5
"""The share of what a question is about, by weight, that a passage must have."""
_UNKNOWN = 0.3
"""How much a word that nobody knows weighs, of a subject that the page lacks."""
_ABSENT = 1.4
"""How much more a subject weighs that the page does not have than one that a single passage has."""
_NEAR = 0.5
"""How much a term counts that is not in the passage, but in one that belongs to it."""
_SHORT = 0.3
"""How much it counts that the passage is about little else."""
_KIND = 0.25
"""How much it counts that the passage answers the kind of question: a time, a number, a reason."""


@dataclass(frozen=True)
class Passage:
    """What can be read as an answer.

    `about` is `contact`, `hours` or `places` for what the page has as data. `near` are the ids of the passages that
    belong to it: the same item, the same exercise. `exercise` counts from 1. `original` is the text in the page's own
    language, `language`, where that is another.
    """

    id: str
    section: str
    text: str
    about: str = ""
    near: tuple[str, ...] = ()
    exercise: int = 0
    dose: bool = False
    original: str = ""
    language: str = ""


@dataclass(frozen=True)
class Answer:
    """A passage and how well it fits: `share` is the part of what was asked about, by weight, that it has."""

    passage: Passage
    share: float


class Likeness(Protocol):
    """How like in meaning texts are, as a model of a language has learnt it."""

    def to(self, question: str, passages: Sequence[str]) -> Sequence[float]:
        """One number a passage: 1 is the same, 0 has nothing in common."""
        ...


class Finder:
    """Answers questions about passages in one language.

    Args:
        passages: what can be read as an answer; titles are none.
        language: of the passages and of the questions, ISO 639-1.
        likeness: a second opinion on which passage fits; None goes by the words alone.
    """

    def __init__(self, passages: Iterable[Passage], language: str, likeness: Likeness | None = None) -> None:
        self._words = Vocabulary(language)
        self._passages = list(passages)
        self._words.learn(word.strip(".,،") for one in self._passages if one.about == "places" for word in one.text.split() if word.isascii() and word.istitle() and len(word) > 5)
        self._likeness = likeness
        own = {one.id: self._terms(one) for one in self._passages}
        self._own = own
        self._near = {one.id: frozenset().union(*(own.get(near, frozenset()) for near in one.near)) for one in self._passages}
        self._found_in = Counter(term for terms in own.values() for term in terms)

    def answer(self, question: str) -> Answer | None:
        """The passage that answers best; None where none fits."""
        found = self.ranked(question)
        if not found:
            return None
        _, share, _, _, best = found[0][0]
        return Answer(best, share) if share >= _ENOUGH else None

    def ranked(self, question: str) -> list[tuple[float, float, Passage]]:
        asked = self._words.asked(question, frozenset(self._found_in))
        if not asked.terms or not self._passages:
            return []
        out = []
        like = self._likeness.to(question, [p.text for p in self._passages]) if self._likeness else [0.0]*len(self._passages)
        for p, l in zip(self._passages, like):
            share, short, kind = self._features(asked, p)
            out.append((share + _SHORT * short + _KIND * kind, share, kind, l, p))
        return sorted(out, key=lambda f: -f[0]), asked

    def _features(self, asked: Asked, p: Passage):
        own, near = self._own[p.id], self._near[p.id]
        got = total = 0.0
        matched = set()
        for meant in asked.terms:
            total += max((self._weight(t) for t in meant if t in self._found_in), default=self._weight("") * _ABSENT)
            hit = max(((self._weight(t), t) for t in meant if t in own), default=None)
            if hit:
                got += hit[0]; matched.add(hit[1])
            else:
                got += (1.0 if p.dose and "often" in asked.kinds else _NEAR) * max((self._weight(t) for t in meant if t in near), default=0.0)
        total += asked.unknown * _UNKNOWN * self._weight("")
        share = got / total if total else 0
        all_ = sum(self._weight(t) for t in own) or 1.0
        short = sum(self._weight(t) for t in matched) / all_
        kind = 0.0
        if "time" in asked.kinds: kind += any(t in own for t in ("#time",))
        if "often" in asked.kinds: kind += p.dose
        if "reason" in asked.kinds: kind += "=risk" in own
        if "turn" in asked.kinds: kind += ("@contact" in own or "=consult" in own)
        if "allowed" in asked.kinds: kind += 0.4*("#permits" in own and "#forbids" not in own) + 0.25*("#forbids" in own)
        if "need" in asked.kinds: kind += 0.5*("=require" in own)
        if "number" in asked.kinds: kind += "#phone" in own
        if p.exercise and not ("often" in asked.kinds or any(t & {"=exercise"} or any(x[0]=="#" for x in t) for t in asked.terms)): kind -= 0.3
        return share, short, kind

    def _terms(self, one: Passage) -> frozenset[str]:
        found = set(self._words.terms(one.text))
        if one.original:
            found |= Vocabulary(one.language).subjects(one.original)
        if self._words.says_a_time(one.text) or (one.original and Vocabulary(one.language).says_a_time(one.original)):
            found.add("#time")
        if one.about:
            found.add(f"@{one.about}")
        if one.exercise:
            found |= {f"#{one.exercise}", "=exercise"}
        found |= self._words.rules(one.text)
        if one.original: found |= Vocabulary(one.language).rules(one.original)
        if sum(map(str.isdigit, one.text)) >= 9: found.add("#phone")
        return frozenset(found)

    def _weight(self, term: str) -> float:
        """The inverse document frequency; a term that the page does not have weighs most."""
        number, found = len(self._passages), self._found_in[term]
        return math.log(1 + (number - found + 0.5) / (found + 0.5))
