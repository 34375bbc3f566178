"""Erasing the diary: its entries, and what SQLite still has of them in its files."""

from pathlib import Path

from sqlalchemy import MetaData, text

from voicecare import database
from voicecare.errors import DiaryError


def erase(path: Path) -> int:
    """Erase all entries of a diary for good; returns how many there were.

    Raises:
        DiaryError: it could not be erased; where the entries could not be removed, all of them are still there.
    """
    if not path.is_file():
        return 0
    with database.explained(DiaryError, f"The diary {path}"):
        engine = database.connect(path, MetaData())
        try:
            with engine.begin() as connection:
                count = connection.execute(text("DELETE FROM entry")).rowcount
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                # deleted rows stay in free pages and in the log until these two
                connection.execute(text("VACUUM"))
                connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        finally:
            engine.dispose()
    return int(count)
