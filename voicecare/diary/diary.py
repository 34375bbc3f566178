"""The diary: each repetition, set, pain stop and call, on disk before it is acknowledged."""

import uuid
from collections.abc import Mapping
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import JSON, Column, Index, Integer, MetaData, String, Table, delete, insert, select

from voicecare import database
from voicecare.errors import DiaryError
from voicecare.events import Recalled, Unfinished

_tables = MetaData()
_entries = Table(
    "entry",
    _tables,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("session", String, nullable=False),
    Column("page", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("details", JSON, nullable=False),
    # what is asked most is what happened today
    Index("entry_at", "at"),
)
_A_DAY = timedelta(hours=52)
"""Further back than the beginning of a day in any zone: clocks differ by up to 26 hours, and a day may have 25."""
_COUNTS = {"repetition": "number", "one_back": "repetitions"}
"""Kinds of entries that say how far a set is, and where they say it."""
_ENDS = ("set", "skip")
"""Kinds after which no set is under way."""


@dataclass(frozen=True)
class Entry:
    """One line: when (local time with its offset), in which session, on which page, what."""

    at: datetime
    session: str
    page: str
    kind: str
    details: Mapping[str, str | int | bool]


class Diary:
    """One file; each entry is on disk when `write` returns.

    Args:
        path: the SQLite file, made where it does not exist.
        page: the id of the page that the entries are about.
    """

    def __init__(self, path: Path, page: str = "") -> None:
        self._path = path
        self._page = page
        self._session = uuid.uuid4().hex[:12]
        with self._explained():
            self._engine = database.connect(path, _tables)

    @property
    def page(self) -> str:
        """The id of the page that the entries are about."""
        return self._page

    def write(self, kind: str, details: Mapping[str, str | int | bool], at: datetime | None = None) -> None:
        """Add an entry; `at` is now where it is not given.

        Raises:
            DiaryError: it could not be written; nothing of it was.
        """
        values = {
            "at": (at or datetime.now().astimezone()).isoformat(timespec="milliseconds"),
            "session": self._session,
            "page": self._page,
            "kind": kind,
            "details": dict(details),
        }
        with self._explained(), self._engine.begin() as connection:
            connection.execute(insert(_entries).values(values))

    def entries(self, since: datetime | None = None) -> list[Entry]:
        """All entries, the oldest first; or those since about this time, and up to two days more."""
        wanted = select(_entries).order_by(_entries.c.number)
        if since is not None:
            wanted = wanted.where(_entries.c.at >= (since - _A_DAY).isoformat())
        with self._explained(), self._engine.connect() as connection:
            rows = connection.execute(wanted).all()
        return [Entry(datetime.fromisoformat(row.at), row.session, row.page, row.kind, row.details) for row in rows]

    def today(self) -> Recalled:
        """What was done since midnight, local time."""
        entries = self._of_day(datetime.now().astimezone())
        sets = [int(entry.details["repetitions"]) for entry in entries if entry.kind == "set"]
        done = [repetitions for repetitions in sets if repetitions]
        return Recalled(len(done), sum(done), sum(entry.kind == "pain" for entry in entries))

    def unfinished(self, now: datetime | None = None) -> Unfinished | None:
        """The set of this page that was broken off today, local time; None where the last was ended or skipped."""
        found: Unfinished | None = None
        for entry in self._of_day(now or datetime.now().astimezone()):
            details = entry.details
            if entry.page != self._page:
                continue
            if entry.kind in _ENDS:
                found = None
            elif entry.kind in _COUNTS and "exercise" in details:
                count = int(details[_COUNTS[entry.kind]])
                target = int(details["target"]) if "target" in details else found.target if found else None
                found = Unfinished(str(details["exercise"]), count, target, entry.at) if count else None
        return found

    def erase(self) -> int:
        """Remove every entry, so that nothing of it is left in the file; returns how many there were.

        Raises:
            DiaryError: it could not be erased.
        """
        with self._explained():
            with self._engine.begin() as connection:
                count = connection.execute(delete(_entries)).rowcount
            with closing(self._engine.raw_connection()) as file:
                # deleted rows stay in the file, and in its log, until it is written anew, which no transaction can
                file.cursor().execute("VACUUM")
                file.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(count)

    def _of_day(self, now: datetime) -> list[Entry]:
        """The entries of the local day in which `now` is."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return [one for one in self.entries(midnight) if one.at.astimezone(now.tzinfo).date() == now.date()]

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    def _explained(self) -> AbstractContextManager[None]:
        return database.explained(DiaryError, f"The diary {self._path}")
