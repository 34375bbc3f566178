"""A sentence as the checks see it: its words, the cues in it, its numbers. Read once, however many checks ask."""

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from voicecare.translate.checks.cues import CueFinder, Found, longest
from voicecare.translate.checks.glossary import glossary
from voicecare.translate.checks.number_words import number_words
from voicecare.translate.checks.numerals import Numerals, numerals, romans
from voicecare.translate.checks.words import plain, words

_PROSE = 20
"""Words from which on a sentence is prose rather than advice."""


@dataclass(frozen=True)
class Reading:
    """One sentence in one language; `known` says whether the language has a glossary."""

    text: str
    plain: str
    language: str
    known: bool
    words: tuple[str, ...]
    cues: tuple[Found, ...]

    @cached_property
    def numerals(self) -> Numerals:
        """The numbers, in digits and words."""
        soft = frozenset(float(cue.concept) for cue in self.cues if cue.kind == "soft")
        return numerals(self.plain, number_words(self.language), soft | romans(self.text))

    @property
    def prose(self) -> bool:
        """Whether it is too long for a piece of advice; prose is translated more freely."""
        return len(self.words) > _PROSE

    @cached_property
    def _answers(self) -> frozenset[tuple[str, str]]:
        return frozenset((cue.kind, cue.concept) for cue in self.cues)

    def sure(self, kind: str) -> list[Found]:
        """The cues of a kind that surely mean their concept, in the order of the sentence."""
        return [cue for cue in longest(cue for cue in self.cues if cue.kind == kind) if cue.sure]

    def answers(self, kind: str, concept: str) -> bool:
        """Whether any cue, sure or not, may stand for a concept."""
        return (kind, concept) in self._answers


@lru_cache(maxsize=4096)
def read(text: str, language: str) -> Reading:
    """Read a sentence."""
    simple = plain(text, language)
    split = words(simple)
    finder = _finder(language)
    cues = finder.find(split) if finder else ()
    return Reading(text, simple, language, finder is not None, tuple(split), tuple(cues))


@cache
def _finder(language: str) -> CueFinder | None:
    own = glossary(language)
    if own is None:
        return None
    denial = own.negation
    return CueFinder(
        {
            "negation": {"neutral": denial.neutral, "not": denial.denies, "concord": denial.concord,
                         "without": denial.without, "avoid": denial.avoid, "inside": denial.inside,
                         "weak": denial.weak, "shared": denial.shared, "answers": denial.answers,
                         "turned": denial.turned, "only": denial.only},
            "soft": {str(value): cues for value, cues in own.numbers.soft.items()},
            "frequency": own.frequency, "sides": own.sides, "units": own.units, "body": own.body,
            "terms": own.terms,
        },
        {
            ("negation", "not"): denial.endings,
            ("negation", "affix"): denial.inside_endings,
            ("negation", "weak"): denial.weak_endings,
            ("negation", "answers"): denial.answers_endings,
        },
        own.prefixes,
        language,
    )  # fmt: skip
