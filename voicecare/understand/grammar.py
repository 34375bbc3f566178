"""The phrases of one language: expanded for a recogniser, matched for typed text, listed for a patient."""

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from hassil import Intents, recognize_best, sample_intents

from voicecare import locales
from voicecare.understand import states
from voicecare.understand.phrase import Command, Phrase, Slot

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
        data = locales.commands(language) if commands is None else commands
        self._intents = {
            name: Intents.from_dict({**data, "intents": {name: intent}}) for name, intent in data["intents"].items()
        }
        self._expanded: dict[str, tuple[Phrase, ...]] = {}

    @property
    def commands(self) -> list[str]:
        """The ids of the commands that this language has wordings for, in the file's order."""
        return list(self._intents)

    def wordings(self, command: str) -> tuple[Phrase, ...]:
        """All phrases of a command, the most usual wording first; () where there are none."""
        if command not in self._expanded:
            self._expanded[command] = tuple(self._expand(command)) if command in self._intents else ()
        return self._expanded[command]

    @cached_property
    def numbers(self) -> dict[int, str]:
        """The numbers as one counts with them: of each the first wording of the `count` command."""
        found: dict[int, str] = {}
        for phrase in self.wordings("count"):
            found.setdefault(int(phrase.command.slots["count"]), phrase.text)
        return found

    def phrases(self, commands: Iterable[str], allowed: Allowed | None = None) -> tuple[Phrase, ...]:
        """All phrases of some commands whose slots have allowed values."""
        wanted = frozenset(commands)
        return tuple(
            phrase
            for command in self._intents
            if command in wanted
            for phrase in self.wordings(command)
            if _fits(phrase.command, allowed or {})
        )

    def match(self, text: str, commands: Iterable[str], allowed: Allowed | None = None) -> Command | None:
        """The command that a text says, if it is one of these; None for anything else."""
        wanted = frozenset(commands)
        for command, intents in self._intents.items():
            if command in wanted:
                found = self._recognise(self._in_words(plain(text)), intents, command)
                if found is not None and _fits(found, allowed or {}):
                    return found
        return None

    def _in_words(self, text: str) -> str:
        """A typed text with the numbers from 0 to 30 as the language counts them."""

        def word(match: re.Match[str]) -> str:
            return self.numbers.get(int(match[0]), match[0])

        return re.sub(r"\d+", word, text)

    def _expand(self, command: str) -> Iterable[Phrase]:
        intents = self._intents[command]
        for _, sample in sample_intents(intents, language=self.language):
            text = " ".join(sample.split())
            # numbers are heard as words; digits are for typing
            if re.search(r"\d", text):
                continue
            meaning = self._recognise(text, intents, command)
            if meaning is not None:
                yield Phrase(self.language, text, meaning)

    def _recognise(self, text: str, intents: Intents, command: str) -> Command | None:
        result = recognize_best(text, intents, language=self.language)
        if result is None:
            return None
        # hassil reads digits as floats
        slots = {
            name: int(entity.value) if isinstance(entity.value, float) else entity.value
            for name, entity in result.entities.items()
        }
        return Command(command, slots)


@cache
def of(language: str) -> Grammar:
    """The grammar of a language, read once."""
    return Grammar(language)


def open_phrases(state: str, languages: tuple[str, ...], allowed: Allowed | None = None) -> tuple[Phrase, ...]:
    """What may be said now, each text once.

    Args:
        state: a name of `states.names`.
        languages: those in which every command of the state is open, the patient's first.
        allowed: values of slots that make sense now.
    """
    found: dict[str, Phrase] = {}
    for language in languages:
        for phrase in of(language).phrases(states.open_commands(state), allowed):
            found.setdefault(phrase.text, phrase)
    for language in states.always_languages():
        for phrase in of(language).phrases(states.always()):
            found.setdefault(phrase.text, phrase)
    return tuple(found.values())


def plain(text: str) -> str:
    """A text as the matcher compares it: composed, lower case, without punctuation or doubled spaces."""
    text = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w\s'-]", " ", text).split())


def _fits(command: Command, allowed: Allowed) -> bool:
    return all(value in allowed[name] for name, value in command.slots.items() if name in allowed)
