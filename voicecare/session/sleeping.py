"""Asleep: somebody else is being talked to, and nothing is obeyed until the wake phrase."""

from voicecare.session.activity import Interlude
from voicecare.understand.phrase import Command


class Asleep(Interlude):
    """Sleeps until it is woken; what was interrupted waits.

    Args:
        session: the session.
        before: where the patient wakes up again.
    """

    state = "asleep"

    def begin(self) -> None:
        """Say how to be woken."""
        self.talk.prompt("asleep")

    def obey(self, command: Command) -> bool:
        """Wake up."""
        if command.id != "wake_up":
            return False
        self.session.enter(self.before, resumed=True)
        self.talk.prompt("awake")
        return True

    def stopped(self) -> None:
        """Still asleep."""
        self.talk.prompt("asleep")

    def hint(self) -> None:
        """Others may talk as much as they like."""

    def place(self) -> None:
        """Asleep."""
        self.talk.prompt("asleep")
