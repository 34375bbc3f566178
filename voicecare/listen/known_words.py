"""How people say the words of a language that is counted and commanded with, as it comes with the language.

`words.npz` of a language has a few directions of each word (`word_space`), each the mean of recordings that are
alike, at times of one alone; of numbers of which there are none, a synthetic voice's, and in English also of the most
common words that are no commands, so that whoever says one is not taken for saying another. `python -m
benchmarks.known_words` makes it. With it, words said by others than those whom it was made from are heard right,
clean, at 12 and at 6 dB (n 130 and 150; `docs/benchmarks/hearing.md`; without it, before):

    English 1 to 9    95.3  92.0  92.0 %  instead of  94.0  89.3  84.0 %
    English words     98.5  93.1  90.8 %  instead of  97.7  90.8  88.5 %
    Arabic 1 to 9     99.3  95.3  91.3 %  instead of  98.0  90.7  86.7 %
    Arabic commands   98.0  92.0  84.7 %  instead of  92.7  74.7  68.7 %
"""

import io
from functools import cache

import numpy as np

from voicecare import locales
from voicecare.listen import word_space
from voicecare.listen.examples import Sounds, unpacked

RELIEF = "relief"
"""The name of the nats that the words of a file win."""


@cache
def of(language: str) -> Sounds:
    """The words of a language; empty where none are known."""
    content = locales.words(language)
    if content is None:
        return Sounds({}, word_space.known())
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        directions = {text: np.stack(some) for text, some in unpacked(arrays).items()}
        return Sounds(directions, word_space.known(), float(arrays[RELIEF]))
