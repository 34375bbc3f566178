"""How people say the words of a language that is counted and commanded with, as it comes with the language.

`words.npz` of a language has a few embeddings of each word (`speech_embedding`), each the mean of a group of
recordings by several people; of numbers of which there are none, a synthetic voice's. `python -m
benchmarks.known_words` makes it. With it, chosen among nine or thirteen
words, people's words by others than those it was made from are right, clean, at 12 and at 6 dB:

    English 1 to 9    97.3  95.3  92.7 %  instead of  97.3  90.7  86.0 %  (n 150)
    English words     98.5  93.8  91.5 %  instead of  98.5  91.5  89.2 %  (n 130)
    Arabic 1 to 9     99.3  97.3  94.7 %  instead of  98.0  90.7  86.7 %  (n 150)
    Arabic commands   98.7  92.0  84.0 %  instead of  92.7  74.7  68.7 %  (n 150)
"""

import io
from functools import cache

import numpy as np

from voicecare import locales
from voicecare.listen.examples import Sounds, unpacked

MEAN = "mean"
"""The name of what all embeddings of the file have in common."""


@cache
def of(language: str) -> Sounds:
    """The words of a language; empty where none are known."""
    content = locales.words(language)
    if content is None:
        return Sounds({})
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        return Sounds(unpacked(arrays), arrays[MEAN].astype(np.float32))
