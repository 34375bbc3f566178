"""What a telephone test needs: a peer in a process of its own, a microphone and a loudspeaker without hardware."""

import json
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Samples

PATIENT, PEER = 700.0, 440.0
"""Hertz of what each side says."""


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Peer:
    """The telephone at the other side; see `peer.py`."""

    def __init__(self, *options: str) -> None:
        self.port = free_port()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.sip.peer", "--port", str(self.port), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._told: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> "Peer":
        self.wait_for("ready")
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)

    def wait_for(self, event: str) -> dict[str, Any]:
        """The next thing of this kind that happens there."""
        while True:
            told = self._told.get(timeout=20)
            if told["event"] == event:
                return told

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(json.loads(line))


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
