"""Asking for a clear yes before anything that cannot be undone by saying "stop"."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voicecare.session.activity import Activity, Interlude
from voicecare.session.quiet import Quiet
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.session import Session

_PATIENCE = 12.0
"""Seconds after which the question is asked again, once; then the answer is no."""


class Asking(Interlude):
    """A question, answered by yes or no.

    Args:
        session: the session.
        before: what goes on after a no.
        ask: says the question.
        agreed: what a yes does; it enters another activity, or goes on with `before`.
        declined: what a no says.
        languages: in which a yes is understood besides the patient's.
    """

    state = "yes_no"
    times = 2
    """How often it is asked before silence is the answer."""

    def __init__(
        self,
        session: "Session",
        before: Activity,
        ask: Callable[[], None],
        agreed: Callable[[], None],
        declined: str,
        languages: tuple[str, ...] = (),
    ) -> None:
        super().__init__(session, before)
        self.languages = languages
        self._ask = ask
        self._agreed = agreed
        self._declined = declined
        self._quiet = Quiet(_PATIENCE, session.now)
        self._asked = 0

    def begin(self) -> None:
        """Ask."""
        self._asked += 1
        self._quiet.sign(self.session.now)
        self._ask()

    def obey(self, command: Command) -> bool:
        """Take the answer."""
        if command.id == "again":
            self.talk.hush()
            self._asked = 0
            self.begin()
        elif command.id == "yes":
            self.talk.hush()
            self.session.enter(self.before, resumed=True)
            self._agreed()
        elif command.id in ("no", "cancel"):
            self.talk.hush()
            self._decline()
        else:
            return False
        return True

    def tick(self, now: float) -> None:
        """Ask again after a while; then take silence for a no."""
        if not self._quiet.noticed(now, silent=self.talk.silent):
            return
        if self._asked < self.times:
            self.begin()
        else:
            self.unanswered()

    def unanswered(self) -> None:
        """Silence is a no."""
        self._decline()

    def interrupt(self) -> None:
        """Stop is a no."""
        self.session.enter(self.before, resumed=True)

    def stopped(self) -> None:
        """Say that nothing is done."""
        self.talk.prompt(self._declined)

    def place(self) -> None:
        """The question itself says it."""
        self._ask()

    def hint(self) -> None:
        """A yes or a no is wanted."""
        self.talk.prompt("hint-yes-no")

    def _decline(self) -> None:
        self.session.enter(self.before, resumed=True)
        self.talk.prompt(self._declined)


class Aside(Asking):
    """A question that nobody has to answer, asked once: whoever wants something else just says it."""

    times = 1

    def __init__(
        self,
        session: "Session",
        before: Activity,
        ask: Callable[[], None],
        agreed: Callable[[], None],
        declined: str,
        languages: tuple[str, ...] = (),
    ) -> None:
        super().__init__(session, before, ask, agreed, declined, languages)
        self.also = before.state

    def obey(self, command: Command) -> bool:
        """Take the answer, or another command in its place."""
        return super().obey(command) or self.obey_before(command)

    def unanswered(self) -> None:
        """Not a word more."""
        self.session.enter(self.before, resumed=True)

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """Those of what is open behind it."""
        return self.before.slots()
