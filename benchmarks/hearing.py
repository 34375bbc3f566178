"""How well people are heard in noise and in a room: `make bench-hearing`, on these recordings or on others.

Each recording is mixed with a noise of `noise/` that begins a second before it, at a distance in active speech
level; which noise depends on the file's name. Then it is heard as `voicecare hear` does, detector and endpoint
included. The words that are known by their sound are made without whoever is heard (`known_words`).
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.progress import track

from benchmarks.known_words import Crossed
from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import DATA, Recording, Set, noises, sets
from benchmarks.table import Table, interval
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import Hearing, hear
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store

_JUDGED = (Conditions(), Conditions(12), Conditions(6))
"""The conditions for which there are goals."""
_FURTHER = (Conditions(24), Conditions(0), Conditions(room=True), Conditions(12, room=True))
_MOST, _FEW = 150, 40
"""Recordings for the conditions with and without a goal."""


def tables(data: Path = DATA) -> Iterator[Table]:
    """A row a set and condition."""
    crossed = Crossed(data)
    engine = ClosedSet(store.Store(store.folder()).path("whisper-base"), known=crossed)
    backgrounds = [load(one.path) for one in noises(data)]
    table = Table("hearing", "Recordings of people, as `voicecare hear`; 95 % intervals after Wilson.")
    for judged in sets(data):
        if not judged.recordings:
            continue
        goals: dict[Conditions, float | None] = dict(zip(_JUDGED, judged.goals, strict=True))
        for conditions in (*_JUDGED, *_FURTHER):
            some = judged.recordings[: _MOST if conditions in goals else _FEW]
            if conditions.snr is None or backgrounds:
                table.rows.append(_row(judged, some, conditions, goals.get(conditions), engine, crossed, backgrounds))
    yield table


def _row(
    judged: Set, recordings: tuple[Recording, ...], conditions: Conditions, goal: float | None,
    engine: ClosedSet, crossed: Crossed, backgrounds: list[Samples],
) -> dict[str, object]:  # fmt: skip
    ears = ClosedSetRecogniser(engine)
    wanted = judged.wanted
    ears.open(wanted.phrases, wanted.expected)
    found: list[tuple[Recording, Hearing | None]] = []
    for recording in track(recordings, f"{judged.name}, {conditions.name}"):
        samples = heard(load(recording.path), conditions, backgrounds, recording.path.name)
        crossed.leave_out(recording.speaker)
        utterances = hear(samples, ears, wanted.phrases, wanted.expected, wanted.state)
        best = max(utterances, key=lambda one: (one.phrase is not None, one.score), default=None)
        found.append((recording, best))
    right = sum(best is not None and best.phrase is not None and best.phrase.text == one.said for one, best in found)
    accepted = sum(best is not None and best.phrase is not None for _, best in found)
    count = len(found)
    misses = Counter(
        f"{one.said} as {best.phrase.text if best and best.phrase else 'nothing'}"
        for one, best in found if best is None or best.phrase is None or best.phrase.text != one.said
    )  # fmt: skip
    return {
        "set": judged.name, "conditions": conditions.name, "n": count, "right %": round(100 * right / count, 1),
        "95 % interval": interval(right, count), "wrong %": round(100 * (accepted - right) / count, 1),
        "goal %": goal, "reached": None if goal is None else 100 * right >= goal * count,
        "most often": ", ".join(f"{name} {times}" for name, times in misses.most_common(3)),
    }  # fmt: skip
