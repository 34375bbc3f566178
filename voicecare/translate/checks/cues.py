"""Finding the cues of a language in a sentence: one walk over its words for all kinds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from voicecare.translate.checks.words import plain, words

_GAP = "~"
_WIDEST_GAP = 4
_ANY = "_"
_STEM = 2
"""Stems are looked up by so many letters; Korean ones may be of one syllable, one letter."""


@dataclass(frozen=True, slots=True)
class Found:
    """A cue in a sentence: its kind and concept (`sides`, `left`), from which word to which, and the words."""

    kind: str
    concept: str
    start: int
    end: int
    text: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: str
    concept: str
    parts: tuple[str, ...]
    sure: bool


class CueFinder:
    """Finds patterns, the longest first; within a kind no word belongs to two.

    Args:
        patterns: for each kind its concepts with their cues.
        endings: regular expressions for whole words, by (kind, concept).
        prefixes: what may be written on the front of a word.
        language: ISO 639-1.
    """

    def __init__(
        self,
        patterns: Mapping[str, Mapping[str, Sequence[str]]],
        endings: Mapping[tuple[str, str], Sequence[str]],
        prefixes: Sequence[str],
        language: str,
    ) -> None:
        self._exact: dict[str, list[_Pattern]] = defaultdict(list)
        self._stems: dict[str, list[tuple[str, _Pattern]]] = defaultdict(list)
        self._tails: list[tuple[str, _Pattern]] = []
        self._middles: list[tuple[str, _Pattern]] = []
        self._prefixes = tuple(sorted(prefixes, key=len, reverse=True))
        self._endings = [(where, re.compile("|".join(forms))) for where, forms in endings.items() if forms]
        for kind, concepts in patterns.items():
            for concept, cues in concepts.items():
                for cue in cues:
                    self._add(_Pattern(kind, concept, parts_of(cue.lstrip("?"), language), not cue.startswith("?")))
        self._letters = tuple({len(letters) for letters in self._stems})

    def find(self, sentence: Sequence[str]) -> list[Found]:
        """All cues, also those that overlap."""
        variants = [self._variants(word) for word in sentence]
        found: list[Found] = []
        for start, forms in enumerate(variants):
            for form in forms:
                for one in self._exact.get(form, ()):
                    self._try(one, variants, sentence, start, found)
                for letters in self._letters:
                    for stem, one in self._stems.get(form[:letters], ()):
                        if form.startswith(stem):
                            self._try(one, variants, sentence, start, found)
                for tail, one in self._tails:
                    if form.endswith(tail):
                        self._try(one, variants, sentence, start, found)
                for middle, one in self._middles:
                    if middle in form:
                        self._try(one, variants, sentence, start, found)
            for (kind, concept), ending in self._endings:
                if ending.fullmatch(sentence[start]):
                    found.append(Found(kind, concept, start, start + 1, sentence[start]))
        return found

    @staticmethod
    def _try(
        one: _Pattern, variants: Sequence[tuple[str, ...]], sentence: Sequence[str], start: int, found: list[Found]
    ) -> None:
        end = start + 1 if len(one.parts) == 1 else _match(one.parts, variants, start)
        if end is not None:
            found.append(Found(one.kind, one.concept, start, end, " ".join(sentence[start:end]), one.sure))

    def _add(self, pattern: _Pattern) -> None:
        first = pattern.parts[0]
        if first.startswith("*"):
            kind = self._middles if first.endswith("*") else self._tails
            kind.append((first.strip("*"), pattern))
        elif first.endswith("*"):
            self._stems[first[:-1][:_STEM]].append((first[:-1], pattern))
        else:
            self._exact[first].append(pattern)

    def _variants(self, word: str) -> tuple[str, ...]:
        if not self._prefixes:
            return (word,)
        bare = (word.removeprefix(one) for one in self._prefixes if word.startswith(one) and len(word) > len(one) + 1)
        return (word, *bare)


def parts_of(cue: str, language: str) -> tuple[str, ...]:
    """The words of a cue, with their stars, and the gaps between them."""
    parts: list[str] = []
    for piece in plain(cue, language).split():
        if piece in (_GAP, _ANY):
            parts.append(piece)
            continue
        inside = words(piece)
        inside[0] = "*" * piece.startswith("*") + inside[0]
        inside[-1] += "*" * piece.endswith("*")
        parts += inside
    return tuple(parts)


def _match(parts: Sequence[str], variants: Sequence[tuple[str, ...]], start: int) -> int | None:
    """Where a pattern that begins at a word ends; None where it does not fit."""
    at = start
    for index, part in enumerate(parts):
        if part == _GAP:
            rest = parts[index + 1 :]
            ends = (_match(rest, variants, begin) for begin in range(at, min(at + _WIDEST_GAP, len(variants)) + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(variants) or not any(_fits(part, form) for form in variants[at]):
            return None
        at += 1
    return at


def _fits(part: str, word: str) -> bool:
    if part == _ANY:
        return True
    if part.endswith("*"):
        return part[1:-1] in word if part.startswith("*") else word.startswith(part[:-1])
    return word.endswith(part[1:]) if part.startswith("*") else word == part


def longest(found: Iterable[Found]) -> list[Found]:
    """Those that do not overlap, the longest first, of two as long the sure one; in the order of the sentence."""
    taken: set[int] = set()
    kept = []
    for one in sorted(found, key=lambda one: (one.start - one.end, not one.sure, one.start)):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
