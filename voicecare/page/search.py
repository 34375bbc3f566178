"""Finding the passage of a page that answers a question: by its words alone, in one language. Nothing is composed.

A question's words are stemmed (Snowball), words of one meaning are one term, and the passages are ranked as by
BM25 (Robertson and Zaragoza, "The probabilistic relevance framework", 2009). A question whose terms the page has
too little of has no answer here.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from voicecare import locales
from voicecare.understand.text import folded

_SATURATION, _LENGTH = 1.2, 0.35
"""BM25's k1 and b: a sentence is short, so its length counts for little."""
_ENOUGH = 0.5
"""The share of a question's terms, by weight, that a passage must have."""
_TIMED = 1.3
"""How much better a passage with a number answers a question for a time."""
_STEMS = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "tr": "turkish",
}  # fmt: skip
_PREFIX = 5
"""Letters of a word that stand for its stem in a language for which Snowball has no rules."""


@dataclass(frozen=True)
class Passage:
    """What can be read as an answer. `about` is `contact`, `hours` or `places` for what the page has as data."""

    id: str
    section: str
    text: str
    about: str = ""


@dataclass(frozen=True)
class Answer:
    """A passage and how well it fits: `share` is the part of the question's terms, by weight, that it has."""

    passage: Passage
    share: float


class Finder:
    """Answers questions about passages in one language.

    Args:
        passages: what can be read as an answer; titles are none.
        language: of the passages and of the questions, ISO 639-1.
    """

    def __init__(self, passages: Iterable[Passage], language: str) -> None:
        self._words = _Words(language)
        self._passages = [(one, Counter(self._words.terms(one.text, one.about))) for one in passages]
        self._found_in = Counter(term for _, terms in self._passages for term in terms)
        lengths = [terms.total() for _, terms in self._passages]
        self._usual_length = sum(lengths) / len(lengths) if lengths else 1.0

    def answer(self, question: str) -> Answer | None:
        """The passage that answers best; None where none fits."""
        wanted = dict.fromkeys(self._words.asked(question))
        if not wanted or not self._passages:
            return None
        total = sum(map(self._weight, wanted))
        timed = self._words.asks_for_a_time(question)
        ranked = [(self._score(terms, wanted, timed=timed), one, terms) for one, terms in self._passages]
        score, best, terms = max(ranked, key=lambda found: found[0])
        share = sum(self._weight(term) for term in wanted if term in terms) / total
        return Answer(best, share) if score > 0 and share >= _ENOUGH else None

    def _score(self, terms: Counter[str], wanted: Iterable[str], *, timed: bool) -> float:
        long = 1 - _LENGTH + _LENGTH * terms.total() / self._usual_length
        score = sum(
            self._weight(term) * terms[term] * (_SATURATION + 1) / (terms[term] + _SATURATION * long)
            for term in wanted
            if term in terms
        )
        return score * _TIMED if timed and any(term.isdigit() for term in terms) else score

    def _weight(self, term: str) -> float:
        """The inverse document frequency; a term that the page does not have weighs most."""
        number, found = len(self._passages), self._found_in[term]
        return math.log(1 + (number - found + 0.5) / (found + 0.5))


class _Words:
    """The words of a language: how they are stemmed, which say nothing, which mean the same."""

    def __init__(self, language: str) -> None:
        self._language = language
        known = locales.questions(language)
        self._skipped = {self._stem(word) for word in known.get("skip", ())}
        self._time = [folded(words) for words in known.get("time", ())]
        self._same: dict[str, str] = {}
        groups = [*known.get("same", ()), *([f"@{about}", *words] for about, words in known.get("about", {}).items())]
        for group in groups:
            for word in group:
                self._same[word if word.startswith("@") else self._stem(word)] = self._same.get(group[0], group[0])

    def terms(self, text: str, about: str = "") -> Iterator[str]:
        """The terms of a passage."""
        # "close together" is not about opening hours
        yield from (term for term in self._meanings(text) if not term.startswith("@"))
        if about:
            yield f"@{about}"

    def asked(self, question: str) -> Iterator[str]:
        """The terms of a question that say what it is about."""
        return self._meanings(question)

    def asks_for_a_time(self, question: str) -> bool:
        """Whether it asks when or how long."""
        padded = f" {folded(question)} "
        return any(f" {words} " in padded for words in self._time)

    def _meanings(self, text: str) -> Iterator[str]:
        for word in folded(text.replace("'", " ").replace("’", " ")).split():
            stem = self._stem(word)
            if stem not in self._skipped:
                yield self._same.get(stem, stem)

    def _stem(self, word: str) -> str:
        return _stem(self._language, folded(word))


@cache
def _stem(language: str, word: str) -> str:
    if language in _STEMS:
        stemmed: str = _stemmer(language).stemWord(word)
        return stemmed
    return word[:_PREFIX]


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_STEMS[language])
