"""Sound files as microphone and loudspeaker."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soundfile
import soxr

from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.audio.buffer import PlayBuffer
from voicecare.errors import AudioError


def load(path: Path) -> Samples:
    """Read any sound file that libsndfile reads, as mono float32 at 16 kHz.

    Raises:
        AudioError: the file is missing or is no sound file.
    """
    if not path.is_file():
        raise AudioError(f"There is no sound file {path}.")
    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as error:
        raise AudioError(
            f"{path} cannot be read as sound: {str(error).rstrip('.')}. WAV, FLAC, OGG and MP3 can."
        ) from error
    mono: Samples = soxr.resample(np.ascontiguousarray(samples.mean(axis=1)), rate, RATE)
    return mono


class WavWriter:
    """A mono 16-bit WAV file that takes its place under its own name only when it is complete."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = soundfile.SoundFile(
                self._part, "w", samplerate=RATE, channels=1, format="WAV", subtype="PCM_16"
            )
        except (soundfile.LibsndfileError, OSError) as error:
            raise AudioError(f"{path} cannot be written: {error}.") from error

    def write(self, samples: Samples) -> None:
        """Append samples."""
        try:
            self._file.write(samples)
        except (soundfile.LibsndfileError, OSError) as error:
            raise AudioError(f"{self._path} cannot be written: {error}.") from error

    def close(self) -> None:
        """Finish the file and give it its name."""
        if not self._file.closed:
            self._file.close()
            self._part.replace(self._path)

    def discard(self) -> None:
        """Remove what was written so far."""
        self._file.close()
        self._part.unlink(missing_ok=True)


class WavOut:
    """A file as loudspeaker, as fast as it can be written: what is written counts as played at once."""

    def __init__(self, writer: WavWriter) -> None:
        self._writer = writer
        self._played = 0

    def write(self, samples: Samples) -> None:
        """Append samples to the file."""
        self._writer.write(samples)
        self._played += len(samples)

    def cut(self) -> None:
        """Nothing waits in a file."""

    def position(self) -> tuple[int, float]:
        """All that was written."""
        return self._played, time.monotonic()

    def duck(self, decibels: float) -> None:
        """Nobody interrupts a file."""

    def tap(self, sink: Callable[[Block], None]) -> None:
        """Nobody hears a file."""

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


class PacedOut:
    """A loudspeaker without a sound card: takes a block every 32 ms, as a card does."""

    def __init__(self, sink: Callable[[Block], None]) -> None:
        self._sink = sink
        self._buffer = PlayBuffer()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="paced loudspeaker", daemon=True)
        self._thread.start()

    def write(self, samples: Samples) -> None:
        """Queue samples; waits while 0.2 s wait already."""
        self._buffer.write(samples)

    def cut(self) -> None:
        """Silent from the next block on."""
        self._buffer.cut()

    def position(self) -> tuple[int, float]:
        """How many samples were handed to the sink, and when."""
        return self._buffer.position()

    def duck(self, decibels: float) -> None:
        """Softer from the next block on."""
        self._buffer.duck(decibels)

    def tap(self, sink: Callable[[Block], None]) -> None:
        """Hand `sink` what sounds."""
        self._buffer.tap(sink)

    def close(self) -> None:
        """Stop the clock."""
        self._closing.set()
        self._thread.join()

    def _run(self) -> None:
        due = time.monotonic()
        while not self._closing.is_set():
            self._sink(Block(self._buffer.take(BLOCK), due))
            due += BLOCK / RATE
            self._closing.wait(max(0.0, due - time.monotonic()))


class WavIn:
    """Samples as microphone, at the speed at which they were spoken, or as fast as they are read."""

    def __init__(self, samples: Samples, *, paced: bool = True) -> None:
        self._samples = samples
        self._paced = paced
        self._closing = threading.Event()

    def blocks(self) -> Iterator[Block]:
        """Yield the samples once; the last block is filled up with silence."""
        start = time.monotonic()
        for at in range(0, len(self._samples), BLOCK):
            samples = self._samples[at : at + BLOCK]
            if len(samples) < BLOCK:
                samples = np.pad(samples, (0, BLOCK - len(samples)))
            block = Block(samples, start + at / RATE)
            if self._paced and self._closing.wait(max(0.0, block.end - time.monotonic())):
                return
            if self._closing.is_set():
                return
            yield block

    def close(self) -> None:
        """End the blocks."""
        self._closing.set()
