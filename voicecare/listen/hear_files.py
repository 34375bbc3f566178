"""What `voicecare hear` does: recordings in, for each the phrase that was heard in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from voicecare.audio.wav import load
from voicecare.errors import RecogniserError
from voicecare.listen.engines import recogniser
from voicecare.listen.hear import Hearing, hear
from voicecare.models.store import Store
from voicecare.settings import Engine
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases
from voicecare.understand.phrase import Command, Phrase

_NAMED = "named"
"""The command of a phrase that was named on the command line."""


@dataclass(frozen=True)
class Wanted:
    """What is listened for."""

    phrases: tuple[Phrase, ...]
    expected: frozenset[str]
    state: str


@dataclass(frozen=True)
class FileHearing:
    """What was heard in a file: its utterances, in order; none where nobody speaks."""

    file: Path
    heard: tuple[Hearing, ...]

    def as_json(self) -> dict[str, Any]:
        """The surest utterance, and how many there were where there was not just one."""
        best = max(self.heard, key=lambda one: (one.phrase is not None, one.score), default=None)
        phrase = best.phrase if best else None
        score = best.score if best and np.isfinite(best.score) else None
        command = {"command": phrase.command.id, **phrase.command.slots} if phrase else {}
        return {
            "file": str(self.file),
            "phrase": phrase.text if phrase else None,
            "score": None if score is None else round(score, 2),
            "seconds": round(best.seconds, 3) if best else 0.0,
            **({"understood": command} if phrase and phrase.command.id != _NAMED else {}),
            **({"utterances": len(self.heard)} if len(self.heard) != 1 else {}),
        }

    def line(self) -> str:
        """The same for a person."""
        if not self.heard:
            return f"{self.file}: nobody speaks"
        return "\n".join(
            f"{self.file}: {one.phrase.text if one.phrase else 'none'} "
            f"(score {one.score:.1f}{'' if one.phrase or not one.nearest else f', nearest {one.nearest.text}'}, "
            f"{one.seconds:.2f} s)"
            for one in self.heard
        )


def chosen_phrases(language: str, state: str | None, phrases: str | None) -> Wanted:
    """What `--state` or `--phrases` asks to listen for.

    Raises:
        RecogniserError: neither or both are given, or no phrase is.
        LanguageError: there is no such state, or the app knows no commands in the language.
    """
    if (state is None) == (phrases is None):
        raise RecogniserError("Give either --state, such as counting, or --phrases, such as yes,no,stop.")
    if state is not None:
        return Wanted(open_phrases(state, (language,)), states.expected(state), state)
    named = tuple(dict.fromkeys(text.strip() for text in (phrases or "").split(",") if text.strip()))
    if not named:
        raise RecogniserError("--phrases names no phrase. Give some, such as --phrases yes,no,stop.")
    # who names the phrases expects them, all alike: "stop" is no command of the app's then
    phrases_named = tuple(Phrase(language, text, Command(_NAMED, {"text": text})) for text in named)
    return Wanted(phrases_named, frozenset({_NAMED}), "reading")


def hear_files(
    files: Iterable[Path], engine: Engine, language: str, wanted: Wanted, store: Store
) -> Iterator[FileHearing]:
    """What is heard in each file.

    Raises:
        AudioError: a file is missing or is no sound file.
        ModelError: the recogniser's model is not installed.
    """
    ears = recogniser(engine, language, store)
    try:
        ears.open(wanted.phrases, wanted.expected)
        while ears.idle():
            pass  # what is done ahead is no part of the seconds of the first recording
        for file in files:
            yield FileHearing(file, tuple(hear(load(file), ears, wanted.phrases, wanted.expected, wanted.state)))
    finally:
        ears.close()
