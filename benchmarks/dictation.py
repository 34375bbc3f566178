"""Questions said by synthetic voices, taken down as in a session, and the sentence of the page that is read for them.

They go through the ear, the worker of the recogniser and the search. No recordings of people who ask them are at
hand; espeak-ng is poor material in Dutch, Portuguese and Arabic, so the figures say little about people.
"""

import statistics
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import yaml

from benchmarks import neural
from benchmarks.table import Table
from voicecare.audio.block import Samples
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import take_down
from voicecare.listen.whisper_worker import ClosedSetWorker
from voicecare.models import store
from voicecare.questions import ask
from voicecare.speak.pyttsx3_voice import Pyttsx3Engine

_SETS = Path(__file__).parent / "questions"
_PAGE = "hmc-spinal-fusion"
_EACH = 12
"""Questions with an answer, and half as many without; spread over the file."""
_LEVEL = 0.35


def tables(_data: Path) -> Iterator[Table]:
    """One row a language and voice."""
    table = Table(
        "dictation",
        "Questions of benchmarks/questions, spoken. Taken for a command: stop, pain, help, cancel or again. "
        "Right: the first sentence read is one that a careful person accepts; typed: the same for the question as it "
        "is written. Seconds: of the processor, from the last sound to the text.",
    )
    recogniser = ClosedSetRecogniser(ClosedSetWorker(store.Store(store.folder()).path("whisper-base")))
    try:
        for path in sorted(_SETS.glob("*.yaml")):
            asked = yaml.safe_load(path.read_text(encoding="utf-8"))
            chosen = [*_spread([one for one in asked if one["answer"]], _EACH),
                      *_spread([one for one in asked if not one["answer"]], _EACH // 2)]  # fmt: skip
            for voice, spoken in _voices(path.stem, [str(one["ask"]) for one in chosen]):
                table.rows.append(
                    {"language": path.stem, "voice": voice, **_row(recogniser, path.stem, chosen, spoken)}
                )
    finally:
        recogniser.close()
    yield table


def _spread(asked: list[dict[str, object]], number: int) -> list[dict[str, object]]:
    return [asked[int(at)] for at in np.linspace(0, len(asked) - 1, min(number, len(asked)))]


def _voices(language: str, texts: list[str]) -> Iterator[tuple[str, list[Samples]]]:
    engine = Pyttsx3Engine()
    yield "espeak-ng", [_even(engine.speak(text, language, 1.0).samples) for text in texts]
    if language == "en" and (said := [_even(samples) for _, _, samples in neural.said(texts, (1.0,))]):
        yield "piper", said


def _even(samples: Samples) -> Samples:
    return np.asarray(samples * (_LEVEL / np.abs(samples).max()), np.float32)


def _row(
    recogniser: ClosedSetRecogniser, language: str, asked: list[dict[str, object]], spoken: list[Samples]
) -> dict[str, object]:
    taken = [take_down(samples, recogniser, language) for samples in spoken]
    texts = [one.text for one in taken]
    read = [answer.sentence for answer in ask(_PAGE, texts, language)]
    typed = [answer.sentence for answer in ask(_PAGE, [str(one["ask"]) for one in asked], language)]
    wanted = [list(one["answer"]) for one in asked]  # type: ignore[call-overload]  # a list of ids
    answered = [at for at, accepted in enumerate(wanted) if accepted]
    without = [at for at, accepted in enumerate(wanted) if not accepted]
    return {
        "questions": len(answered), "taken for a command": sum(one.phrase is not None for one in taken),
        "nothing written": sum(not text for text in texts),
        "right": sum(read[at] in wanted[at] for at in answered),
        "right, typed": sum(typed[at] in wanted[at] for at in answered),
        "wrong": sum(read[at] is not None and read[at] not in wanted[at] for at in answered),
        "without an answer": len(without), "none": sum(read[at] is None for at in without),
        "median s": round(statistics.median(one.seconds for one in taken), 2),
    }  # fmt: skip
