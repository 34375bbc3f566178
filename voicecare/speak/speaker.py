"""The thread that speaks: takes from the queue, asks the voice, fills the loudspeaker, says how far it came."""

import logging
import math
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from voicecare.audio.block import BLOCK, RATE, AudioOut, Samples, silence
from voicecare.errors import DeviceLostError, SoundLostError, VoiceCareError, WorkerError
from voicecare.events import (
    Adjust,
    DeviceBack,
    DeviceLost,
    Event,
    Loudness,
    Priority,
    Say,
    Speaking,
    Spoken,
    Tone,
    Word,
)
from voicecare.speak.queue import Sounding, SpeechQueue
from voicecare.speak.spoken_form import SpokenForm
from voicecare.speak.tone import tone
from voicecare.speak.voice import Mark, Speech, Voice

_log = logging.getLogger(__name__)

_POLL = 0.01
_RETRY = 1.0
SOFTER = {Loudness.USUAL: 0.0, Loudness.SOFT: 15.0, Loudness.HELD: math.inf}
"""Decibels. With 15 it is still to be heard, and a person's voice is clearly above it at the microphone."""
_QUIET, _BREATH = 0.005, 0.06
"""Between two voices in one sentence: what counts as silence, and the seconds of it that stay."""


class Speaker:
    """Speaks until closed.

    Args:
        voice: turns sentences into sound.
        loudspeaker: where it sounds; written to again when it was lost.
        form: prepares texts for a voice.
        tell: takes `Speaking`, `Word`, `Spoken`, `DeviceLost` and `DeviceBack`, from the speaking thread.
        silent: whether somebody else says it, as a screen reader does: then a sentence takes its time without a
            sound. Tones sound.
    """

    def __init__(
        self, voice: Voice, loudspeaker: AudioOut, form: SpokenForm, tell: Callable[[Event], None],
        silent: Callable[[], bool] = lambda: False,
    ) -> None:  # fmt: skip
        self._voice = voice
        self._loudspeaker = loudspeaker
        self._form = form
        self._tell = tell
        self._silent = silent
        self._changed = threading.Condition()
        self._queue = SpeechQueue()
        self._current: Sounding | None = None
        self._cut = threading.Event()
        self._adjust = Adjust(rate=1.0, volume=0.0)
        self._closing = False
        self._lost: DeviceLostError | None = None
        self._thread = threading.Thread(target=self._run, name="speaker", daemon=True)

    def start(self) -> None:
        """Begin to speak what is queued."""
        self._thread.start()

    def say(self, say: Sounding) -> None:
        """Queue a sentence, or a tone. NOW cuts what is said with less priority; that is said again afterwards."""
        with self._changed:
            current = self._current
            if say.priority is Priority.NOW and current is not None and current.priority < Priority.NOW:
                self._queue.give_back(current)
                self._silence()
            self._queue.add(say)
            self._changed.notify_all()

    def hush(self) -> None:
        """Silent within a block; nothing that waited is said."""
        with self._changed:
            forgotten = self._queue.clear()
            if self._current is not None:
                self._silence()
        for say in forgotten:
            self._tell(Spoken(say.id, done=False))

    def duck(self, loudness: Loudness) -> None:
        """Speak this loud within a block, what waits in the loudspeaker too; louder again by and by."""
        self._loudspeaker.duck(SOFTER[loudness])

    def adjust(self, adjust: Adjust) -> None:
        """Speak like this from the next sentence on; the volume changes at once."""
        self._adjust = adjust

    def close(self) -> None:
        """Silent at once, and for good."""
        with self._changed:
            self._closing = True
            self._queue.clear()
            self._silence()
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def _silence(self) -> None:
        self._cut.set()
        self._loudspeaker.cut()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._current = None
                self._changed.wait_for(lambda: self._closing or len(self._queue))
                if self._closing:
                    return
                self._current = say = self._queue.take()
                self._cut.clear()
            if say is not None:
                self._speak(say)

    def _speak(self, say: Sounding) -> None:
        try:
            if self._lost is not None:
                # a voice may work hard; not once a second for a loudspeaker that is still gone
                self._loudspeaker.write(silence(0))
            parts = self._synthesise(say)
            utterance = _Utterance(say, _marks(parts), self._cut, self._loudspeaker, self._tell)
            for speech in parts:
                if not utterance.play(speech, partial(self._gain, say)):
                    break
            reached = utterance.wait()
        except DeviceLostError as error:
            self._wait_for_loudspeaker(say, error)
            return
        except VoiceCareError as error:
            _log.error("%r was not said: %s", say.text, error)
            self._tell(Spoken(say.id, done=False))
            return
        if self._lost is not None:
            self._tell_loudspeaker(DeviceBack("loudspeaker"), self._lost)
            self._lost = None
        with self._changed:
            comes_again = say in self._queue
        if not comes_again:
            self._tell(Spoken(say.id, done=not self._cut.is_set(), reached=reached))

    def _gain(self, say: Sounding) -> float:
        return 0.0 if isinstance(say, Say) and self._silent() else 10 ** (self._adjust.volume / 20)

    def _synthesise(self, say: Sounding) -> list[Speech]:
        if isinstance(say, Tone):
            return [Speech(tone(), ())]
        try:
            return list(speech(self._voice, self._form, say.text, say.language, self._adjust.rate))
        except WorkerError as error:
            _log.warning("%s", error)
            return list(speech(self._voice, self._form, say.text, say.language, self._adjust.rate))

    def _wait_for_loudspeaker(self, say: Sounding, error: DeviceLostError) -> None:
        if self._lost is None:
            self._lost = error
            _log.warning("%s", error)
            self._tell_loudspeaker(DeviceLost("loudspeaker"), error)
        with self._changed:
            if not self._cut.is_set():
                self._queue.give_back(say)
            self._changed.wait_for(lambda: self._closing, timeout=_RETRY)

    def _tell_loudspeaker(self, event: Event, error: DeviceLostError) -> None:
        # who hears tells of both that went together
        if not isinstance(error, SoundLostError):
            self._tell(event)


def speech(voice: Voice, form: SpokenForm, text: str, language: str, rate: float) -> Iterator[Speech]:
    """A text as one utterance, though several voices may speak it; marks count in the text's characters.

    Raises:
        VoiceError: no voice speaks the language.
        WorkerError: the engine died or hung.
    """
    pieces = form.pieces(text, language)
    for piece in pieces:
        for part in voice.speak(piece.text, piece.language, rate):
            samples = part.samples if piece is pieces[-1] else _without_pause(part.samples)
            yield Speech(samples, tuple(Mark(mark.sample, piece.place(mark.character)) for mark in part.marks))


def _without_pause(samples: Samples) -> Samples:
    """Samples without the pause that a voice makes at the end of a sentence, where the sentence goes on."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    return samples[: loud[-1] + round(_BREATH * RATE)] if len(loud) else samples


def _marks(parts: list[Speech]) -> list[Mark]:
    """The marks of a whole utterance; several at one character, as of a word that is respelled, are one."""
    marks: list[Mark] = []
    before = 0
    for part in parts:
        for mark in part.marks:
            if not marks or mark.character > marks[-1].character:
                marks.append(Mark(before + mark.sample, mark.character))
        before += len(part.samples)
    return marks


class _Utterance:
    """One sentence on its way through the loudspeaker."""

    def __init__(
        self, say: Sounding, marks: list[Mark], cut: threading.Event, loudspeaker: AudioOut,
        tell: Callable[[Event], None],
    ) -> None:  # fmt: skip
        self._say = say
        self._marks = marks
        self._cut = cut
        self._loudspeaker = loudspeaker
        self._tell = tell
        self._start: int | None = None
        self._written = 0
        self._sounding = False
        self._told = 0
        """How many marks were told."""

    def play(self, speech: Speech, gain: Callable[[], float]) -> bool:
        """Hand it to the loudspeaker block by block, each as loud as is wanted then; False when it was cut."""
        if self._start is None:
            self._start = self._loudspeaker.position()[0]
        for at in range(0, len(speech.samples), BLOCK):
            if self._cut.is_set():
                return False
            block: Samples = np.clip(speech.samples[at : at + BLOCK] * gain(), -1.0, 1.0).astype(np.float32)
            self._loudspeaker.write(block)
            self._written += len(block)
            self._look()
        return True

    def wait(self) -> int:
        """Wait until all of it has sounded or it was cut; the character that was reached."""
        while self._look() < self._written and not self._cut.is_set():
            time.sleep(_POLL)
        # a block may have been written while another thread was cutting
        if self._cut.is_set():
            self._loudspeaker.cut()
            played = self._look()
            return max((mark.character for mark in self._marks if mark.sample <= played), default=0)
        return len(self._say.text)

    def _look(self) -> int:
        count, at = self._loudspeaker.position()
        played = count - (self._start or 0)
        if played > 0 and not self._sounding:
            self._sounding = True
            self._tell(Speaking(self._say.id, at - played / RATE))
        self._tell_word(played)
        return played

    def _tell_word(self, played: int) -> None:
        reached = sum(mark.sample < played for mark in self._marks)
        if reached > self._told:
            self._told = reached
            ends = self._marks[reached].character if reached < len(self._marks) else len(self._say.text)
            self._tell(Word(self._say.id, self._marks[reached - 1].character, ends))
