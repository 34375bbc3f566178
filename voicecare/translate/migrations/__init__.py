"""How the memory's file came to its present form, step by step, for Alembic."""

HEAD = "0002"
"""The newest revision; a file that has it is opened without loading Alembic."""
