"""Other ways to hear a command, on the same recordings in the same run.

Plain Whisper: the same model writes down what was said, and the nearest phrase is taken, or none. PocketSphinx: a
grammar of the phrases. Vosk: the same, in Korean, for which it has a model here.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz import process as nearest_of
from rich.progress import track

from benchmarks import processor
from benchmarks.known_words import Crossed
from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import DATA, DIGITS, noises, sets
from benchmarks.table import Table, interval, spread
from benchmarks.transcriber import Transcriber
from voicecare import locales
from voicecare.audio.block import RATE, Samples, silence
from voicecare.audio.wav import load
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.engines import recogniser
from voicecare.listen.hear import hear
from voicecare.listen.hear_files import Wanted
from voicecare.listen.recogniser import Recogniser
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store
from voicecare.settings import Engine
from voicecare.speak import pyttsx3_voice
from voicecare.understand import states
from voicecare.understand.grammar import open_phrases

_FEW = 40
_IN = (Conditions(), Conditions(12))
_ALIKE = 70.0
"""Likeness, of 100, that a transcription must have to a phrase."""
_ENGINES: tuple[tuple[str, Engine], ...] = (
    ("VoiceCare, Whisper", "whisper"), ("Vosk alone", "vosk"), ("VoiceCare, both", "auto"),
)  # fmt: skip
_VARIANTS = ("m3", "f2", "m5")
_OTHER_KOREAN = (
    "바나나", "강아지", "비행기", "텔레비전", "할머니", "냉장고", "고양이", "우산", "커피", "신문",
    "창문", "자동차", "학교", "노래",
    "아이스크림", "날씨가 좋네", "밥 먹었어", "손님이 왔어요", "문 좀 닫아 줘", "내일 봐요",
)  # fmt: skip
"""Nothing of this is a command."""
Hears = Callable[[Samples], str | None]
_Said = tuple[str | None, Samples, str]
"""What is meant, the sound, and who says it."""


def tables(data: Path = DATA) -> Iterator[Table]:
    """A row a set, condition and system."""
    place = store.Store(store.folder())
    crossed = Crossed(data)
    engine, written = ClosedSet(place.path("whisper-base"), known=crossed), Transcriber(place.path("whisper-base"))
    backgrounds = [load(one.path) for one in noises(data)]
    table = Table(
        "side by side", f"The first {_FEW} recordings of each set; processor: seconds of processor time a second of "
        "sound, all threads. Plain Whisper writes figures, which count as the number.",
    )  # fmt: skip
    for judged in sets(data):
        systems: dict[str, Hears] = {
            "VoiceCare": _ours(ClosedSetRecogniser(engine), judged.wanted),
            "plain Whisper": _plain(written, judged.wanted),
        }
        if judged.wanted.phrases[0].language == "en":
            systems["PocketSphinx"] = _sphinx(judged.wanted)
        for conditions in _IN:
            some = [
                (one.said, heard(load(one.path), conditions, backgrounds, one.path.name), one.speaker)
                for one in judged.recordings[:_FEW]
            ]
            for name, system in systems.items():
                table.rows.append(_row(f"{judged.name}, {conditions.name}", name, some, system, crossed.leave_out))
    table.rows += _korean(place)
    yield table


def _korean(place: store.Store) -> Iterator[dict[str, object]]:
    """Synthetic voices: there are no recordings of people. Whisper alone, Vosk alone, and both."""
    phrases = [phrase for phrase in open_phrases("counting", ("ko",)) if phrase.language == "ko"]
    meanings = {phrase.text: str(phrase.command) for phrase in phrases}
    said: list[_Said] = []
    firsts = {
        phrase.command: phrase.text for phrase in reversed(phrases) if phrase.command.slots.get("count", 0) <= 10
    }
    for variant in _VARIANTS:
        voice = pyttsx3_voice.start(f"{locales.voice('ko')['espeak']}+{variant}")
        for text in (*firsts.values(), *_OTHER_KOREAN):
            samples = np.concatenate([part.samples for part in voice.speak(text, "ko", 1.0)])
            said.append((meanings.get(text), samples, variant))
        voice.close()
    wanted = Wanted(open_phrases("counting", ("ko",)), states.expected("counting"), "counting")
    for name, engine in _ENGINES:
        ears = recogniser(engine, "ko", place)
        listen = _meant(_ours(ears, wanted), meanings)
        for what in ("a word", "no word"):
            some = [one for one in said if (one[0] is not None) == (what == "a word")]
            yield _row(f"Korean while counting, synthetic: {what}", name, some, listen)
        ears.close()


def _meant(listen: Hears, meanings: Mapping[str, str]) -> Hears:
    """The command instead of its wording."""
    return lambda samples: meanings.get(listen(samples) or "")


def _row(
    what: str, name: str, said: Sequence[_Said], system: Hears, speaks: Callable[[str], None] = lambda _speaker: None
) -> dict[str, object]:
    right = wrong = 0
    seconds: list[float] = []
    system(silence(1.0))
    used = processor.seconds()
    for meant, samples, speaker in track(said, f"{what}: {name}"):
        speaks(speaker)
        began = time.perf_counter()
        text = system(samples)
        seconds.append(time.perf_counter() - began)
        right += text == meant
        wrong += text not in (None, meant)
    used = processor.seconds() - used
    sound = sum(len(samples) for _, samples, _ in said) / RATE
    return {
        "recordings": what, "system": name, "n": len(said), "right %": round(100 * right / len(said), 1),
        "95 % interval": interval(right, len(said)), "wrong %": round(100 * wrong / len(said), 1),
        **spread(seconds), "processor": round(used / sound, 2),
    }  # fmt: skip


def _ours(ears: Recogniser, wanted: Wanted) -> Hears:
    ears.open(wanted.phrases, wanted.expected)
    while ears.idle():
        pass

    def listen(samples: Samples) -> str | None:
        found = hear(samples, ears, wanted.phrases, wanted.expected, wanted.state)
        best = max(found, key=lambda one: (one.phrase is not None, one.score), default=None)
        return best.phrase.text if best and best.phrase else None

    return listen


def _plain(engine: Transcriber, wanted: Wanted) -> Hears:
    language = wanted.phrases[0].language
    texts = [phrase.text for phrase in wanted.phrases]
    figures = {str(at): word for at, word in enumerate(DIGITS, 1)} if language == "en" else {}

    def listen(samples: Samples) -> str | None:
        written = engine.transcribe(samples, language).strip(" .,!?").casefold()
        written = figures.get(written, written)
        nearest = nearest_of.extractOne(written, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return nearest[0] if nearest else None

    return listen


def _sphinx(wanted: Wanted) -> Hears:
    from pocketsphinx import Decoder

    decoder = Decoder(samprate=RATE, loglevel="FATAL", lm=None)
    words = " | ".join(phrase.text for phrase in wanted.phrases)
    decoder.add_jsgf_string("phrases", f"#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = {words};\n")
    decoder.activate_search("phrases")

    def listen(samples: Samples) -> str | None:
        decoder.start_utt()
        pcm = (np.clip(samples, -1, 1) * 32767).astype(np.int16).tobytes()
        decoder.process_raw(pcm, full_utt=True)
        decoder.end_utt()
        found: Any = decoder.hyp()
        return str(found.hypstr) or None if found is not None else None

    return listen
