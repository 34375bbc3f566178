"""The words that every room shares: a command, and a phrase that says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Slot = str | int


@dataclass(frozen=True)
class Command:
    """What a patient wants, whether it was spoken, typed, pressed or switched.

    `id` is one of the names in `voicecare/locales/states.yaml`; `slots` holds what the phrase names,
    such as `{"count": 7}` or `{"contact": "physiotherapy"}`.
    """

    id: str
    slots: Mapping[str, Slot] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.id, tuple(sorted(self.slots.items()))))


@dataclass(frozen=True)
class Phrase:
    """One wording of a command in one language, as a person says it."""

    language: str
    text: str
    command: Command


def described(command: Command | None) -> str:
    """A command as transcripts and expectations name it."""
    if command is None:
        return "nothing"
    slots = ", ".join(f"{name}={value}" for name, value in command.slots.items())
    return f"{command.id} ({slots})" if slots else command.id
