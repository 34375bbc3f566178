"""Asleep: somebody else is being talked to, and nothing is obeyed until the wake phrase."""

from typing import TYPE_CHECKING

from voicecare.session.activity import Activity
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Asleep(Activity):
    """Sleeps until it is woken; what was interrupted waits.

    Args:
        session: the session.
        interrupted: where the patient wakes up again.
    """

    state = "asleep"

    def __init__(self, session: "Session", interrupted: Activity) -> None:
        super().__init__(session)
        self._interrupted = interrupted

    def begin(self) -> None:
        """Say how to be woken."""
        self.talk.prompt("asleep")

    def obey(self, command: Command) -> bool:
        """Wake up."""
        if command.id != "wake_up":
            return False
        self.session.enter(self._interrupted, resumed=True)
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

    def details(self) -> dict[str, str | int | bool]:
        """Where the patient was."""
        return self._interrupted.details()
