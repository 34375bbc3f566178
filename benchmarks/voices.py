"""How often a command is understood that a synthetic voice says, in every language, clean and in noise.

The voices are synthetic: two of espeak-ng a language, and Piper's in English. That says what is understood of
them, and little about people; for English and Arabic see the recordings of people in `accuracy`.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import DATA
from benchmarks.table import Table
from voicecare import locales
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import hear
from voicecare.listen.hear_files import Wanted
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store
from voicecare.speak import piper_voice, pyttsx3_voice
from voicecare.speak.voices import piper
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases
from voicecare.understand.phrase import Phrase

_VARIANTS = ("m3", "f2")
_PHRASES = 24
_NOISE_DB = 10.0
_STATES = ("reading", "exercising", "counting")


def tables(data: Path = DATA) -> Iterator[Table]:
    """A row a language and voice."""
    place = store.Store(store.folder())
    scorer = ClosedSet(place.path("whisper-base"))
    neural = piper(place)
    kitchen = sorted((data / "noise" / "kitchen").glob("*.flac"))
    noise = [load(path) for path in kitchen]
    table = Table(
        "voices",
        f"Synthetic voices. {_PHRASES} phrases of each language, each in a state in which it is open, with all that "
        f"is open there; kitchen noise at {_NOISE_DB:g} dB of active speech level.",
    )
    for language in locales.installed():
        wanted = _chosen(language)
        usual = locales.voice(language)["espeak"]
        # each in its own process: both carry an espeak-ng, and two of them in one process crash
        speakers = [(f"espeak {variant}", pyttsx3_voice.start(f"{usual}+{variant}")) for variant in _VARIANTS]
        if language in neural:
            speakers.append(("Piper", piper_voice.start(place.path(neural[language]))))
        for name, voice in speakers:
            right = [0, 0]
            rejected = [0, 0]
            for state, phrase in track(wanted, f"{language}, {name}"):
                clean = np.concatenate([part.samples for part in voice.speak(phrase.text, language, 1.0)])
                for at, conditions in enumerate((Conditions(), Conditions(_NOISE_DB)) if noise else (Conditions(),)):
                    samples = heard(clean, conditions, noise, phrase.text)
                    understood = _hear(samples, scorer, language, state)
                    right[at] += understood is not None and understood.command == phrase.command
                    rejected[at] += understood is None
            voice.close()
            table.rows.append({
                "language": language, "voice": name, "n": len(wanted),
                **{f"{when} {what}": value for at, when in enumerate(("clean", "noise"))
                   for what, value in (("%", round(100 * right[at] / len(wanted), 1)), ("rejected", rejected[at]))},
            })  # fmt: skip
    yield table


def _chosen(language: str) -> list[tuple[str, Phrase]]:
    """Usual wordings, the same in every run: of each command the first, of numbers some."""
    first: dict[tuple[str, object], tuple[str, Phrase]] = {}
    for state in _STATES:
        for phrase in open_phrases(state, (language,)):
            if phrase.language == language:
                first.setdefault((phrase.command.id, phrase.command.slots.get("count")), (state, phrase))
    found = list(first.values())
    random.Random(0).shuffle(found)
    return found[:_PHRASES]


def _hear(samples: Samples, scorer: ClosedSet, language: str, state: str) -> Phrase | None:
    wanted = Wanted(open_phrases(state, (language,)), states.expected(state), state)
    ears = ClosedSetRecogniser(scorer)
    ears.open(wanted.phrases, wanted.expected)
    utterances = hear(samples, ears, wanted.phrases, wanted.expected, state)
    best = max(utterances, key=lambda one: (one.phrase is not None, one.score), default=None)
    return best.phrase if best else None
