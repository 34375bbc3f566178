"""Reviewers, sources and places of sentences, comments, the history of decisions, and files that were loaded."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns and tables; doubts that were plain text become alarms with a kind."""
    for name in ("source", "model", "reviewer", "page", "sentence", "file"):
        op.add_column("translation", sa.Column(name, sa.String, nullable=False, server_default=""))
    op.alter_column("translation", "doubts", new_column_name="alarms")
    _give_kinds(op.get_bind())
    op.create_index("translation_place", "translation", ["page", "target_language"])
    op.create_table(
        "comment",
        sa.Column("source_hash", sa.String, primary_key=True),
        sa.Column("source_language", sa.String, primary_key=True),
        sa.Column("target_language", sa.String, primary_key=True),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("file", sa.String, nullable=False),
    )
    op.create_table(
        "decision",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("page", sa.String, nullable=False),
        sa.Column("sentence", sa.String, nullable=False),
        sa.Column("source_hash", sa.String, nullable=False),
        sa.Column("source_language", sa.String, nullable=False),
        sa.Column("target_language", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("reviewer", sa.String, nullable=False),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.Column("undone", sa.DateTime),
    )
    op.create_index("decision_place", "decision", ["page", "target_language"])
    op.create_table(
        "loaded_file",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("target_language", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
    )


def _give_kinds(connection: sa.Connection) -> None:
    rows = connection.execute(sa.text("SELECT rowid, alarms FROM translation WHERE alarms != '[]'")).all()
    for number, doubts in rows:
        alarms = [[_kind(doubt), doubt] if isinstance(doubt, str) else doubt for doubt in json.loads(doubts)]
        connection.execute(
            sa.text("UPDATE translation SET alarms = :alarms WHERE rowid = :number"),
            {"alarms": json.dumps(alarms), "number": number},
        )


def _kind(doubt: Any) -> str:
    """The kinds of that time: numbers, and nothing at all."""
    return "empty" if doubt == "nothing was translated" else "number"
