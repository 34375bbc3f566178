"""Microphones into which a scripted patient speaks: one of blocks, and one of the virtual sound card."""

import threading
import time
from collections.abc import Iterator
from typing import Protocol

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.virtual import VirtualSoundCard
from voicecare.rehearsal.room import Room

_ROOM_TONE = 10 ** (-65 / 20)
"""A quiet bedroom, in which a person speaks at about -20 dBFS."""
_VOICE = 0.02
"""Share of the peak above which a sample belongs to a word."""


class Mouth(Protocol):
    """Where the patient speaks."""

    def say(self, samples: Samples) -> float | None:
        """Say it; returns when the last word ended (monotonic clock), None where that cannot be known."""


class ScriptedMicrophone:
    """A quiet room, one block every 32 ms, in which `say` is heard as it is spoken.

    Args:
        echo: how loud the loudspeaker arrives at the microphone, as a factor; 0 for headphones.
    """

    def __init__(self, echo: float = 0.0) -> None:
        self._room = Room(echo) if echo else None
        self._noise = np.random.default_rng(0)
        self._changed = threading.Condition()
        self._waiting = silence(0)
        self._ended = 0.0
        self._closing = False
        self.heard: list[tuple[float, Samples]] = []
        """What the patient said, and when, for the recording of a whole rehearsal."""

    def say(self, samples: Samples) -> float | None:
        """Speak into the room, from the next block on."""
        voiced = np.flatnonzero(np.abs(samples) > _VOICE * np.abs(samples).max(initial=1e-9))
        after_last_word = (len(samples) - int(voiced[-1])) / RATE if len(voiced) else 0.0
        with self._changed:
            self._waiting = samples
            self._changed.wait_for(lambda: self._closing or not len(self._waiting))
            return None if self._closing else self._ended - after_last_word

    def listen_to(self, block: Block) -> None:
        """The loudspeaker's block, which sounds in this room too."""
        if self._room is not None:
            self._room.played(block)

    def blocks(self) -> Iterator[Block]:
        """The sound of the room, in real time."""
        due = time.monotonic()
        while not self._closing:
            due += BLOCK / RATE
            time.sleep(max(0.0, due - time.monotonic()))
            yield self._block(due - BLOCK / RATE)

    def close(self) -> None:
        """The room is left."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()

    def _block(self, start: float) -> Block:
        samples = (_ROOM_TONE * self._noise.standard_normal(BLOCK)).astype(np.float32)
        if self._room is not None:
            samples += self._room.echo(start, BLOCK)
        with self._changed:
            said, self._waiting = self._waiting[:BLOCK], self._waiting[BLOCK:]
            if len(said):
                samples[: len(said)] += said
                self.heard.append((start, said))
                self._ended = start + len(said) / RATE
                self._changed.notify_all()
        return Block(samples, start)


class CardMouth:
    """Speaks into the microphone of a virtual sound card."""

    def __init__(self, card: VirtualSoundCard) -> None:
        self._card = card

    def say(self, samples: Samples) -> float | None:
        """Play it; the card's buffers hide when the last word ended."""
        self._card.say_into_microphone(samples)
        return None
