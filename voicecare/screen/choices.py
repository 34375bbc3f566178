"""The buttons: of what may be said now one wording for each meaning, those first that a patient is told about."""

from dataclasses import dataclass
from functools import lru_cache

from voicecare.events import Listen
from voicecare.understand import grammar, states
from voicecare.understand.phrase import Command, Phrase

_SHORTCUTS = ("count_pair", "correct", "stop")
"""No buttons: two numbers in one breath and "no, five" are for who speaks; stop has a button of its own."""


@dataclass(frozen=True)
class Choices:
    """What can be pressed: `first` is shown, `more` unfolds."""

    first: tuple[Phrase, ...]
    more: tuple[Phrase, ...]


def choices(listen: Listen) -> Choices:
    """The buttons of what is open; the text of each, typed, is that command."""
    allowed = tuple((name, tuple(values)) for name, values in sorted(listen.slots.items()))
    return _choices(listen.state, listen.languages, allowed, listen.also, listen.due)


@lru_cache(maxsize=64)
def _choices(
    state: str,
    languages: tuple[str, ...],
    allowed: tuple[tuple[str, tuple[str | int, ...]], ...],
    also: str | None,
    due: tuple[int, ...],
) -> Choices:
    spoken = languages if state in states.in_own_words() else languages[:1]
    found: dict[Command, Phrase] = {}
    for phrase in grammar.open_phrases(state, languages, dict(allowed), also):
        if phrase.language in spoken and phrase.command.id not in _SHORTCUTS:
            found.setdefault(phrase.command, phrase)
    plain = {command.id for command in found if not command.slots}
    shown = [phrase for command, phrase in found.items() if _worth_a_button(command, plain, due)]
    expected = states.expected(state)
    # what always wins is always in sight
    order = list(dict.fromkeys((*sorted(expected), *states.suggested(state), *sorted(states.always(state)))))
    first = sorted((one for one in shown if one.command.id in order), key=lambda one: order.index(one.command.id))
    return Choices(tuple(first), tuple(one for one in shown if one not in first))


def _worth_a_button(command: Command, plain: set[str], due: tuple[int, ...]) -> bool:
    if command.slots and command.id in plain:
        return False
    if command.id == "count" and due:
        return command.slots["count"] in due
    # a section that has a name is not asked for by its number
    return command.id != "go_to" or isinstance(command.slots.get("section"), str)
