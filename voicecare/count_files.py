"""What `voicecare count` does: a patient counts in a recording, and a session counts along.

The way is a real session's, from the blocks to the count; only the time is the recording's own, so it takes as long
as the processor needs. What the app says is not played: it is over as soon as it begins.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from voicecare import locales
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.wav import load
from voicecare.errors import PageError
from voicecare.events import Event, Heard, Listen, Pressed, Record, Say, Speaking, Spoken, Started, Tick
from voicecare.listen.ear import Ear, Sound
from voicecare.listen.engines import recogniser
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.listen.recogniser import Recogniser
from voicecare.models.store import Store
from voicecare.page.model import Page
from voicecare.session.session import Session
from voicecare.settings import Engine
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases
from voicecare.understand.phrase import Command

_ROOM = 0.5
"""Seconds of quiet before a recording, and twice that after it, so that its last word ends."""
_ROOM_TONE = 10 ** (-70 / 20)
_TICK = 0.25
_QUESTION = ("?", "؟")


@dataclass(frozen=True)
class FileCount:
    """What was counted in a recording.

    `asked` is how often the app asked something; `heard` are the numbers that were heard, each with the time at
    which the word ended, in seconds from the recording's beginning.
    """

    file: Path
    count: int
    asked: int
    heard: tuple[tuple[int, float], ...]

    def as_json(self) -> dict[str, Any]:
        """For a program."""
        heard = [{"number": number, "at": round(at, 2)} for number, at in self.heard]
        return {"file": str(self.file), "count": self.count, "asked": self.asked, "heard": heard}

    def line(self) -> str:
        """The same for a person."""
        heard = ", ".join(f"{number} ({at:.1f} s)" for number, at in self.heard) or "no number"
        return f"{self.file}: {self.count} counted, {self.asked} asked; heard {heard}"


def count_files(
    files: Iterable[Path], engine: Engine, language: str, page: Page, exercise: int, store: Store
) -> Iterator[FileCount]:
    """What is counted in each file.

    Args:
        files: the recordings.
        engine: which recogniser listens.
        language: the patient's.
        page: the page with the exercise.
        exercise: its number, from 1.
        store: where the models are.

    Raises:
        LanguageError: the app does not speak the language.
        AudioError: a file is missing or is no sound file.
        ModelError: the recogniser's model is not installed.
    """
    locales.require(language)
    ears = recogniser(engine, language, store)
    try:
        for file in files:
            yield count(load(file), ears, Counted(page, language, exercise), file)
    finally:
        ears.close()


class Counted:
    """A session that is in the middle of an exercise: the patient has said "ready".

    Args:
        page: the page with the exercise.
        language: the patient's.
        exercise: its number, from 1.
        helps: whether the recogniser is told which number is due.
    """

    def __init__(self, page: Page, language: str, exercise: int, *, helps: bool = True) -> None:
        self.count = self.asked = 0
        self.heard: list[Heard] = []
        self._helps = helps
        self._judging: Judging | None = None
        self._listen: Listen | None = None
        self._ear = Ear("counting")
        self._session = Session(page, language, learns=False)
        self._next_tick = 0.0
        self.handle(Started(0.0))
        self.handle(Pressed(Command("exercise", {"exercise": exercise})))
        self.handle(Pressed(Command("ready")))
        self.asked = 0

    def listen(self, ears: Recogniser) -> None:
        """From now on this recogniser judges."""
        self._judging = Judging(ears, OwnVoiceGuard(headphones=True), self._hear)
        self._open()

    def take(self, block: Block) -> None:
        """The next block of the recording."""
        while self._next_tick <= block.time:
            self.handle(Tick(self._next_tick))
            self._next_tick += _TICK
        self._judge(self._ear.take(block))

    def finish(self) -> None:
        """The recording is over."""
        self._judge(self._ear.finish())

    def handle(self, event: Event) -> None:
        """What the loop does, where nothing is played and nothing is kept."""
        told: list[Event] = [event]
        while told:
            for effect in self._session.handle(told.pop(0)):
                match effect:
                    case Say(text, _, _, identifier):
                        self.asked += text.rstrip().endswith(_QUESTION)
                        told += [Speaking(identifier), Spoken(identifier, done=True, reached=len(text))]
                    case Listen():
                        self._listen = effect
                        self._open()
                    case Record("repetition" | "one_back" | "set", details):
                        self.count = int(details.get("number", details.get("repetitions", self.count)))
                    case _:
                        pass

    def _judge(self, sounds: Iterable[Sound]) -> None:
        if self._judging is not None:
            for sound in sounds:
                self._judging.take(sound)

    def _hear(self, heard: Heard) -> None:
        self.heard.append(heard)
        self.handle(heard)

    def _open(self) -> None:
        listen = self._listen
        if self._judging is None or listen is None:
            return
        self._ear.tune(listen.state, listen.patience)
        phrases = open_phrases(listen.state, listen.languages, listen.slots, listen.also)
        due = listen.due if self._helps else ()
        self._judging.open(listen.state, phrases, states.expected(listen.state), due)


def count(samples: Samples, ears: Recogniser, counted: Counted, file: Path) -> FileCount:
    """Count in one recording (16 kHz) with a session that has just begun to count."""
    counted.listen(ears)
    padded = np.concatenate([silence(_ROOM), samples, silence(2 * _ROOM)])
    padded += _ROOM_TONE * np.random.default_rng(0).standard_normal(len(padded)).astype(np.float32)
    for at in range(0, len(padded), BLOCK):
        counted.take(Block(padded[at : at + BLOCK], at / RATE))
    counted.finish()
    numbers = tuple(
        (int(one.phrase.command.slots["count"]), max(0.0, one.ended - _ROOM))
        for one in counted.heard
        if one.phrase is not None and one.phrase.command.id == "count"
    )
    return FileCount(file, counted.count, counted.asked, numbers)


def with_target(page: Page, exercise: int, target: int) -> Page:
    """The page, its exercise (from 1) with so many repetitions as its dose.

    Raises:
        PageError: the page has no such exercise.
    """
    exercises = list(page.exercises.list)
    if not 1 <= exercise <= len(exercises):
        raise PageError(f"The page {page.id} has the exercises 1 to {len(exercises)}, and no {exercise}.")
    one = exercises[exercise - 1]
    dose = one.dose.model_copy(update={"repetitions": target})
    exercises[exercise - 1] = one.model_copy(update={"dose": dose})
    return page.model_copy(update={"exercises": page.exercises.model_copy(update={"list": exercises})})
