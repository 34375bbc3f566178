"""Exercises: how far a set is. Pure."""
