"""A long session on the virtual sound card, both cores loaded: is a block lost, does memory grow, does it live?

The app's own voice reaches the microphone. People say things at random times, other things are typed, and now and
then the sound card is pulled out.
"""

import contextlib
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks import processor
from benchmarks.card_session import CardSession
from benchmarks.recordings import DATA, files
from benchmarks.table import Table
from voicecare.audio.block import AudioIn, Block
from voicecare.audio.virtual import VirtualSoundCard
from voicecare.audio.wav import load
from voicecare.events import Effect, Event, Heard, Quit

_MINUTES = 30.0
_SETTLED = 5.0
"""Minutes after which memory should not grow any more."""
_TYPED = (
    "start", "next exercise", "ready", "stop", "read the advice", "where am I", "what can I say", "1", "2", "3",
    "pain", "say that again", "slower", "faster", "help", "how many", "pause", "go on", "previous", "not you",
    "wake up", "call physio", "no", "louder", "softer", "what did I do today", "nonsense that is no command",
)  # fmt: skip
_PAUSE = (1.0, 9.0)
_SAID, _PULLED = 0.5, 0.02
"""Share of the events that are spoken, and that are a card pulled out for two seconds."""


def tables(data: Path = DATA, minutes: float = _MINUTES) -> Iterator[Table]:
    """One row a five minutes, and the whole."""
    table = Table(
        "soak", f"{minutes:g} minutes on the virtual sound card, the app's voice 6 dB softer than life at the "
        "microphone, two other processes that never rest. Memory is of all processes together.",
    )  # fmt: skip
    words = files(data / "words-en") if data.is_dir() else []
    with VirtualSoundCard() as card, _load(), tempfile.TemporaryDirectory() as home:
        card.couple(-6.0)
        counted = Counter[str]()
        session = _Session(card, Path(home), counted)
        start = time.monotonic()
        while time.monotonic() - start < 60 * minutes:
            session.until(min(start + 60 * minutes, time.monotonic() + 60 * _SETTLED), words)
            table.rows.append(session.row((time.monotonic() - start) / 60))
            if not session.alive and counted["goodbye"] == counted["sessions"]:
                # a word of the many was taken for it, or for the yes to the question whether it was meant
                session.close()
                session = _Session(card, Path(home), counted)
            elif not session.alive:
                break
        session.close()
    yield table


class _Session:
    def __init__(self, card: VirtualSoundCard, home: Path, counted: Counter[str]) -> None:
        self._card = card
        self._chance = random.Random(counted["sessions"])
        self._counted = counted
        counted["sessions"] += 1
        self._session = CardSession(home, self._watch, lambda microphone: _Counting(microphone, counted))

    @property
    def alive(self) -> bool:
        return self._session.alive

    def until(self, deadline: float, words: list[Path]) -> None:
        """Say, type and pull at random."""
        while self.alive and time.monotonic() < deadline:
            what = self._chance.random()
            if what < _PULLED:
                self._counted["card pulled out"] += 1
                self._card.unplug()
                time.sleep(2.0)
                self._card.plug_in()
                self._card.couple(-6.0)
            elif what < _SAID and words:
                self._counted["said"] += 1
                self._card.say_into_microphone(load(self._chance.choice(words)))
            else:
                self._counted["typed"] += 1
                self._session.type(self._chance.choice(_TYPED))
            time.sleep(self._chance.uniform(*_PAUSE))

    def row(self, minutes: float) -> dict[str, object]:
        """How it stands."""
        counted = self._counted
        return {
            "minutes": round(minutes, 1), "said": counted["said"], "typed": counted["typed"],
            "pulled out": counted["card pulled out"], "goodbye": counted["goodbye"],
            "heard": counted["heard"], "blocks": counted["blocks"],
            "lost": counted["lost"], "memory MB": round(processor.megabytes()), "threads": threading.active_count(),
            "alive": self.alive,
        }  # fmt: skip

    def close(self) -> None:
        """End the session."""
        self._session.close()

    def _watch(self, happened: Event | Effect, _now: float) -> None:
        if isinstance(happened, Heard) and happened.phrase is not None:
            self._counted["heard"] += 1
        self._counted["goodbye"] += isinstance(happened, Quit)


class _Counting:
    """A microphone whose blocks are counted, and those before which sound was lost."""

    def __init__(self, inner: AudioIn, counted: Counter[str]) -> None:
        self._inner = inner
        self._counted = counted

    def blocks(self) -> Iterator[Block]:
        for block in self._inner.blocks():
            self._counted["blocks"] += 1
            self._counted["lost"] += block.lost
            yield block

    def close(self) -> None:
        self._inner.close()


@contextlib.contextmanager
def _load() -> Iterator[None]:
    """Two processes that never rest."""
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        yield
    finally:
        for one in busy:
            one.kill()
