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
_hashes = func.json_each(bindparam("hashes")).table_valued("value")
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
        """Make changes, each of another sentence, all or none; they are one step for `undo`.

        Raises:
            TranslationError: the memory cannot be written; nothing of it was.
        """
        step, at = uuid.uuid4().hex, datetime.now(UTC)
        about = [
            (digest(change.source), change.translation.origin if change.translation else "reviewed")
            for change in changes
        ]
        with self._memory.explained(), database.writing(self._memory.engine) as connection:
            before = self._snapshots(connection, about)
            made = [
                memories.values(change.source, *self._pair, change.translation, (self._page, change.sentence))
                for change in changes
                if change.translation is not None
            ]
            memories.put(connection, made)
            for change, (identifier, _) in zip(changes, about, strict=True):
                if change.comment is not None:
                    memories.put_comment(connection, identifier, *self._pair, change.comment)
            after = self._snapshots(connection, about)
            decisions = [
                {
                    **dict(zip(schema.KEY, (identifier, *self._pair), strict=True)),
                    "step": step,
                    "at": at,
                    "page": self._page,
                    "sentence": change.sentence,
                    "action": action,
                    "reviewer": reviewer,
                    "before": old,
                    "after": new,
                }
                for change, (identifier, _), old, new in zip(changes, about, before, after, strict=True)
            ]
            connection.execute(insert(_decision), decisions)

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
            found = select(_decision).where(mine, _decision.c.step == last).order_by(_decision.c.number)
            rows = connection.execute(found).all()
            now = self._snapshots(connection, [(row.source_hash, row.after["origin"]) for row in rows])
            for row, present in zip(rows, now, strict=True):
                if _said(present) != _said(row.after):
                    raise TranslationError(
                        f"The last decision, about {row.sentence}, cannot be taken back: the sentence was decided "
                        "again elsewhere, on a page that has it too. Decide it anew."
                    )
            if rows:
                _restore(connection, rows)
                taken_back = update(_decision).where(_decision.c.step == rows[0].step)
                connection.execute(taken_back.values(undone=datetime.now(UTC)))
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
        moved = {
            row.source_hash
            for row in known
            if places.get(row.source_hash, (row.sentence, row.source)) != (row.sentence, row.source)
        }
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

    def _snapshots(self, connection: Connection, about: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
        """What is kept of sentences (hash and origin), as JSON."""
        asked = {"hashes": json.dumps([identifier for identifier, _ in about])}
        of_pair = _table.c.source_hash.in_(select(_hashes.c.value)), *self._of_pair(_table)
        rows = {
            (row["source_hash"], row["origin"]): {**row, "made": row["made"].isoformat()}
            for row in connection.execute(select(_table).where(*of_pair), asked).mappings()
        }
        of_pair = _comment.c.source_hash.in_(select(_hashes.c.value)), *self._of_pair(_comment)
        comments = {
            row["source_hash"]: dict(row)
            for row in connection.execute(select(_comment).where(*of_pair), asked).mappings()
        }
        return [
            {"origin": origin, "row": rows.get((identifier, origin)), "comment": comments.get(identifier)}
            for identifier, origin in about
        ]

    def _of_pair(self, table: Any = _table) -> tuple[Any, ...]:
        return table.c.source_language == self._pair[0], table.c.target_language == self._pair[1]


def _said(snapshot: dict[str, Any]) -> tuple[Any, ...]:
    """What a snapshot has of people, not of the place where the sentence was seen last."""
    row, comment = snapshot["row"] or {}, snapshot["comment"] or {}
    return row.get("text"), row.get("reviewer"), row.get("made"), comment.get("text")


def _restore(connection: Connection, rows: Sequence[Any]) -> None:
    """Put back what decisions found."""
    keys = [{**{name: getattr(row, name) for name in schema.KEY}, "origin": row.before["origin"]} for row in rows]
    connection.execute(delete(_table).where(*_is(_table), _table.c.origin == bindparam("origin")), keys)
    connection.execute(delete(_comment).where(*_is(_comment)), keys)
    before = [row.before["row"] for row in rows if row.before["row"]]
    memories.put(connection, [{**row, "made": datetime.fromisoformat(row["made"])} for row in before])
    if comments := [row.before["comment"] for row in rows if row.before["comment"]]:
        connection.execute(insert(_comment), comments)
    # a file may say something else by now
    loaded = schema.loaded_file
    connection.execute(delete(loaded).where(loaded.c.name.in_({row["file"] for row in before})))


def _is(table: Any) -> tuple[Any, ...]:
    return tuple(table.c[name] == bindparam(name) for name in schema.KEY)
