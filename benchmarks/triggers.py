"""False triggers: how often a command is heard in two hours in which nobody says one, and what that costs in misses.

Twenty English commands are open. They are said by people where there are recordings, else by a neural voice. The
curve shows, for each threshold, the false triggers an hour and the commands missed. The hours are of people who talk
to something else, of a radio in eight languages, and of noises. Beside them are lists of single words, one every
second or two: no home sounds so, but each of them is as short as a command, and so they are the harder test.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks import neural
from benchmarks.known_words import Crossed
from benchmarks.mixing import Conditions, heard
from benchmarks.neural import COMMANDS, SPEEDS
from benchmarks.others import Stretch, stretches
from benchmarks.recordings import DATA, known_recordings, noises
from benchmarks.table import Table, interval
from voicecare.audio.block import RATE, Samples
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import Hearing, hear
from voicecare.listen.hear_files import Wanted
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store
from voicecare.understand.grammar import open_phrases

_RECORDED = ("stop",)
_SAID_IN = (Conditions(), Conditions(12), Conditions(18, room=True))
_GOAL_AN_HOUR, _GOAL_MISSED = 0.3, 5.0
_WORDS = ("other words", "Arabic words")
_TALK, _ALL_WORDS = "talk, radio and noises", "lists of single words"
_EVERY = 3
"""Of nearly three hours of single words every third minute: all would be half an hour's work on two cores."""


@dataclass(frozen=True)
class Scored:
    """An utterance, by its surest phrase: how far above (below: negative) that phrase's threshold it was."""

    kind: str
    said: str | None
    nearest: str | None
    excess: float


def tables(data: Path = DATA, every: int = _EVERY) -> Iterator[Table]:
    """By kind of sound at the app's own threshold, and the curve."""
    crossed = Crossed(data)
    engine = ClosedSet(store.Store(store.folder()).path("whisper-base"), known=crossed)
    opened = open_phrases("exercising", ("en",))
    wanted = Wanted(tuple(phrase for phrase in opened if phrase.text in COMMANDS and phrase.language == "en"),
                    frozenset(), "exercising")  # fmt: skip
    ears = ClosedSetRecogniser(engine)
    ears.open(wanted.phrases, ())
    said = []
    for speaker, text, samples in track(list(_commands(data)), "commands"):
        crossed.leave_out(speaker)
        said.append(_scored("commands", text, samples, ears, wanted))
    crossed.leave_out(None)
    hours: dict[str, float] = {}
    false: list[Scored] = []
    for number, stretch in enumerate(track(stretches(data), "other sound", total=None)):
        if stretch.kind in _WORDS and number % every:
            continue
        hours[stretch.kind] = hours.get(stretch.kind, 0.0) + len(stretch.samples) / RATE / 3600
        false += _all(stretch, ears, wanted)
    yield _by_kind(hours, false, len(wanted.phrases))
    yield _curve(hours, false, said)


def _groups(hours: dict[str, float]) -> dict[str, list[str]]:
    """Each kind of sound, and what they are together."""
    talk = [kind for kind in hours if kind not in _WORDS]
    return {**{kind: [kind] for kind in hours}, _TALK: talk, _ALL_WORDS: [kind for kind in hours if kind in _WORDS]}


def _by_kind(hours: dict[str, float], false: Sequence[Scored], phrases: int) -> Table:
    table = Table("false triggers", f"{phrases} English commands open; nobody says one.")
    for name, kinds in _groups(hours).items():
        long = sum(hours[kind] for kind in kinds)
        some = [one for one in false if one.kind in kinds]
        accepted = [one for one in some if one.excess > 0]
        table.rows.append({
            "sound": name, "hours": round(long, 2), "utterances": len(some), "accepted": len(accepted),
            "an hour": _an_hour(len(accepted), long),
            "which": ", ".join(sorted({str(one.nearest) for one in accepted})),
        })  # fmt: skip
    return table


def _curve(hours: dict[str, float], false: Sequence[Scored], said: Sequence[Scored]) -> Table:
    groups = _groups(hours)
    talk, words = (sum(hours[kind] for kind in groups[name]) for name in (_TALK, _ALL_WORDS))
    table = Table(
        "false triggers against misses",
        f"{talk:.2f} hours of {_TALK}, {words:.2f} of {_ALL_WORDS}, {len(said)} commands.",
    )
    for shift in np.arange(-3.0, 3.5, 0.5):
        accepted = {name: sum(one.kind in groups[name] and one.excess > shift for one in false)
                    for name in (_TALK, _ALL_WORDS)}  # fmt: skip
        missed = sum(one.nearest != one.said or one.excess <= shift for one in said)
        table.rows.append({
            "threshold": f"{shift:+.1f}", "an hour": _an_hour(accepted[_TALK], talk), "goal": _GOAL_AN_HOUR,
            "words, an hour": _an_hour(accepted[_ALL_WORDS], words),
            "missed %": round(100 * missed / len(said), 1), "95 % interval": interval(missed, len(said)),
            "goal %": _GOAL_MISSED,
        })  # fmt: skip
    return table


def _an_hour(count: int, hours: float) -> float | None:
    return round(count / hours, 2) if hours else None


def _commands(data: Path) -> Iterator[tuple[str | None, str, Samples]]:
    """Who says it (None: a voice), what, and how it is heard."""
    background = [load(one.path) for one in noises(data)]
    people = [one for one in known_recordings(data).get("en", ()) if one.said in _RECORDED]
    for conditions in _SAID_IN:
        for one in people:
            yield one.speaker, str(one.said), heard(load(one.path), conditions, background, one.path.name)
    for text, speed, samples in neural.said(COMMANDS):
        yield None, text, heard(samples, _SAID_IN[SPEEDS.index(speed)], background, text)


def _scored(kind: str, text: str | None, samples: Samples, ears: ClosedSetRecogniser, wanted: Wanted) -> Scored:
    found = [_of(kind, text, one, ears) for one in hear(samples, ears, wanted.phrases, (), wanted.state)]
    return max(found, key=lambda one: one.excess, default=Scored(kind, text, None, -np.inf))


def _all(stretch: Stretch, ears: ClosedSetRecogniser, wanted: Wanted) -> list[Scored]:
    found = hear(stretch.samples, ears, wanted.phrases, (), wanted.state)
    return [_of(stretch.kind, None, one, ears) for one in found]


def _of(kind: str, said: str | None, hearing: Hearing, ears: ClosedSetRecogniser) -> Scored:
    nearest = hearing.nearest
    if nearest is None:
        return Scored(kind, said, None, -np.inf)
    return Scored(kind, said, nearest.text, hearing.score - ears.threshold(nearest))
