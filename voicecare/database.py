"""SQLite files that survive a power cut, and errors that say what to do."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, MetaData, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.schema import CreateIndex, CreateTable

from voicecare.errors import VoiceCareError

_PATIENCE = 5.0
"""Seconds to wait for another session."""


def connect(path: Path, tables: MetaData) -> Engine:
    """Open a database file, making it and its tables where they do not exist.

    Write-ahead logging, each commit on disk before it returns.

    Raises:
        sqlalchemy.exc.DatabaseError: the file cannot be opened or is no database.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA busy_timeout = 5000")
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")

    with engine.begin() as connection:
        for table in tables.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))
    return engine


def _write_ahead(connection: Any) -> None:
    """Switch the log on; for this alone SQLite does not wait where another session is making the same file."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


@contextmanager
def explained(kind: type[VoiceCareError], what: str) -> Iterator[None]:
    """Turn what SQLite raises into an error of ours that says what to do."""
    try:
        yield
    except (DatabaseError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error)
        advice = "Free some space." if "full" in reason or "space" in reason else "Is it another program's file?"
        raise kind(f"{what} cannot be used: {reason}. {advice}") from error
