"""How words sound: examples of them, kept as embeddings, never as sound, and how alike what was heard is to each.

Some come with a language (`known_words`), others this patient has given: two a phrase, each an embedding of one
utterance.
"""

import contextlib
import io
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecare import files
from voicecare.listen.speech_embedding import Embedding
from voicecare.listen.word_space import WordSpace, plain

Text = tuple[str, str]
"""A language (ISO 639-1) and what is said in it."""

_EACH = 2
_BETWEEN = "|"
_LIKELY = 20.0
"""Nats a cosine. Of 10, 20, 30 and 40 the best for the patient's own examples and, with 30, for those of others."""
_UNLIKE = 0.35
"""The cosine from which the patient's own examples speak for a word: four in five of the other open words are
less like what was said. Between 0.3 and 0.5 no difference beyond chance (n 300 and 300)."""
_NEAREST = 2
"""Examples of a text whose mean likeness is its own."""


class Sounds:
    """Examples of texts, as directions in the space in which words are compared.

    Args:
        directions: of each text one or more, a row each.
        space: in which they are.
        relief: nats that each of these texts wins, because what is none of them loses more.
    """

    def __init__(
        self, directions: Mapping[Text, npt.NDArray[np.float32]], space: WordSpace, relief: float = 0.0
    ) -> None:
        self.relief = relief
        self._space = space
        self._directions = dict(directions)

    def known(self, texts: Collection[Text]) -> list[Text]:
        """Those of which there are examples."""
        return [text for text in texts if text in self._directions]

    def cosines(self, heard: Embedding) -> dict[Text, float]:
        """How alike what was heard is to each text of which there are examples, from -1 to 1."""
        if not self._directions:
            return {}
        sound = self._space(heard)
        alike = {text: np.sort(directions @ sound) for text, directions in self._directions.items()}
        return {text: float(some[-_NEAREST:].mean()) for text, some in alike.items()}


def losses(cosines: Mapping[Text, float], relief: float) -> dict[Text, float]:
    """What each text loses, in nats, for sounding less like what was heard than the likeliest of all that are known.

    How alike the likeliest is says too little to count by other people's examples: with 10 nats a cosine for it
    19 instead of 11 % of words are missed where as many others (5 % of 409) are accepted.
    """
    most = max(cosines.values(), default=0.0)
    return {text: relief + _LIKELY * (cosine - most) for text, cosine in cosines.items()}


def gains(cosines: Mapping[Text, float]) -> dict[Text, float]:
    """The same by examples of the patient's own, which are more alike: a word wins where it is."""
    most = max(cosines.values(), default=0.0)
    return {text: _LIKELY * (cosine - most + max(0.0, cosine - _UNLIKE)) for text, cosine in cosines.items()}


class Examples:
    """What this patient has given: two examples a text, in one file; a new one takes the place of the oldest.

    Args:
        path: the file. One that cannot be read or was made in another way counts as empty. None keeps nothing
            longer than this object lives.
        method: names how the embeddings were made.
        space: in which they are compared; None makes one of the examples.
    """

    def __init__(self, path: Path | None, method: str, space: WordSpace | None = None) -> None:
        self._path = path
        self._method = method
        self._space = space
        self._kept: dict[Text, list[Embedding]] = {}
        if path is not None:
            with contextlib.suppress(OSError, ValueError, KeyError):
                self._kept = _stored(path, method)
        self.sounds = self._compared()

    def keep(self, text: Text, example: Embedding) -> None:
        """Remember one more example.

        Raises:
            OSError: the file cannot be written.
        """
        self._kept[text] = [*self._kept.get(text, []), example][-_EACH:]
        self.sounds = self._compared()
        if self._path is not None:
            files.write_bytes(self._path, packed(self._kept, method=np.array(self._method)))

    def erase(self) -> None:
        """Forget every example, on the disk first.

        Raises:
            OSError: the file cannot be removed.
        """
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        self._kept.clear()
        self.sounds = self._compared()

    def _compared(self) -> Sounds:
        space = self._space or plain([one for some in self._kept.values() for one in some])
        return Sounds({text: np.stack([space(one) for one in some]) for text, some in self._kept.items()}, space)


def packed(examples: Mapping[Text, Sequence[npt.NDArray[np.float32]]], **more: npt.NDArray[Any]) -> bytes:
    """Examples, and arrays of other names, as the content of a file that `unpacked` reads."""
    arrays = {_BETWEEN.join(text): np.stack(some).astype(np.float16) for text, some in examples.items()}
    content = io.BytesIO()
    np.savez_compressed(content, allow_pickle=False, **more, **arrays)
    return content.getvalue()


def unpacked(content: Mapping[str, npt.NDArray[Any]]) -> dict[Text, list[Embedding]]:
    """The examples of an opened file."""
    named = (name.partition(_BETWEEN) for name in content if _BETWEEN in name)
    return {(name[0], name[2]): list(content["".join(name)].astype(np.float32)) for name in named}


def _stored(path: Path, method: str) -> dict[Text, list[Embedding]]:
    with np.load(path, allow_pickle=False) as content:
        return unpacked(content) if str(content["method"]) == method else {}
