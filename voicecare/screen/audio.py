"""A browser as microphone and loudspeaker: `AudioIn` and `AudioOut` over whichever tab has the sound.

What is to sound is sent ahead (`browser_out.py`). With each frame of what it hears the tab tells what it played in
the same moment: so both are on one clock, that of the tab. Without a tab the session waits, as for a sound card that
was unplugged; unless somebody presses: then it goes on, and what it says is only shown, until a tab is back.

The browser's own echo cancelling is asked for, and not trusted. The session's canceller hears the same two streams as
with a sound card: where the browser leaves no echo it finds none, and the patient may interrupt with any word; where
it leaves some, or the browser cannot cancel, the canceller takes it out, or the guard obeys only the words that stop
the app (`listen/echo.py`, `listen/guard.py`). What a browser changes from block to block would spoil that: its noise
suppression and its automatic gain are off.
"""

import queue
import struct
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Block
from voicecare.errors import SoundLostError
from voicecare.screen.browser_out import FULL, BrowserOut

HEADER = struct.Struct("<IIHHHxx")
"""What a frame from the tab begins with: its number, how many samples of the run were played, the number of that run,
how often the loudspeaker had nothing to play in the middle of a sound, and the samples between it and the ear."""
FRAME = HEADER.size + 4 * BLOCK
"""Bytes of a frame from the tab: the header, 512 samples that were heard, and the 512 that were played meanwhile; of
16 bits, little-endian."""
_LOOK = 0.1
_KEPT = 320
"""Frames that may wait for the ear: ten seconds."""
_LATEST = RATE // 2
"""What a tab says beyond that of its delay is not believed."""
_DRIFT = 1e-5
"""Seconds a frame by which the clocks of the browser and of this computer drift apart at most: 300 millionths."""
_STOOD_STILL, _AGAIN = 0.25, 31
"""Seconds by which so many frames in a row are late where not the network, but the tab stood still."""

State = Literal["used", "waiting", "silent"]
"""Whether a tab has the sound; if not, whether the session waits for one, or goes on in silence."""


@dataclass
class Statistics:
    """Frames that came, how often some were lost before one, and how often a sound had a hole in the tab."""

    frames: int = 0
    lost: int = 0
    starved: int = 0


class BrowserSound:
    """The sound of one tab at a time, as the session's microphone and loudspeaker.

    Args:
        changed: told, from any thread, when `state` has changed; it must not wait.
    """

    def __init__(self, changed: Callable[[], object] = lambda: None) -> None:
        self._changed = changed
        self._lock = threading.Lock()
        self._tab: TabSound | None = None
        self._silent = self._closed = False
        self.statistics = Statistics()
        self.microphone = BrowserIn(lambda: self._tab is not None)
        self.loudspeaker = BrowserOut(lambda: self._tab is not None or self._silent)

    @property
    def state(self) -> State:
        """What there is to show of it."""
        return "used" if self._tab else "silent" if self._silent else "waiting"

    def attach(self, wake: Callable[[], object] = lambda: None) -> "TabSound | None":
        """A tab brings its microphone and loudspeaker; None where another one has, or the session is over.

        `wake` is told, from any thread, when there is something to be sent to it; it must not wait.
        """
        with self._lock:
            if self._tab is not None or self._closed:
                return None
            self._tab = tab = TabSound(self)
            self._silent = False
            self.loudspeaker.begin(wake)
        self._changed()
        return tab

    def detach(self, tab: "TabSound") -> None:
        """The tab has gone, or its devices have."""
        with self._lock:
            if self._tab is not tab:
                return
            self._tab = None
        self._changed()

    def pressed(self) -> None:
        """Somebody presses or types: without a tab that has the sound the session goes on in silence."""
        with self._lock:
            if self._tab is not None or self._silent or self._closed:
                return
            self._silent = True
        threading.Thread(target=self._pace, name="silent loudspeaker", daemon=True).start()
        self._changed()

    def close(self) -> None:
        """The session is over."""
        with self._lock:
            self._closed, self._silent, self._tab = True, False, None
        self._changed()

    def _pace(self) -> None:
        due = time.monotonic()
        while self._silent:
            self.loudspeaker.pretend(BLOCK)
            due += BLOCK / RATE
            time.sleep(max(0.0, due - time.monotonic()))


class TabSound:
    """One tab's frames, checked and counted."""

    def __init__(self, sound: BrowserSound) -> None:
        self._sound = sound
        self._number = self._starved = -1
        self._origin = 0.0
        self._late = 0

    def frame(self, data: bytes) -> bool:
        """Hear what a frame brings; returns whether it is one."""
        if len(data) != FRAME:
            return False
        number, played, run, starved, delay = HEADER.unpack_from(data)
        first = self._number < 0
        lost, short = not first and number != self._number + 1, not first and starved != self._starved
        self._number, self._starved = number, starved
        statistics = self._sound.statistics
        statistics.frames += 1
        statistics.lost += lost
        statistics.starved += short
        both = np.frombuffer(data, "<i2", offset=HEADER.size).astype(np.float32) / np.float32(FULL)
        heard, sounded = both.reshape(2, BLOCK)
        begins = self._sent(number, first=first) - BLOCK / RATE
        # told first: whoever takes out an echo needs what made it
        self._sound.loudspeaker.sounded(Block(sounded, begins + min(delay, _LATEST) / RATE, lost), run, played)
        self._sound.microphone.hear(Block(heard, begins, lost))
        return True

    def send(self) -> list[bytes]:
        """What is to be sent to the tab now, in order."""
        return self._sound.loudspeaker.send()

    def greet(self) -> None:
        """Send it a word, though there is nothing to say: so it knows that somebody is there."""
        self._sound.loudspeaker.greet()

    def _sent(self, number: int, *, first: bool) -> float:
        """When a frame was sent: its place in the row of those that the network has not held up."""
        origin = time.monotonic() - number * BLOCK / RATE
        self._late = self._late + 1 if origin > self._origin + _STOOD_STILL else 0
        again = first or self._late > _AGAIN
        self._origin = origin if again else min(origin, self._origin + _DRIFT)
        return self._origin + number * BLOCK / RATE


class BrowserIn:
    """The microphone of whichever tab has the sound.

    Args:
        there: whether one has.
    """

    def __init__(self, there: Callable[[], bool]) -> None:
        self._there = there
        self._heard: queue.Queue[Block] = queue.Queue(_KEPT)
        self._closing = False

    def hear(self, block: Block) -> None:
        """Take a block from the tab; never waits."""
        if self._heard.full():
            # nobody has listened for ten seconds
            self._heard.get_nowait()
        self._heard.put_nowait(block)

    def blocks(self) -> Iterator[Block]:
        """Wait for a tab, and yield what it hears.

        Raises:
            SoundLostError: it went away.
        """
        came = False
        while not self._closing:
            try:
                block = self._heard.get(timeout=_LOOK)
            except queue.Empty:
                if came and not self._there():
                    raise SoundLostError from None
                continue
            came = True
            yield block

    def close(self) -> None:
        """End `blocks`."""
        self._closing = True
