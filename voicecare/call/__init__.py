"""Handing a number over to whatever can call."""
