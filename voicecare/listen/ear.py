"""From blocks to utterances: which frames belong to one, and where it began, paused and ended."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from voicecare.audio.block import RATE, Block, Samples
from voicecare.events import Patience
from voicecare.listen.endpoint import STILL_VOICE, Endpointer, Turn, profile
from voicecare.listen.gain import AutomaticGain
from voicecare.listen.stillness import Stillness
from voicecare.listen.vad import FRAME, Framer, VoiceActivity

_BEFORE = 0.35
"""Seconds kept from before the beginning, which a detector notices late."""
_FORGOTTEN = 1.0
"""Seconds without a voice after which the detector begins anew. In a long quiet it grows deaf to soft voices: of
numbers counted with pauses of 1 to 4 s it missed 2 % (in noise at 10 dB 8 %), so 0 % (2 %). In that noise it begins
2 utterances in vain in 8 minutes where it was 1."""


@dataclass(frozen=True)
class Sound:
    """One frame that may belong to an utterance: its samples, when it ended, when a voice was last in it."""

    turn: Turn
    samples: Samples
    time: float
    last_voice: float


class Ear:
    """Takes blocks as they come; keeps nothing but a third of a second."""

    def __init__(self, state: str = "reading") -> None:
        self.gain = AutomaticGain()
        """What the detector hears louder; nothing, until it has learnt."""
        self._detector = VoiceActivity()
        self._stillness = Stillness()
        self._endpointer = Endpointer(profile(state))
        self._framer = Framer()
        self._before: deque[Sound] = deque(maxlen=round(_BEFORE * RATE / FRAME))
        self._time = 0.0
        self._without_voice = 0.0

    def tune(self, state: str, patience: Patience = "usual") -> None:
        """State and patience decide how long a silence ends an utterance."""
        self._endpointer.profile = profile(state, patience)

    def take(self, block: Block, *, person: bool = True, amplify: bool = True) -> Iterator[Sound]:
        """The frames of this block that belong to an utterance, with those just before its beginning.

        `person` is False where it is known that nobody speaks, whatever voice there seems to be; `amplify` is
        False where the app may be in it, of whose voice nothing is made louder.
        """
        self._time = block.time - self._framer.waiting / RATE
        for frame in self._framer.frames(block.samples):
            self._time += FRAME / RATE
            yield from self._step(frame, person=person, amplify=amplify)

    @property
    def speaking(self) -> bool:
        """Whether an utterance is under way."""
        return self._endpointer.speaking

    def finish(self) -> Iterator[Sound]:
        """The sound is over, and with it an utterance that is under way."""
        if self._endpointer.finish() is Turn.ENDED:
            yield self._sound(Turn.ENDED, np.zeros(FRAME, np.float32))

    def reset(self) -> None:
        """Forget everything: the microphone was lost."""
        self.gain.forget()
        self._detector.reset()
        self._stillness = Stillness()
        self._endpointer = Endpointer(self._endpointer.profile)
        self._framer = Framer()
        self._before.clear()

    def _step(self, frame: Samples, *, person: bool, amplify: bool) -> Iterator[Sound]:
        # unless it rests the detector hears every frame, because it remembers what came before
        probability = 0.0
        frames = self._stillness.heard(frame)
        if len(frames) > 1:
            # it has just woken
            self._without_voice = 0.0
        for earlier in frames:
            probability = self._detector.probability(self.gain.amplified(earlier) if amplify else earlier)
        turn = self._endpointer.step(probability if person else 0.0, FRAME / RATE)
        self._refresh(probability)
        sound = self._sound(turn, frame)
        if turn is Turn.BEGAN:
            yield from self._before
            self._before.clear()
        if self._endpointer.speaking or turn is Turn.ENDED:
            yield sound
        else:
            self._before.append(sound)

    def _refresh(self, probability: float) -> None:
        if probability >= STILL_VOICE:
            self._without_voice = 0.0
            return
        self._without_voice += FRAME / RATE
        self._stillness.no_voice()
        if self._without_voice >= _FORGOTTEN and not self._endpointer.speaking:
            self._detector.reset()
            self._stillness.rest()
            self._without_voice = 0.0

    def _sound(self, turn: Turn, frame: Samples) -> Sound:
        return Sound(turn, frame, self._time, self._time - self._endpointer.silence)
