"""An exercise from its starting position to "well done"; the counting itself is in `counting`."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.page.model import Page
from voicecare.page.sentences import Sentence
from voicecare.session.activity import Activity
from voicecare.session.counting import Counting
from voicecare.session.recital import Line, Prompt, Recital
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


def index_of(page: Page, command: Command) -> int:
    """Which exercise of the page a command names, from 0."""
    named, exercises = command.slots.get("exercise", 1), page.exercises.list
    if isinstance(named, str):
        return next(at for at, one in enumerate(exercises) if one.about == named)
    return (len(exercises) if named == -1 else named) - 1


class Exercising(Activity):
    """Explains one exercise and waits for "ready".

    Args:
        session: the session.
        index: which exercise of the page, from 0.
    """

    state = "exercising"

    def __init__(self, session: "Session", index: int) -> None:
        super().__init__(session)
        self.index = index
        self.exercise = session.page.exercises.list[index]
        self.done = False
        """A set was counted to its end, or given up."""
        self.repetitions = 0
        """Of the last set."""
        self._recital = Recital(self.talk, session.text, self._lines())

    @property
    def number(self) -> int:
        """The exercise's number as the patient knows it."""
        return self.index + 1

    def begin(self) -> None:
        """Explain it."""
        self.session.position_explained = True
        self._recital.restart()

    def resume(self) -> None:
        """Go on explaining, or say what is possible now."""
        if self.done:
            self.offer()
        else:
            self._recital.go_on()

    def finish(self, repetitions: int) -> None:
        """A set is over: wait for the next wish."""
        self.done, self.repetitions = True, repetitions
        self.session.enter(self, resumed=True)
        self.offer()

    def offer(self) -> None:
        """Say what is possible after a set."""
        last = self.number == len(self.session.page.exercises.list)
        self.talk.prompt("offer-last" if last else "offer-next")

    def obey(self, command: Command) -> bool:
        """Begin to count, move in the explanation, or to another exercise."""
        moves = {
            "ready": self._count,
            "done": self._done,
            "again": self._again,
            "go_on": self._go_on,
            "next": lambda: self._next(command),
            "previous": self._previous,
            "skip": self._skip,
            "pause": self._pause,
            "how_many": self._say_done,
            "how_many_left": self._say_left,
        }
        if command.id == "start" and self._recital.over and not self.done:
            # "let's start" after "say ready" is ready
            command = Command("ready")
        if command.id not in moves:
            return False
        self.talk.hush()
        moves[command.id]()
        return True

    def spoken(self, identifier: str) -> None:
        """On to the next line."""
        self._recital.spoken(identifier)

    def translated(self) -> None:
        """Perhaps the awaited one."""
        self._recital.translated()

    def interrupt(self) -> None:
        """Stay at the line that was cut."""
        self._recital.pause()

    def stopped(self) -> None:
        """Say how to go on."""
        self.talk.prompt("stopped-exercise")

    def place(self) -> None:
        """Name the exercise."""
        self.talk.prompt(
            "place-exercise", Priority.NOW, number=self.number, total=len(self.session.page.exercises.list)
        )

    def ahead(self) -> None:
        """Name the next exercise."""
        total = len(self.session.page.exercises.list)
        if self.number < total:
            self.talk.prompt("next-exercise", Priority.NOW, number=self.number + 1, total=total)
        else:
            self.talk.prompt("next-none", Priority.NOW)

    @property
    def awaiting(self) -> bool:
        """Whether the next line is not translated yet."""
        return self._recital.waiting

    @property
    def sentence(self) -> Sentence | None:
        """The sentence that was said last."""
        return self._recital.sentence

    def details(self) -> dict[str, str | int | bool]:
        """The exercise."""
        return {"exercise": self.exercise.id}

    def _lines(self) -> list[Line]:
        page, text = self.session.page, self.session.text
        lines: list[Line] = [
            Prompt("exercise-title", {"number": self.number, "total": len(page.exercises.list)}),
        ]
        general = ["exercises/pain-rule", "exercises/position"]
        own = [f"{self.exercise.id}/step", f"{self.exercise.id}/limit", f"{self.exercise.id}/dose"]
        parts = own if self.session.position_explained else [*general, *own]
        lines += [sentence for part in parts for sentence in self._part(part, text.sentences)]
        if self.exercise.alternate_sides:
            lines.append(Prompt("each-side-counts"))
        return [*lines, Prompt("say-ready")]

    @staticmethod
    def _part(prefix: str, sentences: dict[str, Sentence]) -> list[Sentence]:
        return [found for name, found in sentences.items() if name == prefix or name.startswith(f"{prefix}/")]

    def _count(self) -> None:
        self._recital.pause()
        self.session.enter(Counting(self.session, self))

    def _done(self) -> None:
        """Done without counting aloud."""
        self._recital.pause()
        self.done = True
        self.offer()

    def _say_done(self) -> None:
        self.talk.prompt("count-done", count=self.repetitions)

    def _again(self) -> None:
        self.done = False
        self._recital.restart()

    def _go_on(self) -> None:
        if self.done:
            self.session.exercise(self.index + 1)
        else:
            self._recital.go_on()

    def _next(self, command: Command) -> None:
        explaining = self._recital.playing or not (self._recital.over or self.done)
        if command.slots.get("what") == "exercise" or not explaining or not self._recital.next():
            self.session.exercise(self.index + 1)

    def _previous(self) -> None:
        if self.done or not self._recital.previous():
            self.session.exercise(max(0, self.index - 1))

    def _skip(self) -> None:
        self.talk.record("skip", exercise=self.exercise.id)
        self.session.exercise(self.index + 1)

    def _pause(self) -> None:
        self._recital.pause()
        self.talk.prompt("paused")

    def _say_left(self) -> None:
        self.talk.prompt("exercises-left", count=len(self.session.page.exercises.list) - self.number)
