"""Reading the advice aloud."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.session.activity import Activity
from voicecare.session.recital import Line, Origin, Prompt, Recital
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Reading(Activity):
    """Reads the page without its exercises; silent until it is asked to, and it keeps its place."""

    state = "reading"

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        text = session.text
        sections = ["introduction", *(section.id for section in session.page.sections), "questions"]
        lines: list[Line] = [Origin()]
        lines += [sentence for section in sections for sentence in text.section(section)]
        self._recital = Recital(self.talk, text, [*lines, Prompt("advice-over")])

    def obey(self, command: Command) -> bool:
        """Move in the text."""
        if command.id == "next" and command.slots.get("what") == "exercise":
            return False
        moves = {
            "read_advice": self._recital.restart,
            "go_on": self._recital.go_on,
            "again": self._recital.again,
            "next": self._next,
            "previous": self._previous,
            "pause": self._pause,
        }
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
        """Stay at the sentence that was cut."""
        self._recital.pause()

    def resume(self) -> None:
        """From the sentence that was cut."""
        if self._recital.started:
            self._recital.go_on()

    def stopped(self) -> None:
        """Say how to go on."""
        self.talk.prompt("stopped-reading" if self._recital.started else "stopped")

    def place(self) -> None:
        """Name the section."""
        sentence = self._recital.sentence
        if sentence is None:
            self.talk.prompt("place-start", Priority.NOW)
            return
        within = self.session.text.section(sentence.section)
        self.talk.prompt("place-reading", Priority.NOW, number=within.index(sentence) + 1, total=len(within))
        spoken = self.session.text.spoken(within[0], self.talk.language)
        if spoken:
            self.talk.say(spoken.text, spoken.language, Priority.NOW)

    def details(self) -> dict[str, str | int | bool]:
        """The sentence."""
        sentence = self._recital.sentence
        return {"sentence": sentence.id} if sentence else {}

    def _next(self) -> None:
        if not self._recital.started:
            self._recital.go_on()
        elif not self._recital.next():
            self.talk.prompt("advice-over")

    def _previous(self) -> None:
        if not self._recital.previous():
            self._recital.restart()

    def _pause(self) -> None:
        self._recital.pause()
        self.talk.prompt("paused")
