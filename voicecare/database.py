"""SQLite files that survive a power cut, and errors that say what to do."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event, inspect
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
    engine = _open(path)
    with engine.begin() as connection:
        for table in tables.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))
    return engine


def migrated(path: Path, migrations: str) -> Engine:
    """Open a database file as `connect` does, and bring it to the newest schema, whatever it is now.

    All steps are one transaction: after a failure or a power cut the file is as it was. Of two processes that
    open an old file at once, one waits for the other.

    Args:
        path: the file, made where it does not exist.
        migrations: a package that holds Alembic's `env.py` and `versions/`, and `HEAD`, the newest revision.

    Raises:
        sqlalchemy.exc.DatabaseError: the file cannot be opened or is no database.
        NewerSchemaError: a newer version of the app has written it.
    """
    head: str = import_module(migrations).HEAD
    engine = _open(path)
    # Alembic takes longer to load than a sentence may take to be spoken
    with engine.connect() as connection:
        if _revision(connection) == head:
            return engine
    with writing(engine) as connection:
        _upgrade(connection, migrations)
    return engine


class NewerSchemaError(Exception):
    """The file has a schema that this version does not know."""


@contextmanager
def writing(engine: Engine, *, at_once: bool = True) -> Iterator[Connection]:
    """A transaction that reads, then writes, and that waits for other writers before it reads.

    Without `at_once` it does not wait for the disk: a process that is killed loses nothing, a power cut may lose the
    last of it. For what can be made again.
    """
    with engine.connect().execution_options(begin="IMMEDIATE") as connection:
        file = connection.connection.cursor()
        file.execute(f"PRAGMA synchronous = {'FULL' if at_once else 'NORMAL'}")
        try:
            with connection.begin():
                yield connection
        finally:
            file.execute("PRAGMA synchronous = FULL")


def _open(path: Path) -> Engine:
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # Python's own transactions leave out changes of the schema
        connection.isolation_level = None
        connection.execute("PRAGMA busy_timeout = 5000")
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'DEFERRED')}")

    return engine


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _upgrade(connection: Connection, migrations: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    package, _, folder = migrations.rpartition(".")
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", f"{package}:{folder}")
    found = _revision(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise NewerSchemaError(f"it was written by a newer version of VoiceCare (schema {found})")
    command.upgrade(config, "head")


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
    except NewerSchemaError as error:
        raise kind(f"{what} cannot be used: {error}. Install that version, or move the file away.") from error
    except (DatabaseError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error)
        raise kind(f"{what} cannot be used: {reason}. {_advice(reason)}") from error


def _advice(reason: str) -> str:
    # a quota, or a limit on the size of files, is an I/O error to SQLite
    if any(word in reason for word in ("full", "space", "disk I/O")):
        return "Free some space; what was kept before is still there."
    if "locked" in reason:
        return "Another program is writing it; try again."
    return "Is it another program's file?"
