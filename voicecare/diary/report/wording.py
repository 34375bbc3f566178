"""The words, dates and numbers of a report in its language."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal

from voicecare import locales
from voicecare.page.model import Dose, Page
from voicecare.prompts import Prompts


class Wording:
    """The texts of `report.ftl`, and dates and numbers as they are written in the page's country.

    Args:
        language: ISO 639-1; one that has a `report.ftl`.
        page: the page; its exercises are named by their numbers.
    """

    def __init__(self, language: str, page: Page) -> None:
        self.language = language
        self._say = Prompts(language, locales.report(language))
        self._numbers = {exercise.id: number for number, exercise in enumerate(page.exercises.list, 1)}
        try:
            self._locale = Locale.parse(f"{language}_{page.country}")
        except UnknownLocaleError:
            self._locale = Locale.parse(language)

    def __call__(self, key: str, /, **values: str | int) -> str:
        """A text of `report.ftl`."""
        return self._say(key, **values)

    def day(self, day: date) -> str:
        """`Mon 16 Nov 2026`."""
        return str(format_skeleton("yMMMEd", datetime.combine(day, time(0)), locale=self._locale))

    def long_day(self, day: date) -> str:
        """`16 November 2026`."""
        return str(format_date(day, "long", locale=self._locale))

    def short_day(self, day: date) -> str:
        """`16 Nov`, for an axis."""
        return str(format_skeleton("MMMd", datetime.combine(day, time(0)), locale=self._locale))

    def clock(self, at: datetime | time) -> str:
        """`14:05`."""
        return str(format_time(at.time() if isinstance(at, datetime) else at, "short", locale=self._locale))

    def moment(self, at: datetime) -> str:
        """Day and time."""
        return f"{self.day(at.date())}, {self.clock(at)}"

    def number(self, number: float) -> str:
        """A number with at most one decimal; thousands are not set apart, since a dot has two meanings."""
        return str(format_decimal(number, "0.#", locale=self._locale))

    def exercise(self, identifier: str) -> str:
        """An exercise by its number on the page."""
        number = self._numbers.get(identifier)
        return self("exercise-unknown", id=identifier) if number is None else self("exercise-number", number=number)

    def dose(self, dose: Dose | None) -> str:
        """A dose in words; None is an exercise that is off."""
        if dose is None:
            return self("plan-off")
        times = dose.times_a_day
        rhythm = "hour" if times is None else "once" if times == 1 else "times"
        values: Mapping[str, Any] = {"repetitions": dose.repetitions, "times": times or 0}
        return self(f"plan-{rhythm}{'-least' if dose.at_least else ''}", **values)
