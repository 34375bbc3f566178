"""Two hours in which nobody says a command: other people, a radio, noises, and the app's own reading."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import ARABIC, ARABIC_DIGITS, Recording, files, noises, orders, other_words
from voicecare import locales
from voicecare.audio.block import RATE, Samples, silence
from voicecare.audio.wav import load
from voicecare.models import store
from voicecare.speak import piper_voice, pyttsx3_voice
from voicecare.speak.voice import Voice
from voicecare.speak.voices import piper

_RADIO = ("nl", "de", "fr", "es", "pl", "tr", "pt")
"""Languages in which espeak-ng reads news; in English Piper does."""
_SENTENCES = 40
_ENGLISH_SENTENCES = 230
_MINUTE = 60 * RATE
_ROUNDS = (Conditions(), Conditions(12), Conditions(18, room=True))
"""People are heard once each way."""


@dataclass(frozen=True)
class Stretch:
    """About a minute of one kind of sound."""

    kind: str
    samples: Samples


def stretches(data: Path) -> Iterator[Stretch]:
    """All of it, in the same order and with the same gaps in every run."""
    background = [load(one.path) for one in noises(data)]
    arabic = [Recording(path, None) for path in files(data / "commands-ar")
              if path.parent.name in {**ARABIC, **ARABIC_DIGITS}]  # fmt: skip
    for kind, recordings in (
        ("orders to a machine", orders(data)), ("other words", other_words(data)), ("Arabic words", arabic),
    ):  # fmt: skip
        for conditions in _ROUNDS:
            clips = (heard(load(one.path), conditions, background, one.path.name) for one in recordings)
            yield from _joined(kind, clips)
    yield from _joined("noises", iter(background))
    yield from _joined("a radio", _radio(data, background))


def _joined(kind: str, clips: Iterator[Samples]) -> Iterator[Stretch]:
    chance = random.Random(kind)
    waiting: list[Samples] = []
    for clip in clips:
        waiting += [clip, silence(chance.uniform(0.2, 1.5))]
        if sum(map(len, waiting)) > _MINUTE:
            yield Stretch(kind, np.concatenate(waiting))
            waiting = []
    if waiting:
        yield Stretch(kind, np.concatenate(waiting))


def _radio(data: Path, background: list[Samples]) -> Iterator[Samples]:
    place = store.Store(store.folder())
    neural = piper(place)
    for language in ("en", *_RADIO):
        if language == "en" and language not in neural:
            continue
        voice = (
            piper_voice.start(place.path(neural["en"])) if language == "en"
            else pyttsx3_voice.start(f"{locales.voice(language)['espeak']}+m3")
        )  # fmt: skip
        count = _ENGLISH_SENTENCES if language == "en" else _SENTENCES
        for at, sentence in enumerate(sentences(data, language)[:count]):
            yield heard(_said(voice, sentence, language), _ROUNDS[at % len(_ROUNDS)], background, sentence)
        voice.close()


def _said(voice: Voice, sentence: str, language: str) -> Samples:
    return np.concatenate([part.samples for part in voice.speak(sentence, language, 1.0)])


def sentences(data: Path, language: str) -> list[str]:
    """News in a language; nothing where there is none."""
    path = data / "parallel" / f"flores.en-{'nl' if language == 'en' else language}.tsv"
    if not path.is_file():
        return []
    column = 0 if language == "en" else 1
    return [line.split("\t")[column] for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
