"""The diary: each repetition, set, pain stop and call, on disk before it is acknowledged."""

import uuid
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import JSON, Column, Integer, MetaData, String, Table, insert, select

from voicecare import database
from voicecare.errors import DiaryError
from voicecare.events import Recalled

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
)


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

    def entries(self) -> list[Entry]:
        """All entries, the oldest first."""
        with self._explained(), self._engine.connect() as connection:
            rows = connection.execute(select(_entries).order_by(_entries.c.number)).all()
        return [Entry(datetime.fromisoformat(row.at), row.session, row.page, row.kind, row.details) for row in rows]

    def today(self) -> Recalled:
        """What was done since midnight, local time."""
        now = datetime.now().astimezone()
        entries = [entry for entry in self.entries() if entry.at.astimezone(now.tzinfo).date() == now.date()]
        sets = [int(entry.details["repetitions"]) for entry in entries if entry.kind == "set"]
        done = [repetitions for repetitions in sets if repetitions]
        return Recalled(len(done), sum(done), sum(entry.kind == "pain" for entry in entries))

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    def _explained(self) -> AbstractContextManager[None]:
        return database.explained(DiaryError, f"The diary {self._path}")
