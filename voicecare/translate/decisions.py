"""What reviewers decide about the sentences of a page: each decision on disk at once, each can be taken back."""

import json
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, literal, select, update

from voicecare import database
from voicecare.errors import TranslationError
from voicecare.page.sentences import digest
from voicecare.translate import memory as memories
from voicecare.translate import schema
from voicecare.translate.translator import Translation

_table, _comment, _decision = schema.translation, schema.comment, schema.decision
_ids = func.json_each(bindparam("ids")).table_valued("value")


@dataclass(frozen=True)
class Change:
    """What becomes of one sentence: `sentence` is its id on the page. None leaves translation or comment alone."""

    sentence: str
    source: str
    translation: Translation | None = None
    comment: str | None = None


@dataclass(frozen=True)
class Undone:
    """A decision that was taken back."""

    sentence: str
    action: str
    reviewer: str


@dataclass(frozen=True)
class Earlier:
    """What a person translated when the sentence had another wording."""

    source: str
    translation: Translation


class Decisions:
    """Those about one page in one language.

    Args:
        memory: where translations are kept.
        page: the page's id.
        source: the page's language.
        target: the language that is reviewed.
    """

    def __init__(self, memory: memories.Memory, page: str, source: str, target: str) -> None:
        self._memory = memory
        self._page = page
        self._pair = source, target

    def decide(self, action: str, reviewer: str, changes: Sequence[Change]) -> None:
        """Make changes, all or none; they are one step for `undo`.

        Raises:
            TranslationError: the memory cannot be written; nothing of it was.
        """
        step, at = uuid.uuid4().hex, datetime.now(UTC)
        with self._memory.explained(), database.writing(self._memory.engine) as connection:
            for change in changes:
                key = (digest(change.source), *self._pair)
                origin = change.translation.origin if change.translation else "reviewed"
                before = _snapshot(connection, key, origin)
                if change.translation is not None:
                    seen = self._page, change.sentence
                    row = memories.values(change.source, *self._pair, change.translation, seen)
                    memories.put(connection, [row])
                if change.comment is not None:
                    memories.put_comment(connection, *key, change.comment)
                connection.execute(
                    insert(_decision).values(
                        **dict(zip(schema.KEY, key, strict=True)),
                        step=step,
                        at=at,
                        page=self._page,
                        sentence=change.sentence,
                        action=action,
                        reviewer=reviewer,
                        before=before,
                        after=_snapshot(connection, key, origin),
                    )
                )

    def undo(self) -> tuple[Undone, ...]:
        """Take back the last step that is not taken back yet; () where there is none.

        Raises:
            TranslationError: what it made is not there any more, or the memory cannot be written.
        """
        mine = and_(
            _decision.c.page == self._page,
            _decision.c.source_language == self._pair[0],
            _decision.c.target_language == self._pair[1],
            _decision.c.undone.is_(None),
        )
        last = select(_decision.c.step).where(mine).order_by(_decision.c.number.desc()).limit(1).scalar_subquery()
        with self._memory.explained(), database.writing(self._memory.engine) as connection:
            found = select(_decision).where(mine, _decision.c.step == last).order_by(_decision.c.number.desc())
            rows = connection.execute(found).all()
            for row in rows:
                key = tuple(getattr(row, name) for name in schema.KEY)
                if _said(_snapshot(connection, key, row.after["origin"])) != _said(row.after):
                    raise TranslationError(
                        f"The last decision, about {row.sentence}, cannot be taken back: the sentence was decided "
                        "again elsewhere, on a page that has it too. Decide it anew."
                    )
                _restore(connection, key, row.before)
            if rows:
                connection.execute(
                    update(_decision).where(_decision.c.step == rows[0].step).values(undone=datetime.now(UTC))
                )
        return tuple(Undone(row.sentence, row.action, row.reviewer) for row in rows)

    def saw(self, sentences: Mapping[str, str]) -> None:
        """Note where sentences (id to text) stand on the page now, so that a change finds the older wording."""
        # where one sentence stands twice, the first place counts
        places = {digest(text): (identifier, text) for identifier, text in reversed(list(sentences.items()))}
        with self._memory.explained(), self._memory.engine.connect() as connection:
            known = connection.execute(
                select(_table.c.source_hash, _table.c.sentence, _table.c.source).distinct().where(
                    *self._of_pair(), _table.c.page.in_(("", self._page)), _table.c.origin != "machine"
                )
            ).all()  # fmt: skip
        moved = {row.source_hash for row in known if row.source_hash in places}
        moved -= {row.source_hash for row in known if places.get(row.source_hash) == (row.sentence, row.source)}
        if not moved:
            return
        with self._memory.explained(), database.writing(self._memory.engine) as connection:
            for identifier in moved:
                sentence, text = places[identifier]
                connection.execute(
                    update(_table)
                    .where(*self._of_pair(), _table.c.source_hash == identifier, _table.c.page.in_(("", self._page)))
                    .values(page=self._page, sentence=sentence, source=text)
                )

    def earlier(self, sentences: Collection[str], on_page: Collection[str]) -> dict[str, Earlier]:
        """What people translated of sentences when they had another wording, by id; the newest of each.

        Args:
            sentences: their ids.
            on_page: the hashes of all sentences that the page has now; what only moved is not stale.
        """
        query = select(_table, literal("").label("comment")).where(
            *self._of_pair(),
            _table.c.page == self._page,
            _table.c.origin != "machine",
            _table.c.sentence.in_(select(_ids.c.value)),
        )
        with self._memory.explained(), self._memory.engine.connect() as connection:
            rows = connection.execute(query.order_by(_table.c.made), {"ids": json.dumps(list(sentences))}).all()
        return {
            row.sentence: Earlier(row.source, memories.of_row(row)) for row in rows if row.source_hash not in on_page
        }

    def _of_pair(self) -> tuple[Any, ...]:
        return _table.c.source_language == self._pair[0], _table.c.target_language == self._pair[1]


def _snapshot(connection: Connection, key: tuple[str, ...], origin: str) -> dict[str, Any]:
    """What is kept of a sentence, as JSON."""
    row = connection.execute(select(_table).where(*_is(_table, key), _table.c.origin == origin)).mappings().first()
    comment = connection.execute(select(_comment).where(*_is(_comment, key))).mappings().first()
    return {
        "origin": origin,
        "row": {**row, "made": row["made"].isoformat()} if row else None,
        "comment": dict(comment) if comment else None,
    }


def _said(snapshot: dict[str, Any]) -> tuple[Any, ...]:
    """What a snapshot has of people, not of the place where the sentence was seen last."""
    row, comment = snapshot["row"] or {}, snapshot["comment"] or {}
    return row.get("text"), row.get("reviewer"), row.get("made"), comment.get("text")


def _restore(connection: Connection, key: tuple[str, ...], snapshot: dict[str, Any]) -> None:
    connection.execute(delete(_table).where(*_is(_table, key), _table.c.origin == snapshot["origin"]))
    connection.execute(delete(_comment).where(*_is(_comment, key)))
    if row := snapshot["row"]:
        memories.put(connection, [{**row, "made": datetime.fromisoformat(row["made"])}])
        # the file may say something else by now
        connection.execute(delete(schema.loaded_file).where(schema.loaded_file.c.name == row["file"]))
    if comment := snapshot["comment"]:
        connection.execute(insert(_comment).values(comment))


def _is(table: Any, key: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(table.c[name] == value for name, value in zip(schema.KEY, key, strict=True))
