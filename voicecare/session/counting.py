"""The patient counts aloud, the app follows."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.exercise.counter import Counted, Counter
from voicecare.page.sentences import Sentence
from voicecare.session.activity import Activity
from voicecare.understand import numbers
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.exercising import Exercising
    from voicecare.session.session import Session

_PATIENCE = 20.0
"""Seconds of silence after which the app says where the count is; once, without a question."""


class Counting(Activity):
    """Counts one set of one exercise.

    Args:
        session: the session.
        exercising: the exercise, which goes on when the set is over.
    """

    state = "counting"

    def __init__(self, session: "Session", exercising: "Exercising") -> None:
        super().__init__(session)
        self._exercising = exercising
        self._counter = Counter(exercising.exercise.dose.repetitions)
        self._last_sign = session.now
        self._waited = False

    def begin(self) -> None:
        """Ask the patient to count."""
        self._last_sign = self.session.now
        self.talk.prompt("count-begin", count=self._counter.target)

    def resume(self) -> None:
        """Go on where the count was."""
        self._last_sign = self.session.now
        if self._counter.count:
            self.talk.prompt("count-resume", count=self._counter.count)
        else:
            self.begin()

    def obey(self, command: Command) -> bool:
        """Count, or say how far the count is."""
        self._last_sign, self._waited = self.session.now, False
        if command.id == "count":
            self._hear(int(command.slots["count"]))
            return True
        if command.id in ("how_many", "how_many_left"):
            self._say_count(left=command.id == "how_many_left")
            return True
        moves = {
            "one_back": self._take_back,
            "go_on": self.resume,
            "done": self._give_up,
            "again": self._restart,
            "skip": self._skip,
            "pause": self._pause,
        }
        if command.id not in moves:
            return False
        self.talk.hush()
        moves[command.id]()
        return True

    def tick(self, now: float) -> None:
        """Say after a while where the count is."""
        if not self.talk.silent:
            self._last_sign = now
        elif now - self._last_sign > _PATIENCE and not self._waited:
            self._waited = True
            self.talk.prompt("count-waiting", count=self._counter.count)

    def interrupt(self) -> None:
        """Rest; a number said now is said to somebody else."""
        self.session.rest(self)

    def stopped(self) -> None:
        """Say where the count stopped."""
        self.talk.prompt("stopped-counting", count=self._counter.count)

    def place(self) -> None:
        """Name the exercise and the count."""
        self._exercising.place()
        self._say_count(left=False)

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """The numbers of the set, and a few beyond it."""
        return {"count": self._counter.sensible}

    def ahead(self) -> None:
        """What comes after this exercise."""
        self._exercising.ahead()

    @property
    def due(self) -> tuple[int, ...]:
        """The numbers that come next in the count."""
        return self._counter.due

    @property
    def sentence(self) -> Sentence | None:
        """What was said last of the exercise."""
        return self._exercising.sentence

    def details(self) -> dict[str, str | int | bool]:
        """The exercise and the count."""
        return {"exercise": self._exercising.exercise.id, "repetitions": self._counter.count}

    def _hear(self, number: int) -> None:
        before = self._counter.count
        heard = self._counter.hear(number)
        if heard is Counted.REPEATED:
            return
        self.talk.hush()
        if heard is Counted.OUT_OF_ORDER:
            self._say_count(left=False)
            return
        for repetition in range(before + 1, self._counter.count + 1):
            self.talk.record(
                "repetition",
                exercise=self._exercising.exercise.id,
                number=repetition,
                target=self._counter.target,
                heard=repetition == self._counter.count,
            )
        if not self._counter.complete:
            self.talk.say(numbers.word(self.talk.language, self._counter.count), self.talk.language, Priority.NOW)
            return
        self._record_set()
        self.talk.prompt("count-complete", Priority.NOW, count=self._counter.count)
        self._exercising.finish(self._counter.count)

    def _say_count(self, *, left: bool) -> None:
        key = "count-left" if left else "count-now"
        value = self._counter.left if left else self._counter.count
        self.talk.prompt(key, Priority.NOW, count=value, target=self._counter.target)

    def _take_back(self) -> None:
        if self._counter.take_back():
            self.talk.record("one_back", **self.details())
        self._say_count(left=False)

    def _give_up(self) -> None:
        self._record_set()
        self.talk.prompt("count-enough", count=self._counter.count, target=self._counter.target)
        self._exercising.finish(self._counter.count)

    def _restart(self) -> None:
        self._counter = Counter(self._counter.target)
        self.begin()

    def _skip(self) -> None:
        self._record_set()
        self.talk.record("skip", exercise=self._exercising.exercise.id)
        self.session.exercise(self._exercising.index + 1)

    def _pause(self) -> None:
        self.session.rest(self)
        self.talk.prompt("paused-counting", count=self._counter.count)

    def _record_set(self) -> None:
        counter = self._counter
        self.talk.record("set", complete=counter.complete, target=counter.target, **self.details())
