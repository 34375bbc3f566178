"""In what two pages differ."""

from collections.abc import Iterator
from typing import Any

from voicecare.page.model import Page

_NOT_SAID = frozenset({"drawing"})
"""What lies beside a page and says nothing."""


def differences(one: Page, other: Page) -> list[str]:
    """Each difference as `where: this -> that`, in the order of the page; empty where they say the same.

    Drawings are not compared.
    """
    return list(_differ(one.model_dump(mode="json", by_alias=True), other.model_dump(mode="json", by_alias=True), ""))


def _differ(one: Any, other: Any, where: str) -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        for name in dict.fromkeys((*one, *other)):
            if name in _NOT_SAID:
                continue
            yield from _differ(one.get(name), other.get(name), f"{where}.{name}" if where else name)
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _differ(left, right, f"{where}.{number}")
    elif one != other:
        yield f"{where}: {one!r} -> {other!r}"
