"""How often an exercise is done, from the sentences that say so."""

import re
from dataclasses import dataclass
from typing import Any

from voicecare.page.draft.words import Words


@dataclass
class Stated:
    """What sentences say of a dose; `doubts` are what a dose cannot hold."""

    repetitions: int | None = None
    at_least: bool = False
    times_a_day: int | None = None
    every_hour: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether it is a dose: repetitions and one rhythm."""
        return self.repetitions is not None and (self.times_a_day is not None) != self.every_hour

    @property
    def anything(self) -> bool:
        """Whether the text says anything about how often."""
        return self.repetitions is not None or self.times_a_day is not None or self.every_hour

    def as_data(self) -> dict[str, Any]:
        """In the form of `page.yaml`."""
        rhythm = {"every": "hour"} if self.every_hour else {"times_a_day": self.times_a_day}
        return {"repetitions": self.repetitions, **({"at_least": True} if self.at_least else {}), **rhythm}


def stated(text: str, words: Words) -> Stated:
    """What a text says about how often."""
    found, doubts = Stated(), []
    day = words.pattern("times_a_day").search(text)
    if day:
        found.times_a_day = _times(day, words)
        text = text.replace(day[0], " ", 1)
    if words.pattern("every_hour").search(text):
        found.every_hour = True
    sets = words.pattern("sets").search(text)
    if sets:
        doubts.append(f"{sets[0]!r}: a dose has no sets within a time of day")
        text = text.replace(sets[0], " ", 1)
    counted = words.pattern("repetitions").search(text)
    if counted:
        found.repetitions = words.number(counted["n"] or counted["m"])
        found.at_least = bool(words.pattern("at_least").search(text))
        if counted["upper"]:
            doubts.append(f"{counted[0]!r} was read as at least {found.repetitions}")
            found.at_least = True
    if found.every_hour and found.times_a_day:
        doubts.append("both every hour and so many times a day")
    found.doubts = tuple(doubts)
    return found


def _times(match: re.Match[str], words: Words) -> int:
    if match["n"]:
        return words.number(match["n"])
    return 1 if match["daily"] or match["once"] else 2
