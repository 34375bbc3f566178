"""The tables of the memory, as the newest of `migrations` leaves them."""

from sqlalchemy import JSON, Column, DateTime, Integer, MetaData, String, Table

tables = MetaData()

KEY = ("source_hash", "source_language", "target_language")
"""What a sentence and its language pair are called in every table."""

translation = Table(
    "translation",
    tables,
    *(Column(name, String, primary_key=True) for name in KEY),
    Column("origin", String, primary_key=True),
    Column("text", String),
    Column("engine", String, nullable=False),
    Column("alarms", JSON, nullable=False),
    Column("made", DateTime, nullable=False),
    Column("source", String, nullable=False, server_default=""),
    Column("model", String, nullable=False, server_default=""),
    Column("reviewer", String, nullable=False, server_default=""),
    Column("page", String, nullable=False, server_default=""),
    Column("sentence", String, nullable=False, server_default=""),
    Column("file", String, nullable=False, server_default=""),
)
"""One text for each origin; `page` and `sentence` are where the source was last seen, `file` is empty for what
was made on this device. A text that is NULL is a reviewer's word that the original shall be read."""

comment = Table(
    "comment",
    tables,
    *(Column(name, String, primary_key=True) for name in KEY),
    Column("text", String, nullable=False),
    Column("file", String, nullable=False),
)

decision = Table(
    "decision",
    tables,
    Column("number", Integer, primary_key=True),
    Column("step", String, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("page", String, nullable=False),
    Column("sentence", String, nullable=False),
    *(Column(name, String, nullable=False) for name in KEY),
    Column("action", String, nullable=False),
    Column("reviewer", String, nullable=False),
    Column("before", JSON),
    Column("after", JSON),
    Column("undone", DateTime),
)
"""What reviewers did, for undo and for who asks later; decisions of one `step` are undone together."""

loaded_file = Table(
    "loaded_file",
    tables,
    Column("name", String, primary_key=True),
    Column("target_language", String, nullable=False),
    Column("sha256", String, nullable=False),
)
"""The translation files of pages that the memory holds, in the form in which it holds them."""
