"""Finding the passage of a page that answers a question, in one language. Nothing is composed.

What a question is about is compared with what each passage is about, each subject weighed by how few passages have
it (Spärck Jones, "A statistical interpretation of term specificity", 1972). A question of which the page has too
little has no answer here: a wrong answer about one's health is worse than none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from voicecare.page import weights
from voicecare.page.passage import Passage
from voicecare.page.passage_terms import described
from voicecare.page.terms import Asked, Vocabulary

_CLAUSE = re.compile(r"[,.;:?!،؛؟]")


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
        """The passage that answers best; None where none fits.

        Where the whole finds nothing, its clauses are asked that are questions themselves: people tell why they ask.
        """
        asked = self._ask(question)
        found = self._best(asked)
        if found is None and not self._complains(asked):
            clauses = [self._ask(clause) for clause in _CLAUSE.split(question)]
            answers = (self._best(clause) for clause in clauses if clause.kinds)
            found = max(filter(None, answers), key=lambda answer: answer.share, default=None)
        return found

    def _ask(self, question: str) -> Asked:
        return self._words.asked(question, self._found_in.keys())

    def _complains(self, asked: Asked) -> bool:
        return any(meant & weights.COMPLAINTS for meant in asked.terms)

    def _best(self, asked: Asked) -> Answer | None:
        if not asked.terms or not self._passages:
            return None
        best = max(self._passages, key=lambda one: self._share(asked, one) + self._fit(asked, one))
        found = asked.about & (self._own[best.id] | self._near[best.id])
        if asked.unknown and found <= weights.COMMON_SUBJECTS:
            return None
        share = self._share(asked, best)
        return Answer(best, share) if share >= weights.ENOUGH else None

    def _share(self, asked: Asked, one: Passage) -> float:
        own, near = self._own[one.id], self._near[one.id]
        # a dose is that of its whole exercise
        nearly = 1.0 if one.part == "dose" and "often" in asked.kinds else weights.NEAR
        got = total = 0.0
        for meant in asked.terms:
            on_page = {term: self._at_least(term) for term in meant if term in self._found_in}
            total += max(on_page.values(), default=weights.ABSENT * self._weight(""))
            counts = (
                weight * (1.0 if term in own else nearly) for term, weight in on_page.items() if term in own | near
            )
            got += max(counts, default=0.0)
        return got / (total + asked.unknown * weights.UNKNOWN * self._weight(""))

    def _fit(self, asked: Asked, one: Passage) -> float:
        own = self._own[one.id]
        short = sum(map(self._weight, own & asked.about)) / (sum(map(self._weight, own)) or 1.0)
        answers = (weights.KINDS[kind] for kind in asked.kinds)
        kinds = sum(max((marks[mark] for mark in own & marks.keys()), default=0.0) for marks in answers)
        return weights.SHORT * short + kinds + (self._strange(asked, one) if one.exercise else 0.0)

    def _strange(self, asked: Asked, one: Passage) -> float:
        if not (self._own[one.id] | self._near[one.id]) & (asked.about - weights.OF_ANY_EXERCISE):
            return weights.WHICH_EXERCISE
        exercising = "often" in asked.kinds or any(term[0] == "#" or term == "=exercise" for term in asked.about)
        return 0.0 if exercising else weights.EXERCISING

    def _at_least(self, term: str) -> float:
        weight = self._weight(term)
        return weight if term in weights.COMMON_SUBJECTS else max(weights.LEAST * self._weight(""), weight)

    def _weight(self, term: str) -> float:
        """The inverse document frequency; a term that the page does not have weighs most."""
        number, found = len(self._passages), self._found_in[term]
        common = weights.COMMON if term in weights.COMMON_SUBJECTS else 1.0
        return common * math.log(1 + (number - found + 0.5) / (found + 0.5))
