"""Can the app be stopped while it speaks, and does it ever stop itself?

"Stop" is said by people (`words-en/stop`), over the page as the app reads it, in simulated rooms.
"""

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks.bedside import Bedside, Told, commands
from benchmarks.recordings import DATA
from benchmarks.table import Table, interval
from voicecare.audio.block import BLOCK, RATE, Samples, silence
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store
from voicecare.page.load import load as load_page
from voicecare.page.sentences import sentences
from voicecare.speak import pyttsx3_voice

_ECHOES = ((0.0, 97.0), (6.0, 93.0))
_ROOMS = 10
_MINUTES = 30
_LEARNS = 6.0
"""Seconds of reading before the first word is said: the canceller learns the room once a session."""
_ANSWERED = 2.5


def tables(data: Path = DATA, rooms: int = _ROOMS, minutes: float = _MINUTES) -> Iterator[Table]:
    """Stopped over its own voice, and left alone with it."""
    ears = ClosedSetRecogniser(ClosedSet(store.Store(store.folder()).path("whisper-base")))
    page = _read()
    words = [load(path) for path in sorted((data / "words-en" / "stop").glob("*.flac"))]
    table = Table(
        "own voice",
        f"{len(words)} recordings of people saying stop, each in {rooms} simulated rooms, over the page as espeak-ng "
        "reads it; echo: dB by which the app is louder than the person at the microphone. Silent: seconds from the "
        "end of the word, one block included; where the app did not wait in the pause after it, judging too.",
    )
    for echo, goal in _ECHOES if words else ():
        table.rows.append(_stopped(ears, page, words, echo, goal, rooms))
    if words:
        yield table
    alone = Table("own voice alone", "The page read aloud again and again, nobody speaks; commands invented.")
    for echo, _ in _ECHOES:
        alone.rows.append(_alone(ears, page, echo, minutes))
    yield alone


def _stopped(
    ears: ClosedSetRecogniser, page: list[tuple[str, Samples]], words: list[Samples], echo: float, goal: float,
    rooms: int,
) -> dict[str, object]:  # fmt: skip
    count, outcomes, silent = 0, Counter[str](), list[float]()
    for seed in track(range(rooms), f"stop, echo {echo:+g} dB"):
        rng = np.random.default_rng(seed)
        bed = Bedside(ears, echo, page[0][1], seed)
        ends: list[float] = []
        following = cycle(page[seed % len(page) :] + page[: seed % len(page)])
        waiting = [words[at] for at in rng.permutation(len(words))]
        due = bed.now + _LEARNS
        while waiting or bed.now < ends[-1] + _ANSWERED:
            text, voice = next(following)
            # in pieces, so that a word may begin anywhere in a sentence
            for piece in np.array_split(voice, max(1, len(voice) // (4 * BLOCK))):
                if waiting and bed.now >= due:
                    ends.append(bed.say(waiting.pop()))
                    due = bed.now + 3.5 + rng.uniform(0, 1)
                bed.read(text, piece[: len(piece) // BLOCK * BLOCK])
        for end in ends:
            told = [one for one in bed.told if end - 1.0 < one.at < end + _ANSWERED]
            obeyed = commands(told)
            outcomes["stop" if "stop" in obeyed else obeyed[0] if obeyed else "nothing"] += 1
            silent += [_silent(one, bed.pauses) - end for one in told if commands([one]) == ["stop"]][:1]
        count += len(ends)
    right = outcomes.pop("stop", 0)
    return {
        "echo dB": f"{echo:+g}", "n": count, "stopped %": round(100 * right / count, 1),
        "95 % interval": interval(right, count), "goal %": goal, "reached": 100 * right / count >= goal,
        "instead": ", ".join(f"{name} {times}" for name, times in outcomes.most_common()),
        "silent after, median s": round(statistics.median(silent), 2) if silent else None,
    }  # fmt: skip


def _silent(told: Told, pauses: Sequence[float]) -> float:
    """In a session a pause that comes while it is still judged makes the app wait; here nothing comes meanwhile."""
    judged = told.at + told.took
    waited = [told.held] if told.held is not None else [at for at in pauses if told.at <= at]
    return min([judged, *waited]) + BLOCK / RATE


def _alone(
    ears: ClosedSetRecogniser, page: list[tuple[str, Samples]], echo: float, minutes: float
) -> dict[str, object]:
    bed = Bedside(ears, echo, page[0][1], seed=99)
    start = bed.now
    for text, voice in cycle(page):
        bed.read(text, voice)
        if bed.now > start + 60 * minutes:
            break
    invented = commands(bed.told)
    return {
        "echo dB": f"{echo:+g}", "minutes": minutes, "commands invented": len(invented), "goal": 0,
        "reached": not invented, "which": ", ".join(invented), "spoke softly for nothing": bed.ducked,
    }  # fmt: skip


def _read() -> list[tuple[str, Samples]]:
    """The page's sentences as the app says them, but for those with the word "stop", which is then its own."""
    voice = pyttsx3_voice.start()
    texts = [sentence.text for sentence in sentences(load_page("hmc-spinal-fusion"))]
    try:
        return [
            (text, np.concatenate([*(part.samples for part in voice.speak(text, "en", 1.0)), silence(0.15)]))
            for text in texts
            if "stop" not in text.casefold()
        ]
    finally:
        voice.close()
