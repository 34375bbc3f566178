"""What a diary says of a stretch of days: sets against the plan, pain, skips, calls, remarks. It judges nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from statistics import median

from voicecare.diary.diary import Entry
from voicecare.diary.sets import Set, sets
from voicecare.exercise.due import Waking, target
from voicecare.page.model import Dose, Page

_STRONGEST = 10
_IN_SETS = frozenset({"repetition", "one_back", "set"})
_HAPPENINGS = {"pain": "exercise", "stop": "exercise", "skip": "exercise", "call": "contact", "remark": "text"}
"""What is listed one by one, with the detail that says what it was about."""
_NOT_OF_INTEREST = frozenset({"language"})


@dataclass(frozen=True)
class Score:
    """A pain score from 0 to 10, said at `at`; `exercise` where it was said in one."""

    at: datetime
    score: int
    exercise: str | None = None


@dataclass(frozen=True)
class Happening:
    """A stop for pain (`pain`), another `stop`, a `skip`, a `call` or a `remark`, and what it was about."""

    at: datetime
    kind: str
    about: str | None = None


@dataclass(frozen=True)
class Performed:
    """An exercise over all days; `dose` is None where it is off in the plan or no longer on the page."""

    exercise: str
    dose: Dose | None
    sets: int
    complete: int
    repetitions: int
    target: int
    days_reached: int
    """Days on which at least as many sets were done as the dose asks for."""


@dataclass(frozen=True)
class Summary:
    """Days `first` to `last`, both included, of one page. Days are those on the patient's clock at the time."""

    page: Page
    first: date
    last: date
    doses: Mapping[str, Dose]
    waking: Waking
    sets: tuple[Set, ...]
    scores: tuple[Score, ...]
    happenings: tuple[Happening, ...]
    others: Mapping[str, int]
    """Entries of kinds that this version does not know, and how many of each."""
    shortened: bool
    """Earlier days were asked for, but the page's first entry is of `first`."""

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Each day from `first` to `last`."""
        return tuple(self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1))

    @cached_property
    def exercises(self) -> tuple[str, ...]:
        """Those of the plan or the page that are to be done or were done, then those that are not on the page."""
        done = dict.fromkeys(one.exercise for one in self.sets)
        known = {exercise.id: None for exercise in self.page.exercises.list}
        return tuple(one for one in {**known, **done} if one in self.doses or one in done)

    @cached_property
    def days_exercised(self) -> int:
        """Days with at least one set."""
        return len({one.at.date() for one in self.sets})

    def sets_on(self, day: date, exercise: str) -> tuple[Set, ...]:
        """The sets of an exercise that ended on a day."""
        return self._by_day.get((day, exercise), ())

    def target_on(self, day: date, exercise: str) -> int:
        """How many sets the dose asks for on a day; 0 where there is no dose."""
        dose = self.doses.get(exercise)
        return target(dose, day, self.waking) if dose else 0

    @cached_property
    def performed(self) -> tuple[Performed, ...]:
        """Each exercise over all days."""
        return tuple(self._performed(exercise) for exercise in self.exercises)

    @property
    def median_score(self) -> float | None:
        """The middle of all pain scores."""
        return median(one.score for one in self.scores) if self.scores else None

    def times(self, kind: str) -> int:
        """How often something happened."""
        return sum(one.kind == kind for one in self.happenings)

    @cached_property
    def _by_day(self) -> dict[tuple[date, str], tuple[Set, ...]]:
        found: dict[tuple[date, str], list[Set]] = {}
        for one in self.sets:
            found.setdefault((one.at.date(), one.exercise), []).append(one)
        return {place: tuple(each) for place, each in found.items()}

    def _performed(self, exercise: str) -> Performed:
        own = [one for one in self.sets if one.exercise == exercise]
        wanted = {day: self.target_on(day, exercise) for day in self.days}
        return Performed(
            exercise,
            self.doses.get(exercise),
            len(own),
            sum(one.complete for one in own),
            sum(one.repetitions for one in own),
            sum(wanted.values()),
            sum(0 < number <= len(self.sets_on(day, exercise)) for day, number in wanted.items()),
        )


def summary(
    entries: Sequence[Entry], page: Page, doses: Mapping[str, Dose], first: date, last: date, waking: Waking
) -> Summary:
    """Sum up the entries of one page from `first` to `last`.

    Days before the page's first entry are left out: nothing was asked of the patient then.

    Args:
        entries: of the whole diary, the oldest first; those of other pages do not count.
        page: the page.
        doses: what is to be done, by the plan or by the page; an exercise that is off is not among them.
        first: first day.
        last: last day.
        waking: which hours of a day count for an exercise of every hour.
    """
    own = [entry for entry in entries if entry.page == page.id]
    begins = min((entry.at.date() for entry in own), default=first)
    shortened = first < begins <= last
    first = begins if shortened else first
    within = sorted((entry for entry in own if first <= entry.at.date() <= last), key=lambda entry: entry.at)
    known = _IN_SETS | _HAPPENINGS.keys() | _NOT_OF_INTEREST | {"pain_score"}
    return Summary(
        page, first, last, doses, waking,
        # a set over midnight needs the entries on both sides of it
        sets=tuple(one for one in sets(own) if first <= one.at.date() <= last),
        scores=tuple(
            Score(entry.at, score, _text(entry, "exercise"))
            for entry in within
            if entry.kind == "pain_score" and (score := _score(entry)) is not None
        ),
        happenings=tuple(
            Happening(entry.at, entry.kind, _text(entry, _HAPPENINGS[entry.kind]))
            for entry in within
            if entry.kind in _HAPPENINGS
        ),
        others=Counter(entry.kind for entry in within if entry.kind not in known),
        shortened=shortened,
    )  # fmt: skip


def _text(entry: Entry, name: str) -> str | None:
    value = entry.details.get(name)
    return value if isinstance(value, str) else None


def _score(entry: Entry) -> int | None:
    value = entry.details.get("score")
    return value if type(value) is int and 0 <= value <= _STRONGEST else None
