"""What each kind of part of a page says, field by field: the table behind the forms; a field read and written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from voicecare.page.model import BodyPart

Kind = Literal["text", "number", "sentences", "items", "tick", "choice", "ticks"]
"""`sentences`: one a line. `items`: the same, with an empty line between those that do not belong together."""


@dataclass(frozen=True)
class Asked:
    """One field of a kind of part: its name in the file, dots inside of it, and what a person is asked."""

    name: str
    label: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    """One field: the name under which it is sent, what it is called, and what stands in it."""

    name: str
    label: str
    kind: Kind
    choices: tuple[str, ...]
    value: str
    ticked: tuple[str, ...] = ()


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PAGE = (
    Asked("title", "Title"), Asked("introduction", "Introduction", "sentences"), Asked("hospital", "Hospital"),
    Asked("language", "Language of the page, as en or nl"),
    Asked("country", "Country of telephone numbers, as NL"),
)  # fmt: skip
SECTION = (Asked("title", "Title"), Asked("items", "Sentences", "items"))
EXERCISES = (
    Asked("title", "Title"), Asked("pain_rule", "What the page says of pain in all exercises", "sentences"),
    Asked("starting_position", "Starting position of all exercises", "sentences"),
)  # fmt: skip
EXERCISE = (
    Asked("steps", "Steps", "sentences"), Asked("limits", "What must not be done", "sentences"),
    Asked("dose_text", "The page's sentence that says how often"),
    Asked("dose.repetitions", "Repetitions of a set", "number"),
    Asked("dose.at_least", "The page says: at least", "tick"),
    Asked("dose.times_a_day", "Sets a day; leave it empty for a set every hour", "number"),
    Asked("dose.every", "A set every hour", "tick"),
    Asked("hold_seconds", "Seconds that each repetition is held", "number"),
    Asked("alternate_sides", "Left and right in turn", "tick"),
    Asked("count_sides", "What is one repetition", "choice", ("", "each", "pair")),
    Asked("about", "What moves: a patient can ask for the exercise by it", "choice", ("", *get_args(BodyPart))),
    Asked("picture.text", "Text of its picture"), Asked("picture.language", "Language of that text, as en or nl"),
)  # fmt: skip
QUESTIONS = (Asked("title", "Title"), Asked("sentences", "Sentences", "sentences"))
CONTACT = (
    Asked("department", "Department"), Asked("number", "Telephone number"),
    Asked("kind", "What a patient says to call it", "choice", ("physiotherapy", "neurosurgery", "hospital")),
)  # fmt: skip
HOURS = (
    Asked("days", "Days on which the telephone is answered", "ticks", _DAYS), Asked("from", "From, as 08:00"),
    Asked("to", "To, as 16:30"), Asked("timezone", "Time zone, as Europe/Amsterdam"),
)  # fmt: skip
PLACE = (
    Asked("name", "Name"), Asked("street", "Street"), Asked("number", "House number"),
    Asked("postcode", "Postcode"), Asked("town", "Town"), Asked("floor", "Floor; 0 is the ground floor", "number"),
    Asked("route", "Route: a colour or a number on the signs"),
)  # fmt: skip


def read(found: Mapping[str, Any], asked: Asked) -> Field:
    """A field as it stands in a part."""
    value: Any = found
    for step in asked.name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    ticked: tuple[str, ...] = ()
    if asked.kind == "ticks":
        ticked, text = tuple(map(str, value or ())), ""
    elif asked.kind == "tick":
        text = "yes" if value else ""
    elif asked.kind == "items":
        text = "\n\n".join("\n".join(item) if isinstance(item, list) else str(item) for item in value or ())
    elif asked.kind == "sentences":
        text = "\n".join(map(str, value or ()))
    elif isinstance(value, int) and asked.name in ("from", "to"):
        # YAML 1.1 reads 16:30 without quotes as a number in base 60
        text = f"{value // 60:02}:{value % 60:02}"
    else:
        text = "" if value is None else str(value)
    return Field(asked.name, asked.label, asked.kind, asked.choices, text, ticked)


def write(target: dict[str, Any], asked: Asked, sent: Sequence[str]) -> None:
    """Put what was sent for a field into a part; what says nothing is taken out."""
    value = _value(asked, sent)
    *around, name = asked.name.split(".")
    for step in around:
        if not isinstance(target.get(step), dict):
            if value is None:
                return
            target[step] = {}
        inside: dict[str, Any] = target[step]
        if value is None and set(inside) <= {name}:
            del target[step]
            return
        target = inside
    if value is None:
        target.pop(name, None)
    else:
        target[name] = value


def _value(asked: Asked, sent: Sequence[str]) -> Any:
    """What a field says; None where it says nothing."""
    text = sent[0].strip() if sent else ""
    if asked.kind == "ticks":
        return [one for one in asked.choices if one in sent] or None
    if asked.kind == "items":
        groups = [_lines(group) for group in _paragraphs(sent[0] if sent else "")]
        return [group[0] if len(group) == 1 else group for group in groups] or None
    if asked.kind == "sentences":
        return _lines(text) or None
    if asked.kind == "tick":
        return ("hour" if asked.name == "dose.every" else True) if text else None
    if asked.kind == "number":
        return int(text) if text.removeprefix("-").isdecimal() and len(text) < 9 else text or None
    return " ".join(text.split()) or None


def _paragraphs(text: str) -> list[str]:
    found = [""]
    for line in text.splitlines():
        if line.strip():
            found[-1] += f"{line}\n"
        elif found[-1]:
            found.append("")
    return [one for one in found if one]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
