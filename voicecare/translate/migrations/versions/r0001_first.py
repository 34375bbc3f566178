"""The memory as it was before it had migrations: files of that time have this table already."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table where it is not there."""
    op.create_table(
        "translation",
        sa.Column("source_hash", sa.String, primary_key=True),
        sa.Column("source_language", sa.String, primary_key=True),
        sa.Column("target_language", sa.String, primary_key=True),
        sa.Column("origin", sa.String, primary_key=True),
        sa.Column("text", sa.String),
        sa.Column("engine", sa.String, nullable=False),
        sa.Column("doubts", sa.JSON, nullable=False),
        sa.Column("made", sa.DateTime, nullable=False),
        if_not_exists=True,
    )
