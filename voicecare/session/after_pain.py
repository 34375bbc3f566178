"""After "pain": the page's own rule, a score if the patient likes, what is possible. Nothing goes on by itself."""

from typing import TYPE_CHECKING

from voicecare.session.activity import Activity
from voicecare.session.recital import Line, Prompt
from voicecare.session.resting import Resting
from voicecare.session.scoring import STRONGEST, note, said_score
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.session import Session

_PATIENCE = 15.0
"""Seconds of silence after which what is possible is said without a score; the question is not asked twice."""


class AfterPain(Resting):
    """Rests; asks how strong the pain is, once. Whoever says something else that is possible is obeyed.

    Args:
        session: the session.
        before: what "go on" goes on with.
    """

    def __init__(self, session: "Session", before: Activity) -> None:
        super().__init__(session, before, _lines(session))
        self._resting_state = self.state
        self._asked: float | None = None
        """Since when an answer is awaited."""

    def obey(self, command: Command) -> bool:
        """Take the score, or go on with something else."""
        score = said_score(command)
        if self._asked is not None and command.id in ("count", "pain_score") and score is not None:
            self.talk.hush()
            self._answered()
            note(self.session, score)
            self.talk.prompt("pain-options")
            return True
        if self._asked is not None and command.id in ("no", "cancel"):
            self.talk.hush()
            self._answered()
            self.talk.prompt("score-none")
            self.talk.prompt("pain-options")
            return True
        if command.id == "again":
            self._answered()
        return super().obey(command)

    def recited(self) -> None:
        """With the question numbers are open: somebody may know the number before it is over."""
        self.talk.prompt("score-ask")
        self._asked = self.session.now
        self.state, self.also = "number", self._resting_state

    def tick(self, now: float) -> None:
        """No answer is an answer too."""
        if self._asked is None:
            return
        if not self.talk.silent:
            self._asked = now
        elif now - self._asked > _PATIENCE:
            self._answered()
            self.talk.prompt("pain-options")

    def interrupt(self) -> None:
        """Silent, still at rest, and asking no more."""
        self._answered()
        super().interrupt()

    def hint(self) -> None:
        """While a number is wanted, that."""
        self.talk.prompt("hint" if self._asked is None else "hint-number")

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """The scale."""
        return {} if self._asked is None else {"count": tuple(range(STRONGEST + 1))}

    def _answered(self) -> None:
        self._asked = None
        self.state, self.also = self._resting_state, None


def _lines(session: "Session") -> tuple[Line, ...]:
    """That it was noted, and the page's own rule. Never advice."""
    rule = tuple(
        sentence for name, sentence in session.text.sentences.items() if name.startswith("exercises/pain-rule/")
    )
    return (Prompt("pain-noted"), *rule)
