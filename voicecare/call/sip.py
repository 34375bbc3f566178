"""Calling over SIP: the line lives in a worker process, its sound goes through this computer's own devices."""

import contextlib
import importlib.util
import logging
import multiprocessing
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

from voicecare.audio.block import BLOCK, RATE, AudioOut, Samples
from voicecare.call.account import Account
from voicecare.call.dialler import Outcome
from voicecare.errors import AudioError, CallError, WorkerError
from voicecare.workers import Worker

_log = logging.getLogger(__name__)

Microphone = Callable[[Callable[[Samples], None] | None], None]
"""Hands what is heard to whoever is given to it, from then on; given None, to nobody."""

_RINGS = 45.0
"""Seconds after which nobody answers; mailboxes do after about 25."""
_BEHIND = 0.5
"""Seconds by which sound may be late before it is dropped: a conversation cannot catch up."""
_GOES = 2.0
"""Seconds in which a call must end when the app does."""


class SipDialler:
    """Calls numbers at the host of an account.

    Args:
        account: with its password.
        loudspeaker: where the other side is heard.
        microphone: what the other side hears.
        rings: seconds after which nobody answers.
    """

    def __init__(
        self, account: Account, loudspeaker: AudioOut, microphone: Microphone, *, rings: float = _RINGS
    ) -> None:
        self._account = account
        self._loudspeaker = loudspeaker
        self._microphone = microphone
        self._rings = rings
        self._lock = threading.Lock()
        self._line: _Line | None = None

    def call(self, number: str) -> Iterator[Outcome]:
        """Call a number, and yield what becomes of the call; see `Dialler`."""
        if not number.removeprefix("+").isdigit():
            raise CallError(f"{number!r} is no telephone number.")
        with self._lock:
            if self._line is not None:
                raise CallError("There is a call already; one at a time.")
            self._line = line = _Line(self._account, self._rings)
        return self._run(line, number)

    def hang_up(self) -> None:
        """End the call, from any thread."""
        with self._lock:
            if self._line is not None:
                self._line.hang_up()

    def close(self) -> None:
        """Hang up; a call that does not end is cut."""
        with self._lock:
            line = self._line
        if line is not None:
            line.hang_up()
            if not line.over.wait(_GOES):
                line.cut()

    def _run(self, line: "_Line", number: str) -> Iterator[Outcome]:
        mouth = _Hose(self._play, "telephone loudspeaker")
        ears = _Hose(line.speak, "telephone microphone")
        connected = False
        try:
            for kind, value in line.call(number):
                if kind == "sound":
                    mouth.put(np.frombuffer(value, np.int16).astype(np.float32) / np.float32(32768))
                elif kind == "outcome":
                    if value == "connected":
                        connected = True
                        self._microphone(ears.put)
                    yield value
        except WorkerError as error:
            _log.error("%s", error)
            yield "lost" if connected else "failed"
        finally:
            self._microphone(None)
            mouth.close()
            ears.close()
            line.close()
            with self._lock:
                self._line = None

    def _play(self, samples: Samples) -> None:
        try:
            for at in range(0, len(samples), BLOCK):
                self._loudspeaker.write(samples[at : at + BLOCK])
        except AudioError as error:
            _log.warning("%s", error)


class _Line:
    """One call in its worker process, and the pipe through which the microphone is heard there."""

    def __init__(self, account: Account, rings: float) -> None:
        reader, self._writer = multiprocessing.get_context("spawn").Pipe(duplex=False)
        self._reader: Connection[Any, Any] = reader
        self._worker = Worker("voicecare.call.sip_line:Line", account, rings, reader, name="the telephone line")
        self._lock = threading.Lock()
        self.over = threading.Event()

    def call(self, number: str) -> Iterator[tuple[str, Any]]:
        return self._worker.stream("call", number)

    def speak(self, samples: Samples) -> None:
        self._send((np.clip(samples, -1.0, 1.0) * 32767).astype(np.int16).tobytes())

    def hang_up(self) -> None:
        self._send(b"")

    def cut(self) -> None:
        self._worker.kill()

    def close(self) -> None:
        self._worker.close()
        with self._lock:
            self._writer.close()
            self._reader.close()
        self.over.set()

    def _send(self, data: bytes) -> None:
        with self._lock, contextlib.suppress(OSError):
            self._writer.send_bytes(data)


class _Hose:
    """Hands sound on in a thread of its own, so that who brings it never waits; what would be late is dropped."""

    def __init__(self, sink: Callable[[Samples], None], name: str) -> None:
        self._sink = sink
        self._waiting: queue.Queue[Samples | None] = queue.Queue(round(_BEHIND * RATE / BLOCK))
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, samples: Samples) -> None:
        with contextlib.suppress(queue.Full):
            self._waiting.put_nowait(samples)

    def close(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                self._waiting.get_nowait()
        self._waiting.put(None)
        self._thread.join(1.0)

    def _run(self) -> None:
        while (samples := self._waiting.get()) is not None:
            self._sink(samples)


def dialler(account: Account, password: str, loudspeaker: AudioOut, microphone: Microphone) -> SipDialler:
    """A telephone for an account.

    Raises:
        CallError: the telephone client is not installed.
    """
    if importlib.util.find_spec("baresip") is None:
        raise CallError("sip_account is set, but the SIP client is not installed. Type: pip install 'voicecare[sip]'")
    return SipDialler(replace(account, password=password), loudspeaker, microphone)
