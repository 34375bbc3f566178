"""How this patient says a phrase: two examples each, kept as embeddings of the encoder, never as sound.

An embedding is the encoder's output for one utterance, averaged over ten equal stretches of it. With the mean over
all examples taken off, embeddings of one word are alike (cosine 0.76 in the median, English digits of three people,
in noise too) and those of different words less so (0.54; one in a hundred above 0.72).
"""

import contextlib
import io
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecare import files

Embedding = npt.NDArray[np.float32]
"""Ten rows, one a stretch of time; as many columns as the encoder has (512 in Whisper base)."""
Text = tuple[str, str]
"""A language (ISO 639-1) and what is said in it."""

_STRETCHES = 10
_EACH = 2
_BETWEEN = "|"
_LIKELY, _UNLIKE = 20.0, 0.5
"""Nats a cosine, and the cosine from which they count: a word that is like none of its examples loses nothing, so
that another person is heard as before. English digits clean: 94.4 % becomes 98.6 % (n 72), Arabic commands at 12 dB
75.7 % 87.1 %, at 6 dB 74.3 % 82.9 % (n 70)."""


def embedding(frames: npt.NDArray[np.float32]) -> Embedding:
    """The encoder's frames of one utterance, at least one, as an embedding."""
    edges = np.linspace(0, len(frames), _STRETCHES + 1).round().astype(int)
    starts = np.minimum(edges[:-1], len(frames) - 1)
    ends = np.maximum(edges[1:], starts + 1)
    return np.stack([frames[start:end].mean(0) for start, end in zip(starts, ends, strict=True)])


class Examples:
    """Two examples a text, in one file; a new one takes the place of the oldest.

    Args:
        path: the file. One that cannot be read or was made with another model counts as empty. None keeps nothing
            longer than this object lives.
        method: names how the embeddings were made.
    """

    def __init__(self, path: Path | None, method: str) -> None:
        self._path = path
        self._method = method
        self._kept: dict[Text, list[Embedding]] = {}
        self._mean: Any = 0.0
        if path is not None:
            with contextlib.suppress(OSError, ValueError, KeyError):
                self._kept = _stored(path, method)
        self._learn_mean()

    def keep(self, text: Text, example: Embedding) -> None:
        """Remember one more example.

        Raises:
            OSError: the file cannot be written.
        """
        self._kept[text] = [*self._kept.get(text, []), example][-_EACH:]
        self._learn_mean()
        if self._path is None:
            return
        arrays = {_BETWEEN.join(known): np.stack(kept).astype(np.float16) for known, kept in self._kept.items()}
        content = io.BytesIO()
        np.savez(content, allow_pickle=False, method=np.array(self._method), **arrays)
        files.write_bytes(self._path, content.getvalue())

    def gains(self, heard: Embedding) -> dict[Text, float]:
        """What the likeness to its nearest example adds to the score of each known text, in nats."""
        sound = _unit(heard - self._mean)
        alike = {
            text: max(float(sound @ _unit(one - self._mean)) for one in kept) for text, kept in self._kept.items()
        }
        return {text: _LIKELY * max(0.0, cosine - _UNLIKE) for text, cosine in alike.items()}

    def __bool__(self) -> bool:
        return bool(self._kept)

    def erase(self) -> None:
        """Forget every example, on the disk first.

        Raises:
            OSError: the file cannot be removed.
        """
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        self._kept.clear()
        self._mean = 0.0

    def _learn_mean(self) -> None:
        if self._kept:
            self._mean = np.mean([example for kept in self._kept.values() for example in kept], axis=(0, 1))


def _stored(path: Path, method: str) -> dict[Text, list[Embedding]]:
    with np.load(path, allow_pickle=False) as stored:
        if str(stored["method"]) != method:
            return {}
        named = (name.partition(_BETWEEN) for name in stored.files if _BETWEEN in name)
        return {(name[0], name[2]): list(stored["".join(name)].astype(np.float32)) for name in named}


def _unit(embedding: Embedding) -> npt.NDArray[np.float32]:
    flat = embedding.ravel()
    return np.asarray(flat / max(float(np.linalg.norm(flat)), 1e-9), np.float32)
