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

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks.mixing import Conditions, heard
from benchmarks.others import sentences
from benchmarks.recordings import DATA, Recording, known_recordings, other_words
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.examples import Sounds, Text, packed
from voicecare.listen.hear import hear
from voicecare.listen.known_words import MEAN, RELIEF, of
from voicecare.listen.speech_embedding import Embedding, SpeechEmbedding
from voicecare.speak import pyttsx3_voice
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

_GROUPS = 4
"""Of 4, 8, 12 and all recordings by themselves: no difference beyond chance."""
_FOLDS = 10
_VOICES = {"en": ("gmw/en-US", "gmw/en-US+f3", "gmw/en-US+m3", "gmw/en")}
_COMMON = 300
"""Words that are no commands, which speak against those that are: of 340 recordings of 17 others, clean and at 12 dB,
60 instead of 109 are taken for one of thirteen, and 386 instead of 389 of 410 that are one are right (scores without
the second look). With 100 words it is 73 and 387."""
_RELIEF, _RELIEF_AMONG_COMMON = 0.8, 1.3
"""Nats that known words win, without common words and with them, because what is none of them loses more. Without: of
256 words by people, clean and at 12 dB, 249 instead of 245 are heard, and of 409 others 186 instead of 216 are taken
for one. With, and 0.8, 1.3 and 1.8: it is 385, 386 and 389 of those 410, and 51, 60 and 73 of those 340."""
_ALIKE = 2
"""Recordings that are more like such a word than like their own, from which on it is left out: 71 of the 300."""
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

    def leave_out(self, speaker: str | None) -> None:
        """From now on, for what this person says; None leaves nobody out."""
        self.fold = None if speaker is None else _fold(speaker)

    def __call__(self, language: str) -> Sounds:
        """As `known_words.of`."""
        if self._data != DATA:
            return of(language)
        key = language, self.fold
        if key not in self._made:
            some = [one for one in self._said(language) if _fold(one.speaker) != self.fold]
            self._made[key] = Sounds(*whole(some, language), _relief(language)) if some else Sounds({})
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
    """The same, with the numbers of which there are no recordings, and with words that are no commands."""
    groups, mean = grouped(recordings)
    common = _synthetic(language, _common(language))
    for text, embeddings in {**_synthetic(language, _numbers(language)), **common}.items():
        if text not in groups:
            directions = [(one - mean) / np.linalg.norm(one - mean) for one in embeddings]
            groups[text] = [np.mean(directions, axis=0) + mean]
    for text in _too_alike(recordings, {text: groups[text] for text in common}, mean):
        del groups[text]
    return groups, mean


def _too_alike(
    recordings: Sequence[Said], others: Mapping[Text, Sequence[Embedding]], mean: Embedding
) -> set[Text]:
    """Words that some recordings are more like than their own word, as other people say it: "for" beside "four"."""
    found = Counter[Text]()
    for fold in range(_FOLDS):
        groups, part = grouped([one for one in recordings if _fold(one.speaker) != fold])
        centred = {text: [one - part + mean for one in some] for text, some in groups.items()}
        sounds = Sounds({**others, **centred}, mean)
        for one in recordings:
            if _fold(one.speaker) == fold and one.text in groups:
                cosines = sounds.cosines(one.embedding)
                found.update(text for text in others if cosines[text] > cosines[one.text])
    return {text for text, times in found.items() if times >= _ALIKE}


def _relief(language: str) -> float:
    return _RELIEF_AMONG_COMMON if language in _VOICES else _RELIEF


def _numbers(language: str) -> tuple[str, ...]:
    """Those of one word."""
    phrases = [one for one in open_phrases(_STATE, (language,)) if one.language == language]
    return tuple(one.text for one in phrases if one.command.id == "count" and " " not in one.text)


def _common(language: str) -> tuple[str, ...]:
    """The words that are most common in news, and that the app does not understand in any state."""
    news = sentences(DATA, language) if language in _VOICES else ()
    counted = Counter(word for sentence in news for word in re.findall(r"(?:[^\W\d_]|'){2,}", sentence.casefold()))
    left_out = {phrase.text.casefold() for state in states.names() for phrase in open_phrases(state, (language,))}
    # these judge
    left_out |= {one.path.parent.name for one in other_words(DATA)}
    return tuple(word for word, _ in counted.most_common() if word not in left_out)[:_COMMON]


@cache
def _synthetic(language: str, words: tuple[str, ...]) -> dict[Text, list[Embedding]]:
    """Words, each by some voices; by none in languages that their synthetic voices speak too poorly."""
    network = SpeechEmbedding()
    found = defaultdict[Text, list[Embedding]](list)
    for name in _VOICES.get(language, ()):
        voice = pyttsx3_voice.start(name)
        for word in track(words, f"{name} speaks"):
            samples = np.concatenate([part.samples for part in voice.speak(word, language, 1.0)])
            utterance = _utterance(samples, language)
            if utterance is not None:
                found[language, word].append(network(utterance))
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
        content = packed(groups, **{MEAN: mean.astype(np.float16), RELIEF: np.array(_relief(language))})
        (_LOCALES / language / "words.npz").write_bytes(content)
        print(f"{language}: {len(groups)} words of {len(some)} recordings")


if __name__ == "__main__":
    _write(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
