"""The sentences of a review as they are shown: states and alarms in words, searched, filtered, in their order."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from voicecare.screen.view import direction
from voicecare.translate.review import Entry, ReviewService
from voicecare.translate.translator import Alarm
from voicecare.understand.text import folded

STATES = {
    "reviewed": "reviewed", "author": "written by a person", "machine": "made by machine", "doubtful": "doubtful",
    "stale": "of an older wording", "missing": "missing", "original": "the original is read",
}  # fmt: skip
"""States as `translate status` counts them, and in words."""
KINDS = {
    "number": "numbers", "time": "times of day", "telephone": "telephone numbers", "unit": "units",
    "negation": "not and never", "side": "left, right, up, down", "frequency": "how often", "body-part": "body parts",
    "term": "terms", "length": "length", "broken-off": "broken off", "repeated": "repeated",
    "copied": "left untranslated", "script": "another script", "empty": "empty", "protected": "names and addresses",
    "round-trip": "translated back", "engine": "the engine failed", "no-engine": "no engine",
}  # fmt: skip
"""Kinds of alarms, in words; a kind that is not here is shown by its own name."""


@dataclass(frozen=True)
class Text:
    """A text with its language and direction, as HTML wants them."""

    text: str
    language: str

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction(self.language)


@dataclass(frozen=True)
class Row:
    """A sentence with its translation; `alarms` is why it is doubted, `by` who made it."""

    id: str
    section: str
    state: str
    by: str
    source: Text
    text: Text
    alarms: tuple[Alarm, ...] = ()
    comment: str = ""
    earlier: tuple[Text, Text] | None = None
    """The older wording, and how a person translated it."""

    @property
    def state_in_words(self) -> str:
        """What is in force."""
        return STATES[self.state]

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Of the alarms."""
        return tuple(dict.fromkeys(one.kind for one in self.alarms))

    @cached_property
    def searched(self) -> str:
        """What a search looks through."""
        reasons = (one.reason for one in self.alarms)
        return folded(" ".join((self.id, self.source.text, self.text.text, self.comment, self.by, *reasons)))


@dataclass(frozen=True)
class Wanted:
    """What is shown: of one state, with an alarm of one kind (`any` for any), with words in it; empty is all."""

    state: str = ""
    alarm: str = ""
    words: str = ""

    @staticmethod
    def of(query: Mapping[str, str]) -> "Wanted":
        """What an address asks for; what it asks for and does not exist is left out."""
        alarm = query.get("alarm", "")
        return Wanted(
            state if (state := query.get("state", "")) in STATES else "",
            alarm if len(alarm) <= 40 else "",
            " ".join(query.get("words", "")[:200].split()),
        )

    @property
    def query(self) -> dict[str, str]:
        """For an address; empty ones are left out."""
        named = {"state": self.state, "alarm": self.alarm, "words": self.words}
        return {name: value for name, value in named.items() if value}

    def takes(self, row: Row) -> bool:
        """Whether a row is shown."""
        return (
            self.state in ("", row.state)
            and (not self.alarm or (bool(row.kinds) if self.alarm == "any" else self.alarm in row.kinds))
            and all(word in row.searched for word in folded(self.words).split())
        )


@dataclass(frozen=True)
class Rows:
    """All sentences of a page in one language, and those of them that are wanted."""

    all: tuple[Row, ...]
    wanted: Wanted = field(default_factory=Wanted)

    @cached_property
    def shown(self) -> tuple[Row, ...]:
        """In the order of the page."""
        return tuple(filter(self.wanted.takes, self.all))

    @cached_property
    def kinds(self) -> list[tuple[str, str, int]]:
        """Each kind of alarm that there is, in words, and how many sentences have it; the most frequent first."""
        found = Counter(kind for row in self.all for kind in row.kinds)
        return [(kind, in_words(kind), number) for kind, number in found.most_common()]

    @cached_property
    def states(self) -> list[tuple[str, str, int]]:
        """Each state that there is, in words, and how many sentences are in it."""
        found = Counter(row.state for row in self.all)
        return [(state, words, found[state]) for state, words in STATES.items() if found[state]]

    @property
    def percent(self) -> int:
        """How much of the page a reviewer has seen, rounded down: 100 is all."""
        done = sum(row.state in ("reviewed", "original") for row in self.all)
        return 100 * done // len(self.all) if self.all else 0

    def place(self, identifier: str) -> int:
        """The place of a sentence on the page, from 1."""
        return next(number for number, row in enumerate(self.all, 1) if row.id == identifier)

    def beside(self, identifier: str) -> tuple[str | None, str | None]:
        """The sentences before and after one among those that are shown; that one need not be shown any more."""
        order = {row.id: number for number, row in enumerate(self.all)}
        here = order.get(identifier, -1)
        before = [row.id for row in self.shown if order[row.id] < here]
        after = [row.id for row in self.shown if order[row.id] > here]
        return (before[-1] if before else None), (after[0] if after else None)

    def first_open(self) -> str | None:
        """The first that is shown and that no reviewer has seen; else the first that is shown."""
        left = (row.id for row in self.shown if row.state not in ("reviewed", "original"))
        return next(left, self.shown[0].id if self.shown else None)


def rows(service: ReviewService, wanted: Wanted | None = None) -> Rows:
    """The sentences of a review."""
    made = (_row(service, entry) for entry in service.entries())
    return Rows(tuple(made), wanted or Wanted())


def row(service: ReviewService, identifier: str) -> Row:
    """One sentence.

    Raises:
        TranslationError: the page has no such sentence.
    """
    return _row(service, service.entry(identifier))


def in_words(kind: str) -> str:
    """A kind of alarm as a person reads it."""
    return KINDS.get(kind, kind.replace("-", " "))


def _row(service: ReviewService, entry: Entry) -> Row:
    source, target = service.page.language, service.language
    made, earlier = entry.translation, entry.earlier
    stale = earlier is not None and entry.state == "stale"
    return Row(
        entry.sentence.id,
        entry.sentence.section,
        "original" if entry.read_original else entry.state,
        (made.reviewer or made.engine) if made else "",
        Text(entry.sentence.text, source),
        Text(entry.text, target),
        service.alarms(entry),
        entry.comment,
        (Text(earlier.source, source), Text(earlier.translation.text or "", target)) if earlier and stale else None,
    )
