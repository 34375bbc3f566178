"""What is pressed or typed on the screen, as lines of the keyboard: the session has no other door."""

import queue
from collections.abc import Iterator

STOP = ""
"""The line that stops, in every state."""


class Lines:
    """Lines from any thread, one after the other, until `close`."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def put(self, line: str) -> None:
        """Somebody pressed or typed this."""
        self._lines.put(" ".join(line.split()))

    def close(self) -> None:
        """Nobody presses any more."""
        self._lines.put(None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines.get, None)
