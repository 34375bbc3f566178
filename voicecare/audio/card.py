"""The sound card, through PortAudio: a microphone and a loudspeaker that say when they were unplugged."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import soxr

from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.audio.buffer import PlayBuffer
from voicecare.errors import AudioError, DeviceLostError

_SILENT_DEVICE = 3.0
"""Seconds without a block after which a microphone counts as lost, although PortAudio calls it active."""

_open_streams: set[int] = set()
_portaudio = threading.Lock()


def _sounddevice() -> Any:
    try:
        import sounddevice
    except OSError as error:
        raise AudioError(
            "The sound library PortAudio is not installed. Type: sudo apt-get install libportaudio2"
        ) from error
    return sounddevice


def devices() -> list[dict[str, Any]]:
    """All sound devices, as PortAudio describes them."""
    return list(_sounddevice().query_devices())


def has_microphone() -> bool:
    """Whether there is a microphone to listen to."""
    return _has("input")


def has_loudspeaker() -> bool:
    """Whether there is a loudspeaker to speak through."""
    return _has("output")


def _has(kind: str) -> bool:
    try:
        sounddevice = _sounddevice()
        return bool(sounddevice.query_devices(kind=kind)[f"max_{kind}_channels"])
    except (AudioError, ValueError):
        return False
    except Exception as error:
        if type(error).__name__ == "PortAudioError":
            return False
        raise


def _open(kind: str, device: str | int | None, callback: Any) -> tuple[Any, int]:
    """Open and start a mono stream at 16 kHz, or at the device's own rate where it cannot do that."""
    sounddevice = _sounddevice()
    make = sounddevice.InputStream if kind == "input" else sounddevice.OutputStream
    name = "microphone" if kind == "input" else "loudspeaker"
    with _portaudio:
        if not _open_streams:
            # PortAudio lists devices once; what was plugged in since is only seen after starting it anew
            sounddevice._terminate()  # noqa: SLF001 - the documented way, see python-sounddevice issue 16
            sounddevice._initialize()  # noqa: SLF001 - the only way to have PortAudio look again
        try:
            own_rate = int(sounddevice.query_devices(device, kind)["default_samplerate"])
        except (ValueError, sounddevice.PortAudioError) as error:
            raise AudioError(
                f"There is no {name}{'' if device is None else f' called {device!r}'}. Plug one in, "
                "or choose another: voicecare devices"
            ) from error
        refused: Exception | None = None
        for rate in (RATE, own_rate):
            try:
                stream = make(
                    samplerate=rate,
                    blocksize=BLOCK * rate // RATE,
                    device=device,
                    channels=1,
                    dtype="float32",
                    latency="low",
                    callback=callback,
                )
                stream.start()
            except sounddevice.PortAudioError as error:
                refused = error
                continue
            _open_streams.add(id(stream))
            return stream, rate
    raise AudioError(
        f"The {name} cannot be opened ({refused}). Another program may hold it, or this user may not use it."
    ) from refused


def _close(stream: Any) -> None:
    with _portaudio:
        _open_streams.discard(id(stream))
        stream.abort(ignore_errors=True)
        stream.close(ignore_errors=True)


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
        heard: queue.SimpleQueue[Block] = queue.SimpleQueue()
        resampler: soxr.ResampleStream | None = None

        def callback(data: Samples, frames: int, times: Any, status: Any) -> None:
            # the time that the card gives is on its own clock, and missing on some systems
            late = times.currentTime - times.inputBufferAdcTime
            late = late if 0 < late < 1 else frames / rate
            heard.put(Block(data[:, 0].copy(), time.monotonic() - late, bool(status.input_overflow)))

        rate = RATE
        stream, rate = _open("input", self._device, callback)
        if rate != RATE:
            resampler = soxr.ResampleStream(rate, RATE, 1, dtype="float32")
        last = time.monotonic()
        try:
            while not self._closing:
                try:
                    block = heard.get(timeout=0.25)
                except queue.Empty:
                    if not stream.active or time.monotonic() - last > _SILENT_DEVICE:
                        raise DeviceLostError("The microphone was unplugged. Plug it in again.") from None
                    continue
                last = time.monotonic()
                if resampler is not None:
                    block = replace(block, samples=resampler.resample_chunk(block.samples))
                yield block
        finally:
            _close(stream)

    def close(self) -> None:
        """End `blocks`, which then releases the microphone."""
        self._closing = True


class CardOut:
    """A loudspeaker of the sound card. `device` is a name or number of `devices`, None the usual one."""

    def __init__(self, device: str | int | None = None) -> None:
        self._device = device
        self._stream: Any = None
        self._buffer = PlayBuffer(alive=lambda: self._stream is not None and self._stream.active)
        self._open()

    def write(self, samples: Samples) -> None:
        """Queue samples; waits while 0.2 s wait already.

        Raises:
            DeviceLostError: the loudspeaker is gone; writing again tries to open it anew.
        """
        if self._stream is None or not self._stream.active:
            self.close()
            try:
                self._open()
            except AudioError as error:
                raise DeviceLostError(str(error)) from error
        self._buffer.write(samples)

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
        if self._stream is not None:
            _close(self._stream)
            self._stream = None

    def _open(self) -> None:
        resampler: soxr.ResampleStream | None = None
        ready = np.zeros(0, np.float32)
        latency = 0.0

        def callback(out: Samples, frames: int, _times: Any, status: Any) -> None:
            nonlocal ready
            lost = bool(status.output_underflow)
            if resampler is None:
                out[:, 0] = self._buffer.take(frames, latency, lost=lost)
                return
            while len(ready) < frames:
                taken = self._buffer.take(BLOCK, latency, lost=lost)
                ready = np.concatenate([ready, resampler.resample_chunk(taken)])
            out[:, 0], ready = ready[:frames], ready[frames:]

        self._stream, rate = _open("output", self._device, callback)
        latency = self._stream.latency
        if rate != RATE:
            resampler = soxr.ResampleStream(RATE, rate, 1, dtype="float32")
