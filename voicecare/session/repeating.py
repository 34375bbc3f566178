"""One set of one exercise, whoever counts: what is the same in all ways of counting."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.exercise.counter import Counter
from voicecare.exercise.plan import Way
from voicecare.page.sentences import Sentence
from voicecare.session.activity import Activity
from voicecare.session.holding import Holding
from voicecare.understand import numbers
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.exercising import Exercising
    from voicecare.session.session import Session


class Repeating(Activity):
    """Counts a set up to its target, which is a ceiling.

    Args:
        session: the session.
        exercising: the exercise, which goes on when the set is over.
        counter: how far the set is.
    """

    resting_state = "exercising"
    way: Way
    opening: str
    """The prompt that begins a set."""
    resumption: str
    """The prompt that goes on with it."""

    def __init__(self, session: "Session", exercising: "Exercising", counter: Counter) -> None:
        super().__init__(session)
        self.exercising = exercising
        self.counter = counter

    def begin(self) -> None:
        """Say what the patient does."""
        self.talk.prompt(self.opening, count=self.counter.target)

    def resume(self) -> None:
        """Go on where the count was."""
        if self.counter.complete:
            self.finish()
        elif self.counter.count:
            self.talk.prompt(self.resumption, count=self.counter.count)
        else:
            self.begin()

    def obey(self, command: Command) -> bool:
        """Say how far the count is, change it, or leave it."""
        if command.id in ("how_many", "how_many_left"):
            self.say_count(left=command.id == "how_many_left")
            return True
        moves: dict[str, Callable[[], None]] = {
            "one_back": self._take_back,
            "go_on": self.resume,
            "done": self.give_up,
            "again": self._restart,
            "skip": self._skip,
            "pause": self._pause,
            "count_way": lambda: self._change_way(command),
            "answer_with": lambda: self.exercising.answer_with(command),
        }
        if command.id not in moves:
            return False
        self.talk.hush()
        moves[command.id]()
        return True

    def interrupt(self) -> None:
        """Rest; a number said now is said to somebody else."""
        self.session.rest(self)

    def stopped(self) -> None:
        """Say where the count stopped."""
        self.talk.prompt("stopped-counting", count=self.counter.count)

    def place(self) -> None:
        """Name the exercise and the count."""
        self.exercising.place()
        self.say_count(left=False)

    def ahead(self) -> None:
        """What comes after this exercise."""
        self.exercising.ahead()

    @property
    def sentence(self) -> Sentence | None:
        """What was said last of the exercise."""
        return self.exercising.sentence

    def details(self) -> dict[str, str | int | bool]:
        """The exercise and the count."""
        return {"exercise": self.exercising.exercise.id, "repetitions": self.counter.count}

    def say_count(self, *, left: bool) -> None:
        """Say how many were done, or how many are left."""
        counter = self.counter
        value = counter.left if left else counter.count
        self.talk.prompt("count-left" if left else "count-now", Priority.NOW, count=value, target=counter.target)

    def counted(self, before: int) -> None:
        """Write the repetitions after `before` down, then answer them."""
        counter, hold = self.counter, self.exercising.exercise.hold_seconds
        for number in range(before + 1, counter.count + 1):
            self.record_repetition(number, heard=number == counter.count)
        if hold is not None:
            self.answer()
            self.session.enter(Holding(self.session, self, hold, self._held))
        elif counter.complete:
            self.finish()
        else:
            self.answer()

    def record_repetition(self, number: int, *, heard: bool) -> None:
        """Write one down; not `heard` where it was made up for."""
        self.talk.record(
            "repetition", exercise=self.exercising.exercise.id, number=number, target=self.counter.target, heard=heard
        )

    def answer(self) -> None:
        """Echo the number, or sound a tone, as the patient likes it."""
        if self.exercising.answer == "tone":
            self.talk.tone()
        else:
            self.talk.say(numbers.word(self.talk.language, self.counter.count), self.talk.language, Priority.NOW)

    def finish(self) -> None:
        """The target is reached: the app stops counting."""
        self.record_set()
        self.talk.prompt("count-complete", Priority.NOW, count=self.counter.count)
        self.exercising.finish(self.counter.count)

    def give_up(self) -> None:
        """The patient has done enough."""
        self.record_set()
        self.talk.prompt("count-enough", count=self.counter.count, target=self.counter.target)
        self.exercising.finish(self.counter.count)

    def record_set(self) -> None:
        """Write down that the set is over."""
        counter = self.counter
        self.talk.record("set", complete=counter.complete, target=counter.target, **self.details())

    def _held(self) -> None:
        if self.counter.complete:
            self.finish()

    def _take_back(self) -> None:
        if self.counter.take_back():
            self.talk.record("one_back", **self.details())
        self.say_count(left=False)

    def _restart(self) -> None:
        if self.counter.count:
            self.record_set()
        self.counter = Counter(self.counter.target)
        self.begin()

    def _skip(self) -> None:
        self.record_set()
        self.talk.record("skip", exercise=self.exercising.exercise.id)
        self.session.exercise(self.exercising.index + 1)

    def _pause(self) -> None:
        self.session.rest(self)
        self.talk.prompt("paused-counting", count=self.counter.count)

    def _change_way(self, command: Command) -> None:
        way: Way = command.slots["way"]  # type: ignore[assignment]
        self.exercising.choose_way(way)
        self.exercising.count(self.counter)
