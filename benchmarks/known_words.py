"""How the words of a language sound, from recordings of people: `python -m benchmarks.known_words [DATA]`.

Writes `words.npz` of each language of which there are recordings. Of each word four groups of recordings are made
by k-means and the mean of each group's embeddings is kept, and no sound; of the 52 groups in English 17 are of one
recording, of the 100 in Arabic a few. Another recording of one of these people would be judged by a word of their
own, so `Crossed` leaves out, for each recording that is
heard, a tenth of the people, and that one among them. Of English only Google's Speech Commands are used; the digits
by other people are for judging. English numbers of which there are no recordings are said by espeak-ng: else "seven"
in noise is taken for "eleven", which nothing speaks against (of 90 digits at 12 dB 6 instead of 11 are taken for
something else, and as many commands by a neural voice are heard; Arabic by espeak-ng is too poor for that).
"""

import sys
import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import DATA, Recording, known_recordings
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.examples import Sounds, Text, packed
from voicecare.listen.hear import hear
from voicecare.listen.known_words import MEAN, of
from voicecare.listen.speech_embedding import Embedding, SpeechEmbedding
from voicecare.speak import pyttsx3_voice
from voicecare.understand.grammar import open_phrases

_GROUPS = 4
"""Of 4, 8, 12 and all recordings by themselves: no difference beyond chance."""
_FOLDS = 10
_VOICES = {"en": ("gmw/en-US", "gmw/en-US+f3", "gmw/en-US+m3", "gmw/en")}
_STATE = "counting"
_LOCALES = Path(__file__).parent.parent / "voicecare" / "locales"


@dataclass(frozen=True)
class Said:
    """One recording of a word."""

    text: Text
    speaker: str
    embedding: Embedding


class Crossed:
    """The known words of a language, made without whoever says the recording that is heard.

    Args:
        data: the folder of the recordings; of others than those of the project nobody needs to be left out.
    """

    def __init__(self, data: Path = DATA) -> None:
        self._data = data
        self.fold: int | None = None
        """The tenth of the people that is left out."""
        self._made: dict[tuple[str, int | None], Sounds] = {}
        self._heard: dict[str, list[Said]] = {}

    def leave_out(self, speaker: str) -> None:
        """From now on, for what this person says."""
        self.fold = _fold(speaker)

    def __call__(self, language: str) -> Sounds:
        """As `known_words.of`."""
        if self._data != DATA:
            return of(language)
        key = language, self.fold
        if key not in self._made:
            some = [one for one in self._said(language) if _fold(one.speaker) != self.fold]
            self._made[key] = Sounds(*whole(some, language)) if some else Sounds({})
        return self._made[key]

    def _said(self, language: str) -> list[Said]:
        if language not in self._heard:
            self._heard[language] = said(known_recordings(self._data).get(language, ()), language)
        return self._heard[language]


def said(recordings: Sequence[Recording], language: str) -> list[Said]:
    """Every recording of a word, as it is heard."""
    network = SpeechEmbedding()
    found = []
    for one in track(recordings, f"how words sound, {language}"):
        utterance = _utterance(load(one.path), language)
        if utterance is not None:
            found.append(Said((language, str(one.said)), one.speaker, network(utterance)))
    return found


def grouped(recordings: Sequence[Said]) -> tuple[dict[Text, list[Embedding]], Embedding]:
    """A few embeddings of each text, and what all recordings have in common."""
    from scipy.cluster.vq import kmeans2

    mean = np.mean([one.embedding for one in recordings], axis=(0, 1))
    texts = defaultdict[Text, list[Embedding]](list)
    for one in recordings:
        texts[one.text].append(one.embedding - mean)
    groups = {}
    for text, embeddings in texts.items():
        rows = np.stack([one.ravel() / np.linalg.norm(one) for one in embeddings])
        centres, label = kmeans2(rows, min(_GROUPS, len(rows)), seed=1, minit="++")
        groups[text] = [centres[at].reshape(embeddings[0].shape) + mean for at in np.unique(label)]
    return groups, mean


def whole(recordings: Sequence[Said], language: str) -> tuple[dict[Text, list[Embedding]], Embedding]:
    """The same, with the numbers of which there are no recordings."""
    groups, mean = grouped(recordings)
    for text, embeddings in _synthetic(language).items():
        if text not in groups:
            directions = [(one - mean) / np.linalg.norm(one - mean) for one in embeddings]
            groups[text] = [np.mean(directions, axis=0) + mean]
    return groups, mean


@cache
def _synthetic(language: str) -> dict[Text, list[Embedding]]:
    """Numbers of one word, each by some voices."""
    network = SpeechEmbedding()
    phrases = [one for one in open_phrases(_STATE, (language,)) if one.language == language]
    numbers = [one.text for one in phrases if one.command.id == "count" and " " not in one.text]
    found = defaultdict[Text, list[Embedding]](list)
    for name in _VOICES.get(language, ()):
        voice = pyttsx3_voice.start(name)
        for number in numbers:
            samples = np.concatenate([part.samples for part in voice.speak(number, language, 1.0)])
            utterance = _utterance(samples, language)
            if utterance is not None:
                found[language, number].append(network(utterance))
        voice.close()
    return dict(found)


def _fold(speaker: str) -> int:
    return zlib.crc32(speaker.encode()) % _FOLDS


class _Collecting:
    """A scorer that remembers the utterances that it is asked about, and knows none of them."""

    def __init__(self) -> None:
        self.utterances: list[Samples] = []

    def score(self, samples: Samples, texts: Sequence[Text], *_: object) -> list[float]:
        self.utterances.append(samples)
        return [-100.0] * len(texts)


def _utterance(samples: Samples, language: str) -> Samples | None:
    """The loudest that the ear finds in a recording."""
    collecting = _Collecting()
    phrases = open_phrases(_STATE, (language,))[:1]
    hear(heard(samples, Conditions(), (), ""), ClosedSetRecogniser(collecting), phrases, (), _STATE)  # type: ignore[arg-type]  # no more is asked of it
    return max(collecting.utterances, key=lambda one: float((one**2).sum()), default=None)


def _write(data: Path) -> None:
    for language, recordings in known_recordings(data).items():
        some = said(recordings, language)
        groups, mean = whole(some, language)
        content = packed(groups, **{MEAN: mean.astype(np.float16)})
        (_LOCALES / language / "words.npz").write_bytes(content)
        print(f"{language}: {len(groups)} words of {len(some)} recordings")


if __name__ == "__main__":
    _write(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
