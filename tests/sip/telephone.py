"""What a telephone test needs: a microphone and a loudspeaker without hardware."""

import threading
import time
from collections.abc import Callable

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Samples

PATIENT = 700.0
"""Hertz of what the patient's side says."""


class Loudspeaker:
    """Keeps what it plays."""

    def __init__(self) -> None:
        self._blocks: list[Samples] = []

    def write(self, samples: Samples) -> None:
        self._blocks.append(samples)

    @property
    def played(self) -> Samples:
        return np.concatenate([np.zeros(0, np.float32), *self._blocks])


class Microphone:
    """Hears a tone, in real time, and hands it to whoever overhears it."""

    def __init__(self) -> None:
        self._sink: Callable[[Samples], None] | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._hear, daemon=True)

    def __enter__(self) -> "Microphone":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(2)

    @property
    def overheard(self) -> bool:
        return self._sink is not None

    def overhear(self, sink: Callable[[Samples], None] | None) -> None:
        self._sink = sink

    def _hear(self) -> None:
        began, heard = time.monotonic(), 0
        while not self._over.wait(BLOCK / RATE / 4):
            while heard + BLOCK <= (time.monotonic() - began) * RATE:
                tone = 0.3 * np.sin(2 * np.pi * PATIENT * np.arange(heard, heard + BLOCK) / RATE)
                heard += BLOCK
                if self._sink is not None:
                    self._sink(tone.astype(np.float32))


def pitch(samples: Samples) -> float:
    """Hertz of the loudest tone."""
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.fft.rfftfreq(len(samples), 1 / RATE)[int(spectrum[1:].argmax()) + 1])
