"""How soon is the loudspeaker silent after somebody has said "stop"?

A session reads aloud through the virtual sound card, whose microphone hears it as loud as the person. What that
microphone hears is recorded: where the word ended in it, and where the app's voice did.
"""

import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.signal import correlate

from benchmarks.bedside import LEVEL, at_level
from benchmarks.card_session import CardSession
from benchmarks.mixing import word_end
from benchmarks.recordings import DATA, files
from benchmarks.table import Table
from voicecare.audio.block import RATE, Samples
from voicecare.audio.virtual import Recording, VirtualSoundCard
from voicecare.audio.wav import load
from voicecare.events import Effect, Event, Heard

_SAID = 20
_GOAL = 0.35
_LEARNS = 6.0
"""Seconds of reading before each word: the canceller learns the way through the room once a session."""
_JUDGED, _ANSWERED = 2.5, 2.0
_WAY = 0.04
"""Seconds: the latency of the loopback that couples the two."""
_SILENT, _AUDIBLE = 0.1, 10 ** (-60 / 20)
"""Seconds without a sample above this: nothing sounds."""
_ECHOES = (0.0, -6.0)
_APP = -22.0
"""dBFS, active speech level of the app's voice in the loudspeaker's samples."""


def tables(data: Path = DATA, said: int = _SAID) -> Iterator[Table]:
    """By how loud the app is at the microphone."""
    words = [load(path) for path in files(data / "words-en" / "stop")] if data.is_dir() else []
    if not words:
        return
    table = Table(
        "stopping", f"{len(words)} people say stop while the advice is read, {said} times, in real time through the "
        "virtual sound card. Echo: dB by which the app is louder than the person at the microphone. Silent: seconds "
        "from the word's end to the last sound of the app at the microphone, less the 40 ms of its way there.",
    )  # fmt: skip
    for echo in _ECHOES:
        table.rows.append(_row(words, echo, said))
    yield table


def _row(words: list[Samples], echo: float, said: int) -> dict[str, object]:
    with VirtualSoundCard() as card, tempfile.TemporaryDirectory() as home:
        card.couple(LEVEL + echo - _APP)
        reading = _Reading(card, Path(home))
        found = [reading.stop(words[at % len(words)]) for at in range(said)]
        reading.close()
    # said between two sentences
    silent = [seconds for _, seconds in found if seconds > 0]
    return {
        "echo dB": f"{echo:+g}", "n": said, "stopped": sum(stopped for stopped, _ in found),
        "into a gap": said - len(silent), "silent, median s": round(statistics.median(silent), 2),
        "90 % s": round(statistics.quantiles(silent, n=10)[-1], 2),
        "goal s": _GOAL, "reached": statistics.median(silent) <= _GOAL,
    }  # fmt: skip


class _Reading:
    """A session that reads, and what its microphone hears."""

    def __init__(self, card: VirtualSoundCard, home: Path) -> None:
        self._card = card
        self._heard = Recording("mic")
        self._stopped = threading.Event()
        self._session = CardSession(home, self._watch)
        self._session.type("read the advice")
        time.sleep(_LEARNS)

    def stop(self, word: Samples) -> tuple[bool, float]:
        """Say it: whether the session stopped, and the seconds from its end to the app's last sound."""
        word = at_level(word[: word_end(word)], LEVEL)
        self._stopped.clear()
        first = self._heard.length
        self._card.say_into_microphone(word)
        stopped = self._stopped.wait(_JUDGED)
        silent = _silent_after(word, self._heard.samples(first))
        time.sleep(_ANSWERED)
        self._session.type("go on")
        time.sleep(_LEARNS)
        return stopped, silent

    def close(self) -> None:
        self._session.close()
        self._heard.stop()

    def _watch(self, happened: Event | Effect, _now: float) -> None:
        if isinstance(happened, Heard) and happened.phrase is not None and happened.phrase.command.id == "stop":
            self._stopped.set()


def _silent_after(word: Samples, heard: Samples) -> float:
    """Seconds from the end of the word in what was heard to the first moment of silence."""
    end = int(np.argmax(np.abs(correlate(heard, word, "valid")))) + len(word)
    loud = np.flatnonzero(np.abs(heard[end:]) > _AUDIBLE)
    holes = np.flatnonzero(np.diff(np.concatenate([[0], loud, [len(heard)]])) > _SILENT * RATE)
    last = int(np.concatenate([[0], loud])[holes[0]]) if len(holes) else len(heard) - end
    return last / RATE - _WAY
