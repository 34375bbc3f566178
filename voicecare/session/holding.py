"""Holding a repetition for as long as the page says, with a spoken countdown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.exercise.pace import Countdown
from voicecare.session.activity import Activity, Interlude
from voicecare.understand import numbers
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Holding(Interlude):
    """Counts the seconds down; the set goes on afterwards.

    Args:
        session: the session.
        before: the set.
        seconds: how long it is held.
        held: what follows.
    """

    state = "pacing"

    def __init__(self, session: "Session", before: Activity, seconds: int, held: Callable[[], None]) -> None:
        super().__init__(session, before)
        self._seconds = seconds
        self._held = held
        self._begun: str | None = None
        self._countdown: Countdown | None = None

    def begin(self) -> None:
        """Say that it is to be held."""
        self._begun = self.talk.prompt("hold", Priority.NOW)

    def spoken(self, identifier: str) -> None:
        """The seconds count from now on."""
        if identifier == self._begun:
            self._countdown = Countdown(self._seconds, self.session.now)
            self._say(self._countdown.due(self.session.now))

    def tick(self, now: float) -> None:
        """The next second, or the end."""
        if self._countdown is not None:
            self._say(self._countdown.due(now))

    def obey(self, command: Command) -> bool:
        """Whatever it is, the set decides."""
        return self.obey_before(command)

    def interrupt(self) -> None:
        """Rest; it is held no longer."""
        self.session.rest(self.before)

    def stopped(self) -> None:
        """Say where the count stopped."""
        self.before.stopped()

    def place(self) -> None:
        """Name the exercise and the count."""
        self.before.place()

    def _say(self, second: int | None) -> None:
        if second is None:
            return
        if second:
            self.talk.say(numbers.word(self.talk.language, second), self.talk.language, Priority.NOW)
            return
        self.talk.prompt("hold-over", Priority.NOW)
        self.session.enter(self.before, resumed=True)
        self._held()
