"""The phrases of one language: expanded for a recogniser, matched for typed text, listed for a patient."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from voicecare import locales
from voicecare.understand import states
from voicecare.understand.cues import Cue, Cues, Further, Words
from voicecare.understand.phrase import Command, Phrase, Slot
from voicecare.understand.templates import Templates, parts
from voicecare.understand.text import folded

Allowed = Mapping[str, Container[Slot]]
"""For each slot the values that make sense now; a slot that is not named may have any."""


class Grammar:
    """What can be said in one language.

    Args:
        language: ISO 639-1 code.
        commands: the content of a `commands.yaml`, in hassil's form; None reads the language's own.
    """

    def __init__(self, language: str, commands: dict[str, Any] | None = None) -> None:
        self.language = language
        self._data = locales.commands(language) if commands is None else commands
        self._intents: dict[str, Any] = self._data["intents"]
        self._templates = Templates(language, self._data.get("lists", {}))
        self._expanded: dict[str, tuple[Phrase, ...]] = {}
        self._only_in: dict[Phrase, Container[str]] = {}

    @property
    def commands(self) -> list[str]:
        """The ids of the commands that this language has wordings for, in the file's order."""
        return list(self._intents)

    def wordings(self, command: str) -> tuple[Phrase, ...]:
        """All phrases of a command, the most usual wording first; () where there are none."""
        if command not in self._expanded:
            self._expanded[command] = tuple(self._expand(command, self._intents.get(command, {"data": []})["data"]))
        return self._expanded[command]

    @cached_property
    def numbers(self) -> dict[int, str]:
        """The numbers as one counts with them: of each the first wording of the `count` command."""
        found: dict[int, str] = {}
        for phrase in self.wordings("count"):
            found.setdefault(int(phrase.command.slots["count"]), phrase.text)
        return found

    def phrases(
        self, commands: Iterable[str], allowed: Allowed | None = None, state: str | None = None
    ) -> tuple[Phrase, ...]:
        """All phrases of some commands whose slots have allowed values, and that may be said in the state."""
        wanted = frozenset(commands)
        return tuple(
            phrase
            for command in self._intents
            if command in wanted
            for phrase in self.wordings(command)
            if _fits(phrase.command, allowed or {}) and (state is None or self._may_be_said(phrase, state))
        )

    def _may_be_said(self, phrase: Phrase, state: str) -> bool:
        return phrase not in self._only_in or state in self._only_in[phrase]

    def match(
        self, text: str, commands: Iterable[str], allowed: Allowed | None = None, *, wrapped_up: bool = True
    ) -> Command | None:
        """The command that a text says, if it is one of these; None for anything else, and where it is not clear.

        Args:
            text: the words.
            commands: those that may be said.
            allowed: values of slots that make sense now.
            wrapped_up: also find a command in other words; else the text must be one of its phrases.
        """
        open_now = frozenset(commands)

        def wanted(command: Command) -> bool:
            return command.id in open_now and _fits(command, allowed or {})

        words = folded(self._in_words(text)).split()
        for phrase in self._whole.get(tuple(words), ()):
            if wanted(phrase.command):
                return phrase.command
        if not wrapped_up:
            return None
        return self._cues.understand(words, wanted)

    def _in_words(self, text: str) -> str:
        """A typed text with the numbers from 0 to 30 as the language counts them."""

        def word(match: re.Match[str]) -> str:
            return self.numbers.get(int(match[0]), match[0])

        return re.sub(r"\d+", word, text)

    @cached_property
    def _whole(self) -> dict[tuple[str, ...], list[Phrase]]:
        found: dict[tuple[str, ...], list[Phrase]] = {}
        for command in self._intents:
            for phrase in self.wordings(command):
                found.setdefault(tuple(folded(phrase.text).split()), []).append(phrase)
        return found

    @cached_property
    def _cues(self) -> Cues:
        whole = [Cue(words, phrase.command, whole=True) for words, said in self._whole.items() for phrase in said]
        wrapped = [
            cue
            for name, intent in self._data["intents"].items()
            for cue in self._written_cues(name, intent.get("cues", ()))
        ]
        apart = [
            [words for text in self._data.get(name, "").split(",") if (words := tuple(folded(text).split()))]
            for name in ("skip_words", "against", "reasons")
        ]
        return Cues(list(dict.fromkeys([*wrapped, *whole])), *apart)

    def _written_cues(self, command: str, cues: Iterable[Any]) -> Iterator[Cue]:
        for cue in cues:
            texts, slots = (cue["say"], cue.get("slots", {})) if isinstance(cue, dict) else ([cue], {})
            for template in texts:
                (_, first), *later = parts(template)
                further = tuple(Further(gap, tuple(self._folded_wordings(part))) for gap, part in later)
                for words, values in self._folded_wordings(first):
                    yield Cue(words, Command(command, {**slots, **dict(values)}), whole=False, further=further)

    def _folded_wordings(self, template: str) -> Iterator[tuple[Words, tuple[tuple[str, Slot], ...]]]:
        for text, values in self._templates.write_out(template):
            if words := tuple(folded(text).split()):
                yield words, tuple(values.items())

    def _expand(self, command: str, data: Iterable[Any]) -> Iterator[Phrase]:
        for part in data:
            for template in part["sentences"]:
                for text, values in self._templates.write_out(template):
                    phrase = Phrase(self.language, text, Command(command, {**part.get("slots", {}), **values}))
                    if "requires_context" in part:
                        self._only_in[phrase] = part["requires_context"]["state"]
                    yield phrase


@cache
def of(language: str) -> Grammar:
    """The grammar of a language, read once."""
    return Grammar(language)


def require(language: str, state: str) -> None:
    """Check that something can be said in this language and state.

    Raises:
        LanguageError: there is no such language or state; the message names those that there are.
    """
    states.open_commands(state)
    of(locales.require(language))


def open_phrases(
    state: str, languages: tuple[str, ...], allowed: Allowed | None = None, also: str | None = None
) -> tuple[Phrase, ...]:
    """What may be said now, each text once.

    Args:
        state: a name of `states.names`.
        languages: those in which every command of the state is open, the patient's first.
        allowed: values of slots that make sense now.
        also: another state whose phrases are open, where they are none of the first.

    Where many languages are open at once, a language is asked for by a single word: its name.
    """
    found: dict[str, Phrase] = {}
    for language in languages:
        for phrase in of(language).phrases(states.open_commands(state), _allowed(state, language, allowed), state):
            if state in states.in_own_words() and phrase.command.id == "language" and " " in phrase.text:
                continue
            found.setdefault(phrase.text, phrase)
        for phrase in of(language).phrases(states.open_commands(also), allowed, also) if also else ():
            found.setdefault(phrase.text, phrase)
    for language in states.always_languages():
        for phrase in of(language).phrases(states.always(state)):
            found.setdefault(phrase.text, phrase)
    return tuple(found.values())


def understand(
    text: str, state: str, languages: tuple[str, ...], allowed: Allowed | None = None, also: str | None = None
) -> Phrase | None:
    """The open phrase that a typed or written-down text says; None where it says none.

    Args:
        text: the words.
        state: a name of `states.names`.
        languages: those in which every command of the state is open, the patient's first.
        allowed: values of slots that make sense now.
        also: another state whose phrases are open, where they are none of the first.
    """
    opened = [states.open_commands(one) for one in (state, also) if one is not None]
    for language in languages:
        fitting = _allowed(state, language, allowed)
        command = _meant(text, language, opened, fitting, wrapped_up=state not in states.in_whole())
        if command is not None:
            return Phrase(language, text.strip(), command)
    for language in states.always_languages():
        # only the phrases themselves: in a French sentence "pain" is bread
        command = of(language).match(text, states.always(state), wrapped_up=False)
        if command is not None:
            return Phrase(language, text.strip(), command)
    return None


def _meant(
    text: str, language: str, opened: list[frozenset[str]], allowed: Allowed, *, wrapped_up: bool
) -> Command | None:
    """What a text says among several sets of commands; where it is a phrase of two, that of the first."""
    for commands in opened[:-1]:
        command = of(language).match(text, commands, allowed, wrapped_up=False)
        if command is not None:
            return command
    return of(language).match(text, frozenset().union(*opened), allowed, wrapped_up=wrapped_up)


def _allowed(state: str, language: str, allowed: Allowed | None) -> Allowed:
    if state in states.in_own_words():
        return {**(allowed or {}), "language": (language,)}
    return allowed or {}


def _fits(command: Command, allowed: Allowed) -> bool:
    return all(value in allowed[name] for name, value in command.slots.items() if name in allowed)
