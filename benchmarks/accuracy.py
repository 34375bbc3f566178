"""How often the right phrase is heard in recordings of people, and how often one where none was said."""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.progress import track

from benchmarks.known_words import Crossed
from benchmarks.recordings import DATA, Recording, noises, other_words, sets
from benchmarks.table import Table, spread
from voicecare.audio.block import RATE
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import hear
from voicecare.listen.hear_files import Wanted, chosen_phrases
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store


@dataclass(frozen=True)
class Measured:
    """How a set of recordings was heard."""

    right: int
    rejected: int
    wrong: int
    seconds: tuple[float, ...]
    shares: tuple[float, ...]

    @property
    def count(self) -> int:
        """Recordings."""
        return self.right + self.rejected + self.wrong


def measure(
    recordings: Sequence[Recording], wanted: Wanted, engine: ClosedSet, crossed: Crossed, title: str
) -> Measured:
    """Hear each recording as `voicecare hear` does."""
    ears = ClosedSetRecogniser(engine)
    ears.open(wanted.phrases, wanted.expected)
    while ears.idle():
        pass
    right = rejected = wrong = 0
    seconds, shares = [], []
    for recording in track(recordings, title):
        samples = load(recording.path)
        crossed.leave_out(recording.speaker)
        heard = hear(samples, ears, wanted.phrases, wanted.expected, wanted.state)
        best = max(heard, key=lambda one: (one.phrase is not None, one.score), default=None)
        text = best.phrase.text if best and best.phrase else None
        right += text == recording.said
        rejected += text is None and recording.said is not None
        wrong += text is not None and text != recording.said
        if best:
            seconds.append(best.seconds)
            shares.append(best.seconds / (len(samples) / RATE))
    return Measured(right, rejected, wrong, tuple(seconds), tuple(shares))


def _row(name: str, phrases: Wanted, measured: Measured, goal: float | None) -> dict[str, object]:
    share = measured.right / measured.count
    return {
        "recordings": name, "phrases": len(phrases.phrases), "n": measured.count, "right %": round(100 * share, 1),
        "rejected": measured.rejected, "wrong": measured.wrong, "goal %": goal,
        "reached": None if goal is None else share >= goal / 100,
        **spread(measured.seconds), "of real time": round(statistics.median(measured.shares), 2),
    }  # fmt: skip


def tables(data: Path = DATA) -> Iterator[Table]:
    """Accuracy on speech, and what is made of sound that is no command."""
    crossed = Crossed(data)
    engine = ClosedSet(store.Store(store.folder()).path("whisper-base"), known=crossed)
    numbers, words, _, arabic = sets(data)
    counting = chosen_phrases("en", "counting", None)
    table = Table(
        "accuracy", "Closed-set Whisper base, int8, two threads; recordings of people, as `voicecare hear`."
    )
    for name, recordings, wanted, goal in (
        ("digits-en 1 to 9", numbers.recordings, numbers.wanted, 96.0),
        ("words-en, commands and numbers", words.recordings, words.wanted, 95.0),
        ("commands-ar, 13 commands", arabic.recordings, arabic.wanted, 89.0),
        ("digits-en, all that is open while counting", numbers.recordings, counting, None),
    ):
        table.rows.append(_row(name, wanted, measure(recordings, wanted, engine, crossed, name), goal))
    yield table
    false = Table("false accepts", "The same ears; nothing of this is a phrase, so each one heard is a mistake.")
    for state in ("counting", "exercising"):
        wanted = chosen_phrases("en", state, None)
        for name, recordings in (("noise", noises(data)), ("words that are no command", other_words(data))):
            measured = measure(recordings, wanted, engine, crossed, f"{name}, {state}")
            false.rows.append({
                "recordings": name, "state": state, "n": measured.count, "accepted": measured.wrong,
                "accepted %": round(100 * measured.wrong / measured.count, 1),
            })  # fmt: skip
    yield false
