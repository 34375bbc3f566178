"""Sound as it reaches a microphone at home: noise at a known distance in level, and a room around it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from voicecare.audio.block import RATE, Samples

AROUND = 1.0
"""Seconds of the room before and after what is said: noise does not begin with the first word."""
_ACTIVE_DB = 30.0


@dataclass(frozen=True)
class Conditions:
    """How a recording is heard: the noise's distance below the speech in dB (None: no noise), and in a room."""

    snr: float | None = None
    room: bool = False

    @property
    def name(self) -> str:
        """For a table."""
        noise = "clean" if self.snr is None else f"{self.snr:g} dB"
        return f"{noise}, room" if self.room else noise


def active_level(samples: Samples) -> float:
    """The level (RMS) where something sounds: frames of 20 ms within 30 dB of the loudest, after ITU-T P.56."""
    frames = samples[: len(samples) // (RATE // 50) * (RATE // 50)].reshape(-1, RATE // 50)
    power = (frames.astype(np.float64) ** 2).mean(axis=1)
    active = power[power > power.max(initial=0.0) * 10 ** (-_ACTIVE_DB / 10)]
    return float(np.sqrt(active.mean())) if len(active) else 0.0


def word_end(samples: Samples) -> int:
    """The sample after which nothing is louder than a twentieth of the loudest."""
    voiced = np.flatnonzero(np.abs(samples) > 0.05 * np.abs(samples).max(initial=0.0))
    return int(voiced[-1]) + 1 if len(voiced) else 0


def heard(samples: Samples, conditions: Conditions, noises: Sequence[Samples], name: str) -> Samples:
    """The recording as it arrives, with a second before and after it.

    Which noise and which part of it depends on the recording's name alone, so that every run mixes the same.
    """
    chance = random.Random(name)
    around = np.zeros(round(AROUND * RATE), np.float32)
    mixed = np.concatenate([around, in_room(samples) if conditions.room else samples, around])
    if conditions.snr is None:
        return mixed
    noise = noises[chance.randrange(len(noises))]
    start = chance.randrange(max(1, len(noise) - len(mixed)))
    under = np.resize(noise[start:], len(mixed))
    gain = active_level(samples) / max(active_level(under), 1e-9) * 10 ** (-conditions.snr / 20)
    return np.asarray(mixed + gain * under, np.float32)


def in_room(samples: Samples, reverberation: float = 0.4) -> Samples:
    """The same from two metres away in a bedroom (4 x 5 x 2.7 m; reverberation time in seconds), as loud as before.

    Image-source model of pyroomacoustics.
    """
    import pyroomacoustics as room

    size = (4.0, 5.0, 2.7)
    absorption, order = room.inverse_sabine(reverberation, size)
    bedroom = room.ShoeBox(size, fs=RATE, materials=room.Material(absorption), max_order=order)
    bedroom.add_source((1.2, 1.0, 0.7), signal=samples)
    bedroom.add_microphone((1.8, 2.9, 0.9))
    bedroom.simulate()
    far = np.asarray(bedroom.mic_array.signals[0], np.float32)
    return np.asarray(far * (active_level(samples) / max(active_level(far), 1e-9)), np.float32)
