"""Reading the page aloud: the advice, everything, or from one section on."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.page.sentences import Sentence, section_ids
from voicecare.session import page_lines
from voicecare.session.activity import Activity
from voicecare.session.recital import Line, Prompt, Recital
from voicecare.session.today import say_next
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


class Reading(Activity):
    """Reads the page; silent until it is asked to, and it keeps its place."""

    state = "reading"

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._sections = {section: self._lines(section) for section in section_ids(session.page)}
        advice = ["introduction", *(section.id for section in session.page.sections), "questions"]
        self._advice = self._recite(advice)
        self._everything = self._recite(list(self._sections))
        self._recital = self._advice

    def obey(self, command: Command) -> bool:
        """Move in the text, or spell the names in it."""
        if command.id == "next" and command.slots.get("what") == "exercise":
            return False
        if command.id == "spell":
            self._spell()
            return True
        by_section = command.slots.get("what") == "section"
        moves = {
            "read_advice": lambda: self._begin(self._advice),
            "read_everything": lambda: self._begin(self._everything),
            "go_to": lambda: self._go_to(command),
            "go_on": self._recital.go_on,
            "again": self._recital.again,
            "next": lambda: self.go_beside(self._recital.section, 1) if by_section else self._next(),
            "previous": lambda: self.go_beside(self._recital.section, -1) if by_section else self._previous(),
            "pause": self._pause,
        }
        if command.id not in moves:
            return False
        self.talk.hush()
        moves[command.id]()
        return True

    def read_from(self, sentence: Sentence) -> None:
        """Read on from this sentence of the page."""
        self._recital.pause()
        self._recital = self._advice if self._advice.has(sentence) else self._everything
        self._recital.go_to(sentence)

    def spoken(self, identifier: str) -> None:
        """On to the next line; the next session can begin there."""
        before = self.sentence
        over = self._recital.spoken(identifier)
        if over:
            self.talk.remember(place="")
        elif self.sentence is not None and self.sentence != before:
            self.talk.remember(place=self.sentence.id)

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
        sentence = self.sentence
        if sentence is None:
            self.talk.prompt("place-start", Priority.NOW)
            return
        within = self.session.text.section(sentence.section)
        self.talk.prompt("place-reading", Priority.NOW, number=within.index(sentence) + 1, total=len(within))
        for spoken in self.session.text.spoken(within[0]) or ():
            self.talk.say(spoken.text, spoken.language, Priority.NOW)

    def ahead(self) -> None:
        """What is due today."""
        self.session.recall(say_next)

    @property
    def awaiting(self) -> bool:
        """Whether the next line is not translated yet."""
        return self._recital.waiting

    @property
    def sentence(self) -> Sentence | None:
        """The sentence that is being read, or was read last."""
        return self._recital.sentence

    def details(self) -> dict[str, str | int | bool]:
        """The sentence."""
        return {"sentence": self.sentence.id} if self.sentence else {}

    def _lines(self, section: str) -> tuple[Line, ...]:
        return (*self.session.text.section(section), *page_lines.lines(self.session.page, section))

    def _recite(self, sections: list[str]) -> Recital:
        lines = [line for section in sections for line in self._sections.get(section, ())]
        return Recital(self.talk, self.session.text, [*lines, Prompt("advice-over")])

    def _begin(self, recital: Recital) -> None:
        self._recital.pause()
        self._recital = recital
        recital.restart()

    def _go_to(self, command: Command) -> None:
        named = command.slots["section"]
        names = list(self._sections)
        if isinstance(named, int):
            at = len(names) - 1 if named == -1 else named - 1
            named = names[at] if 0 <= at < len(names) else ""
        if named == "exercises":
            self._recital.pause()
            self.session.exercise(0)
        elif self._sections.get(str(named)):
            self._recital.pause()
            self._recital = self._everything
            self._recital.go_to(self._sections[str(named)][0])
        else:
            self.talk.prompt("section-missing")

    def _next(self) -> None:
        if not self._recital.started:
            self._recital.go_on()
        elif not self._recital.next():
            self.talk.prompt("advice-over")

    def go_beside(self, here: str, step: int) -> None:
        """To the title of the section after or before this one; where it is none, to the first."""
        names = [name for name, lines in self._sections.items() if lines]
        at = names.index(here) + step if here in names else 0
        if at < len(names):
            self._go_to(Command("go_to", {"section": names[max(0, at)]}))
        else:
            self.talk.prompt("advice-over")

    def _previous(self) -> None:
        if not self._recital.previous():
            self._recital.restart()

    def _spell(self) -> None:
        """Letter by letter; what was being said goes on afterwards."""
        for name in self._recital.names:
            letters = "; ".join(", ".join(filter(str.isalnum, word.upper())) for word in name.split())
            self.talk.prompt("spelled", Priority.NOW, name=name, letters=letters)
        if not self._recital.names:
            self.talk.prompt("spell-nothing", Priority.NOW)

    def _pause(self) -> None:
        self._recital.pause()
        self.talk.prompt("paused")
