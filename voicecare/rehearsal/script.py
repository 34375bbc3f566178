"""What the patient says, when, and what must come of it."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from voicecare import yaml_model
from voicecare.errors import RehearsalError
from voicecare.page.model import Language
from voicecare.settings import Engine
from voicecare.understand import numbers
from voicecare.understand.phrase import Command, Slot

NOTHING = "nothing"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Patient(_Part):
    """Whose voice it is: a Piper model of the catalogue where it is installed, else a voice of espeak-ng."""

    piper: str | None = None
    espeak: str = "gmw/en-US+f3"
    pitch: Annotated[int, Field(ge=0, le=100)] = 50
    rate: Annotated[float, Field(gt=0.3, lt=3)] = 1.0


class Line(_Part):
    """One thing that the patient says, when the app is silent or, with `after`, while it speaks.

    `means` is the command that must be understood (`nothing` for what must be rejected), `with` its slots;
    `then` are texts of which the app must speak each before the next line.
    """

    say: str | None = None
    recording: str | None = None
    after: str | None = None
    delay: Annotated[float, Field(ge=0, le=60)] = 0.5
    means: str = NOTHING
    slots: dict[str, Slot] = Field(default_factory=dict, alias="with")
    then: tuple[str, ...] = ()
    tries: Annotated[int, Field(ge=1, le=5)] = 1
    """How often it is said while nothing is understood."""
    patient: Patient | None = None
    """Who says it, if not the script's patient."""
    at: AwareDatetime | None = None
    """What the clock of the computer shows from now on, as after a sleep."""

    @model_validator(mode="after")
    def _one_source(self) -> "Line":
        if (self.say is None) == (self.recording is None):
            raise ValueError("a line needs either say or recording, and not both")
        return self

    @property
    def command(self) -> Command | None:
        """What must be understood."""
        return None if self.means == NOTHING else Command(self.means, self.slots)


class Count(_Part):
    """The patient counts aloud, each number after the echo of the one before."""

    count: Annotated[int, Field(ge=1, le=30)]
    start: Annotated[int, Field(ge=1, alias="from")] = 1
    delay: Annotated[float, Field(ge=0, le=60)] = 0.5
    recordings: str | None = None
    spelled: dict[int, str] = Field(default_factory=dict)
    then: tuple[str, ...] = ()
    patient: Patient | None = None
    """Who counts, if not the script's patient."""

    def lines(self, language: str) -> Iterator[Line]:
        """One line a number; `recordings` is a path in which `{number}` stands for it."""
        for number in range(self.start, self.count + 1):
            word = self.spelled.get(number, numbers.word(language, number))
            recording = self.recordings.format(number=number) if self.recordings else None
            last = number == self.count
            yield Line(
                say=None if recording else word,
                recording=recording,
                delay=self.delay,
                means="count",
                slots={"count": number},
                then=self.then if last and self.then else (numbers.word(language, number),),
                patient=self.patient,
            )


class PowerCut(_Part):
    """The session ends without a word; another one begins on the same diary. Said to happen after silence."""

    power_cut: Literal[True]


class Script(_Part):
    """A whole rehearsal."""

    name: str
    language: Language
    first_start: bool = False
    """Nobody has chosen a language yet: the patient does, as the first thing."""
    page: str = "hmc-spinal-fusion"
    recogniser: Engine = "auto"
    patient: Patient = Patient()
    at: AwareDatetime | None = None
    """What the clock of the computer shows at the start; None is the real time."""
    telephone: bool | Literal["sip"] = False
    """Whether something on the rehearsed computer can call; sip: a telephone on this computer answers, with a tone.

    Nobody else is ever called.
    """
    page_translations: bool = True
    """Whether the translations that come with the page are used; without them an engine makes them."""
    translations: dict[Language, dict[str, str]] = Field(default_factory=dict)
    """What a person has translated beforehand: by language, sentences of the page and what is read for them."""
    lines: tuple[Line | Count | PowerCut, ...] = Field(min_length=1)
    diary: dict[str, int] = Field(default_factory=dict)
    """How many entries of each kind the diary must have at the end."""

    def parts(self) -> list[list[Line]]:
        """The lines of each session, counting taken apart: power cuts are between them."""
        parts: list[list[Line]] = [[]]
        for line in self.lines:
            if isinstance(line, PowerCut):
                parts.append([])
            else:
                parts[-1] += line.lines(self.language) if isinstance(line, Count) else [line]
        return parts


def scripts() -> dict[str, Path]:
    """The scripts that come with the app, by name."""
    folder = Path(str(files("voicecare.rehearsal"))) / "scripts"
    return {path.stem: path for path in sorted(folder.glob("*.yaml"))}


def load(name: str) -> Script:
    """Read a script by its name or by a path.

    Raises:
        RehearsalError: there is no such script, or it has mistakes, one line each.
    """
    path = scripts().get(name, Path(name))
    if not path.is_file():
        raise RehearsalError(f"There is no script {name!r}. There are: {', '.join(scripts())}; or give a file.")
    return yaml_model.read(path, Script, RehearsalError)
