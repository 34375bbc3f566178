"""What can be said now, and what to do when nothing was understood."""

from typing import TYPE_CHECKING

from voicecare.events import Priority, Recalled
from voicecare.understand import grammar, states

if TYPE_CHECKING:
    from voicecare.session.session import Session

_EXAMPLES = 4
_QUIET = 8.0
"""Seconds between two hints; a room in which others talk is not talked into."""
_WHILE_COUNTING = 2
"""Utterances in a row that were not understood before a hint breaks into the count."""


class Hints:
    """Says once in a while that something was not understood; never answers every cough."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._last = float("-inf")
        self._missed = 0

    def understood(self) -> None:
        """Something was understood."""
        self._missed = 0

    def missed(self, *, typed: bool = False) -> None:
        """Something was said, or typed, that is no open phrase."""
        session = self._session
        self._missed += 1
        if not typed:
            patient = _WHILE_COUNTING if session.activity.state == "counting" else 1
            if not session.talk.silent or self._missed < patient or session.now - self._last < _QUIET:
                return
        self._last = session.now
        session.activity.hint()


def say_possibilities(session: "Session") -> None:
    """Name some phrases that make sense now."""
    talk = session.talk
    spoken = grammar.of(talk.language)
    wanted = [command for command in states.suggested(session.activity.state) if spoken.wordings(command)]
    examples = []
    for command in wanted:
        fitting = spoken.phrases([command], session.slots())
        if fitting:
            examples.append(fitting[0].text)
    if examples:
        talk.prompt("you-can-say", Priority.NOW, phrases="; ".join(examples[:_EXAMPLES]))
    else:
        session.activity.hint()


def say_today(session: "Session", today: Recalled) -> None:
    """Say what the diary has of today."""
    talk = session.talk
    if today.sets:
        talk.prompt("today-done", Priority.NOW, sets=today.sets, repetitions=today.repetitions)
    else:
        talk.prompt("today-nothing", Priority.NOW)
    if today.pains:
        talk.prompt("today-pain", Priority.NOW, count=today.pains)


def help_out(session: "Session") -> None:
    """Say what the app can do, that it is no alarm, and what can be said."""
    session.talk.prompt("help", Priority.NOW)
    say_possibilities(session)
