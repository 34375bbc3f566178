"""After "stop", "pain" or "pause": nothing goes on by itself."""

from typing import TYPE_CHECKING

from voicecare.session import page_lines
from voicecare.session.activity import Activity, Interlude
from voicecare.session.recital import Line, Prompt, Recital
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Resting(Interlude):
    """Waits until the patient wants to go on with what was interrupted, or wants something else.

    Args:
        session: the session.
        before: what "go on" goes on with.
        lines: what is said meanwhile.
    """

    def __init__(self, session: "Session", before: Activity, lines: tuple[Line, ...] = ()) -> None:
        super().__init__(session, before)
        # the count is not open at rest: a number said now is said to somebody else
        self.state = before.resting_state or before.state
        self.languages = before.languages
        self._recital = Recital(self.talk, session.text, lines) if lines else None

    def begin(self) -> None:
        """Say what there is to say."""
        if self._recital:
            self._recital.restart()

    def obey(self, command: Command) -> bool:
        """Go on, or let the interrupted activity decide."""
        if command.id in ("go_on", "ready"):
            self.talk.hush()
            self.session.enter(self.before, resumed=True)
            self.before.resume()
            return True
        if command.id == "again" and self._recital:
            self.talk.hush()
            self._recital.restart()
            return True
        if command.id == "pause":
            return True
        return self.obey_before(command)

    def spoken(self, identifier: str) -> None:
        """On to the next line."""
        if self._recital and self._recital.spoken(identifier):
            self.recited()

    def recited(self) -> None:
        """All lines were said."""

    def translated(self) -> None:
        """Perhaps the awaited one."""
        if self._recital:
            self._recital.translated()

    def interrupt(self) -> None:
        """Silent, and still at rest."""
        if self._recital:
            self._recital.pause()

    def resume(self) -> None:
        """Still at rest."""

    def stopped(self) -> None:
        """Say how to go on."""
        self.before.stopped()

    def place(self) -> None:
        """Where it was interrupted."""
        self.before.place()

    @property
    def awaiting(self) -> bool:
        """Whether the next line is not translated yet."""
        return self._recital is not None and self._recital.waiting


def interrupted_by(activity: Activity) -> Activity:
    """What goes on after a rest: never another rest."""
    return activity.before if isinstance(activity, Resting) else activity


def question_lines(session: "Session") -> tuple[Line, ...]:
    """What is said to a question: whom the page says to ask. The app never composes an answer."""
    whom = session.text.section("questions")[1:] or page_lines.lines(session.page, "contact")
    return (Prompt("question-page"), *whom)
