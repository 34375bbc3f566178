"""The translation memory: what was translated once is not translated again, and a person's work is kept."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import JSON, Column, DateTime, MetaData, String, Table, select
from sqlalchemy.dialects.sqlite import insert

from voicecare import database
from voicecare.errors import TranslationError
from voicecare.page.sentences import digest
from voicecare.translate.translator import Alarm, Translation

_tables = MetaData()
_memory = Table(
    "translation",
    _tables,
    Column("source_hash", String, primary_key=True),
    Column("source_language", String, primary_key=True),
    Column("target_language", String, primary_key=True),
    Column("origin", String, primary_key=True),
    Column("text", String),
    Column("engine", String, nullable=False),
    Column("doubts", JSON, nullable=False),
    Column("made", DateTime, nullable=False),
)
_BEST_FIRST = ("reviewed", "author", "machine")


class Memory:
    """Keyed by the hash of the normalised source sentence and the two languages; one text for each origin."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._explained():
            self._engine = database.connect(path, _tables)

    def find(self, sentences: Iterable[str], source: str, target: str) -> dict[str, Translation]:
        """What is known of these sentences: a reviewed text before an author's, this before a machine's."""
        hashes = {digest(sentence): sentence for sentence in sentences}
        query = select(_memory).where(
            _memory.c.source_hash.in_(hashes),
            _memory.c.source_language == source,
            _memory.c.target_language == target,
        )
        found: dict[str, Translation] = {}
        with self._explained(), self._engine.connect() as connection:
            rows = sorted(connection.execute(query).all(), key=lambda row: _BEST_FIRST.index(row.origin))
        for row in rows:
            translation = Translation(row.text, row.origin, row.engine, tuple(Alarm(*doubt) for doubt in row.doubts))
            found.setdefault(hashes[row.source_hash], translation)
        return found

    def keep(self, sentence: str, source: str, target: str, translation: Translation) -> None:
        """Remember a translation in the place of what there was of the same origin."""
        self.keep_many([(sentence, source, target, translation)])

    def keep_many(self, translations: Iterable[tuple[str, str, str, Translation]]) -> None:
        """Remember (sentence, source, target, translation) in one transaction: all of them or none."""
        with self._explained(), self._engine.begin() as connection:
            for sentence, source, target, translation in translations:
                values = {
                    "source_hash": digest(sentence),
                    "source_language": source,
                    "target_language": target,
                    "origin": translation.origin,
                    "text": translation.text,
                    "engine": translation.engine,
                    "doubts": [[alarm.kind, alarm.reason] for alarm in translation.alarms],
                    "made": datetime.now(UTC),
                }
                statement = insert(_memory).values(values)
                statement = statement.on_conflict_do_update(index_elements=list(_memory.primary_key), set_=values)
                connection.execute(statement)

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    def _explained(self) -> AbstractContextManager[None]:
        return database.explained(TranslationError, f"The translation memory {self._path}")
