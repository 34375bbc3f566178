"""What never goes to an engine: telephone numbers, addresses, names of sites and departments, times.

A placeholder takes their place, and they are put back in the form of the target language. Of 22 forms of
placeholders `K-71` was the only one that the Firefox model from English to Portuguese kept in each of 228 sentences;
`X1` and `XQ1` were lost once, brackets and signs far more often. In the place of any name or number of 229 other
sentences it was kept in 226, and in all of these on the way back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

import phonenumbers

from voicecare.page.model import Page
from voicecare.translate.translator import Alarm

_KIND = "protected"
_NUMBERS = (*range(71, 80), *range(81, 90), *range(91, 100))
"""Two digits and no zero: a `K-7` loses its digit where a noun follows, a `K-70` becomes "K-70s"."""

_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?P<sign>[:.])(?P<minute>[0-5]\d)(?!\d|[.:,]\d)"
_HALF = r"(?:\s*(?P<half>[ap])(?:m\b|\.m\.))?"
_WORD = r"(?:\s*(?P<word>uur|o'clock|Uhr|h)\b)?"
_CUE = r"(?P<cue>\b(?:at|from|to|until|till|om|van|tot|vanaf)\s+)?"
_TIME = re.compile(rf"(?<![\d.:,]){_CUE}{_CLOCK}{_HALF}{_WORD}", re.IGNORECASE)
_BEFORE, _AFTER = r"(?:afdeling|Abteilung)\s+", r"\s+department"
"""Words for a department beside its name, which the target language's name for it has too."""


@dataclass(frozen=True)
class Names:
    """The names of a page.

    Attributes:
        country: ISO 3166-1 alpha-2, for telephone numbers without a country code.
        kept: sites, hospital, streets, postcodes, towns: they stay as they are in every language.
        departments: each with the word by which `Contact.kind` knows it.
    """

    country: str = "NL"
    kept: tuple[str, ...] = ()
    departments: tuple[tuple[str, str], ...] = ()


def names_of(page: Page) -> Names:
    """The names of a page, as far as they stand in its data."""
    kept = {page.hospital}
    for place in page.places:
        kept |= {place.name, f"{place.street} {place.number}", place.street, place.postcode, place.town}
    departments = {(contact.department, contact.kind) for contact in page.contacts}
    return Names(page.country, tuple(sorted(kept)), tuple(sorted(departments)))


@dataclass(frozen=True)
class Hidden:
    """A sentence that may go to an engine.

    Attributes:
        text: with placeholders.
        parts: each placeholder, and what takes its place in the target language.
    """

    text: str
    parts: tuple[tuple[str, str], ...] = ()

    def shown(self, translated: str) -> str:
        """A translation with everything put back; a lost placeholder stays lost, see `lost`."""
        for placeholder, words in self.parts:
            translated = translated.replace(placeholder, words)
        return translated

    def lost(self, translated: str) -> tuple[Alarm, ...]:
        """An alarm for each placeholder that the engine did not keep exactly once."""
        alarms = []
        for placeholder, words in self.parts:
            count = len(re.findall(rf"(?<!\w){placeholder}(?!\d)", translated))
            if count != 1:
                happened = f"occurs {count} times" if count else "was lost"
                alarms.append(Alarm(_KIND, f"{words!r} {happened} in the translation"))
        return tuple(alarms)


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    words: str


def hide(text: str, names: Names, target: str) -> Hidden:
    """Put placeholders where something must not go to an engine.

    Args:
        text: a sentence of the page.
        names: the page's.
        target: the language into which it is translated, ISO 639-1.
    """
    letter = next((letter for letter in "KVWY" if not re.search(rf"\b{letter}-\d", text)), "K")
    parts: list[tuple[str, str]] = []
    pieces, end = [], 0
    for found in _chosen(text, names, target):
        if len(parts) == len(_NUMBERS):
            break
        placeholder = f"{letter}-{_NUMBERS[len(parts)]}"
        parts.append((placeholder, found.words))
        pieces += [text[end : found.start], placeholder]
        end = found.end
    return Hidden("".join([*pieces, text[end:]]), tuple(parts))


def _chosen(text: str, names: Names, target: str) -> list[_Found]:
    """Those that do not overlap, in their order; the longer one of two that do."""
    taken: list[_Found] = []
    for found in sorted(_all(text, names, target), key=lambda one: (one.start - one.end, one.start)):
        if all(found.end <= other.start or found.start >= other.end for other in taken):
            taken.append(found)
    return sorted(taken, key=lambda one: one.start)


def _all(text: str, names: Names, target: str) -> Iterator[_Found]:
    for number in phonenumbers.PhoneNumberMatcher(text, names.country):
        yield _Found(number.start, number.end, number.raw_string)
    for clock in _TIME.finditer(text):
        # 2.15 alone may be a weight
        if clock["sign"] == ":" or clock["half"] or clock["word"] or clock["cue"]:
            yield _Found(clock.start("hour"), clock.end(), _clock(clock, target))
    for name in names.kept:
        yield from _named(text, re.escape(name), name)
    for department, kind in names.departments:
        words = _department(kind, target)
        if words is not None:
            yield from _named(text, rf"(?:{_BEFORE})?{re.escape(department)}(?:{_AFTER})?", words)


def _named(text: str, pattern: str, words: str) -> Iterator[_Found]:
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
        yield _Found(match.start(), match.end(), words)


def _clock(match: re.Match[str], target: str) -> str:
    """The time as it is written in the target language: 16:30, 4:30 PM."""
    from babel import UnknownLocaleError
    from babel.dates import format_time

    hour = int(match["hour"])
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    try:
        written = format_time(time(hour, int(match["minute"])), "short", locale=target)
    except (UnknownLocaleError, ValueError):
        return f"{hour:02}:{match['minute']}"
    # narrow spaces are for printing
    return " ".join(written.split())


def _department(kind: str, target: str) -> str | None:
    """How the target language names a department; None where it has no name for it, and the engine must."""
    from voicecare import locales, prompts

    key = f"department-{kind}"
    if target not in locales.installed() or not prompts.of(target).has(key):
        return None
    return prompts.of(target)(key)
