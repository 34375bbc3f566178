"""What can be said now, and what to do when nothing was understood."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.understand import grammar, states

if TYPE_CHECKING:
    from voicecare.session.session import Session

_EXAMPLES = 3
"""Phrases that are named at once: who listens keeps no more in mind."""
_QUIET = 8.0
"""Seconds between two hints; a room in which others talk is not talked into."""
_WHILE_COUNTING = 2
"""Utterances in a row that were not understood before a hint breaks into the count."""
_LOST = 3
"""Utterances in a row that were not understood before help is offered."""
_ROW = 60.0
"""Seconds after which the next one is no longer in a row with the one before."""
_PEACE = 180.0
"""Seconds of silence after it, twice as many after each further time, unless something is understood."""
_IN_SETS = ("counting", "sounding", "pacing", "silent")
"""States in which a set is done."""
_HELPED = ("reading", "exercising", *_IN_SETS, "practising", "learning")
"""States in which examples help. A question says by itself what it wants."""


_PRIVATE = ("asleep", "dialling", "in_call")
"""States in which people talk to each other."""


class Hints:
    """Says once in a while that something was not understood; never answers every cough.

    Three in a row that were not understood are somebody who needs help, or others who talk: it is offered once,
    and then there is silence.
    """

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._last = self._last_missed = self._offered = float("-inf")
        self._missed = 0
        self._helped = False
        self._peace = _PEACE

    def understood(self) -> None:
        """Something was understood."""
        self._missed, self._helped, self._peace = 0, False, _PEACE

    def missed(self, *, typed: bool = False) -> None:
        """Something was said, or typed, that is no open phrase."""
        session, now, state = self._session, self._session.now, self._session.activity.state
        if typed:
            self._last = now
            session.activity.hint()
            return
        if not session.talk.silent or state in _PRIVATE:
            # while it speaks, sleeps or telephones people talk to each other
            return
        self._missed = self._missed + 1 if now - self._last_missed <= _ROW else 1
        self._last_missed = now
        if now - self._last < _QUIET or (self._helped and now - self._offered < self._peace):
            return
        if self._missed >= _LOST and now - self._offered >= self._peace:
            self._peace *= 2 if self._helped else 1
            self._last, self._offered, self._helped = now, now, True
            self._offer()
        elif self._missed >= (_WHILE_COUNTING if state in _IN_SETS else 1):
            self._last = now
            session.activity.hint()

    def _offer(self) -> None:
        session = self._session
        if session.activity.state in _HELPED:
            session.talk.prompt("help-offer", phrases=_named(_examples(session)[:_EXAMPLES]))
        else:
            session.activity.hint()


def say_possibilities(session: "Session") -> None:
    """Name some phrases that make sense now."""
    session.told = 0
    say_more_possibilities(session)


def say_more_possibilities(session: "Session") -> None:
    """Name the next ones; after the last one, begin anew."""
    examples = _examples(session)
    if not examples:
        session.activity.hint()
        return
    at = session.told if session.told < len(examples) else 0
    session.told = at + _EXAMPLES
    session.talk.prompt("you-can-say", Priority.NOW, phrases=_named(examples[at : session.told]))
    if session.told < len(examples) and "more" in states.open_commands(session.activity.state):
        phrase = grammar.of(session.talk.language).wordings("more")[0].text
        session.talk.prompt("more-to-say", Priority.NOW, phrase=phrase)


def _examples(session: "Session") -> list[str]:
    """The usual wordings of the most useful commands, those first that help most."""
    spoken = grammar.of(session.talk.language)
    fitting = (spoken.phrases([command], session.slots()) for command in states.suggested(session.activity.state))
    return [phrases[0].text for phrases in fitting if phrases]


def _named(examples: list[str]) -> str:
    return "; ".join(examples)


def help_out(session: "Session") -> None:
    """Say that the app is no alarm, what can be said, and how the carer and the department are called."""
    session.talk.prompt("help", Priority.NOW)
    say_possibilities(session)
    for callee, key in (
        (session.calls.callees.carer, "help-carer"), (session.calls.callees.department, "help-department"),
    ):  # fmt: skip
        if callee is not None:
            phrase = grammar.of(session.talk.language).phrases(["call"], {"contact": (callee.kind,)})[0].text
            session.talk.prompt(key, Priority.NOW, name=callee.name, phrase=phrase)
