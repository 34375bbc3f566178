"""The numbers of a sentence, in digits and in words, each with what it may be worth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from voicecare.translate.checks.number_words import NumberWords

_TOKEN = re.compile(
    r"(?P<telephone>(?<![\w.,/])\+?\(?\d[\d()]*(?:[ \u00a0-]\(?\d[\d()]*){2,}(?![^\W\uac00-\ud7a3]|[.,/]\d))"
    r"|(?P<clock>(?<![\d.,:])(?:[01]?\d|2[0-4])"
    r"(?::[0-5]\d|\s?h\s?[0-5]\d(?:min)?|\.[0-5]\d(?=\s*(?:gmt|utc|uhr|uur|h\b|[ap]\.?\s?m\b)))"
    r"(?:\s*[ap]\.?\s?m\b)?(?![\d:]|[.,]\d))"
    r"|(?P<digits>(?<![\w.,])\.\d+|\d{1,3}(?:[.,'\u00a0\u2009\u202f\u066c ]\d{3})+(?!\d)(?:[.,\u066b]\d+)?"
    r"|\d+(?:[.,\u066b]\d+)?)"
    r"|(?P<fraction>[½¼¾⅓⅔])"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<stop>[.,;:!?()\"»«])"
)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SEPARATED = re.compile(r"\d{1,3}(?:[.,'\u00a0\u2009\u202f\u066c ]\d{3})+")
_IN_NAME_BEFORE, _IN_NAME_AFTER = (
    re.compile(r"[^\W\d_و]-?$"),
    re.compile(r"[^\W\d_]{1,2}\d|-?[^\W\d_\uac00-\ud7a3](?!\w)"),
)


_HALF_DAY = re.compile(r"\s*(?:[ap]\.?\s?m\b|h\b|uhr\b|uur\b|o'clock)")
_ARABIC_COMMA = re.compile(r"(?<=\d)\u060c(?=\d)")
_BEHIND = 20
"""Characters behind a number that may say its unit."""
_YEARS = re.compile(r"(\d\d)\d\d[-–/]$")
_ROMAN = re.compile(r"\b(?=[IVX]{2})(X{0,2})(IX|IV|V?I{0,3})\b")


@dataclass(frozen=True)
class Numeral:
    """A number: as it is written, and what it may be worth (1.234 is a thousand here, one point two there)."""

    text: str
    values: frozenset[float]
    named: bool = False
    """It belongs to a name (COVID-19, 229E)."""
    glued: bool = False
    """It stands behind letters (COVID-19, ACE2), so no word can stand for it."""
    after: str = ""
    """What is written behind it, for the unit."""

    @property
    def digits(self) -> bool:
        """It is written in digits, not in words."""
        return self.text[-1].isdigit()


@dataclass
class Numerals:
    """What a sentence has of each."""

    numbers: list[Numeral] = field(default_factory=list)
    telephones: list[str] = field(default_factory=list)
    clocks: list[tuple[str, frozenset[int]]] = field(default_factory=list)
    """As written, and the minutes of the day that may be meant."""
    soft: set[float] = field(default_factory=set)
    """Values that a word may stand for (second, both)."""


def numerals(text: str, known: NumberWords, soft: frozenset[float]) -> Numerals:
    """The numbers of a `plain` text; `soft` are the values of other cues in it."""
    text = _ARABIC_COMMA.sub(",", known.without_ignored(text))
    reader = _Reader(text, known, Numerals(soft=set(soft)))
    for match in _TOKEN.finditer(text):
        reader.take(match.lastgroup or "", match)
    reader.flush()
    return reader.found


class _Reader:
    """Collects what belongs to one number (2.3 million; four hundred) until something else comes."""

    def __init__(self, text: str, known: NumberWords, found: Numerals) -> None:
        self._text, self._known, self.found = text, known, found
        self._digits: re.Match[str] | None = None
        self._scale = 1.0
        self._words: list[tuple[str, float]] = []
        self._end = 0

    def take(self, kind: str, match: re.Match[str]) -> None:
        if kind == "word":
            self._word(match[0], match.end())
            return
        self.flush()
        if kind == "clock":
            self.found.clocks.append((match[0], _minutes(match[0])))
        elif kind == "fraction":
            self.found.numbers.append(Numeral(match[0], frozenset([_FRACTIONS[match[0]]])))
        elif kind == "digits":
            self._digits = match
        elif kind == "telephone":
            self._telephone(match)

    def flush(self) -> None:
        """What was collected is a number."""
        if self._digits:
            self.found.numbers.append(_numeral(self._digits, self._text, self._scale))
        for written, value in _joined(self._words, self._known):
            if value in (0.0, 1.0):
                self.found.soft.add(value)
            else:
                after = self._text[self._end : self._end + _BEHIND]
                self.found.numbers.append(Numeral(written, frozenset([value]), after=after))
        self._digits, self._scale = None, 1.0
        self._words.clear()

    def _word(self, word: str, end: int) -> None:
        known = self._known
        if self._digits and (scale := known.scales.get(word)):
            self._scale *= scale
            return
        if self._digits:
            self.flush()
        value = known.value(word, inside=bool(self._words))
        if value is not None:
            self._words.append((word, value))
            self._end = end
        elif not (self._words and word in known.joins):
            ordinal = known.ordinal(word)
            if ordinal is not None and known.joins_ordinal(ordinal):
                ordinal += self._tens()
            self.flush()
            if ordinal is not None:
                self.found.soft.add(ordinal)

    def _tens(self) -> float:
        """The tens before an ordinal, which are part of it: on ikinci, twenty-first."""
        return self._words.pop()[1] if self._words and 10 <= self._words[-1][1] < 100 else 0.0

    def _telephone(self, match: re.Match[str]) -> None:
        """A telephone number; ranges, dates and sums are numbers of their own."""
        digits = re.sub(r"\D", "", match[0])
        if 8 <= len(digits) <= 15 and (match[0].lstrip("(").startswith(("0", "+")) or match[0].count(" ") >= 3):
            self.found.telephones.append(digits)
            return
        for part in _TOKEN_IN_ROW.finditer(self._text, match.start(), match.end()):
            self.found.numbers.append(_numeral(part, self._text, 1.0))


_TOKEN_IN_ROW = re.compile(r"\d{1,3}(?:[ .\u00a0]\d{3})+(?![\d])|\d+(?:[.,]\d+)?")


def _numeral(match: re.Match[str], text: str, scale: float) -> Numeral:
    before, after = text[max(0, match.start() - 3) : match.start()], text[match.end() : match.end() + 3]
    decade = bool(re.match(r"\d{4}$", match[0]) and re.match("'?s", after))
    glued = bool(_IN_NAME_BEFORE.search(before)) and len(match[0]) < 4 and match[0] != "0"
    named = bool(_IN_NAME_BEFORE.search(before) or _IN_NAME_AFTER.match(after))
    # SARS-CoV-2 million
    values = {value * (1.0 if named else scale) for value in _worth(match[0])}
    if glued and len(match[0]) == 2:
        # COVID-19, the disease of 2019
        values.add(2000.0 + int(match[0]))
    if decade:
        # the 1860s, the years 60, the 19th century
        values |= {int(match[0]) % 100, int(match[0]) // 100 + 1}
    if len(match[0]) == 2 and (years := _YEARS.search(text, max(0, match.start() - 5), match.start())):
        # 1957-58
        values.add(100 * int(years[1]) + int(match[0]))
    if scale == 1.0 and match[0].isdigit() and _HALF_DAY.match(text[match.end() : match.end() + 7]):
        values |= {(value + 12) % 24 for value in values if value <= 24}
    return Numeral(match[0], frozenset(values), named, glued, text[match.end() : match.end() + _BEHIND])


def _worth(token: str) -> list[float]:
    """Both readings, where a point or comma may part thousands or decimals."""
    digits = re.sub(r"\D", "", token)
    values = [float(digits)] if _SEPARATED.fullmatch(token) else []
    whole, point, rest = token.replace(",", ".").replace("\u066b", ".").rpartition(".")
    if point:
        values.append(float(f"{re.sub(r'[^0-9]', '', whole)}.{rest}"))
    return values or [float(digits)]


def romans(text: str) -> set[float]:
    """The values of Roman numerals up to 29, as centuries have them."""
    units = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
    return {float(10 * len(match[1]) + units[match[2]]) for match in _ROMAN.finditer(text)}


def _joined(spelled: Sequence[tuple[str, float]], known: NumberWords) -> Iterator[tuple[str, float]]:
    """Numbers of several words: four hundred, vinte e três, quatre-vingt-dix, خمسة وعشرون."""
    written, total, current = "", 0.0, 0.0
    for word, value in spelled:
        if not written:
            total, current = (value, 0.0) if value >= 1000 else (0.0, value)
        elif value >= 1000 and current:
            total, current = total + current * value, 0.0
        elif value == 100 and 1 <= current < 100:
            current *= 100
        elif known.twenties and value == 20 and current % 100 == 4:
            current += 76
        elif _adds(current, total, value, known):
            current += value
        else:
            yield written, total + current
            written = ""
            total, current = (value, 0.0) if value >= 1000 else (0.0, value)
        written = f"{written} {word}".strip()
    if written:
        yield written, total + current


def _adds(current: float, total: float, value: float, known: NumberWords) -> bool:
    low = current % 100
    if current == 0:
        return bool(total) and value < 1000
    if low == 0:
        return value < 100
    if known.backwards and low < 10:
        return value in (10, 20, 30, 40, 50, 60, 70, 80, 90)
    if low == 10 and known.tens_then_units:
        return value < 10
    return low >= 20 and low % 10 == 0 and 0 < value < (20 if known.twenties else 10)


def _minutes(token: str) -> frozenset[int]:
    hours, minutes = (int(part) for part in re.findall(r"\d+", token)[:2])
    at = hours * 60 + minutes
    if re.search(r"p\.?\s?m", token) and hours < 12:
        at += 720
    # half past four in the afternoon is said either way
    return frozenset([at % 1440, (at + 720) % 1440] if hours <= 12 and not re.search(r"[ap]", token) else [at])
