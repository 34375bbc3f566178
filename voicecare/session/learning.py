"""Getting to know a voice: the patient says some words twice, and may go on, leave out and end it by voice alone.

Only while an example is awaited the word asked for is an example; at any other time it is the command that it is.
"""

from typing import TYPE_CHECKING

from voicecare.events import Heard
from voicecare.session.activity import Activity, Interlude
from voicecare.session.asking import Asking
from voicecare.understand import grammar, states
from voicecare.understand.phrase import Command, Phrase

if TYPE_CHECKING:
    from voicecare.session.session import Session

_EXAMPLES = 2
_ASKED_AGAIN = 2
"""How often a word is asked for again that was not understood; then it is left out."""
_PATIENCE = 8.0
"""Seconds of silence after which a word is asked for again, once; after as many again it is left out."""
_GIVEN_UP = 3
"""Words left out in a row that end the lesson: nobody is there, or others talk."""


class Learning(Interlude):
    """The lesson."""

    state = "learning"

    def __init__(self, session: "Session", before: Activity) -> None:
        super().__init__(session, before)
        self._words = taught_words(self.talk.language)
        self._at = 0
        self._examples = 0
        """Of the present word."""
        self._learnt = 0
        self._left_out = 0
        """Words in a row."""
        self._missed = 0
        self._asked_in_silence = False
        self._question: str | None = None
        self._example_awaited = False
        self._paused = False
        self._since: float | None = None

    def begin(self) -> None:
        """Say what it is, and ask for the first word."""
        self.talk.prompt("learn-begin")
        self._ask()

    def resume(self) -> None:
        """The word once more."""
        self._ask()

    def heard(self, heard: Heard) -> bool:
        """Take an example, or what was none."""
        phrase = heard.phrase
        if phrase is None:
            if self._example_awaited and self.talk.silent:
                self._miss()
            return not self._paused
        if not self._example_awaited or phrase != self._words[self._at]:
            return False
        self._take()
        return True

    def obey(self, command: Command) -> bool:
        """Wait, go on, or leave a word out."""
        moves = {"again": self._ask, "go_on": self._ask, "skip": self._next, "pause": self._pause}
        if command.id not in moves:
            return False
        self.talk.hush()
        self._left_out = 0
        moves[command.id]()
        return True

    def spoken(self, identifier: str) -> None:
        """What is said from now on is an example; before, it would have been the app's own voice."""
        if identifier == self._question:
            self._example_awaited = True
            self.talk.teach(self._words[self._at])

    def tick(self, now: float) -> None:
        """Ask again after a while; then leave the word out."""
        if not self.talk.silent or self._since is None:
            self._since = now
        elif now - self._since > _PATIENCE and not self._paused:
            if self._asked_in_silence:
                self._leave_out()
            else:
                self._asked_in_silence = True
                self._ask()

    def interrupt(self) -> None:
        """Stop or pain: the lesson is over."""
        self._await_none()
        self.session.enter(self.before, resumed=True)

    def stopped(self) -> None:
        """Say what was learnt."""
        self.talk.prompt("learn-stopped", count=self._learnt)

    def place(self) -> None:
        """The word says it."""
        self._ask()

    def _ask(self, key: str = "learn-say") -> None:
        self._await_none()
        self._paused, self._since = False, None
        self._question = self.talk.prompt(key, word=self._words[self._at].text)

    def _await_none(self) -> None:
        self._question = None
        if self._example_awaited:
            self._example_awaited = False
            self.talk.teach(None)

    def _take(self) -> None:
        self._examples += 1
        self._missed, self._left_out, self._asked_in_silence = 0, 0, False
        if self._examples < _EXAMPLES:
            self._ask("learn-once-more")
        else:
            self._learnt += 1
            self._next()

    def _miss(self) -> None:
        self._missed += 1
        self._asked_in_silence = False
        if self._missed > _ASKED_AGAIN:
            self._leave_out()
        else:
            self._ask("learn-unclear")

    def _leave_out(self) -> None:
        self.talk.prompt("learn-left-out", word=self._words[self._at].text)
        self._left_out += 1
        if self._left_out < _GIVEN_UP:
            self._next()
        else:
            self.interrupt()
            self.stopped()

    def _next(self) -> None:
        self._examples, self._missed, self._asked_in_silence = 0, 0, False
        self._at += 1
        if self._at < len(self._words):
            self._ask()
        else:
            self.interrupt()
            self.talk.prompt("learn-over", count=self._learnt)

    def _pause(self) -> None:
        self._await_none()
        self._paused = True
        self.talk.prompt("paused")


def learn(session: "Session") -> None:
    """Begin the lesson, where a voice can be learnt."""
    if session.learns:
        session.enter(Learning(session, session.activity.resting_place()))
    else:
        session.talk.prompt("voice-unable")


def ask_to_forget(session: "Session") -> None:
    """Erase what was learnt, after a clear yes."""
    talk = session.talk
    if not session.learns:
        talk.prompt("voice-unable")
        return

    def ask() -> None:
        talk.prompt("forget-confirm")

    session.enter(Asking(session, session.activity.resting_place(), ask, talk.forget_voice, "forget-declined"))


def say_forgotten(session: "Session", *, done: bool) -> None:
    """Say that what was learnt is erased, or that it could not be."""
    session.talk.prompt("forgotten" if done else "forget-failed")


def taught_words(language: str) -> tuple[Phrase, ...]:
    """What the patient is asked to say: each word as the app itself names it."""
    spoken = grammar.of(language)
    counted = {int(phrase.command.slots["count"]): phrase for phrase in reversed(spoken.wordings("count"))}
    numbers = (counted[number] for number in range(1, states.taught_up_to() + 1))
    return (*(spoken.wordings(command)[0] for command in states.taught()), *numbers)
