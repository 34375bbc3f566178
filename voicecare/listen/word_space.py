"""The space in which words are compared: what people and takes of one word differ in counts for less.

Within-class covariance normalisation (Hatch, Kajarekar and Stolcke, "Within-Class Covariance Normalization for
SVM-based Speaker Recognition", 2006) of the directions of embeddings, in the 64 directions in which recordings of one
word differ most. `words.npz` and `word_space.npz` are made together, by `python -m benchmarks.known_words`. With it
92.0 instead of 88.0 % of Arabic commands are heard at 12 dB and 84.7 instead of 83.3 % at 6 dB (n 150), of English
digits and words 92.5 instead of 94.3 and 91.4 instead of 88.9 % (n 280); clean, all are as before within chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from voicecare.listen.speech_embedding import Embedding

FILE = Path(__file__).parent / "word_space.npz"
_DIRECTIONS = 64
"""Of 32, 64, 128 and all 576 no difference beyond chance."""
_FLOOR = 10.0
"""Times the mean variance, from which on a direction counts for less. Of 1, 3, 5, 10 and 30 the best, barely."""

_Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class WordSpace:
    """Turns embeddings into unit vectors whose product says how alike two words sound.

    `mean` is what all embeddings have in common, of their shape or one row of it; of the `directions` (n, size) each
    counts for its `share` only, from 0 to 1.
    """

    mean: Embedding
    directions: _Array
    shares: _Array

    def __call__(self, embedding: Embedding) -> _Array:
        """The unit vector of an embedding, flat."""
        flat = _unit((embedding - self.mean).ravel())
        return _unit(flat - ((self.directions @ flat) * (1 - self.shares)) @ self.directions)


def plain(embeddings: Sequence[Embedding]) -> WordSpace:
    """Of which no more is known than what these few have in common."""
    size = embeddings[0].size if embeddings else 0
    mean = np.mean(embeddings, axis=(0, 1)) if embeddings else np.zeros(0)
    return WordSpace(mean.astype(np.float32), np.zeros((0, size), np.float32), np.zeros(0, np.float32))


def learnt(groups: Sequence[Sequence[Embedding]]) -> WordSpace:
    """From recordings by many people, of each word a group."""
    mean = np.mean([one for group in groups for one in group], axis=0)
    differences = [
        some - some.mean(0) for group in groups if len(group) > 1
        for some in [np.stack([_unit((one - mean).ravel()) for one in group])]
    ]  # fmt: skip
    covariance = np.mean([some.T @ some / len(some) for some in differences], axis=0)
    variances, directions = np.linalg.eigh(covariance.astype(np.float64))
    floor = _FLOOR * variances.mean()
    shares = np.sqrt(floor / (floor + variances[-_DIRECTIONS:]))
    return WordSpace(*(one.astype(np.float32) for one in (mean, directions[:, -_DIRECTIONS:].T, shares)))


@cache
def known() -> WordSpace:
    """That of `speech_embedding`, which comes with the project."""
    with np.load(FILE, allow_pickle=False) as arrays:
        return WordSpace(*(arrays[name].astype(np.float32) for name in ("mean", "directions", "shares")))


def _unit(flat: npt.NDArray[np.floating]) -> _Array:
    return np.asarray(flat / max(float(np.linalg.norm(flat)), 1e-9), np.float32)
