"""Taking in what a translator sends back: first a plan that a person can read, then all of it or nothing."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime

from voicecare.errors import TranslationError
from voicecare.page.sentences import digest
from voicecare.translate.decisions import Change
from voicecare.translate.exchange import Line, Sheet
from voicecare.translate.memory import Memory
from voicecare.translate.review import Entry, ReviewService, tidy
from voicecare.translate.translator import Translation


@dataclass(frozen=True)
class Taken:
    """A sentence that the file changes; None is: read the original, and an empty `was` is: nothing yet."""

    sentence: str
    source: str
    was: str | None
    now: Translation


@dataclass
class Plan:
    """What an import would do. Everything but `changed` and `comments` names what stays as it is, and why."""

    changed: list[Taken] = field(default_factory=list)
    doubtful: list[Taken] = field(default_factory=list)
    """Changes that the checks doubt: taken only where a person says so."""
    comments: list[Change] = field(default_factory=list)
    unchanged: int = 0
    kept: list[Taken] = field(default_factory=list)
    """What a reviewer approved here, and a file for which nobody vouches does not replace."""
    stale: list[Taken] = field(default_factory=list)
    """Translations of an older wording: remembered as such, not read."""
    unknown: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Sentences that no person translated, neither here nor in the file."""

    @property
    def left_out(self) -> bool:
        """Whether the file says anything that is not taken, what is doubted aside."""
        return bool(self.kept or self.unknown or self.doubled)

    def summary(self, *, doubtful: bool) -> str:
        """One line of figures; `doubtful` is whether what the checks doubt is taken too."""
        taken = len(self.changed) + len(self.stale) + (len(self.doubtful) if doubtful else 0)
        left = len(self.unknown) + len(self.kept) + (0 if doubtful else len(self.doubtful))
        return (
            f"{taken} changed, {self.unchanged} unchanged, {len(self.comments)} comments, {left} left out, "
            f"{len(self.doubled)} doubled, {len(self.missing)} missing."
        )


class Importer:
    """Compares a file with what is in force, and takes it in.

    A text that differs becomes a reviewer's where the file names one, or where the service has a reviewer, who so
    vouches for the file; else it is an author's. A text that is the same stays what it is: a machine's
    translation does not become a person's by lying in a spreadsheet, unless the file says who reviewed it.

    Args:
        service: the review of the page and language.
        memory: where translations are kept.
    """

    def __init__(self, service: ReviewService, memory: Memory) -> None:
        self._service = service
        self._memory = memory

    def plan(self, sheet: Sheet) -> Plan:
        """What the file would change. Nothing is changed by this.

        Raises:
            TranslationError: the file is of another page or language, or a line has no source.
        """
        self._check(sheet)
        entries = self._service.entries()
        on_page = {entry.sentence.hash: entry for entry in reversed(entries)}
        ids = {entry.sentence.id for entry in entries}
        known = self._memory.find([line.source for line in sheet.lines], sheet.source, sheet.target)
        comments = self._memory.comments(sheet.source, sheet.target)
        groups: dict[str, list[Line]] = defaultdict(list)
        for one in sheet.lines:
            groups[digest(one.source)].append(one)
        made = Plan()
        for identifier, lines in groups.items():
            place = on_page[identifier].sentence.id if identifier in on_page else lines[0].sentence
            if place not in ids:
                made.unknown += [f"{line.where}: {line.source}" for line in lines]
                continue
            present = known.get(lines[0].source)
            if (line := _decided(lines, present, made)) is None:
                continue
            said = next((tidy(one.comment) for one in lines if one.comment.strip()), "")
            if said and said != comments.get(identifier):
                made.comments.append(Change(place, line.source, comment=said))
            self._judge(made, line, present, place, stale=identifier not in on_page)
        said_of = {identifier for identifier, lines in groups.items() if any(map(_says, lines))}
        made.missing = [entry.sentence.id for entry in entries if _missing(entry, said_of)]
        return made

    def take(self, plan: Plan, *, doubtful: bool = False) -> None:
        """Put a plan into force, in one step that can be taken back; `doubtful` takes what the checks doubt too.

        Raises:
            TranslationError: the memory cannot be written; nothing of it was.
        """
        taken = [*plan.changed, *plan.stale, *(plan.doubtful if doubtful else [])]
        comments = {change.source: change for change in plan.comments}
        changes = [
            Change(
                one.sentence, one.source, one.now, said.comment if (said := comments.pop(one.source, None)) else None
            )
            for one in taken
        ]
        if changes or comments:
            self._service.decisions.decide("import", self._service.reviewer, [*changes, *comments.values()])

    def _check(self, sheet: Sheet) -> None:
        page, language = self._service.page, self._service.language
        if sheet.page not in ("", page.id):
            raise TranslationError(f"The file is of the page {sheet.page!r}, not {page.id!r}. Nothing was imported.")
        if (sheet.source, sheet.target) != (page.language, language):
            raise TranslationError(
                f"The file translates {sheet.source!r} into {sheet.target!r}, "
                f"not {page.language!r} into {language!r}. Nothing was imported."
            )
        for line in sheet.lines:
            if not line.source.strip():
                raise TranslationError(
                    f"{line.where}: the source is empty. Keep that column as it was exported. Nothing was imported."
                )

    def _judge(self, made: Plan, line: Line, present: Translation | None, place: str, *, stale: bool) -> None:
        """Put a line where it belongs in the plan."""
        reviewed = present is not None and present.origin == "reviewed"
        same = present is not None and _value(line) == present.text
        by_file = line.reviewer.strip() if line.state == "reviewed" and not _altered(line, present) else ""
        if not _says(line) or (same and (reviewed or not by_file)):
            made.unchanged += 1
            return
        who = by_file or self._service.reviewer
        now = Translation(
            _value(line),
            "reviewed" if who else "author",
            alarms=self._service.check(line.source, line.text) if line.text else (),
            made=line.made if by_file and line.made else datetime.now(UTC),
            reviewer=who,
        )
        taken = Taken(place, line.source, present.text if present else "", now)
        if line.read_original and not who:
            raise TranslationError(f"{line.where}: only a reviewer can have the original read: --reviewer NAME.")
        if reviewed and not who:
            made.kept.append(taken)
        elif stale:
            made.stale.append(taken)
        else:
            (made.doubtful if now.alarms else made.changed).append(taken)


def _decided(lines: list[Line], present: Translation | None, made: Plan) -> Line | None:
    """The one line of several with the same source that says something new; None where they contradict each other."""
    new = {_value(line): line for line in lines if _says(line) and (present is None or _value(line) != present.text)}
    where = " and ".join(line.where for line in lines)
    if len(new) > 1:
        made.doubled.append(f"{where} contradict each other, so none was taken: {lines[0].source}")
        return None
    # a sentence that stands on the page twice has two ids
    if max(Counter(line.sentence for line in lines).values()) > 1:
        made.doubled.append(f"{where} are the same sentence, which was taken once: {lines[0].source}")
    return next(iter(new.values()), None) or next(filter(_says, lines), lines[0])


def _says(line: Line) -> bool:
    return bool(line.text.strip()) or line.read_original


def _value(line: Line) -> str | None:
    return None if line.read_original else tidy(line.text)


def _altered(line: Line, present: Translation | None) -> bool:
    """Whether somebody changed a text below the name and date of the reviewer who approved another one here."""
    return (
        present is not None
        and present.origin == "reviewed"
        and (line.reviewer, _value(line) != present.text) == (present.reviewer, True)
        and (line.made is None or present.made is None or line.made.date() == present.made.date())
    )


def _missing(entry: Entry, said_of: set[str]) -> bool:
    return entry.sentence.hash not in said_of and entry.state not in ("reviewed", "author")
