"""Questions said by synthetic voices, taken down as in a session, and the sentence of the page that is read for them.

They go through the ear, the worker of the recogniser and the search. No recordings of people who ask them are at
hand; the voice of espeak-ng is poor material in Dutch, Portuguese and Arabic, so the figures are a lower bound.
"""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import yaml

from benchmarks import neural
from benchmarks.table import Table
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.events import Dictated, Heard
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.ear import Ear
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.listen.whisper_worker import ClosedSetWorker
from voicecare.models import store
from voicecare.questions import ask
from voicecare.speak.pyttsx3_voice import Pyttsx3Engine
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

_SETS = Path(__file__).parent / "questions"
_PAGE = "hmc-spinal-fusion"
_EACH = 12
"""Questions with an answer, and half as many without; spread over the file."""
_STATE = "dictating"
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
    taken = [_take_down(recogniser, language, samples) for samples in spoken]
    texts = [text for text, _, _ in taken]
    read = [answer.sentence for answer in ask(_PAGE, texts, language)]
    typed = [answer.sentence for answer in ask(_PAGE, [str(one["ask"]) for one in asked], language)]
    wanted = [list(one["answer"]) for one in asked]  # type: ignore[call-overload]  # a list of ids
    answered = [at for at, accepted in enumerate(wanted) if accepted]
    without = [at for at, accepted in enumerate(wanted) if not accepted]
    return {
        "questions": len(answered), "taken for a command": sum(command for _, command, _ in taken),
        "nothing written": sum(not text for text in texts),
        "right": sum(read[at] in wanted[at] for at in answered),
        "right, typed": sum(typed[at] in wanted[at] for at in answered),
        "wrong": sum(read[at] is not None and read[at] not in wanted[at] for at in answered),
        "without an answer": len(without), "none": sum(read[at] is None for at in without),
        "median s": round(statistics.median(seconds for _, _, seconds in taken), 2),
    }  # fmt: skip


def _take_down(recogniser: ClosedSetRecogniser, language: str, samples: Samples) -> tuple[str, bool, float]:
    """What is written down, whether a command was heard, and how long that took after the last sound."""
    heard: list[Heard] = []
    written: list[Dictated] = []
    judging = Judging(recogniser, OwnVoiceGuard(headphones=True), heard.append, written.append)
    judging.open(_STATE, open_phrases(_STATE, (language,)), states.expected(_STATE))
    judging.dictate(language)
    ear = Ear(_STATE)
    padded = np.concatenate([silence(0.5), samples, silence(2.0)])
    padded += 3e-4 * np.random.default_rng(0).standard_normal(len(padded)).astype(np.float32)
    longest = 0.0
    for at in range(0, len(padded), BLOCK):
        began = time.perf_counter()
        for sound in ear.take(Block(padded[at : at + BLOCK], at / RATE)):
            judging.take(sound)
        longest = max(longest, time.perf_counter() - began)
    for sound in ear.finish():
        judging.take(sound)
    return " ".join(one.text for one in written), bool(heard and heard[0].phrase), longest
