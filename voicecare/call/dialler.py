"""What every way of calling does."""

from typing import Literal, Protocol

Outcome = Literal["handed_over", "unavailable", "failed"]


class Dialler(Protocol):
    """Calls a number, or says that it cannot."""

    def call(self, number: str) -> Outcome:
        """Call a number (E.164, `+31889792323`).

        `handed_over`: another program has it, which is not yet a connection; `unavailable`: nothing here
        can call; `failed`: something can, and did not.
        """
