"""The recogniser's scores, remembered on disk: what is done with them can be measured again in a minute.

They depend on the sound, on the phrases that are open, and on the engine; whatever changes one of them has them
worked out anew.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from benchmarks import known_words
from benchmarks.known_words import Crossed
from benchmarks.remembered import fingerprint
from benchmarks.table import OUT
from voicecare.audio.block import Samples
from voicecare.listen import encoder, examples, likeness, noise, speech_embedding, whisper, word_sounds
from voicecare.listen.examples import Text
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store

_METHOD = (encoder, examples, known_words, likeness, noise, speech_embedding, whisper, word_sounds)


class RememberedScores:
    """A `ClosedSet` that is asked once for each utterance.

    Args:
        threads: that it may use.
        crossed: the known words, made without whoever speaks.
        path: the file of what is known.
    """

    def __init__(self, threads: int, crossed: Crossed, path: Path = OUT / "scores.db") -> None:
        self._threads = threads
        self._crossed = crossed
        path.parent.mkdir(parents=True, exist_ok=True)
        self._known = sqlite3.connect(path, timeout=60.0, isolation_level=None)
        self._known.execute("PRAGMA journal_mode = WAL")
        self._known.execute("PRAGMA synchronous = OFF")
        self._known.execute("CREATE TABLE IF NOT EXISTS score (key BLOB PRIMARY KEY, scores BLOB) WITHOUT ROWID")
        self._method = fingerprint(_METHOD)
        self.missed = 0

    @cached_property
    def _engine(self) -> ClosedSet:
        return ClosedSet(store.Store(store.folder()).path("whisper-base"), threads=self._threads, known=self._crossed)

    def score(
        self, samples: Samples, texts: Sequence[Text], expected: int = 0, homes: Collection[str] = (),
        sure: Collection[Text] = (),
    ) -> list[float]:  # fmt: skip
        """See `ClosedSet.score`."""
        asked = f"{list(texts)} {expected} {sorted(homes)} {sorted(sure)}"
        return self._known_or(asked, samples, lambda: self._engine.score(samples, texts, expected, homes, sure))

    def look_again(
        self, samples: Samples, texts: Sequence[Text], homes: Collection[str]
    ) -> list[tuple[float, float]]:
        """See `ClosedSet.look_again`."""

        def ask() -> list[float]:
            return [value for pair in self._engine.look_again(samples, texts, homes) for value in pair]

        flat = self._known_or(f"again {list(texts)} {sorted(homes)}", samples, ask)
        return list(zip(flat[::2], flat[1::2], strict=True))

    def _known_or(self, asked: str, samples: Samples, ask: Callable[[], list[float]]) -> list[float]:
        key = hashlib.sha256(self._method + f"{asked} {self._crossed.fold}".encode() + samples.tobytes()).digest()
        row = self._known.execute("SELECT scores FROM score WHERE key = ?", (key,)).fetchone()
        if row is not None:
            return [float(score) for score in np.frombuffer(row[0], np.float32)]
        self.missed += 1
        scores = ask()
        self._known.execute(
            "INSERT OR REPLACE INTO score VALUES (?, ?)", (key, np.array(scores, np.float32).tobytes())
        )
        return scores

    def take_down(self, samples: Samples, language: str) -> str:
        """As the engine writes it."""
        return self._engine.take_down(samples, language)

    def keep(self, samples: Samples, text: Text) -> None:
        """Nobody is taught here."""

    def forget_voice(self) -> None:
        """Nothing was learnt."""

    def learn(self, texts: Sequence[Text], most: int) -> bool:  # noqa: ARG002 - as the protocol has it
        """Priors are worked out where they are needed."""
        return False

    def close(self) -> None:
        """Release the file."""
        self._known.close()
