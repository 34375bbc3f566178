"""A question about the page: taken down, read back, and answered by reading sentences of the page, or not at all."""

from typing import TYPE_CHECKING

from voicecare.session import page_lines
from voicecare.session.activity import Activity, Interlude
from voicecare.session.answering import finder
from voicecare.session.asking import Asking
from voicecare.session.quiet import Quiet
from voicecare.session.recital import Line, Prompt
from voicecare.session.resting import question_lines
from voicecare.understand import grammar
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

_PATIENCE = 15.0
"""Seconds of silence after which the question is asked for again, once; after as many again nobody waits for it."""
_TRIES = 2
"""How often a question is asked for that was not understood, or that was understood wrongly."""


def ask_for_question(session: "Session") -> None:
    """Take a question down; where that cannot be, say whom the page says to ask."""
    before = session.activity.resting_place()
    if session.writes:
        session.enter(Dictating(session, before))
    else:
        session.rest(before, question_lines(session))


class Dictating(Interlude):
    """Awaits the question. What is no command is the question, whatever it is.

    Args:
        session: the session.
        before: where the patient was, and will be again.
    """

    state = "dictating"

    def __init__(self, session: "Session", before: Activity) -> None:
        super().__init__(session, before)
        self._asked = 0
        self._request: str | None = None
        self._quiet = Quiet(_PATIENCE, session.now)

    def begin(self) -> None:
        """Ask for it."""
        self._ask("question-ask")

    def spoken(self, identifier: str) -> None:
        """What is said from now on is the question; before, it would have been the app's own voice."""
        if identifier == self._request:
            self.talk.dictate(self.talk.language)

    def dictated(self, text: str) -> bool:
        """Read it back, or ask for it once more."""
        self.talk.hush()
        if any(map(str.isalnum, text)):
            self._leave(_IsThatRight(self.session, self, text.strip()))
            self.session.activity.begin()
        elif self._asked < _TRIES:
            self._ask("question-unclear")
        else:
            self._give_up()
        return True

    def once_more(self) -> None:
        """It was understood wrongly."""
        if self._asked < _TRIES:
            self.session.enter(self, resumed=True)
            self._ask("question-once-more")
        else:
            self._give_up()

    def obey(self, command: Command) -> bool:
        """Leave it."""
        if command.id == "again":
            self.talk.hush()
            self._asked = 0
            self._ask("question-ask")
        elif command.id in ("cancel", "no"):
            self.talk.hush()
            self.interrupt()
            self.stopped()
        else:
            return False
        return True

    def tick(self, now: float) -> None:
        """Ask again after a while; then take silence for a no."""
        if not self._quiet.noticed(now, silent=self.talk.silent):
            return
        if self._asked < _TRIES:
            self._ask("question-ask")
        else:
            self.interrupt()
            self.stopped()

    def interrupt(self) -> None:
        """Stop, pain or another wish: there is no question."""
        self._leave(self.before)

    def stopped(self) -> None:
        """Say so."""
        self.talk.prompt("question-declined")

    def place(self) -> None:
        """A question is awaited."""
        self.talk.prompt("question-ask")

    def hint(self) -> None:
        """The same."""
        self.talk.prompt("question-ask")

    def _ask(self, key: str) -> None:
        self._asked += 1
        self._quiet.sign(self.session.now)
        self._request = self.talk.prompt(key)

    def _leave(self, activity: Activity) -> None:
        self._request = None
        self.talk.dictate(None)
        self.session.enter(activity, resumed=True)

    def _give_up(self) -> None:
        self._leave(self.before)
        self.talk.prompt("question-given-up")


class _IsThatRight(Asking):
    """Reads the question back. A yes has it answered, a no asks for it once more."""

    also = "question_heard"

    def __init__(self, session: "Session", dictating: Dictating, question: str) -> None:
        super().__init__(session, dictating.before, self._say_question, self._answer, "question-declined")
        self._dictating = dictating
        self._question = question

    def obey(self, command: Command) -> bool:
        """Take the answer; or the question is asked anew."""
        if command.id == "question":
            self.talk.hush()
            self.session.enter(Dictating(self.session, self.before))
        elif command.id == "no":
            self.talk.hush()
            self._dictating.once_more()
        else:
            return super().obey(command)
        return True

    def _say_question(self) -> None:
        self.talk.prompt("question-heard", question=self._question)

    def _answer(self) -> None:
        self.session.rest(self.before, answer_lines(self.session, self._question))


def answer_lines(session: "Session", question: str) -> tuple[Line, ...]:
    """The sentence of the page that answers, under its section's title; or that there is none, and whom to call."""
    answer = finder(session.text, session.talk.language).answer(question)
    if answer is None:
        return (Prompt("question-none"), *_whom_to_call(session))
    section = answer.passage.section
    found = session.text.sentences.get(answer.passage.id)
    if found is not None:
        return (Prompt("question-found"), *session.text.section(section)[:1], found)
    told = [line for line in page_lines.told(session.page, section) if line.id == answer.passage.id]
    return (Prompt("question-found"), Prompt(f"section-{section}"), *told)


def _whom_to_call(session: "Session") -> tuple[Line, ...]:
    department = session.calls.callees.department
    if department is None:
        return ()
    wordings = grammar.of(session.talk.language).phrases(["call"], {"contact": (department.kind,)})
    return (Prompt("help-department", {"name": department.name, "phrase": wordings[0].text}),)
