"""Number words of a language with their values: from Unicode's CLDR, and what the glossary adds."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from unicode_rbnf import FormatPurpose, RbnfEngine
from unicode_rbnf.engine import RbnfError

from voicecare.translate.checks.glossary import Glossary, glossary
from voicecare.translate.checks.words import plain, words

_SPELLED = (*range(101), *range(200, 1001, 100), *range(2000, 10000, 1000))
_STICKS_TOGETHER = ("de", "nl", "ko")
"""Languages that write twenty-three as one word; in others its parts are words of their own."""
_WITHIN = {
    "de": (("tausend", 1000.0, "und"), ("hundert", 100.0, "und")),
    "nl": (("duizend", 1000.0, "en"), ("honderd", 100.0, "en")),
}
"""What multiplies inside one word, and what may stand behind it: zwei-hundert-und-fünf."""
_SHORTEST = {"ko": 2}
"""Letters of a number word; in Korean those of one syllable are other words too (이 is two and this)."""
_TURKISH_ENDING = re.compile(r"(?:s?[ıiuü])?n?(?:[ıiuü]n|[ıiuü]|[dt][ae]n?|[ae]|y[ıiuü]|y[ae]|yl[ae])?")
_ORDINAL_ENDINGS = {"de": ("n", "r", "s", "m"), "nl": (), "pl": (), "uk": ()}


class NumberWords:
    """What a word is worth.

    `values` are sure (four), `soft` may mean a number (second, both), `scales` multiply what stands before.
    """

    def __init__(self, language: str, own: Glossary | None) -> None:
        self.values: dict[str, float] = {}
        self.ordinals: dict[str, float] = {}
        self.scales: dict[str, float] = {}
        self.joins: frozenset[str] = frozenset(own.numbers.joins if own else ())
        self.backwards = language in ("ar", "de", "nl")
        self.twenties = language == "fr"
        self.tens_then_units = language in ("fr", "tr")
        self._ends = language == "tr"
        self._least_joined = 2 if language in ("es", "fr", "pt") else 1
        self._within = _WITHIN.get(language, ())
        self._ignored: re.Pattern[str] | None = None
        self._prefixes = own.prefixes if own else []
        self._spell(language)
        if own:
            self._extend(own, language)

    def without_ignored(self, text: str) -> str:
        """A `plain` text without the phrases that only look like numbers (por ciento)."""
        return self._ignored.sub("%", text) if self._ignored else text

    def value(self, word: str, *, inside: bool = False) -> float | None:
        """What a number word is worth; `inside` a number, words that only multiply count too."""
        value = self._look_up(self.values, word)
        if value is None and self._within:
            value = self._compound(word)
        if value is None and inside:
            return self.scales.get(word) or self._bare(word)
        return value

    def ordinal(self, word: str) -> float | None:
        """Three for third."""
        return self._look_up(self.ordinals, word)

    def joins_ordinal(self, ordinal: float) -> bool:
        """Whether it may end a number: twenty-first, but `dix premiers` are the first ten."""
        return self._least_joined <= ordinal < 10

    def _bare(self, word: str) -> float | None:
        """The unit before a Turkish ending: on dokuzunun. Alone such a word may be another (altında, onun)."""
        if not self._ends:
            return None
        units = ((unit, value) for unit, value in self.values.items() if value < 10 and word.startswith(unit))
        return next((value for unit, value in units if _TURKISH_ENDING.fullmatch(word[len(unit) :])), None)

    def _compound(self, word: str) -> float | None:
        for multiplier, factor, joint in self._within:
            head, found, tail = word.partition(multiplier)
            if found:
                many = self.value(head) if head else 1.0
                rest = self.value(tail.removeprefix(joint)) if tail else 0.0
                return None if many is None or rest is None else many * factor + rest
        return None

    def _look_up(self, table: Mapping[str, float], word: str) -> float | None:
        if (value := table.get(word)) is not None or not self._prefixes:
            return value
        bare = (word.removeprefix(one) for one in self._prefixes if word.startswith(one))
        return next((table[one] for one in bare if one in table), None)

    def _spell(self, language: str) -> None:
        try:
            engine = RbnfEngine.for_language(language)
        except (ValueError, RbnfError):
            return
        for number, purpose in product(_SPELLED, (FormatPurpose.CARDINAL, FormatPurpose.ORDINAL)):
            try:
                forms = engine.format_number(number, purpose).text_by_ruleset
            except (ValueError, RbnfError):
                continue
            for rules, text in forms.items():
                spelled = words(plain(text, language))
                if not rules.startswith("spellout") or len(spelled) != 1 or spelled[0].isdigit():
                    continue
                if len(spelled[0]) < _SHORTEST.get(language, 1):
                    continue
                if number > 20 and number % 10 and language not in _STICKS_TOGETHER and language not in ("es", "pt"):
                    continue
                into = self.ordinals if "ordinal" in rules else self.values
                into.setdefault(spelled[0], float(number))
                if "ordinal" in rules and spelled[0].endswith("e"):
                    for ending in _ORDINAL_ENDINGS.get(language, ()):
                        into.setdefault(spelled[0] + ending, float(number))

    def _extend(self, own: Glossary, language: str) -> None:
        def listed(cues: Mapping[float, list[str]]) -> dict[str, float]:
            return {plain(cue, language): value for value, several in cues.items() for cue in several}

        self.values.update(listed(own.numbers.words))
        self.scales = listed(own.numbers.scales)
        if own.numbers.ignore:
            self._ignored = re.compile(rf"\b(?:{'|'.join(plain(one, language) for one in own.numbers.ignore)})\b")


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language; only those of CLDR where it has no glossary, none where CLDR has none."""
    return NumberWords(language, glossary(language))
