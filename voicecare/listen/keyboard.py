"""The keyboard as a recogniser: typed words become the same `Heard` as spoken ones.

Nothing about it is special to a test: who cannot speak, or lies where nobody may be woken, types.
"""

import logging
import threading
from collections.abc import Callable, Iterable

from voicecare.events import Event, Heard, Listen, Typed
from voicecare.understand import grammar
from voicecare.understand.phrase import Command, Phrase

_log = logging.getLogger(__name__)

_CERTAIN = 100.0
"""The score of what was typed, above that of anything that is heard."""


class Keyboard:
    """Reads lines until they end. A line of its own, empty, is "stop": the largest key stops everything.

    Each line goes through the queue as `Typed` and is understood when its turn comes, in the state that the
    line before it led to.

    Args:
        lines: what is typed.
        tell: takes `Typed`.
    """

    def __init__(self, lines: Iterable[str], tell: Callable[[Event], None]) -> None:
        self._lines = lines
        self._tell = tell
        self._listen = Listen("asleep", (), {})
        self._thread = threading.Thread(target=self._read, name="keyboard", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def open(self, listen: Listen) -> None:
        """From now on the phrases of this state may be typed."""
        self._listen = listen

    def understand(self, text: str) -> Heard | Typed:
        """What a typed line means now: `Heard`, or `Typed` for words that are no phrase which is open."""
        listen = self._listen
        if not text.strip():
            return Heard(Phrase("", "", Command("stop")), _CERTAIN)
        phrase = grammar.understand(text, listen.state, listen.languages, listen.slots, listen.also)
        if phrase is not None:
            return Heard(phrase, _CERTAIN)
        return Typed(text.strip())

    def _read(self) -> None:
        try:
            for line in self._lines:
                self._tell(Typed(line.rstrip("\n")))
        except (OSError, ValueError) as error:
            # the terminal was closed, or the bytes are no text
            _log.warning("the keyboard is gone: %s", error)
