"""Finding the passage of a page that answers a question, in one language. Nothing is composed.

What a question is about is compared with what each passage is about, each subject weighed by how few passages have
it (Spärck Jones, "A statistical interpretation of term specificity", 1972). A question of which the page has too
little has no answer here: a wrong answer about one's health is worse than none.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from voicecare.page.passage import Passage
from voicecare.page.passage_terms import described
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
_COMMON_SUBJECTS = frozenset({"=pain", "=back", "=doctor", "=bed", "=leg"})
_COMMON = 0.6
"""How much a subject weighs that goes with any other: "is there pain when..."."""
_KINDS = {
    "time": {"#time": 0.25},
    "often": {"#dose": 0.4, "=often": 0.3},
    "hours": {"@hours": 0.5},
    "exercise": {"=exercise": 0.2},
    "pain": {"=pain": 0.25},
    "gradual": {"=gradual": 0.2},
    "avoid": {"=avoid": 0.2},
    "increase": {"=increase": 0.15},
    "stop": {"=stop": 0.2},
    "way": {"#step": 0.12},
    "far": {"#limit": 0.15, "=limit": 0.15},
    "reason": {"=risk": 0.25},
    "turn": {"@contact": 0.25, "=consult": 0.25},
    "number": {"#number": 0.25},
    "allowed": {"#permits": 0.1, "#forbids": 0.06},
    "need": {"=require": 0.2},
}
"""What a passage has that answers a kind of question, and how much it counts."""
_EXERCISING = -0.08
"""How much it counts against a step of an exercise that no exercise was asked about: "may I bend?" is about life."""

_OF_ANY_EXERCISE = {"=exercise", "=limit", "=pain", "=increase", "=stop", "=indicated", "=often"}
_WHICH_EXERCISE = -0.3
"""How much it counts against a sentence of one exercise where nothing says which exercise was meant."""


@dataclass(frozen=True)
class Answer:
    """A passage and how well it fits: `share` is the part of what was asked about, by weight, that it has."""

    passage: Passage
    share: float


class Finder:
    """Answers questions about passages in one language.

    Args:
        passages: what can be read as an answer; titles are none.
        language: of the passages and of the questions, ISO 639-1.
    """

    def __init__(self, passages: Iterable[Passage], language: str) -> None:
        self._passages = list(passages)
        self._words = Vocabulary(language)
        self._words.learn(name for one in self._passages if one.about == "places" for name in one.text.split())
        self._own = {one.id: described(one, self._words) for one in self._passages}
        self._near = {
            one.id: frozenset(term for near in one.near for term in self._own.get(near, ())) for one in self._passages
        }
        self._found_in = Counter(term for terms in self._own.values() for term in terms)

    def answer(self, question: str) -> Answer | None:
        """The passage that answers best; None where none fits."""
        asked = self._words.asked(question, self._found_in.keys())
        if not asked.terms or not self._passages:
            return None
        best = max(self._passages, key=lambda one: self._share(asked, one) + self._fit(asked, one))
        share = self._share(asked, best)
        return Answer(best, share) if share >= _ENOUGH else None

    def _share(self, asked: Asked, one: Passage) -> float:
        own, near = self._own[one.id], self._near[one.id]
        # a dose is that of its whole exercise
        counts = 1.0 if one.part == "dose" and "often" in asked.kinds else _NEAR
        got = total = 0.0
        for meant in asked.terms:
            known = [self._weight(term) for term in meant if term in self._found_in]
            total += max(known, default=_ABSENT * self._weight(""))
            got += max(
                (
                    self._weight(term) * (1.0 if term in own else counts)
                    for term in meant
                    if term in own or term in near
                ),
                default=0.0,
            )
        return got / (total + asked.unknown * _UNKNOWN * self._weight(""))

    def _fit(self, asked: Asked, one: Passage) -> float:
        own = self._own[one.id]
        about = {term for meant in asked.terms for term in meant}
        short = sum(map(self._weight, own & about)) / (sum(map(self._weight, own)) or 1.0)
        kinds = sum(
            max((_KINDS[kind][mark] for mark in own & _KINDS[kind].keys()), default=0.0) for kind in asked.kinds
        )
        return _SHORT * short + kinds + (self._strange(asked, about, one) if one.exercise else 0.0)

    def _strange(self, asked: Asked, about: set[str], one: Passage) -> float:
        if not (self._own[one.id] | self._near[one.id]) & (about - _OF_ANY_EXERCISE):
            return _WHICH_EXERCISE
        exercising = "often" in asked.kinds or any(term[0] == "#" or term == "=exercise" for term in about)
        return 0.0 if exercising else _EXERCISING

    def _weight(self, term: str) -> float:
        """The inverse document frequency; a term that the page does not have weighs most."""
        number, found = len(self._passages), self._found_in[term]
        return math.log(1 + (number - found + 0.5) / (found + 0.5)) * (_COMMON if term in _COMMON_SUBJECTS else 1.0)
