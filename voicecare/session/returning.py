"""Coming back after a session that was broken off, in a set or in the text: "Shall I go on?"."""

from typing import TYPE_CHECKING

from voicecare.events import Unfinished
from voicecare.exercise.counter import Counter
from voicecare.page.sentences import Sentence
from voicecare.session.asking import Aside, Asking
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


def offer_to_read_on(session: "Session") -> None:
    """Ask whether to read on where the session before stopped; a page that has changed may have lost the sentence."""
    sentence = session.text.sentences.get(session.left_at)
    if sentence is not None:
        session.enter(_ReadingOn(session, sentence))


class _ReadingOn(Aside):
    """Asked after the greeting; silence leaves the place kept."""

    def __init__(self, session: "Session", sentence: Sentence) -> None:
        super().__init__(session, session.activity, self._say_question, self._read_on, "stopped")
        self._sentence = sentence

    def _say_question(self) -> None:
        title, *_ = self.session.text.section(self._sentence.section)
        if spoken := self.session.text.spoken(title):
            self.talk.prompt("resume-place")
            for one in spoken:
                self.talk.say(one.text, one.language)
        self.talk.prompt("resume-ask")

    def _read_on(self) -> None:
        self.session.reading.read_from(self._sentence)

    def _decline(self) -> None:
        self.session.enter(self.before, resumed=True)
        self.talk.remember(place="")
        self.talk.prompt("resume-declined")
