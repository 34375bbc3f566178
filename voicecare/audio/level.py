"""How loud it is, and what that means for hearing: for whoever sets up the microphone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np

from voicecare.audio.block import RATE, Block

_EACH = 0.1
"""Seconds of a reading: as fast as an eye follows."""
_CLIPPED = 0.99
_MUTED, _SOFT = -90.0, -45.0
"""dBFS that the loudest moments must reach. A person two metres away speaks at about -30."""
_FLOOR = -120.0


@dataclass(frozen=True)
class Level:
    """A tenth of a second: its loudness and its loudest sample in dBFS, and whether samples were cut off."""

    loudness: float
    peak: float
    clipped: bool


class Verdict(Enum):
    """What a microphone's levels say about it."""

    MUTED = "Nothing arrives: the microphone is muted or off. Look at its switch, and at the sound settings."
    SOFT = "You are hardly heard: come nearer, or raise the microphone's level in the sound settings."
    LOUD = "It is too loud and distorted: lower the microphone's level in the sound settings."
    FINE = "That is heard well."


def levels(blocks: Iterable[Block]) -> Iterator[Level]:
    """A reading every tenth of a second, from blocks of any size."""
    waiting = np.zeros(0, np.float32)
    size = round(_EACH * RATE)
    for block in blocks:
        waiting = np.concatenate([waiting, np.nan_to_num(block.samples, posinf=1.0, neginf=-1.0)])
        while len(waiting) >= size:
            piece, waiting = waiting[:size], waiting[size:]
            peak = float(np.abs(piece).max())
            yield Level(_decibels(float(np.sqrt((piece**2).mean()))), _decibels(peak), peak >= _CLIPPED)


def verdict(readings: Iterable[Level]) -> Verdict:
    """What they say together: of speech the loudest moments count, and one clipped moment in ten is too many."""
    known = list(readings)
    loudest = max((one.loudness for one in known), default=_FLOOR)
    if loudest < _MUTED:
        return Verdict.MUTED
    if sum(one.clipped for one in known) > len(known) / 10:
        return Verdict.LOUD
    return Verdict.SOFT if loudest < _SOFT else Verdict.FINE


def _decibels(value: float) -> float:
    return 20 * float(np.log10(max(value, 10 ** (_FLOOR / 20))))
