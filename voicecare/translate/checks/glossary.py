"""The cues of a language: `locales/<lang>/glossary.yaml` as a model, read once, when first needed."""

from functools import cache
from importlib.resources import as_file, files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from voicecare import yaml_model
from voicecare.errors import LanguageError

Cue = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words as they stand in a text. `evit*` is every word that begins so, `*los` every word that ends so, `~` stands for
up to four words between. `?back` may answer the concept on the other side, but does not call for it."""
Cues = dict[str, list[Cue]]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Negation(_Strict):
    """What denies or forbids; each list is compared with its own kind on the other side first."""

    denies: list[Cue]
    concord: list[Cue] = []
    """Words that deny alone, and only repeat the denial beside another (nada, nikt, ani)."""
    without: list[Cue] = []
    avoid: list[Cue] = []
    inside: list[Cue] = []
    """Words with a denial inside (unable, unless, absence): an original's call for any denial on the other side."""
    weak: list[Cue] = []
    """Words that may answer a denial on the other side; alone they raise nothing."""
    answers: list[Cue] = []
    """Words that answer a plain denial as well as `not` does, but also stand where the original denies nothing."""
    neutral: list[Cue] = []
    """Phrases with a negation that denies nothing (more than ever), or that other languages say with one."""
    turned: list[Cue] = []
    """Phrases that deny, but less than they seem to (not only, do not hesitate): on the other side too, they are
    neutral or deny."""
    only: list[Cue] = []
    """Words for `only`: who denies them in the translation turns the sentence round."""
    shared: list[Cue] = []
    """Denials of more than one word (do not bend or twist): another language may deny each."""
    endings: list[str] = []
    """Regular expressions for whole words whose ending denies; a Turkish verb's."""
    inside_endings: list[str] = []
    """The same for `inside`: un-, -less."""
    weak_endings: list[str] = []
    """The same for `weak`."""
    answers_endings: list[str] = []
    """The same for `answers`."""


class Length(_Strict):
    """How long translations from English are; measured, see the file's comment."""

    ratio: float = Field(1.0, gt=0.2, lt=5)
    """Characters for each character of English."""
    spread: float = Field(0.2, gt=0, lt=2)
    """Standard deviation of the logarithm of the ratio, in long sentences."""
    short: float = Field(0.8, ge=0, lt=5)
    """What is added to the spread in short ones, divided by the square root of their characters."""
    too_short: float = Field(-2.1, lt=0)
    """From how many standard deviations on a translation is too short: as near as false alarms allow."""


class Numbers(_Strict):
    """What the number words of Unicode's CLDR leave out."""

    words: dict[float, list[Cue]] = {}
    """More forms of number words: cases, genders."""
    soft: dict[float, list[Cue]] = {}
    """Words that may stand for a number, but need not (both, pair, once)."""
    scales: dict[float, list[Cue]] = {}
    """Words that multiply the number before them."""
    joins: list[Cue] = []
    """Words between the parts of a number (and)."""
    ignore: list[Cue] = []
    """Phrases with a number word in them that mean none (por ciento)."""


class Glossary(_Strict):
    """The cues of one language."""

    language: str
    prefixes: list[str] = []
    """Short words that are written on the front of others, as Arabic's `and`, `the`, `in`."""
    negation: Negation
    frequency: Cues = {}
    sides: Cues = {}
    units: Cues = {}
    body: Cues = {}
    terms: Cues = {}
    numbers: Numbers = Numbers()
    doubles: list[Cue] = []
    """Words that may stand twice in a row."""
    small: list[Cue] = []
    """Words that other languages may do without (the, of, will): they count less in the length of a sentence."""
    length: Length | None = None
    """None where no lengths were measured: then none is doubted."""


@cache
def glossary(language: str) -> Glossary | None:
    """The glossary of a language; None where there is none.

    Raises:
        LanguageError: the file does not say what a glossary must say; one line a mistake.
    """
    if not language.isalpha():
        return None
    found = files("voicecare.locales").joinpath(language, "glossary.yaml")
    if not found.is_file():
        return None
    with as_file(found) as path:
        return yaml_model.read(path, Glossary, LanguageError)
