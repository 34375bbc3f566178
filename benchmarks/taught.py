"""What two examples a word are worth: the same recordings heard with and without them, by the speakers who gave them.

Of each speaker two clean recordings of each word are the examples; all others of that speaker are heard. Of Arabic
there are three, so one is left. What is known of how other people say the words is made without this speaker.
"""

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.progress import track

from benchmarks.known_words import Crossed
from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import DATA, Recording, Set, noises, sets
from benchmarks.table import Table, interval
from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.ear import Ear
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.hear import hear
from voicecare.listen.judging import Judging
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store
from voicecare.understand.phrase import Phrase

_IN = (Conditions(), Conditions(12), Conditions(6))
_GOALS = {
    "English 1 to 9": (99.0, 98.0, 95.0), "Arabic 1 to 9": (98.5, 96.5, 93.0), "Arabic commands": (97.0, 94.0, 90.0),
}  # fmt: skip
_EXAMPLES = 2
_MOST = 72
"""Recordings of a set that are heard, each in all conditions, with and without examples."""


def tables(data: Path = DATA) -> Iterator[Table]:
    """A row a set and condition."""
    backgrounds = [load(one.path) for one in noises(data)]
    table = Table("taught", f"{_EXAMPLES} examples a word and speaker; the same recordings without and with them.")
    with tempfile.TemporaryDirectory() as folder:
        place = store.Store(store.folder()).path("whisper-base")
        crossed = Crossed(data)
        taught = ClosedSet(place, examples=Path(folder) / "voice.npz", known=crossed)
        plain = ClosedSet(place, known=crossed)
        for judged in sets(data):
            if judged.name in _GOALS and judged.recordings:
                table.rows += _rows(judged, plain, taught, crossed, backgrounds)
    yield table


def _rows(
    judged: Set, plain: ClosedSet, taught: ClosedSet, crossed: Crossed, backgrounds: Sequence[Samples]
) -> Iterator[dict[str, object]]:
    right = {conditions: [0, 0] for conditions in _IN}
    count = 0
    phrases = {phrase.text: phrase for phrase in judged.wanted.phrases}
    speakers = defaultdict[str, list[Recording]](list)
    for one in judged.recordings:
        speakers[one.speaker].append(one)
    for speaker, recordings in track(speakers.items(), f"{judged.name}, speakers"):
        examples, rest = _split(recordings)
        random.Random(speaker).shuffle(rest)
        rest = rest[: _MOST // len(speakers)]
        taught.forget_voice()
        crossed.leave_out(speaker)
        for one in examples:
            _teach(taught, phrases[str(one.said)], load(one.path))
        count += len(rest)
        for one in rest:
            for conditions in _IN:
                samples = heard(load(one.path), conditions, backgrounds, one.path.name)
                for at, engine in enumerate((plain, taught)):
                    right[conditions][at] += _heard(samples, engine, judged) == one.said
    taught.forget_voice()
    for conditions, goal in zip(_IN, _GOALS[judged.name], strict=True):
        without, with_examples = right[conditions]
        yield {
            "set": judged.name, "conditions": conditions.name, "n": count, "speakers": len(speakers),
            "without %": round(100 * without / count, 1), "taught %": round(100 * with_examples / count, 1),
            "95 % interval": interval(with_examples, count), "goal %": goal,
            "reached": 100 * with_examples >= goal * count,
        }  # fmt: skip


def _split(recordings: Sequence[Recording]) -> tuple[list[Recording], list[Recording]]:
    """The examples, and the others."""
    examples: list[Recording] = []
    rest: list[Recording] = []
    for one in recordings:
        known = sum(example.said == one.said for example in examples)
        (examples if known < _EXAMPLES else rest).append(one)
    return examples, rest


def _teach(engine: ClosedSet, phrase: Phrase, samples: Samples) -> None:
    """As a patient does: through the ear, judged when it is over."""
    ears = ClosedSetRecogniser(engine)
    judging = Judging(ears, OwnVoiceGuard(headphones=True), lambda _heard: None)
    judging.open("learning", (phrase,), ())
    judging.teach(phrase)
    ear = Ear("learning")
    padded = heard(samples, Conditions(), (), "")
    for at in range(0, len(padded), BLOCK):
        for sound in ear.take(Block(padded[at : at + BLOCK], at / RATE)):
            judging.take(sound)


def _heard(samples: Samples, engine: ClosedSet, judged: Set) -> str | None:
    wanted = judged.wanted
    ears = ClosedSetRecogniser(engine)
    found = hear(samples, ears, wanted.phrases, wanted.expected, wanted.state)
    best = max(found, key=lambda one: (one.phrase is not None, one.score), default=None)
    return best.phrase.text if best and best.phrase else None
