"""Coming back after a session that was broken off in a set: "You had done six of ten. Shall I go on?"."""

from typing import TYPE_CHECKING

from voicecare.events import Unfinished
from voicecare.exercise.counter import Counter
from voicecare.session.asking import Asking
from voicecare.session.exercising import Exercising

if TYPE_CHECKING:
    from voicecare.session.session import Session


def offer_to_go_on(session: "Session", left: Unfinished) -> None:
    """Ask, unless the exercise is off by now, or no longer goes so far."""
    index = next((at for at, task in enumerate(session.tasks) if task.exercise.id == left.exercise), None)
    if index is None or session.tasks[index].off or left.count >= session.tasks[index].target:
        return
    session.enter(_Returning(session, Exercising(session, index), left.count))


class _Returning(Asking):
    """A no closes the set where it was broken off; silence leaves it for another time."""

    def __init__(self, session: "Session", exercising: Exercising, count: int) -> None:
        super().__init__(session, session.activity, self._say_question, self._go_on, "stopped")
        self._exercising = exercising
        self._counter = Counter(exercising.task.target, count)

    def unanswered(self) -> None:
        """Not a word more."""
        self.session.enter(self.before, resumed=True)

    def _say_question(self) -> None:
        counter = self._counter
        self.talk.prompt("unfinished-ask", number=self._exercising.number, count=counter.count, target=counter.target)

    def _go_on(self) -> None:
        self._exercising.count(self._counter)

    def _decline(self) -> None:
        counter = self._counter
        self.talk.record(
            "set", exercise=self._exercising.exercise.id, repetitions=counter.count, complete=False,
            target=counter.target,
        )  # fmt: skip
        self.talk.prompt("count-enough", count=counter.count, target=counter.target)
        self.session.enter(self.before, resumed=True)
