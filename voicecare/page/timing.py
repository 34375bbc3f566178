"""Times that a sentence names, counted from the surgery: "after 6 weeks", "during the first 3 months"."""

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

_ISO = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<days>\d+)D|(?P<weeks>\d+)W|(?P<months>\d+)M)")

Unit = Literal["hours", "days", "weeks", "months"]


class Period(BaseModel):
    """So many hours, days, weeks or months, written in ISO 8601's form with one unit: `PT4H`, `P6W`, `P3M`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    number: Annotated[int, Field(ge=1)]
    unit: Unit

    def after(self, start: datetime) -> datetime:
        """When it is over. Hours are real hours; days, weeks and months end at the same time of the day.

        A month that lacks the day ends on its last one.
        """
        if self.unit == "hours":
            return (start.astimezone(UTC) + timedelta(hours=self.number)).astimezone(start.tzinfo)
        if self.unit != "months":
            return start + timedelta(**{self.unit: self.number})
        years, month = divmod(start.month - 1 + self.number, 12)
        year, month = start.year + years, month + 1
        return start.replace(year=year, month=month, day=min(start.day, monthrange(year, month)[1]))


def _period(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = _ISO.fullmatch(value)
    if match is None:
        raise ValueError(f"{value!r} is no period such as PT4H, P10D, P6W or P3M")
    return next({"number": int(number), "unit": unit} for unit, number in match.groupdict().items() if number)


class When(BaseModel):
    """A sentence holds `after` a period since the surgery is over, or `until` it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    after: Annotated[Period, BeforeValidator(_period)] | None = None
    until: Annotated[Period, BeforeValidator(_period)] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "When":
        if (self.after is None) == (self.until is None):
            raise ValueError("a time needs either after or until, and not both")
        return self

    @property
    def period(self) -> Period:
        """The one of them that is given."""
        found = self.after or self.until
        assert found is not None  # noqa: S101 - the validator has seen to it
        return found

    def holds(self, surgery: datetime, now: datetime) -> bool:
        """Whether the sentence is about the present; both times with their zone. Nothing is before the surgery."""
        if now.astimezone(UTC) < surgery.astimezone(UTC):
            return False
        over = now.astimezone(UTC) >= self.period.after(surgery).astimezone(UTC)
        return over if self.after else not over
