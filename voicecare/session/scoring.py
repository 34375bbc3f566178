"""How strong the pain is, from 0 to 10: repeated and written down, never judged."""

from typing import TYPE_CHECKING

from voicecare.session.activity import Activity
from voicecare.session.asking import Asking
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.session import Session

STRONGEST = 10


class Scoring(Asking):
    """Asks for the number; "rather not" is an answer too."""

    state = "number"

    def __init__(self, session: "Session", before: Activity) -> None:
        super().__init__(session, before, self._ask_for_it, lambda: None, "score-none")

    def obey(self, command: Command) -> bool:
        """Take the number."""
        score = said_score(command)
        if score is None:
            return super().obey(command)
        self.talk.hush()
        self.session.enter(self.before, resumed=True)
        note(self.session, score)
        return True

    def hint(self) -> None:
        """A number is wanted."""
        self.talk.prompt("hint-number")

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """The scale."""
        return {"count": tuple(range(STRONGEST + 1))}

    def _ask_for_it(self) -> None:
        self.talk.prompt("score-ask")


def said_score(command: Command) -> int | None:
    """The score that a command names: "four", or "my pain is four"."""
    score = command.slots.get("count", command.slots.get("score"))
    return None if score is None else int(score)


def score(session: "Session", command: Command) -> None:
    """Note the score that was said, or ask for it."""
    before = session.activity.resting_place()
    if "score" in command.slots:
        note(session, int(command.slots["score"]))
    else:
        session.enter(Scoring(session, before))


def note(session: "Session", score: int) -> None:
    """Write it down before it is repeated."""
    session.talk.record("pain_score", score=score, **session.activity.details())
    session.talk.prompt("score-noted", score=score)
