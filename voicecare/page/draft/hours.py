"""Opening hours in a text."""

import re
from dataclasses import dataclass
from typing import Any

from babel.core import get_global

from voicecare.page.draft.blocks import Block, Facts
from voicecare.page.draft.words import Words, known_languages

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME = r"(?P<hour{0}>\d{{1,2}})(?:[.:h](?P<minute{0}>\d\d))? ?(?P<half{0}>[ap]\.?m\b\.?)?(?: ?(?:uur|u|h)\b)?"


@dataclass(frozen=True)
class _Hours:
    days: tuple[str, ...]
    opens: int
    closes: int
    said: str
    odd: bool
    """A time of 24 hours with am or pm."""

    def __str__(self) -> str:
        return f"{', '.join(self.days)} {_clock(self.opens)} to {_clock(self.closes)}"


def opening_hours(blocks: tuple[Block, ...], language: str, country: str, facts: Facts) -> dict[str, Any] | None:
    """The hours that the text states; none where it states none, or several that contradict one another."""
    found: list[_Hours] = []
    for index, block in enumerate(blocks):
        for words in map(Words, dict.fromkeys((language, *known_languages()))):
            pattern = _pattern(words)
            here = [hours for match in pattern.finditer(block.text) if (hours := _read(match, words))]
            if here:
                found += here
                left = pattern.sub("", block.text)
                if len(re.findall(r"\w{3,}", left)) <= 1:
                    facts.used.add(index)
                break
    possible = [hours for hours in found if hours.opens < hours.closes]
    for hours in set(found) - set(possible):
        facts.doubt(f"these opening hours cannot be: {hours.said}", "opening_hours")
    if not possible:
        return None
    first, *others = list({(hours.days, hours.opens, hours.closes): hours for hours in possible}.values())
    against = [hours for hours in others if set(hours.days) & set(first.days)]
    if against:
        facts.doubt(
            f"the opening hours contradict: {first.said!r} and {against[0].said!r}; they were left out",
            "opening_hours",
        )
        return None
    for hours in others:
        facts.doubt(f"other days have other hours, for which a page has no place: {hours}", "opening_hours")
    if first.odd:
        facts.doubt(
            f"{first.said!r} was read as {_clock(first.opens)} to {_clock(first.closes)}", "opening_hours", "from"
        )
    zones = get_global("territory_zones").get(country) or ["UTC"]
    if len(zones) > 1 or zones == ["UTC"]:
        facts.doubt(f"which time zone of {country}?", "opening_hours", "timezone")
    return {"timezone": zones[0], "days": list(first.days), "from": _clock(first.opens), "to": _clock(first.closes)}


def _pattern(words: Words) -> re.Pattern[str]:
    if not words.known:
        return re.compile(r"(?!)")
    day = rf"\b(?:{'|'.join([*words.names('days'), words.source('weekdays')])})\b\.?"
    through, both = words.source("through"), words.source("and")
    between = rf"(?: ?(?:{through}|{both}) ?)"
    opens, closes = _TIME.format(1), _TIME.format(2)
    start = r"[:,]? ?(?:from|van|between|tussen|open|geopend)? ?"
    return re.compile(rf"(?i)(?P<days>{day}(?:{between}{day})*){start}{opens} ?(?:{through}|{both}|to) ?{closes}")


def _read(match: re.Match[str], words: Words) -> _Hours | None:
    opens, odd_open = _minutes(match, 1)
    closes, odd_close = _minutes(match, 2)
    if opens is None or closes is None:
        return None
    return _Hours(_days(match["days"], words), opens, closes, match[0].strip(), odd_open or odd_close)


def _minutes(match: re.Match[str], which: int) -> tuple[int | None, bool]:
    hour, minute = int(match[f"hour{which}"]), int(match[f"minute{which}"] or 0)
    half = (match[f"half{which}"] or "").lower()[:1]
    odd = bool(half) and (hour > 12 or (len(match[f"hour{which}"]) == 2 and hour < 10))
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return (60 * hour + minute, odd) if hour < 24 and minute < 60 else (None, odd)


def _days(said: str, words: Words) -> tuple[str, ...]:
    if words.pattern("weekdays").search(said):
        return _DAYS[:5]
    day = [re.compile(rf"(?i)\b(?:{name})\b") for name in words.names("days")]
    places = sorted(
        (match.start(), match.end(), number) for number, one in enumerate(day) for match in one.finditer(said)
    )
    found: set[int] = set()
    for at, (start, _, number) in enumerate(places):
        between = said[places[at - 1][1] : start] if at else ""
        if words.pattern("through").search(between):
            first = places[at - 1][2]
            found |= {(first + step) % 7 for step in range((number - first) % 7 + 1)}
        found.add(number)
    return tuple(_DAYS[number] for number in sorted(found))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
