"""An exercise from its starting position to "well done"; the counting itself is in `counting`."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.exercise.counter import Counter
from voicecare.exercise.plan import Answer, Way
from voicecare.page.model import Dose, Page
from voicecare.page.sentences import Sentence
from voicecare.session.activity import Activity
from voicecare.session.counting import Counting
from voicecare.session.pacing import Pacing
from voicecare.session.recital import Line, Prompt, Recital
from voicecare.session.repeating import Repeating
from voicecare.session.silently import Silently
from voicecare.session.sounding import Sounding
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

_WAYS: dict[Way, type[Repeating]] = {"patient": Counting, "sound": Sounding, "app": Pacing, "silence": Silently}


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
        self.task = session.tasks[index]
        self.exercise = self.task.exercise
        self.tempo = self.task.tempo
        """Seconds a repetition when the app counts."""
        self.done = False
        """A set was counted to its end, or given up."""
        self.repetitions = 0
        """Of the last set."""
        self._recital = Recital(self.talk, session.text, self._lines())

    @property
    def number(self) -> int:
        """The exercise's number as the patient knows it."""
        return self.index + 1

    @property
    def way(self) -> Way:
        """Who counts: as the patient chose in this session, else as the plan proposes."""
        return self.session.way or self.task.prescribed.way or "patient"

    @property
    def answer(self) -> Answer:
        """How a repetition is answered: as the patient chose, else as the plan proposes."""
        return self.session.answer or self.task.prescribed.answer or "number"

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
        self.talk.prompt("offer-next" if self._following() else "offer-last")

    def count(self, counter: Counter) -> None:
        """Count a set in the way that is chosen, from where the counter is."""
        self._recital.pause()
        counting = _WAYS[self.way](self.session, self, counter)
        self.session.enter(counting, resumed=True)
        counting.resume()

    def choose_way(self, way: Way) -> None:
        """Count in this way from now on."""
        self.session.way = way
        self.talk.prompt("way", Priority.NOW, way=way)

    def answer_with(self, command: Command) -> None:
        """Answer repetitions with their number, or a tone, from now on."""
        self.session.answer = "tone" if command.slots["answer"] == "tone" else "number"
        self.talk.prompt("answer-with", Priority.NOW, answer=self.session.answer)
        if self.session.answer == "tone":
            self.talk.tone()

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
        if command.id == "count_way":
            self.choose_way(command.slots["way"])  # type: ignore[arg-type]  # the grammar has no other
            return True
        if command.id == "answer_with":
            self.answer_with(command)
            return True
        if command.id not in moves or command.slots.get("what") == "section":
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
        following = self._following()
        if following:
            total = len(self.session.page.exercises.list)
            self.talk.prompt("next-exercise", Priority.NOW, number=following[0] + 1, total=total)
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
        if self.task.own_dose:
            lines.append(Prompt("plan-dose", _dose(self.task.dose)))
        if self.exercise.alternate_sides:
            lines.append(Prompt("each-side-counts" if self.exercise.count_sides == "each" else "pair-counts"))
        return [*lines, Prompt("say-ready")]

    @staticmethod
    def _part(prefix: str, sentences: dict[str, Sentence]) -> list[Sentence]:
        return [found for name, found in sentences.items() if name == prefix or name.startswith(f"{prefix}/")]

    def _following(self) -> list[int]:
        """The exercises after this one that are to be done, from 0."""
        return [at for at, task in enumerate(self.session.tasks) if at > self.index and not task.off]

    def _count(self) -> None:
        self.count(Counter(self.task.target))

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
            self.session.exercise(self.index - 1, back=True)

    def _skip(self) -> None:
        self.talk.record("skip", exercise=self.exercise.id)
        self.session.exercise(self.index + 1)

    def _pause(self) -> None:
        self._recital.pause()
        self.talk.prompt("paused")

    def _say_left(self) -> None:
        self.talk.prompt("exercises-left", count=len(self._following()))


def _dose(dose: Dose) -> dict[str, str | int]:
    """What the prompt of a dose needs."""
    rhythm = "hour" if dose.every else "day"
    return {"count": dose.repetitions, "rhythm": rhythm, "times": dose.times_a_day or 1}
