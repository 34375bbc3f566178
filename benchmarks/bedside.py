"""A bed in a simulated room: the app reads aloud, a person speaks into it, and both reach one microphone.

Nothing waits for a clock: the loudspeaker's buffer, the canceller, the ear and the recogniser are those of a session,
fed block by block, with a time that is counted. So an hour takes minutes, and the same seed gives the same sound.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.mixing import active_level, word_end
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.buffer import PlayBuffer
from voicecare.events import BargePause, Duck, Event, Heard, Loudness
from voicecare.listen.aec3 import Aec3
from voicecare.listen.ear import Ear
from voicecare.listen.echo import EchoCanceller
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.interruption import Interruption
from voicecare.listen.judging import Judging
from voicecare.listen.kalman import Kalman
from voicecare.listen.recogniser import Recogniser
from voicecare.session.talk import Talk
from voicecare.speak.speaker import SOFTER
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

LEVEL = -23.0
"""dBFS, active speech level of a person at the microphone."""
_ROOM_TONE = 10 ** (-65 / 20)
_DEVICES = round(0.05 * RATE)
"""Samples that the devices' buffers hold."""


@dataclass(frozen=True)
class Told:
    """Something that was heard: the time in the room, seconds that judging took, and what it was.

    `held` is since when the app had been waiting, because the person had paused; None where it did not yet.
    """

    at: float
    took: float
    heard: Heard
    held: float | None


def _loudness(samples: Samples) -> float:
    """Active speech level in dBFS."""
    return 20 * float(np.log10(active_level(samples) + 1e-6))


def at_level(samples: Samples, level: float) -> Samples:
    """The same at this active level."""
    return samples * np.float32(10 ** ((level - _loudness(samples)) / 20))


def walls(seed: int) -> Samples:
    """The impulse response from a loudspeaker on the bedside table to a microphone beside it, energy 1."""
    import pyroomacoustics

    rng = np.random.default_rng(seed)
    room_size = np.array([4.5, 3.6, 2.7]) + rng.uniform(-0.5, 0.5, 3)
    absorption, order = pyroomacoustics.inverse_sabine(rng.uniform(0.3, 0.5), room_size)
    material = pyroomacoustics.Material(absorption)
    room = pyroomacoustics.ShoeBox(room_size, fs=RATE, materials=material, max_order=min(order, 17))
    room.add_source([1.2, 1.0, 0.9])
    room.add_microphone(np.array([1.2, 1.0, 0.8]) + rng.uniform(0.1, 0.5, 3))
    room.compute_rir()
    response = np.asarray(room.rir[0][0], np.float32)
    return response / np.sqrt(np.sum(response**2))


class Bedside:
    """Plays sentences; what is said into them, and what was heard, is noted.

    Args:
        recogniser: judges, as in a session.
        echo: dB by which the app is louder than a person at the microphone, before it is ducked.
        voice: a piece of the app's voice, for its loudness.
        seed: which room.
    """

    def __init__(self, recogniser: Recogniser, echo: float, voice: Samples, seed: int) -> None:
        response = walls(seed)
        loud = _loudness(np.convolve(voice[: 10 * RATE], response))
        self._response = response * np.float32(10 ** ((LEVEL + echo - loud) / 20))
        self._noise = np.random.default_rng(seed)
        self._buffer = PlayBuffer()
        self._canceller = EchoCanceller(Aec3, Kalman)
        self._buffer.tap(lambda block: self._canceller.played(Block(block.samples, self.now)))
        self._guard = OwnVoiceGuard(cancelled=self._canceller.clean, remains=self._canceller.remains)
        self._judging = Judging(recogniser, self._guard, self._tell)
        self._judging.open("reading", open_phrases("reading", ("en", "nl"), {}), states.expected("reading"))
        self._ear = Ear("reading")
        self._past = silence((len(response) + _DEVICES + BLOCK) / RATE)
        self._person = silence(0)
        self._began = 0.0
        self.now = 100.0
        self.told: list[Told] = []
        self.pauses: list[float] = []
        """When the app was told to wait, also where it had been stopped before."""
        self.ducked = 0
        self._talk = Talk("en")
        self._later: list[Event] = []
        self._interruption = Interruption(self._guard, self._give_way, self._later.append)
        self._held: float | None = None
        self._loudness = Loudness.USUAL

    def read(self, text: str, voice: Samples) -> None:
        """The app says a sentence."""
        self._guard.speaking(text, self.now)
        for at in range(0, len(voice) - BLOCK + 1, BLOCK):
            while self._loudness is Loudness.HELD:
                self._sound(self._buffer.take(BLOCK))
            self._buffer.write(voice[at : at + BLOCK])
            self._sound(self._buffer.take(BLOCK))

    def say(self, samples: Samples) -> float:
        """A person speaks into it from now on; returns when the word will have ended."""
        self._person = at_level(samples, LEVEL)
        return self.now + word_end(self._person) / RATE

    def _sound(self, played: Samples) -> None:
        self._past = np.concatenate([self._past[BLOCK:], played])
        tail = len(self._response) - 1
        sounding = self._past[: len(self._past) - _DEVICES][-(tail + BLOCK) :]
        size = len(sounding) + tail
        heard = np.fft.irfft(np.fft.rfft(sounding, size) * np.fft.rfft(self._response, size), size)[tail:][:BLOCK]
        heard += _ROOM_TONE * self._noise.standard_normal(BLOCK)
        said, self._person = self._person[:BLOCK], self._person[BLOCK:]
        heard[: len(said)] += said
        block = Block(np.clip(heard, -1, 1).astype(np.float32), self.now)
        self.now += BLOCK / RATE
        for cleaned in self._canceller.heard(block):
            if cleaned.person:
                self._interruption.sound(cleaned.block.time)
            for sound in self._ear.take(cleaned.block, person=cleaned.person is not False):
                self._began = time.perf_counter()
                # judging takes a session a moment longer, and it waits for that on another thread
                self._interruption.take(sound)
                self._judging.take(sound)
                self._told_later()
            if not cleaned.person and not self._ear.speaking:
                self._interruption.over()
                self._told_later()

    def _told_later(self) -> None:
        while self._later:
            self._give_way(self._later.pop(0))

    def _give_way(self, event: Event) -> None:
        if isinstance(event, BargePause):
            self.pauses.append(self.now)
        self._talk.give_way(event)
        for effect in self._talk.take():
            if isinstance(effect, Duck):
                self.ducked += effect.loudness is Loudness.SOFT and self._loudness is Loudness.USUAL
                self._loudness = effect.loudness
                self._held = self.now if effect.loudness is Loudness.HELD else None
                self._buffer.duck(SOFTER[effect.loudness])

    def _tell(self, heard: Heard) -> None:
        self.told.append(Told(self.now, time.perf_counter() - self._began, heard, self._held))
        self._give_way(heard)


def commands(told: Sequence[Told]) -> list[str]:
    """The commands that would have been obeyed."""
    return [one.heard.phrase.command.id for one in told if one.heard.phrase is not None]
