"""Two threads between the microphone and the session: one never waits, the other recognises.

The first takes blocks, takes the app's own voice out of them, and finds utterances in what is left. What it finds
goes, in order, to the second, which judges it. So a slow recogniser delays an answer but never loses sound.
"""

import logging
import queue
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from voicecare.audio.block import AudioIn, Block, Samples
from voicecare.errors import AudioError, SoundLostError
from voicecare.events import DeviceBack, DeviceLost, Event, Heard, Patience, VoiceForgotten
from voicecare.listen.ear import Ear, Sound
from voicecare.listen.echo import EchoCanceller
from voicecare.listen.endpoint import Turn
from voicecare.listen.gain import SURELY
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.interruption import Interruption
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
        canceller: takes out the app's own voice; None where that cannot be, or need not.
    """

    def __init__(
        self,
        microphone: AudioIn,
        recogniser: Recogniser,
        guard: OwnVoiceGuard,
        tell: Callable[[Event], None],
        canceller: EchoCanceller | None = None,
    ) -> None:
        self._guard = guard
        self._canceller = canceller
        self._interruption = Interruption(guard, tell, self._tell_later)
        self._microphone = microphone
        self._tell = tell
        self._ear = Ear()
        self._judging = Judging(recogniser, guard, self._heard, tell)
        self._utterance: list[Sound] = []
        """The frames of the one that is judged."""
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._overhear: Callable[[Samples], None] | None = None
        self._threads = (
            threading.Thread(target=self._hear, name="ear", daemon=True),
            threading.Thread(target=self._judge, name="recogniser", daemon=True),
        )

    def start(self) -> None:
        """Begin to listen."""
        for thread in self._threads:
            thread.start()

    def open(
        self, state: str, phrases: Sequence[Phrase], expected: Collection[str], patience: Patience = "usual",
        due: Collection[int] = (),
    ) -> None:  # fmt: skip
        """From now on these phrases are open; state and patience decide how long a silence ends an utterance."""
        self._ear.tune(state, patience)
        self._work.put(partial(self._judging.open, state, phrases, expected, due))

    def teach(self, phrase: Phrase | None) -> None:
        """The next utterance is an example of how the patient says this phrase; None: no more of them."""
        self._work.put(partial(self._judging.teach, phrase))

    def dictate(self, language: str | None) -> None:
        """From now on write down what is no open phrase, in this language; None: no longer."""
        self._work.put(partial(self._judging.dictate, language))

    def forget_voice(self) -> None:
        """Erase every example of how a patient speaks, and tell whether that was done."""
        self._work.put(lambda: self._tell(VoiceForgotten(self._judging.forget_voice())))

    def overhear(self, sink: Callable[[Samples], None] | None) -> None:
        """From now on hand `sink` a copy of what is heard, without the app's own voice; None: no more.

        The listening thread calls it: it must never wait.
        """
        self._overhear = sink

    def close(self) -> None:
        """Release the microphone and end both threads."""
        self._closing.set()
        self._microphone.close()
        self._work.put(None)
        for thread in self._threads:
            if thread.is_alive():
                thread.join(2.0)

    def _hear(self) -> None:
        lost: str | None = None
        while not self._closing.is_set():
            try:
                for block in self._microphone.blocks():
                    if lost is not None:
                        self._tell(DeviceBack(lost))
                        lost = None
                    for sound in self._sounds(block):
                        self._take(sound)
            except AudioError as error:
                if lost is None:
                    lost = "sound" if isinstance(error, SoundLostError) else "microphone"
                    _log.warning("%s", error)
                    self._tell(DeviceLost(lost))
                self._reset()
                self._closing.wait(_RETRY)
            else:
                return

    def _sounds(self, block: Block) -> Iterator[Sound]:
        sink = self._overhear
        if block.changed:
            self._another_microphone()
        amplify = not self._guard.overlaps(block.time, block.end)
        if self._canceller is None:
            if sink is not None:
                sink(block.samples)
            yield from self._ear.take(block, amplify=amplify)
            return
        for cleaned in self._canceller.heard(block):
            if sink is not None:
                sink(cleaned.block.samples)
            # softer at the first sound, before it is surely a voice: the word is understood the better
            if cleaned.person:
                self._interruption.sound(cleaned.block.time)
            yield from self._ear.take(cleaned.block, person=cleaned.person is not False, amplify=amplify)
            if cleaned.person is False and not self._ear.speaking:
                self._interruption.over()

    def _take(self, sound: Sound) -> None:
        """Have it judged; whoever interrupts the app is told before they are understood."""
        self._work.put(partial(self._take_in, sound))
        self._interruption.take(sound)

    def _take_in(self, sound: Sound) -> None:
        """Have it judged, and keep how loud it is until it is understood."""
        if sound.turn is Turn.BEGAN:
            self._utterance = []
        self._utterance.append(sound)
        self._judging.take(sound)
        if sound.turn is Turn.ENDED:
            self._utterance = []

    def _heard(self, heard: Heard) -> None:
        """Tell it. Who was surely understood, and not while the app spoke, is a person: how softly do they speak?"""
        frames = self._utterance
        sure = heard.phrase is not None and heard.score >= SURELY
        if sure and frames and not self._guard.overlaps(frames[0].time, heard.ended):
            self._ear.gain.learn(sound.samples for sound in frames)
        self._tell(heard)

    def _another_microphone(self) -> None:
        self._ear.gain.forget()
        # who interrupted is not sought in what another microphone hears
        if not self._ear.speaking:
            self._interruption.over()

    def _tell_later(self, event: Event) -> None:
        # by the other thread, after it has judged what was said
        self._work.put(partial(self._tell, event))

    def _reset(self) -> None:
        self._ear.reset()
        if self._canceller is not None:
            self._canceller.reset()
        self._interruption.over()

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
