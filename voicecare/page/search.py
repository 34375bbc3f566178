"""Finding the passage of a page that answers a question, in one language. Nothing is composed.

What a question is about is compared with what each passage is about, each subject weighed by how few passages have
it (Spärck Jones, "A statistical interpretation of term specificity", 1972). A question of which the page has too
little has no answer here: a wrong answer about one's health is worse than none.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from voicecare.page.passage import Passage
from voicecare.page.passage_terms import described
from voicecare.page.terms import Asked, Vocabulary

_ENOUGH = 0.5
"""The share of what a question is about, by weight, that a passage must have."""
_ENOUGH_ALIKE = 0.42
"""The same where its likeness is added."""
_ALIKE = 0.1
"""How much a likeness of 1 adds. This and what stands above was tuned with two words of five left out of the lists."""
_UNKNOWN = 0.3
"""How much a word that nobody knows weighs, of a subject that the page lacks."""
_ABSENT = 1.4
"""How much more a subject weighs that the page does not have than one that a single passage has."""
_NEAR = 0.5
"""How much a term counts that is not in the passage, but in one that belongs to it."""
_SHORT = 0.3
"""How much it counts that the passage is about little else."""
_KINDS = {
    "time": {"#time": 0.25},
    "often": {"#dose": 0.25},
    "reason": {"=risk": 0.25},
    "turn": {"@contact": 0.25, "=consult": 0.25},
    "number": {"#number": 0.25},
    "allowed": {"#permits": 0.1, "#forbids": 0.06},
    "need": {"=require": 0.12},
}
"""What a passage has that answers a kind of question, and how much it counts."""
_EXERCISING = -0.08
"""How much it counts against a step of an exercise that no exercise was asked about: "may I bend?" is about life."""


@dataclass(frozen=True)
class Answer:
    """A passage and how well it fits: `share` is the part of what was asked about, by weight, that it has."""

    passage: Passage
    share: float


class Likeness(Protocol):
    """How like in meaning a question and passages are, as a model has learnt it."""

    def of(self, question: str, passages: Sequence[str]) -> Sequence[float]:
        """One number a passage: 0 is what the best passage has on average, 1 is much more, -3 is nothing."""
        ...


class Finder:
    """Answers questions about passages in one language.

    Args:
        passages: what can be read as an answer; titles are none.
        language: of the passages and of the questions, ISO 639-1.
        likeness: a second opinion on which passage fits; None goes by the words alone.
    """

    def __init__(self, passages: Iterable[Passage], language: str, likeness: Likeness | None = None) -> None:
        self._passages = list(passages)
        self._likeness = likeness
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
        alike = [0.0] * len(self._passages)
        if self._likeness is not None:
            alike = [_ALIKE * one for one in self._likeness.of(question, [one.text for one in self._passages])]
        ranked = (
            (self._share(asked, one) + self._fit(asked, one) + like, like, one)
            for one, like in zip(self._passages, alike, strict=True)
        )
        _, like, best = max(ranked, key=lambda found: found[0])
        share = self._share(asked, best)
        enough = share >= _ENOUGH if self._likeness is None else share + like >= _ENOUGH_ALIKE
        return Answer(best, share) if enough and share > 0 else None

    def _share(self, asked: Asked, one: Passage) -> float:
        own, near = self._own[one.id], self._near[one.id]
        # a dose is that of its whole exercise
        counts = 1.0 if one.dose and "often" in asked.kinds else _NEAR
        got = total = 0.0
        for meant in asked.terms:
            known = [self._weight(term) for term in meant if term in self._found_in]
            total += max(known, default=_ABSENT * self._weight(""))
            got += max(
                (self._weight(term) * (1.0 if term in own else counts) for term in meant if term in own or term in near),
                default=0.0,
            )
        return got / (total + asked.unknown * _UNKNOWN * self._weight(""))

    def _fit(self, asked: Asked, one: Passage) -> float:
        own = self._own[one.id]
        about = {term for meant in asked.terms for term in meant}
        short = sum(map(self._weight, own & about)) / (sum(map(self._weight, own)) or 1.0)
        kinds = sum(max((_KINDS[kind][mark] for mark in own & _KINDS[kind].keys()), default=0.0) for kind in asked.kinds)
        strange = one.exercise and "often" not in asked.kinds and not any(term[0] == "#" or term == "=exercise" for term in about)
        return _SHORT * short + kinds + (_EXERCISING if strange else 0.0)

    def _weight(self, term: str) -> float:
        """The inverse document frequency; a term that the page does not have weighs most."""
        number, found = len(self._passages), self._found_in[term]
        return math.log(1 + (number - found + 0.5) / (found + 0.5))
