"""The translation memory: what was translated once is not translated again, and a person's work is kept.

A translation is found by the hash of its sentence and the two languages. So a sentence that changes on the page
finds nothing any more: its old translation is stale, not gone, and a review shows it beside the new wording.
"""

import hashlib
import json
import logging
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, and_, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from voicecare import database
from voicecare.errors import TranslationError
from voicecare.page.sentences import digest
from voicecare.translate import page_file, schema
from voicecare.translate.translator import Alarm, Translation

_log = logging.getLogger(__name__)

_MIGRATIONS = "voicecare.translate.migrations"
BEST_FIRST = ("reviewed", "author", "machine")
"""Origins: what a reviewer approved is believed before what a person wrote, this before an engine's."""

_table, _comment = schema.translation, schema.comment
_asked = func.json_each(bindparam("hashes")).table_valued("value")
_find = (
    select(
        *(
            _table.c[name]
            for name in ("source_hash", "origin", "text", "engine", "alarms", "model", "made", "reviewer")
        ),
        _comment.c.text.label("comment"),
    )
    .outerjoin(_comment, and_(*(_table.c[name] == _comment.c[name] for name in schema.KEY)))
    .where(
        # one variable, however long the page: SQLite has a limit of variables
        _table.c.source_hash.in_(select(_asked.c.value)),
        _table.c.source_language == bindparam("source"),
        _table.c.target_language == bindparam("target"),
    )
)
_new = insert(_table)
_replaced = {column.name: _new.excluded[column.name] for column in _table.c}
_seen = {
    name: func.iif(_new.excluded.page == "", _table.c[name], _new.excluded[name]) for name in ("page", "sentence")
}
_put = _new.on_conflict_do_update(set_={**_replaced, **_seen})
_put_of_file = _new.on_conflict_do_update(set_=_replaced, where=_table.c.file != "")


class Memory:
    """One file for all pages; several processes may use it at once.

    A translation that another engine or version made than is installed now is found like any other; whoever
    makes it anew puts it in its place with `keep`.

    Args:
        path: the SQLite file, made where it does not exist, and brought to the newest schema.
        files: translation files of pages, `.../translations/<lang>.yaml`. Each is loaded when its language is
            first asked for; one that cannot be is left out with an error in the log.
    """

    def __init__(self, path: Path, files: Iterable[Path] = ()) -> None:
        self._path = path
        self._files = list(files)
        with self.explained():
            self.engine: Engine = database.migrated(path, _MIGRATIONS)

    def find(self, sentences: Iterable[str], source: str, target: str) -> dict[str, Translation]:
        """What is known of these sentences: a reviewed text before an author's, this before a machine's."""
        self._load_files(target)
        hashes: dict[str, list[str]] = {}
        for sentence in sentences:
            hashes.setdefault(digest(sentence), []).append(sentence)
        best: dict[str, Any] = {}
        for row in self.rows(hashes, source, target):
            known = best.get(row.source_hash)
            if known is None or BEST_FIRST.index(row.origin) < BEST_FIRST.index(known.origin):
                best[row.source_hash] = row
        found = {}
        for identifier, row in best.items():
            translation = of_row(row)
            found.update(dict.fromkeys(hashes[identifier], translation))
        return found

    def rows(self, hashes: Iterable[str], source: str, target: str) -> Sequence[Any]:
        """All that is kept of sentences with these hashes, of whatever origin, with the comment on each."""
        with self.explained(), self.engine.connect() as connection:
            asked = {"hashes": json.dumps(list(hashes)), "source": source, "target": target}
            return connection.execute(_find, asked).all()

    def comments(self, source: str, target: str) -> dict[str, str]:
        """Comments on sentences, translated or not, by the hash of each."""
        query = select(_comment.c.source_hash, _comment.c.text).where(
            _comment.c.source_language == source, _comment.c.target_language == target
        )
        with self.explained(), self.engine.connect() as connection:
            return {row.source_hash: row.text for row in connection.execute(query)}

    def targets(self, source: str) -> list[str]:
        """The languages into which anything is translated from this one, sorted."""
        query = select(_table.c.target_language).where(_table.c.source_language == source).distinct()
        with self.explained(), self.engine.connect() as connection:
            return sorted(connection.execute(query).scalars())

    def keep(
        self, sentence: str, source: str, target: str, translation: Translation, seen: tuple[str, str] = ("", "")
    ) -> None:
        """Remember one translation; see `keep_all`. `seen` is the page and the id of the sentence."""
        self.keep_all([(sentence, translation)], source, target, [seen])

    def keep_all(
        self,
        made: Iterable[tuple[str, Translation]],
        source: str,
        target: str,
        seen: Iterable[tuple[str, str]] | None = None,
    ) -> None:
        """Remember translations, all or none, each in the place of what there was of the same origin.

        What people made is on disk when this returns; an engine's work soon after, for it can be made again.

        Raises:
            TranslationError: the disk is full or the file cannot be written; nothing of it is kept then.
        """
        made = list(made)
        places = list(seen) if seen is not None else [("", "")] * len(made)
        by_people = any(translation.origin != "machine" for _, translation in made)
        with self.explained(), database.writing(self.engine, at_once=by_people) as connection:
            rows = zip(made, places, strict=True)
            put(connection, [values(text, source, target, translation, place) for (text, translation), place in rows])
            for text, translation in made:
                if translation.comment:
                    put_comment(connection, digest(text), source, target, translation.comment)

    def fill(self, path: Path) -> bool:
        """Load a page's translation file, if it changed since it was loaded last; returns whether it had.

        What a reviewer decided on this device stays, and wins over what the file says of the same sentence.
        What an older form of the file said, and this one does not say any more, is forgotten.

        Raises:
            TranslationError: the file cannot be read, or the memory cannot be written; the memory is as it was.
        """
        data = page_file.content(path)
        name, sha256 = f"{path.parent.parent.name}/{path.stem}", hashlib.sha256(data).hexdigest()
        same = select(schema.loaded_file.c.name).where(
            schema.loaded_file.c.name == name, schema.loaded_file.c.sha256 == sha256
        )
        with self.explained(), self.engine.connect() as connection:
            if connection.execute(same).first():
                return False
        file = page_file.parse(data, str(path))
        if file.target != path.stem:
            raise TranslationError(f"{path} says `to: {file.target}`. Rename the file, or correct that line.")
        with self.explained(), database.writing(self.engine) as connection:
            _replace(connection, file, name)
            mark = {"name": name, "target_language": file.target, "sha256": sha256}
            connection.execute(insert(schema.loaded_file).values(mark).on_conflict_do_update(set_=mark))
        return True

    def close(self) -> None:
        """Release the file."""
        self.engine.dispose()

    def explained(self) -> AbstractContextManager[None]:
        """Turns what SQLite raises into an error of ours that names the file."""
        return database.explained(TranslationError, f"The translation memory {self._path}")

    def _load_files(self, target: str) -> None:
        for path in [path for path in self._files if path.stem == target]:
            self._files.remove(path)
            try:
                self.fill(path)
            except TranslationError as error:
                _log.error("%s", error)


def of_row(row: Any) -> Translation:
    """A row of `Memory.rows` as a translation."""
    return Translation(
        row.text,
        row.origin,
        row.engine,
        tuple(Alarm(*alarm) for alarm in row.alarms),
        row.model,
        row.made.replace(tzinfo=UTC),
        row.reviewer,
        row.comment or "",
    )


def values(
    sentence: str, source: str, target: str, translation: Translation, seen: tuple[str, str]
) -> dict[str, Any]:
    """A translation made on this device as a row of the table."""
    return {
        "source_hash": digest(sentence),
        "source_language": source,
        "target_language": target,
        "origin": translation.origin,
        "text": translation.text,
        "engine": translation.engine,
        "alarms": [[alarm.kind, alarm.reason] for alarm in translation.alarms],
        "made": (translation.made or datetime.now(UTC)).astimezone(UTC),
        "source": sentence,
        "model": translation.model,
        "reviewer": translation.reviewer,
        "page": seen[0],
        "sentence": seen[1],
        "file": "",
    }


def put(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Put rows in the place of those of the same origin; where a sentence was seen is not forgotten."""
    if rows:
        connection.execute(_put, rows)


def put_comment(connection: Connection, identifier: str, source: str, target: str, text: str) -> None:
    """Put a comment on a sentence in the place of the one that there was; an empty one removes it."""
    row = {**dict(zip(schema.KEY, (identifier, source, target), strict=True)), "text": text, "file": ""}
    connection.execute(insert(_comment).values(row).on_conflict_do_update(set_=row))
    connection.execute(delete(_comment).where(_comment.c.text == ""))


def _replace(connection: Connection, file: page_file.PageFile, name: str) -> None:
    """Put the sentences of a file in the place of those that an older form of it brought."""
    before = set(connection.execute(select(_table.c.source_hash).where(_table.c.file == name)).scalars())
    connection.execute(delete(_table).where(_table.c.file == name))
    connection.execute(delete(_comment).where(_comment.c.file == name))
    rows = []
    for identifier, sentence in file.sentences.items():
        made = datetime.combine(sentence.date, time(), UTC) if sentence.date else datetime.now(UTC)
        translation = Translation(
            sentence.text, sentence.origin or file.origin, made=made, reviewer=sentence.reviewer
        )
        row = values(sentence.source, file.source, file.target, translation, (file.page, identifier))
        row["file"] = name
        rows.append(row)
        if sentence.comment:
            comment = {**{key: row[key] for key in schema.KEY}, "text": sentence.comment, "file": name}
            said = insert(_comment).values(comment)
            connection.execute(said.on_conflict_do_update(set_=comment, where=_comment.c.file != ""))
    if rows:
        connection.execute(_put_of_file, rows)
    if before - {digest(sentence.source) for sentence in file.sentences.values()}:
        # another page may have the sentence too: its file is loaded anew
        loaded = schema.loaded_file
        connection.execute(delete(loaded).where(loaded.c.target_language == file.target, loaded.c.name != name))
