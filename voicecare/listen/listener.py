"""Two threads between the microphone and the session: one never waits, the other recognises.

The first takes blocks and finds utterances in them. What it finds goes, in order, to the second, which
judges it. So a slow recogniser delays an answer but never loses sound.
"""

import logging
import queue
import threading
from collections.abc import Callable, Collection, Sequence
from functools import partial

from voicecare.audio.block import AudioIn
from voicecare.errors import AudioError
from voicecare.events import DeviceBack, DeviceLost, Event, Patience
from voicecare.listen.ear import Ear
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.listen.recogniser import Recogniser
from voicecare.understand.phrase import Phrase

_log = logging.getLogger(__name__)

_RETRY = 1.0
"""Seconds between two attempts to open a microphone that was lost."""


class Listener:
    """Listens until closed.

    Args:
        microphone: where blocks come from; it is opened again when it was lost.
        recogniser: whatever judges utterances; one thread uses it.
        guard: knows when the app itself is speaking.
        tell: takes the events, from either thread.
    """

    def __init__(
        self,
        microphone: AudioIn,
        recogniser: Recogniser,
        guard: OwnVoiceGuard,
        tell: Callable[[Event], None],
    ) -> None:
        self._microphone = microphone
        self._tell = tell
        self._ear = Ear()
        self._judging = Judging(recogniser, guard, tell)
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._threads = (
            threading.Thread(target=self._hear, name="ear", daemon=True),
            threading.Thread(target=self._judge, name="recogniser", daemon=True),
        )

    def start(self) -> None:
        """Begin to listen."""
        for thread in self._threads:
            thread.start()

    def open(
        self, state: str, phrases: Sequence[Phrase], expected: Collection[str], patience: Patience = "usual"
    ) -> None:
        """From now on these phrases are open; state and patience decide how long a silence ends an utterance."""
        self._ear.tune(state, patience)
        self._work.put(partial(self._judging.open, state, phrases, expected))

    def teach(self, phrase: Phrase | None) -> None:
        """The next utterance is an example of how the patient says this phrase; None: no more of them."""
        self._work.put(partial(self._judging.teach, phrase))

    def forget_voice(self) -> None:
        """Erase every example of how a patient speaks."""
        self._work.put(self._judging.forget_voice)

    def close(self) -> None:
        """Release the microphone and end both threads."""
        self._closing.set()
        self._microphone.close()
        self._work.put(None)
        for thread in self._threads:
            if thread.is_alive():
                thread.join(2.0)

    def _hear(self) -> None:
        lost = False
        while not self._closing.is_set():
            try:
                for block in self._microphone.blocks():
                    if lost:
                        lost = False
                        self._tell(DeviceBack("microphone"))
                    for sound in self._ear.take(block):
                        self._work.put(partial(self._judging.take, sound))
            except AudioError as error:
                if not lost:
                    lost = True
                    _log.warning("%s", error)
                    self._tell(DeviceLost("microphone"))
                self._ear.reset()
                self._closing.wait(_RETRY)
            else:
                return

    def _judge(self) -> None:
        more_ahead = True
        while True:
            try:
                work = self._work.get(block=not more_ahead)
            except queue.Empty:
                more_ahead = self._judging.work_ahead()
                continue
            if work is None:
                return
            work()
            more_ahead = True
