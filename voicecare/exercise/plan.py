"""The physiotherapist's plan: what differs from the page for this patient. Pure: a model and what follows from it.

The plan's number is a ceiling: the app stops counting there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from voicecare.page.model import Dose, Exercise, Identifier, Page, Text

Way = Literal["patient", "sound", "app", "silence"]
"""Who counts: the patient says the numbers; each short sound is one; the app paces; the patient says how many."""
Answer = Literal["number", "tone"]
"""How a repetition that was heard is answered: with its number, or with a soft tone."""

COUNTABLE = 30
"""The highest number that every language counts to (`commands.yaml`)."""
TEMPO = 4.0
"""Seconds a repetition when the app counts, where the plan names none: a slow movement up and down."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Prescribed(_Part):
    """What the physiotherapist set for one exercise; what is None is as on the page.

    `note` is for the people who read the plan; it is not spoken.
    """

    off: bool = False
    repetitions: Annotated[int, Field(ge=1, le=COUNTABLE)] | None = None
    times_a_day: Annotated[int, Field(ge=1, le=24)] | None = None
    every: Literal["hour"] | None = None
    tempo: Annotated[float, Field(ge=1.0, le=30.0)] | None = None
    way: Way | None = None
    answer: Answer | None = None
    note: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _off_is_a_name(cls, data: Any) -> Any:
        # YAML 1.1 reads the key `off` without quotes as false
        return (
            {"off" if key is False else key: value for key, value in data.items()} if isinstance(data, dict) else data
        )

    @model_validator(mode="after")
    def _one_rhythm(self) -> "Prescribed":
        if self.times_a_day is not None and self.every is not None:
            raise ValueError("times_a_day and every exclude each other")
        return self


class Plan(_Part):
    """For each page, by its id, what differs for its exercises, by theirs."""

    pages: dict[Identifier, dict[Identifier, Prescribed]] = Field(default_factory=dict)

    def prescribed(self, page: str, exercise: str) -> Prescribed:
        """What is set for an exercise; nothing where it is not named."""
        return self.pages.get(page, {}).get(exercise, Prescribed())

    def changed(self, page: str, exercise: str, prescribed: Prescribed) -> "Plan":
        """The plan with this for an exercise; one for which nothing is set any more is not named."""
        exercises = {**self.pages.get(page, {}), exercise: prescribed}
        exercises = {name: one for name, one in exercises.items() if one != Prescribed()}
        pages = {**self.pages, page: exercises}
        return Plan(pages={name: found for name, found in pages.items() if found})


@dataclass(frozen=True)
class Task:
    """An exercise as this patient is to do it: the page's, with what the plan changes."""

    exercise: Exercise
    prescribed: Prescribed
    dose: Dose

    @property
    def off(self) -> bool:
        """Whether it is not to be done."""
        return self.prescribed.off

    @property
    def target(self) -> int:
        """Repetitions of a set, at which the app stops counting."""
        return self.dose.repetitions

    @property
    def tempo(self) -> float:
        """Seconds a repetition when the app counts."""
        return self.prescribed.tempo or TEMPO

    @property
    def own_dose(self) -> bool:
        """Whether the dose is another one than the page's sentence says."""
        return self.dose != self.exercise.dose


def tasks(page: Page, plan: Plan) -> tuple[Task, ...]:
    """All exercises of a page, in its order, those that are switched off too."""
    prescribed = ((one, plan.prescribed(page.id, one.id)) for one in page.exercises.list)
    return tuple(Task(one, found, _dose(one.dose, found)) for one, found in prescribed)


def doses(found: Iterable[Task]) -> dict[str, Dose]:
    """The doses of the exercises that are to be done."""
    return {task.exercise.id: task.dose for task in found if not task.off}


def findings(plan: Plan, page: Page) -> Iterator[str]:
    """What in a plan does not fit the page; a name that nothing has is never passed over."""
    known = [exercise.id for exercise in page.exercises.list]
    for name in plan.pages.get(page.id, {}):
        if name not in known:
            yield f"pages.{page.id}.{name}: the page has no such exercise. There are: {', '.join(known)}."


def _dose(dose: Dose, prescribed: Prescribed) -> Dose:
    changed: dict[str, int | str | bool | None] = {}
    if prescribed.repetitions is not None:
        # a ceiling: "at least" is the page's word for its own number
        changed |= {"repetitions": prescribed.repetitions, "at_least": False}
    if prescribed.times_a_day is not None or prescribed.every is not None:
        changed |= {"times_a_day": prescribed.times_a_day, "every": prescribed.every}
    return dose.model_copy(update=changed)
