"""A session on the virtual sound card, in a thread of its own: things can be typed into it, and it can be watched."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path

from voicecare import app, settings
from voicecare.audio.block import AudioIn
from voicecare.audio.virtual import LOUDSPEAKER, MICROPHONE
from voicecare.events import Effect, Event, Listen
from voicecare.loop import Loop
from voicecare.rehearsal.rehearse import RehearsedTelephone

_STARTED_WITHIN = 60.0


class CardSession:
    """Runs from now on; start the virtual card before.

    Args:
        home: where the diary is kept.
        watch: sees each event and effect.
        through: what stands between the card's microphone and the session.
    """

    def __init__(
        self, home: Path, watch: Callable[[Event | Effect, float], None],
        through: Callable[[AudioIn], AudioIn] = lambda microphone: microphone,
    ) -> None:  # fmt: skip
        from voicecare.audio.card import CardIn, CardOut

        self._watch = watch
        self._typed: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._loops: list[Loop] = []
        self._ready = threading.Event()
        self._loudspeaker = CardOut(LOUDSPEAKER)
        devices = app.Devices(self._loudspeaker, through(CardIn(MICROPHONE)), lines=iter(self._typed.get, None),
                              dialler=RehearsedTelephone(there=False))  # fmt: skip
        self._thread = threading.Thread(
            target=app.run, args=(settings.load(language="en"), devices),
            kwargs={"home": home, "watch": self._see, "ready": self._loops.append}, daemon=True,
        )  # fmt: skip
        self._thread.start()
        self._ready.wait(_STARTED_WITHIN)

    @property
    def alive(self) -> bool:
        """Whether the session has not ended."""
        return self._thread.is_alive()

    def type(self, text: str) -> None:
        """Somebody types this."""
        self._typed.put(text)

    def close(self) -> None:
        """End the session."""
        self._typed.put(None)
        self._loops[0].stop()
        self._thread.join(10)
        self._loudspeaker.close()

    def _see(self, happened: Event | Effect, now: float) -> None:
        self._watch(happened, now)
        if isinstance(happened, Listen):
            self._ready.set()
