"""Between heard and not heard: "did you say next exercise?", asked only where nothing is talked over."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voicecare.session.activity import Activity
from voicecare.session.asking import Aside
from voicecare.understand import states
from voicecare.understand.phrase import Command, Phrase

if TYPE_CHECKING:
    from voicecare.session.session import Session

_ASK_THEMSELVES = ("call", "language", "forget_voice", "erase_diary")
"""Their own question names what was heard: two in a row would be one too many."""
_QUIET = 60.0
"""Seconds without such a question after one that nobody answered: others are talking."""


class Nearly:
    """Decides whether a doubtful phrase is worth a question, and asks it.

    Args:
        session: the session.
        obey: does what a command asks.
    """

    def __init__(self, session: "Session", obey: Callable[[Command], None]) -> None:
        self._session = session
        self._obey = obey
        self._quiet_until = float("-inf")

    def ask(self, phrase: Phrase) -> bool:
        """Ask whether this was said; False where it is not worth a question now.

        Nobody is interrupted for it: while the app reads, and while the patient counts, it counts as not heard.
        """
        session = self._session
        activity = session.activity
        if (
            phrase.command.id not in states.worth_asking(activity.state)
            or not session.talk.silent
            or activity.awaiting
            or session.now < self._quiet_until
        ):
            return False
        if phrase.command.id in _ASK_THEMSELVES:
            self._obey(phrase.command)
            return True
        session.enter(
            _DidYouSay(session, activity, phrase, lambda: self._obey(phrase.command), self._nobody_answered)
        )
        return True

    def _nobody_answered(self) -> None:
        self._quiet_until = self._session.now + _QUIET


class _DidYouSay(Aside):
    """Silence leaves all as it was."""

    def __init__(
        self,
        session: "Session",
        before: Activity,
        phrase: Phrase,
        agreed: Callable[[], None],
        unanswered: Callable[[], None],
    ) -> None:
        super().__init__(session, before, self._say_question, agreed, "nearly-no", before.languages)
        self._phrase = phrase
        self._unanswered = unanswered
        self._hinted = False

    def unanswered(self) -> None:
        """It was somebody else's talk."""
        super().unanswered()
        self._unanswered()

    def stopped(self) -> None:
        """As if it had not been asked."""
        self.before.stopped()

    def hint(self) -> None:
        """Once: a question that nobody asked for must end although others go on talking."""
        if not self._hinted:
            self._hinted = True
            super().hint()

    def _say_question(self) -> None:
        self.talk.prompt("nearly-ask", phrase=self._phrase.text)
