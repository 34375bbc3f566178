"""How the words of a language sound, from recordings of people: `python -m benchmarks.known_words [DATA]`.

Writes `words.npz` of each language of which there are recordings, and `word_space.npz`, in which they are compared.
Of each word four groups of recordings are made by k-means and the mean direction of each group is kept, and no sound;
of the 52 groups in English 21 are of one recording, of the 100 in Arabic 5. Another recording of one of these people
would be judged by a word of their own, so `Crossed` leaves out, for each recording that is heard, a tenth of the
people, and that one among them. Of English only Google's Speech Commands are used; the digits by other people are for
judging. English numbers of which there are no recordings are said by espeak-ng: else "seven" in noise is taken for
"eleven", which nothing speaks against (of 90 digits at 12 dB 6 instead of 11 are taken for something else, as many
commands by a neural voice are heard; Arabic by espeak-ng is too poor for that).
"""

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType

import numpy as np
import numpy.typing as npt
from rich.progress import track

from benchmarks import mixing
from benchmarks.mixing import Conditions, heard
from benchmarks.others import sentences
from benchmarks.recordings import DATA, Recording, known_recordings, other_words
from benchmarks.remembered import Said, fingerprint, utterances
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.listen import ear, endpoint, gain, judging, speech_embedding, stillness, vad
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.examples import Sounds, Text, packed
from voicecare.listen.hear import hear
from voicecare.listen.known_words import RELIEF, of
from voicecare.listen.speech_embedding import Embedding, SpeechEmbedding
from voicecare.listen.word_space import FILE, WordSpace, known, learnt
from voicecare.speak import pyttsx3_voice
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

_GROUPS = 4
"""Of 4, 8, 12 and all recordings by themselves: no difference beyond chance."""
_FOLDS = 10
_VOICES = {"en": ("gmw/en-US", "gmw/en-US+f3", "gmw/en-US+m3", "gmw/en")}
_COMMON = 300
"""Words that are no commands, which speak against those that are. Of 340 recordings of 17 others, clean and at 12 dB,
72 instead of 109 are taken for one of thirteen, and 389 of 410 that are one are right with and without them (scores
without the second look)."""
_RELIEF, _RELIEF_AMONG_COMMON = 1.3, 1.8
"""Nats that known words win, without common words and with them, because what is none of them loses more. With 0.8,
1.3 and 1.8 among common words 384, 386 and 389 of those 410 are right, and 56, 59 and 72 of those 340 accepted."""
_ALIKE = 2
"""Recordings that are more like such a word than like their own, from which on it is left out: 20 of the 300."""
_STATE = "counting"
Directions = npt.NDArray[np.float32]
"""Unit vectors in the space in which words are compared, a row each."""
_LOCALES = Path(__file__).parent.parent / "voicecare" / "locales"


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
        self._spaces: dict[int | None, WordSpace] = {}
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
            some = self._by_others(language)
            space = self._space() if some else known()
            self._made[key] = Sounds(whole(some, language, space) if some else {}, space, _relief(language))
        return self._made[key]

    def _space(self) -> WordSpace:
        if self.fold not in self._spaces:
            self._spaces[self.fold] = space_of([self._by_others(one) for one in known_recordings(self._data)])
        return self._spaces[self.fold]

    def _by_others(self, language: str) -> list[Said]:
        if language not in self._heard:
            self._heard[language] = said(known_recordings(self._data).get(language, ()), language)
        return [one for one in self._heard[language] if _fold(one.speaker) != self.fold]


def said(recordings: Sequence[Recording], language: str) -> list[Said]:
    """Every recording of a word, as it is heard."""
    key = fingerprint(_method(), language, [(one.path.name, one.path.stat().st_size, one.said) for one in recordings])
    return utterances(key, lambda: _said(recordings, language))


def _said(recordings: Sequence[Recording], language: str) -> list[Said]:
    network = SpeechEmbedding()
    found = []
    for one in track(recordings, f"how words sound, {language}"):
        utterance = _utterance(load(one.path), language)
        if utterance is not None:
            found.append(Said((language, str(one.said)), one.speaker, network(utterance)))
    return found


def space_of(languages: Iterable[Sequence[Said]]) -> WordSpace:
    """The space that these recordings make."""
    texts = defaultdict[Text, list[Embedding]](list)
    for recordings in languages:
        for one in recordings:
            texts[one.text].append(one.embedding)
    return learnt(list(texts.values()))


def grouped(recordings: Sequence[Said], space: WordSpace) -> dict[Text, Directions]:
    """A few directions of each text."""
    from scipy.cluster.vq import kmeans2

    texts = defaultdict[Text, list[Directions]](list)
    for one in recordings:
        texts[one.text].append(space(one.embedding))
    groups = {}
    for text, directions in texts.items():
        centres, label = kmeans2(np.stack(directions), min(_GROUPS, len(directions)), seed=1, minit="++")
        found = centres[np.unique(label)]
        groups[text] = found / np.linalg.norm(found, axis=1, keepdims=True)
    return groups


def whole(recordings: Sequence[Said], language: str, space: WordSpace) -> dict[Text, Directions]:
    """The same, with the numbers of which there are no recordings, and with words that are no commands."""
    groups = grouped(recordings, space)
    numbers, common = (_mean_directions(language, words, space) for words in (_numbers(language), _common(language)))
    common = {text: one for text, one in common.items() if text not in groups}
    return {**numbers, **groups, **_unlike(recordings, common, space)}


def _mean_directions(language: str, words: tuple[str, ...], space: WordSpace) -> dict[Text, Directions]:
    """Of each word one, of all voices."""
    spoken = defaultdict[Text, list[Directions]](list)
    for one in _synthetic(language, words):
        spoken[one.text].append(space(one.embedding))
    means = {text: np.mean(some, axis=0) for text, some in spoken.items()}
    return {text: (one / np.linalg.norm(one))[None] for text, one in means.items()}


def _unlike(
    recordings: Sequence[Said], others: Mapping[Text, Directions], space: WordSpace
) -> dict[Text, Directions]:
    """Those words that hardly a recording is more like than its own word, as other people say it: not "for"."""
    found = Counter[Text]()
    for fold in range(_FOLDS):
        groups = grouped([one for one in recordings if _fold(one.speaker) != fold], space)
        sounds = Sounds({**others, **groups}, space)
        for one in recordings:
            if _fold(one.speaker) == fold and one.text in groups:
                cosines = sounds.cosines(one.embedding)
                found.update(text for text in others if cosines[text] > cosines[one.text])
    return {text: directions for text, directions in others.items() if found[text] < _ALIKE}


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
def _synthetic(language: str, words: tuple[str, ...]) -> list[Said]:
    """Words, each by some voices; by none in languages that their synthetic voices speak too poorly."""
    voices = _VOICES.get(language, ())
    return utterances(fingerprint(_method(), language, words, voices), lambda: _spoken(language, words, voices))


def _spoken(language: str, words: tuple[str, ...], voices: tuple[str, ...]) -> list[Said]:
    network = SpeechEmbedding()
    found = []
    for name in voices:
        voice = pyttsx3_voice.start(name)
        for word in track(words, f"{name} speaks"):
            samples = np.concatenate([part.samples for part in voice.speak(word, language, 1.0)])
            utterance = _utterance(samples, language)
            if utterance is not None:
                found.append(Said((language, word), name, network(utterance)))
        voice.close()
    return found


def _method() -> tuple[ModuleType, ...]:
    """What decides how an utterance is found and what is made of it."""
    return mixing, ear, endpoint, gain, judging, speech_embedding, stillness, vad, sys.modules[__name__]


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
    every = {language: said(recordings, language) for language, recordings in known_recordings(data).items()}
    space = space_of(every.values())
    arrays = {name: getattr(space, name).astype(np.float16) for name in ("mean", "directions", "shares")}
    np.savez_compressed(FILE, allow_pickle=False, **arrays)
    for language, recordings in every.items():
        directions = whole(recordings, language, space)
        content = packed(directions, **{RELIEF: np.array(_relief(language))})
        (_LOCALES / language / "words.npz").write_bytes(content)
        print(f"{language}: {len(directions)} words of {len(recordings)} recordings")


if __name__ == "__main__":
    _write(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
