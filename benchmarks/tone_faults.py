"""What happened to a steady tone on its way: samples missing or repeated, or the tone taken away for a moment."""

from dataclasses import dataclass

import numpy as np

from voicecare.audio.block import BLOCK, RATE, Samples

_JUMP = 0.2
"""Radians between the phases of two blocks of a tone that mean a fault: at 440 Hz, one sample."""
_SOFT = 0.6
"""Share of its usual amplitude below which a block is faulty too, though its phase is right."""
_APART = 3
"""Blocks: what is closer to a fault belongs to it."""
_AROUND = 12
"""Blocks before and after a fault by whose phase it is judged."""
_HOLE, _NOTHING = 32, 1e-4
"""So many samples in a row (2 ms), so soft: there was nothing. A tone that was filtered away is not as silent."""


@dataclass(frozen=True)
class Faults:
    """Of one recording of a tone.

    Args:
        jumps: places that have a hole, or after which the tone goes on at another phase: samples were lost or
            repeated.
        taken: places where the tone was soft or distorted for a moment, and then went on as if nothing had been: no
            sample is missing, somebody has filtered it.
    """

    jumps: int
    taken: int


def faults(samples: Samples, hertz: float) -> Faults:
    """Find them."""
    count = len(samples) // BLOCK
    wave = np.exp(-2j * np.pi * hertz * np.arange(count * BLOCK) / RATE)
    tones = (samples[: count * BLOCK] * wave).reshape(count, BLOCK) @ np.hanning(BLOCK)
    soft = np.abs(tones) < _SOFT * np.median(np.abs(tones))
    odd = np.flatnonzero((np.abs(np.angle(tones[1:] * np.conj(tones[:-1]))) > _JUMP) | soft[1:])
    places = np.split(odd, np.flatnonzero(np.diff(odd) > _APART) + 1) if len(odd) else []
    jumps = 0
    for place in places:
        first, last = max(0, int(place[0]) - 1), int(place[-1]) + 3
        before, after = tones[max(0, first - _AROUND) : first].sum(), tones[last : last + _AROUND].sum()
        lasting = abs(float(np.angle(after * np.conj(before)))) > _JUMP
        jumps += lasting or _has_hole(samples[first * BLOCK : last * BLOCK])
    return Faults(jumps, len(places) - jumps)


def _has_hole(samples: Samples) -> bool:
    loud = np.flatnonzero(np.abs(samples) > _NOTHING)
    edges = np.concatenate([[-1], loud, [len(samples)]])
    return bool(np.diff(edges).max() > _HOLE)
