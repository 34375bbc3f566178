"""The app's own voice is taken out of what the microphone hears, so that it can be interrupted.

Two engines listen to the same two streams. The first removes most of the echo, and some of a person's voice: its
level says whether somebody is speaking. The second leaves a person's voice clean: its output goes to the recogniser.
What it leaves of the echo is never raised to an even level, which made Whisper hear "stop, stop, stop" in it.

The loudspeaker says what it plays and when, the microphone when it heard: both streams are laid on one clock, and
what the devices keep to themselves (their buffers, the way through the room) is found by correlation.
"""

import logging
import math
import statistics
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.audio.reference import Reference
from voicecare.audio.timeline import Timeline
from voicecare.listen.delay import EARLIEST, LATEST, WINDOW, DelayEstimate
from voicecare.listen.drift import AROUND, Drift, between_samples
from voicecare.listen.vad import Framer

_log = logging.getLogger(__name__)

_SOUNDING = -55.0
"""dBFS above which a block of the loudspeaker makes an echo, and one of the first engine's output is a person."""
_LINGERS = 16
"""Blocks (0.5 s) for which a room and the filters' tails may still sound."""
_ABOVE_NOISE = 8.0
"""Decibels by which a person is louder than the room, whose noise is the softest quarter of four seconds."""
_PERSON = 25.0
"""Decibels: the first engine takes less from a person, and from an echo 28 in the first second, 45 later."""
_CLEAR_PERSON = 12.0
"""Decibels: the second engine takes nothing from a person, who may be 9 dB softer than the echo; from an echo 25."""
_NOBODY = 40.0
"""Decibels: what the first engine takes so much from is echo, however much of it the second leaves. Where two clocks
drift, that left 11 to 20 dB, and the app obeyed itself: "stop, stop, stop"."""
_REMAINS = 15.0
"""Decibels: an utterance whose loudest block is softer by so much than what the microphone heard meanwhile is what
cancelling leaves. Of 119 times "stop", by people as loud as the echo or 6 dB softer, it was 9 at most; of seven
utterances in which nobody spoke 22 to 31, and the app obeyed some of them: "quiet", "that's enough"."""
_REMEMBERED = 640
"""Blocks (20 s): longer than an utterance."""
_HOLD = 4
"""Blocks that count as a person's after the last loud one: the end of a word is soft."""
_TRUSTED, _DISTRUSTED = 24, 64
"""Blocks with echo by which it is judged whether cancelling works, and whether it still does: 0.8 s and 2 s. In
the longer half are without a person, even where somebody interrupts."""
_WORKS, _FAILS = 15.0, 5.0
"""Decibels that must be gone, in the median, for the app to trust it, and below which it does so no more."""
_NO_ECHO = -52.0
"""dBFS: what the microphone hears while the loudspeaker sounds is no louder than what cancelling leaves. Then it is
left alone: without an echo to learn from, the first engine takes a person for one."""
_LEAD = round(0.012 * RATE)
"""How much before its echo the filters see a sound: the first arrival is not always the strongest."""
_REACH = round(0.06 * RATE)
"""The delay that the filters cover without being aligned anew; the rest of their 0.2 s is the room."""
_SAME = round(0.002 * RATE)
_DRIFT = round(0.15 * RATE)
"""The clocks' word counts no more than that: on a busy machine all times are late. Correlation finds the rest."""
_LOOK_EVERY = 16
_ALIKE = 25.0
"""Standard deviations: an echo makes 60 and more. What a person leaves of it at high pitches makes 10."""
_LEAKS = -45.0
"""dBFS over a second: what is left is loud enough to be understood, so it must be a person's."""


class Engine(Protocol):
    """Cancels echoes; keeps a model of the room from block to block."""

    def process(self, near: Samples, far: Samples) -> Samples:
        """What is left of 512 samples of the microphone without those of the loudspeaker; takes under 0.5 ms."""

    def doubt(self) -> None:
        """The echo may come otherwise from now on: learn fast again."""


@dataclass(frozen=True)
class Cleaned:
    """512 samples without the app's own voice, and whether a person is in them; None where that cannot be told."""

    block: Block
    person: bool | None


class EchoCanceller:
    """The loudspeaker's thread tells it what sounds, the ear's thread what is heard.

    Args:
        trigger: makes a new engine whose level says whether somebody is speaking.
        cleaner: makes a new one whose output is listened to.
    """

    def __init__(self, trigger: Callable[[], Engine], cleaner: Callable[[], Engine]) -> None:
        self._make = trigger, cleaner
        self._reference = Reference()
        self._estimate, self._leak = DelayEstimate(), DelayEstimate(_ALIKE)
        self._recent: deque[tuple[float, float, float]] = deque(maxlen=_DISTRUSTED)
        self._room: deque[float] = deque(maxlen=128)
        self._levels: deque[tuple[float, float, float]] = deque(maxlen=_REMEMBERED)
        self._base: int | None = None
        self._needless = False
        self._gaps = self._lost = 0
        self._another = False
        """Whether the loudspeaker is another one since the last block of the microphone."""
        self._clean_since: float | None = None
        self.reset()

    def clean(self, since: float) -> bool:
        """Whether the app's own voice is surely gone from all that came out since this time, or never was in it."""
        return self._clean_since is not None and self._clean_since <= since

    def remains(self, began: float, ended: float) -> bool:
        """Whether all that came out between these two times is what cancelling leaves of the app's own voice."""
        heard = [(microphone, clean) for time, microphone, clean in tuple(self._levels) if began <= time <= ended]
        return bool(heard) and max(clean for _, clean in heard) < max(loud for loud, _ in heard) - _REMAINS

    def played(self, block: Block) -> None:
        """These samples sound at this time; every block of the loudspeaker, in order, silence too."""
        self._another = self._another or block.changed
        self._reference.played(block)

    def reset(self) -> None:
        """The microphone was lost, and with it the count of its samples; or another device hears or sounds."""
        self._framer = Framer(BLOCK)
        self._microphone = Timeline()
        self._heard, self._left_over = np.zeros(WINDOW, np.float32), np.zeros(WINDOW, np.float32)
        self._blocks = self._quiet = self._left = 0
        self._drift = Drift()
        self._align(None, 0, 0)

    def heard(self, block: Block) -> Iterator[Cleaned]:
        """What the microphone hears, cleaned; in blocks of 512 samples, whatever their size was."""
        # what was learnt is wrong for another device: in a synthetic room, going over to a headset and back three
        # times, 0.2 to 0.4 s of the app's own voice passed for a person's each time; so 0.03 s, once in the six
        if block.changed or self._another:
            _log.info("another device: echo cancelling begins anew")
            self._another = False
            self.reset()
        start = self._microphone.count
        waiting = self._framer.waiting
        if not self._microphone.add(block):
            self._base = None
        if block.lost:
            self._distrust("the microphone was too late")
        for index, frame in enumerate(self._framer.frames(block.samples)):
            sample = start - waiting + index * BLOCK
            _keep(self._heard, frame)
            cleaned = self._clean_up(sample, Block(frame, self._microphone.time(sample)))
            _keep(self._left_over, cleaned.block.samples if cleaned.person else np.zeros(BLOCK, np.float32))
            if self._blocks % _LOOK_EVERY == 0 and self._quiet <= _LINGERS:
                self._look(sample + BLOCK)
            yield cleaned

    # ---- cancelling

    def _clean_up(self, sample: int, block: Block) -> Cleaned:
        if not self._aligned(sample, block.time):
            return Cleaned(block, person=None)
        far = self._far(sample)
        self._quiet = 0 if _level(far) > _SOUNDING else self._quiet + 1
        if self._quiet > _LINGERS:
            return Cleaned(block, person=None)
        self._blocks += 1
        try:
            loud, clean = (engine.process(block.samples, far) for engine in self._engines)
        except Exception:
            # an engine of another maker may raise anything; the session goes on without it
            _log.exception("echo cancelling failed and begins anew")
            self._align(self._base, self._delay, sample)
            return Cleaned(block, person=None)
        levels = _level(block.samples), _level(loud), _level(clean)
        if self._quiet == 0:
            self._judge(levels, block.time)
        if self._clean_since is None or self._needless:
            return Cleaned(block, person=None)
        self._levels.append((block.time, levels[0], levels[2]))
        return Cleaned(Block(clean, block.time), self._person(levels))

    def _far(self, sample: int) -> Samples:
        """What the filters are given of the loudspeaker for a block of the microphone."""
        first = sample + (self._base or 0) - self._delay + _LEAD
        early, late = -self._drift.grown(sample), -self._drift.grown(sample + BLOCK)
        if early == late == 0.0:
            return self._reference.between(first, first + BLOCK)
        whole = math.floor(min(early, late))
        around = self._reference.between(first + whole - AROUND, first + whole + BLOCK + AROUND)
        return between_samples(around, early - whole, late - whole)

    def _person(self, levels: tuple[float, float, float]) -> bool:
        microphone, loud, clean = levels
        self._room.append(loud)
        noise = sorted(self._room)[len(self._room) // 4]
        here = loud > max(_SOUNDING, noise + _ABOVE_NOISE) and loud > microphone - _PERSON
        # in some rooms the first engine takes a person for an echo
        here = here or (clean > max(_LEAKS, microphone - _CLEAR_PERSON) and loud > microphone - _NOBODY)
        self._left = _HOLD if here else max(0, self._left - 1)
        return self._left > 0

    def _judge(self, levels: tuple[float, float, float], time: float) -> None:
        """Look at the last blocks with echo: is it gone?"""
        self._recent.append(levels)
        trusted = self._clean_since is not None
        looked_at = list(self._recent)[-(_DISTRUSTED if trusted else _TRUSTED) :]
        if len(looked_at) < _TRUSTED:
            return
        gone = min(statistics.median(one[0] - one[after] for one in looked_at) for after in (1, 2))
        loudest = statistics.quantiles((one[0] for one in looked_at), n=10)[-1]
        self._needless = self._candidate is None and (self._needless or loudest < _NO_ECHO)
        works = self._needless or gone > (_FAILS if trusted else _WORKS)
        if works != trusted:
            _log.info("echo cancelling %s: %.0f dB are gone", "works" if works else "does not work", gone)
            self._clean_since = time if works else None

    # ---- one clock

    def _aligned(self, sample: int, time: float) -> bool:
        """Lay the two streams on one clock, anew where either has jumped; False while nothing was played."""
        there = self._reference.sample(time)
        if there is None:
            return False
        base, gaps = there - sample, self._reference.gaps
        if self._base is None or gaps != self._gaps or abs(base - self._base) > _DRIFT:
            self._align(base, self._delay, sample)
            self._gaps = gaps
        if self._reference.lost != self._lost:
            self._lost = self._reference.lost
            self._distrust("the loudspeaker was too late")
        return True

    def _distrust(self, why: str) -> None:
        """The engines go on, but must show anew that the echo is gone."""
        if self._clean_since is not None:
            _log.info("echo cancelling is not trusted for a while: %s", why)
            for engine in self._engines:
                engine.doubt()
        self._recent.clear()
        self._clean_since = None

    def _align(self, base: int | None, delay: int, sample: int) -> None:
        self._base, self._delay = base, round(delay + self._drift.grown(sample))
        # another way through the room, but the same two clocks
        self._drift = Drift(self._drift.rate, sample)
        self._candidate: int | None = None
        self._engines = tuple(make() for make in self._make)
        self._estimate.forget()
        self._recent.clear()
        self._needless = False
        self._clean_since = None
        self._gaps = self._reference.gaps

    def _look(self, end: int) -> None:
        """Find the delay; where the filters do not reach it, align them anew. Find out whether an echo is left."""
        if self._base is None:
            return
        first = end - WINDOW + self._base - LATEST
        played = self._reference.between(first, first + WINDOW + LATEST - EARLIEST)
        if _level(played[LATEST : LATEST + WINDOW]) < _SOUNDING:
            return
        if self._clean_since is not None and _level(self._left_over) > _LEAKS:
            self._leak.forget()
            if self._leak.look(self._left_over, played) is not None:
                self._distrust("what is left sounds like the loudspeaker")
        delay = self._estimate.look(self._heard, played)
        before, self._candidate = self._candidate, delay
        if delay is None or before is None or abs(delay - before) > _SAME:
            return
        self._drift.look(end, delay)
        if not 0 <= delay - self._delay - self._drift.grown(end) + _LEAD <= _REACH:
            _log.info("the loudspeaker is heard %.0f ms after it is said to play", 1000 * delay / RATE)
            self._align(self._base, round(delay - self._drift.grown(end)), end)


def _keep(window: Samples, frame: Samples) -> None:
    window[:-BLOCK] = window[BLOCK:]
    window[-BLOCK:] = frame


def _level(samples: Samples) -> float:
    """In dBFS, at least -100."""
    return 10.0 * float(np.log10(np.dot(samples, samples) / len(samples) + 1e-10))
