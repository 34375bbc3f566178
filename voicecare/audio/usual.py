"""Which microphone and loudspeaker are the usual ones, and when others become that: a headset arrives, or goes.

- Linux with a sound server (PulseAudio, or PipeWire in its place): the server itself moves the streams that go
  through it, those to a device of its own with a name too. `pactl subscribe` tells of it, 0.1 to 0.6 s later.
- Linux without one: the usual device is written in ALSA's configuration; one that arrives never becomes it.
- Windows, macOS: a stream stays with its device, and PortAudio knows only those that were there when it was started.
  So another process (`listing.py`), which has no stream, starts it again and again.

Tried are PulseAudio 16.1, PipeWire 0.3.65 with WirePlumber 0.4.13, and the other process on Linux; not Windows, not
macOS, not a machine without a server. PulseAudio moved streams with gaps of 0.02 s at most, PipeWire of 0.24 s.
"""

import json
import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from voicecare.audio.portaudio import KINDS

_log = logging.getLogger(__name__)

Usual = dict[str, str | None]
"""By kind, whatever tells a device from another; None where there is none."""
_LISTS = {"input": "source", "output": "sink"}
_RETRY = 10.0
"""Seconds after which a server is asked again that is not there, or went away."""
_ANSWERS = 5.0
_TOGETHER = 0.05
"""Seconds in which what a server tells belongs together: a headset is ten events."""


class Changed(Protocol):
    """Is told what changed, from a thread of its own."""

    def __call__(self, kinds: set[str], *, moved: bool) -> None:
        """Another device is the usual one of these kinds; `moved`: streams that were open go through it already."""


@contextmanager
def watched(changed: Changed, *, reopening: bool = True) -> Iterator[None]:
    """Tell whenever another device becomes the usual one; where that means to open streams anew, only if wanted."""
    watch = _watch(changed, reopening=reopening)
    if watch is None:
        yield
        return
    watch.start()
    try:
        yield
    finally:
        watch.close()


def noticed() -> bool:
    """Whether a device that arrives is taken by itself; on Linux only a sound server does that, and it must run."""
    return sys.platform != "linux" or bool(names())


def names() -> dict[str, str]:
    """What the sound server calls the usual microphone and loudspeaker; nothing where there is no server."""
    if shutil.which("pactl") is None:
        return {}
    found = {kind: _described(kind) for kind in KINDS}
    return {kind: str(one["description"]) for kind, one in found.items() if one is not None}


def _watch(changed: Changed, *, reopening: bool) -> "_Watch | None":
    if sys.platform != "linux":
        if not reopening:
            return None
        return _Watch([sys.executable, "-m", "voicecare.audio.listing"], _listed, changed, moved=False)
    if shutil.which("pactl") is None:
        _log.info("a device that arrives is not noticed: there is no pactl")
        return None
    return _Watch(["pactl", "subscribe"], _told, changed, moved=True)


class _Watch:
    """Compares what a process tells with what it told before.

    Args:
        command: starts the process.
        usual: what it tells, as it tells it.
        changed: is told of a difference.
        moved: what `changed` is told about streams that are open.
    """

    def __init__(
        self, command: list[str], usual: Callable[[int], Iterator[Usual]], changed: Changed, *, moved: bool
    ) -> None:
        self._command, self._usual = command, usual
        self._changed, self._moved = changed, moved
        self._before: Usual = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="usual devices", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        with self._lock:
            self._closing.set()
            if self._process is not None:
                self._process.kill()
        self._thread.join(2.0)

    def _run(self) -> None:
        while not self._closing.is_set():
            with self._lock:
                if self._closing.is_set():
                    return
                self._process = process = subprocess.Popen(
                    self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                    env=_english(),
                )  # fmt: skip
            with process:
                if process.stdout is not None:
                    for usual in self._usual(process.stdout.fileno()):
                        self._look(usual)
                process.kill()
            self._closing.wait(_RETRY)

    def _look(self, usual: Usual) -> None:
        # where one is gone and no other is there the stream ends, and says so itself
        kinds = {kind for kind, one in usual.items() if one and self._before.get(kind, one) != one}
        self._before |= usual
        if kinds and not self._closing.is_set():
            _log.info("another device is the usual %s", " and ".join(KINDS[kind] for kind in sorted(kinds)))
            self._changed(kinds, moved=self._moved)


def _told(events: int) -> Iterator[Usual]:
    """Ask the server after whatever may have changed a device: another one, its socket, its profile."""
    yield {kind: _identity(_described(kind)) for kind in KINDS}
    while told := os.read(events, 1 << 16):
        if any(of in told for of in (b" on server", b" on sink #", b" on source #")):
            threading.Event().wait(_TOGETHER)
            yield {kind: _identity(_described(kind)) for kind in KINDS}


def _listed(lines: int) -> Iterator[Usual]:
    with os.fdopen(os.dup(lines)) as listing:
        for line in listing:
            with suppress(ValueError):
                yield json.loads(line)


def _identity(device: dict[str, Any] | None) -> str | None:
    """A headset that takes calls instead of music is the same device under a new number, a jack another port."""
    return None if device is None else f"{device['name']} {device['index']} {device.get('active_port')}"


def _described(kind: str) -> dict[str, Any] | None:
    """What the server says of the usual device of a kind; None where it has none, or does not answer."""
    try:
        name = _pactl(f"get-default-{_LISTS[kind]}").strip()
        listed = json.loads(_pactl("--format=json", "list", f"{_LISTS[kind]}s"))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return next((one for one in listed if one["name"] == name), None)


def _pactl(*what: str) -> str:
    done = subprocess.run(
        ["pactl", *what], capture_output=True, text=True, timeout=_ANSWERS, check=True, env=_english()
    )
    return done.stdout


def _english() -> dict[str, str]:
    """What a server tells of comes in the user's language otherwise."""
    return os.environ | {"LC_ALL": "C.UTF-8"}
