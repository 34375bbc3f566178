"""The parts of an advice page, as they stand in `page.yaml`."""

from datetime import time
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import phonenumbers
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from voicecare.page.timing import When

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
"""ISO 639-1."""
Text = Annotated[str, AfterValidator(lambda text: " ".join(text.split())), Field(min_length=1)]
"""One sentence, title or name; white space is folded."""

BodyPart = Literal["thigh", "knee", "buttocks"]
"""What an exercise moves: each language has words for it in its `commands.yaml`."""


def _zone(name: str) -> str:
    ZoneInfo(name)
    return name


def _time(value: object) -> object:
    # YAML 1.1 reads 16:30 without quotes as a number in base 60
    return time(value // 60, value % 60) if isinstance(value, int) else value


def _no_doubles(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """Everything finds a part by its id, so two with one id would be taken for each other."""
    first: dict[str, int] = {}
    for number, part in enumerate(parts, 1):
        if first.setdefault(part.id, number) != number:
            raise ValueError(f"number {first[part.id]} and number {number} have one id, {part.id!r}")
    return parts


_UNIQUE = AfterValidator(_no_doubles)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Specialism(_Part):
    """Which department the page belongs to, and how it is reached."""

    title: Text
    contact_title: Text
    contact: Identifier


class QuickLink(_Part):
    """A title in the page's own table of contents, and the section that it leads to."""

    title: Text
    to: Identifier


class Section(_Part):
    """A part of the page: items, each one sentence or several that belong together."""

    id: Identifier
    title: Text
    items: tuple[Text | tuple[Text, ...], ...] = Field(min_length=1)

    @property
    def sentences(self) -> tuple[str, ...]:
        """All sentences in the order of the page."""
        return tuple(sentence for item in self.items for sentence in ((item,) if isinstance(item, str) else item))


class Dose(_Part):
    """How often an exercise is done: so many repetitions, so many times a day or once every hour."""

    repetitions: Annotated[int, Field(ge=1, le=100)]
    at_least: bool = False
    times_a_day: Annotated[int, Field(ge=1, le=24)] | None = None
    every: Literal["hour"] | None = None

    @model_validator(mode="after")
    def _one_rhythm(self) -> "Dose":
        if (self.times_a_day is None) == (self.every is None):
            raise ValueError("a dose needs either times_a_day or every, and not both")
        return self


class Picture(_Part):
    """A picture's alternative text, in the language in which the page has it."""

    text: Text
    language: Language


class Exercise(_Part):
    """Steps to do, limits to keep, how often. `about` is the word by which a patient may ask for it.

    With `alternate_sides`, `count_sides` says what is one repetition: `each` lift, or a `pair` of them, left and
    right. `hold_seconds` is how long each repetition is held, where the page says so.
    """

    id: Identifier
    about: BodyPart | None = None
    steps: tuple[Text, ...] = Field(min_length=1)
    limits: tuple[Text, ...] = ()
    dose: Dose
    dose_text: Text
    alternate_sides: bool = False
    count_sides: Literal["each", "pair"] = "each"
    hold_seconds: Annotated[int, Field(ge=1, le=60)] | None = None
    picture: Picture | None = None
    drawing: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$")] | None = None
    """A file of the folder `drawings` beside the page; never one elsewhere."""


class Exercises(_Part):
    """All exercises, and what holds for each of them."""

    title: Text
    pain_rule: tuple[Text, ...] = ()
    starting_position: tuple[Text, ...] = ()
    list: Annotated[tuple[Exercise, ...], _UNIQUE] = Field(min_length=1)


class Questions(_Part):
    """Whom to ask."""

    title: Text
    sentences: tuple[Text, ...] = Field(min_length=1)


class Contact(_Part):
    """A department that can be called. `kind` is the word by which a patient asks for it."""

    id: Identifier
    kind: Literal["physiotherapy", "neurosurgery", "hospital"]
    department: Text
    number: Text


class OpeningHours(_Part):
    """When the telephones are answered."""

    timezone: Annotated[str, AfterValidator(_zone)]
    days: tuple[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], ...] = Field(
        min_length=1
    )
    opens: Annotated[time, BeforeValidator(_time)] = Field(alias="from")
    closes: Annotated[time, BeforeValidator(_time)] = Field(alias="to")

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> "OpeningHours":
        if self.opens >= self.closes:
            raise ValueError(f"opens at {self.opens:%H:%M}, which is not before it closes, {self.closes:%H:%M}")
        return self


class Place(_Part):
    """A site of the hospital. `floor` 0 is the ground floor; `route` is a colour or number on the signs."""

    name: Text
    street: Text
    number: Text
    postcode: Text
    town: Text
    floor: int
    route: Text


class Page(_Part):
    """One hospital page. `times` marks, by their ids, the sentences that name a time since the surgery."""

    id: Identifier
    language: Language
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    hospital: Text
    title: Text
    introduction: tuple[Text, ...] = Field(min_length=1)
    specialism: Specialism | None = None
    quick_links: tuple[QuickLink, ...] = ()
    sections: Annotated[tuple[Section, ...], _UNIQUE] = ()
    exercises: Exercises
    questions: Questions | None = None
    contacts: Annotated[tuple[Contact, ...], _UNIQUE] = ()
    opening_hours: OpeningHours | None = None
    places: tuple[Place, ...] = ()
    times: dict[str, When] = Field(default_factory=dict)

    def contact(self, kind: str) -> Contact | None:
        """The contact that a patient means by this word."""
        return next((contact for contact in self.contacts if contact.kind == kind), None)

    def e164(self, contact: Contact) -> str:
        """A contact's number with its country code: `+31889792323`."""
        parsed = phonenumbers.parse(contact.number, self.country)
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
