"""The minute of practice: hear "stop" work, say "next", count to three. All by voice, and all can be skipped."""

from typing import TYPE_CHECKING, Literal

from voicecare.events import Priority
from voicecare.session.activity import Activity
from voicecare.understand import numbers
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.session import Session

Step = Literal["stop", "next", "count"]
_TALKS = 2
"""How often the app talks to be interrupted; then it goes on without."""
_COUNT = 3
_PATIENCE = 15.0
"""Seconds of silence after which a step is asked for again, once; after as many again the practice is over."""


class Practising(Activity):
    """Three steps, each asked for and answered by voice."""

    state = "practising"

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._step: Step = "stop"
        self._talks = 0
        self._talking: str | None = None
        self._asked = 0
        self._since: float | None = None

    def begin(self) -> None:
        """Say what is going to happen, and the first step."""
        self.talk.prompt("practice-begin")
        self._go_to("stop")

    def resume(self) -> None:
        """The step once more."""
        self._go_to(self._step)

    def obey(self, command: Command) -> bool:
        """Take the step's answer."""
        moves = {"next": self._next, "go_on": self._next, "skip": self._skip, "again": self.resume}
        if command.id == "count" and self._step == "count":
            self._count(int(command.slots["count"]))
        elif command.id in moves:
            self.talk.hush()
            moves[command.id]()
        else:
            return command.id in ("count", "pause")
        return True

    def spoken(self, identifier: str) -> None:
        """Talk on, to be interrupted."""
        if identifier == self._talking:
            if self._talks < _TALKS:
                self._talk_on()
            else:
                self._go_to("next")

    def tick(self, now: float) -> None:
        """Ask again after a while; then leave it."""
        if not self.talk.silent or self._since is None:
            self._since = now
        elif now - self._since > _PATIENCE:
            if self._asked < 2:
                self._go_to(self._step)
            else:
                self._skip()

    def interrupt(self) -> None:
        """Talk no more."""
        self._talking = None

    def stopped(self) -> None:
        """It worked."""
        self.talk.prompt("practice-stopped")
        if self._step == "stop":
            self._go_to("next")

    def place(self) -> None:
        """The step once more."""
        self._go_to(self._step)

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """What is counted to."""
        return {"count": tuple(range(1, _COUNT + 1))}

    def _go_to(self, step: Step) -> None:
        self._asked = self._asked + 1 if step == self._step else 1
        self._step, self._since, self._talking = step, None, None
        self.talk.prompt(f"practice-{step}")
        if step == "stop":
            self._talks = 0
            self._talk_on()

    def _talk_on(self) -> None:
        self._talks += 1
        self._talking = self.talk.prompt("practice-talk", Priority.NORMAL)

    def _next(self) -> None:
        if self._step == "stop":
            self._go_to("next")
        elif self._step == "next":
            self._go_to("count")
        else:
            self._finish()

    def _count(self, number: int) -> None:
        self._since = None
        self.talk.hush()
        self.talk.say(numbers.word(self.talk.language, number), self.talk.language, Priority.NOW)
        if number >= _COUNT:
            self._finish()

    def _finish(self) -> None:
        self.talk.prompt("practice-over")
        self.session.welcome()

    def _skip(self) -> None:
        self.talk.prompt("practice-skipped")
        self.session.welcome()
