"""The patient counts in silence, and says at the end how many it were."""

from typing import TYPE_CHECKING

from voicecare.exercise.plan import COUNTABLE
from voicecare.session.asking import Asking
from voicecare.session.repeating import Repeating
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Silently(Repeating):
    """Says nothing until the patient is done."""

    state = "silent"
    way = "silence"
    opening, resumption = "silence-begin", "silence-resume"

    def give_up(self) -> None:
        """Ask how many it were."""
        self.session.enter(_HowMany(self.session, self))


class _HowMany(Asking):
    """Asks for the number; what the patient says is written down as they say it."""

    state = "number"

    def __init__(self, session: "Session", counted: Silently) -> None:
        super().__init__(session, counted, self._ask_for_it, lambda: None, "silence-none")
        self._counted = counted

    def obey(self, command: Command) -> bool:
        """Take the number."""
        if "count" not in command.slots:
            return super().obey(command)
        number = int(command.slots["count"])
        target, exercising = self._counted.counter.target, self._counted.exercising
        self.talk.hush()
        self.talk.record(
            "set", exercise=exercising.exercise.id, repetitions=number, complete=number >= target, target=target
        )
        if number == target:
            self.talk.prompt("count-complete", count=number)
        else:
            self.talk.prompt("silence-noted", count=number, target=target)
        exercising.finish(number)
        return True

    def hint(self) -> None:
        """A number is wanted."""
        self.talk.prompt("hint-number")

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """Every number that can be counted to."""
        return {"count": tuple(range(COUNTABLE + 1))}

    def _ask_for_it(self) -> None:
        self.talk.prompt("silence-ask")

    def _decline(self) -> None:
        """Done without a number is done all the same, but nobody knows how many."""
        self._counted.record_set()
        self.talk.prompt("silence-none")
        self._counted.exercising.finish(self._counted.counter.count)
