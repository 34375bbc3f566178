"""What a check found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["ok", "warning", "failure"]


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's.

    Args:
        check: what was looked at.
        state: a failure keeps a session from running or the patient from being heard; a warning does not.
        text: what is there or wrong, and what to do.
        facts: what the support file may hold: figures, versions, engines; never a name, number or place of a person.
    """

    check: str
    state: State
    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """For a program."""
        return {"check": self.check, "state": self.state, "text": self.text, **self.facts}
