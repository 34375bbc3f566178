"""The sound card, through PortAudio: a microphone and a loudspeaker that say when they were unplugged.

Where the settings name no device they go over to another that becomes the usual one (`following`).
"""

import logging
import queue
import threading
import time
import weakref
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from typing import Any

import numpy as np
import soxr

from voicecare.audio import portaudio, usual
from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.audio.buffer import PlayBuffer
from voicecare.errors import AudioError, DeviceLostError

_log = logging.getLogger(__name__)

_SILENT_DEVICE = 3.0
"""Seconds without a block after which a microphone counts as lost, although PortAudio calls it active."""

_loudspeakers: "weakref.WeakSet[CardOut]" = weakref.WeakSet()
_restarting = threading.Event()
_restarts = 0
_changes = dict.fromkeys(portaudio.KINDS, 0)
"""How often PortAudio was started anew while streams were open, and another device became the usual one."""


def following(*, named: bool = False) -> AbstractContextManager[None]:
    """Microphones and loudspeakers that nobody named go over to what becomes the usual one, a headset say.

    Args:
        named: whether both have a name: then nothing is opened anew.
    """
    return usual.watched(usual_changed, reopening=not named)


def usual_changed(kinds: Collection[str], *, moved: bool) -> None:
    """Another device is the usual one of these kinds ("input", "output").

    `moved` says that the sound server has taken open streams along. Where it has not, all are opened anew, those of
    devices with a name too: else PortAudio does not see what was plugged in. What waits in a loudspeaker sounds then.
    """
    for kind in kinds:
        _changes[kind] += 1
    if moved:
        return
    global _restarts
    _restarting.set()
    try:
        _restarts += 1
        portaudio.restart()
        for loudspeaker in list(_loudspeakers):
            loudspeaker.reopen()
    finally:
        _restarting.clear()


class _Following:
    """Says once of each change that another device may be in use.

    Of those with a name too: a server takes along a stream that goes to it under another name than "default".
    """

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._seen = self._count()

    def changed(self) -> bool:
        """Whether there was one since this was last asked; never waits."""
        before, self._seen = self._seen, self._count()
        return self._seen != before

    def _count(self) -> int:
        return _restarts + _changes[self._kind]


class CardIn:
    """A microphone of the sound card. `device` is a name or number of `devices`, None the usual one."""

    def __init__(self, device: str | int | None = None) -> None:
        self._device = device
        self._closing = False

    def blocks(self) -> Iterator[Block]:
        """Open the microphone and yield what it hears.

        Raises:
            AudioError: it cannot be opened.
            DeviceLostError: it went away while open.
        """
        following = _Following("input")
        while not self._closing:
            with closing(self._stream()) as stream:
                for block in stream:
                    yield replace(block, changed=following.changed())

    def _stream(self) -> Generator[Block, None, None]:
        """The blocks of one stream, until it is lost, or PortAudio was started anew."""
        heard: queue.SimpleQueue[Block] = queue.SimpleQueue()
        resampler: soxr.ResampleStream | None = None
        restarts = _restarts

        def callback(data: Samples, frames: int, times: Any, status: Any) -> None:
            # the time that the card gives is on its own clock, and missing on some systems
            late = times.currentTime - times.inputBufferAdcTime
            late = late if 0 < late < 1 else frames / rate
            heard.put(Block(data[:, 0].copy(), time.monotonic() - late, bool(status.input_overflow)))

        rate = RATE
        stream, rate = portaudio.open_stream("input", self._device, callback)
        if rate != RATE:
            resampler = soxr.ResampleStream(rate, RATE, 1, dtype="float32")
        last = time.monotonic()
        try:
            while not self._closing:
                try:
                    block = heard.get(timeout=0.25)
                except queue.Empty:
                    # asked first: where PortAudio is started anew that is known before the stream ends
                    ended = not stream.active or time.monotonic() - last > _SILENT_DEVICE
                    if _restarting.is_set():
                        continue
                    if restarts != _restarts:
                        return
                    if ended:
                        raise DeviceLostError("The microphone was unplugged. Plug it in again.") from None
                    continue
                last = time.monotonic()
                if resampler is not None:
                    block = replace(block, samples=resampler.resample_chunk(block.samples))
                yield block
        finally:
            portaudio.close_stream(stream)

    def close(self) -> None:
        """End `blocks`, which then releases the microphone."""
        self._closing = True


class CardOut:
    """A loudspeaker of the sound card. `device` is a name or number of `devices`, None the usual one."""

    def __init__(self, device: str | int | None = None) -> None:
        self._device = device
        self._following = _Following("output")
        self._stream: Any = None
        self._opening = threading.Lock()
        self._buffer = PlayBuffer(alive=lambda: _restarting.is_set() or self._plays())
        self._open()
        _loudspeakers.add(self)

    def write(self, samples: Samples) -> None:
        """Queue samples; waits while 0.2 s wait already.

        Raises:
            DeviceLostError: the loudspeaker is gone; writing again tries to open it anew.
        """
        try:
            self._open_again()
        except AudioError as error:
            raise DeviceLostError(str(error)) from error
        self._buffer.write(samples)

    def reopen(self) -> None:
        """Open it at once, where PortAudio was started anew; what waits to be played waits still."""
        try:
            self._open_again()
        except AudioError as error:
            # whoever writes to it, or waits for it, finds it lost
            _log.warning("%s", error)

    def cut(self) -> None:
        """Silent from the next block on."""
        self._buffer.cut()

    def position(self) -> tuple[int, float]:
        """How many samples were handed to the card, and when they sounded."""
        return self._buffer.position()

    def duck(self, decibels: float) -> None:
        """Softer from the next block on."""
        self._buffer.duck(decibels)

    def tap(self, sink: Callable[[Block], None]) -> None:
        """Hand `sink` what sounds."""
        self._buffer.tap(sink)

    def close(self) -> None:
        """Release the loudspeaker."""
        _loudspeakers.discard(self)
        self._release()

    def _plays(self) -> bool:
        return self._stream is not None and self._stream.active

    def _open_again(self) -> None:
        with self._opening:
            if not self._plays():
                self._release()
                self._open()
                _loudspeakers.add(self)

    def _release(self) -> None:
        if self._stream is not None:
            portaudio.close_stream(self._stream)
            self._stream = None

    def _open(self) -> None:
        resampler: soxr.ResampleStream | None = None
        ready = np.zeros(0, np.float32)
        latency = 0.0

        def callback(out: Samples, frames: int, _times: Any, status: Any) -> None:
            nonlocal ready
            lost, changed = bool(status.output_underflow), self._following.changed()
            if resampler is None:
                out[:, 0] = self._buffer.take(frames, latency, lost=lost, changed=changed)
                return
            while len(ready) < frames:
                taken = self._buffer.take(BLOCK, latency, lost=lost, changed=changed)
                ready = np.concatenate([ready, resampler.resample_chunk(taken)])
            out[:, 0], ready = ready[:frames], ready[frames:]

        self._stream, rate = portaudio.open_stream("output", self._device, callback)
        latency = self._stream.latency
        if rate != RATE:
            resampler = soxr.ResampleStream(RATE, rate, 1, dtype="float32")
