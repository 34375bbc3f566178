"""What Alembic runs; the connection, with its transaction, comes from `voicecare.database`."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
