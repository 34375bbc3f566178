"""What every way of calling does."""

from collections.abc import Iterator
from typing import Literal, Protocol

Outcome = Literal[
    "handed_over", "unavailable", "failed",
    "ringing", "connected", "ended", "lost",
    "busy", "no_answer", "refused", "wrong_number", "wrong_password", "unreachable",
]  # fmt: skip
"""What becomes of a call.

- `handed_over`: another program has the number, which is not yet a connection
- `unavailable`: nothing here can call; `failed`: something can, and did not
- `ringing`, `connected`: on the way, more follows
- `ended`: one side hung up; `lost`: the connection broke
- `busy`, `no_answer`: as on any telephone
- `refused`, `wrong_number`, `wrong_password`: what the telephone service answers; `unreachable`: it does not
"""


class Dialler(Protocol):
    """Calls numbers, one at a time, or says that it cannot."""

    def call(self, number: str) -> Iterator[Outcome]:
        """Call a number (E.164, `+31889792323`), and yield what becomes of the call until it is over.

        Raises:
            CallError: it is no telephone number.
        """

    def hang_up(self) -> None:
        """End the call, from any thread; nothing where there is none, or where another program has it."""

    def close(self) -> None:
        """Hang up, and release what is held."""
