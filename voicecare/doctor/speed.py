"""How fast this computer understands and speaks: the short form of the benchmarks."""

import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from voicecare.audio.block import RATE, Samples, silence
from voicecare.audio.wav import WavWriter
from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding
from voicecare.listen.hear_files import chosen_phrases, hear_files
from voicecare.speak import voices

_TIMES = 5
_FINE, _SLOW = 1.0, 2.5
"""Seconds from the end of a word to the answer: a conversation up to the first; beyond the second people repeat."""


def speed(computer: Computer) -> Iterator[Finding]:
    """The seconds in which Whisper judges "stop", spoken by the app's own voice, and in which the voice begins."""
    if computer.quick:
        return
    word, began = _word(computer)
    with TemporaryDirectory(prefix="voicecare-doctor-") as folder:
        file = Path(folder) / "stop.wav"
        writer = WavWriter(file)
        writer.write(word)
        writer.close()
        wanted = chosen_phrases("en", "reading", None)
        heard = list(hear_files([file] * _TIMES, "whisper", "en", wanted, computer.store))
    seconds = [one.seconds for each in heard for one in each.heard]
    understood = sum(
        one.phrase is not None and one.phrase.command.id == "stop" for each in heard for one in each.heard
    )
    if not seconds:
        yield Finding("speed", "warning", "Whisper heard nothing in a spoken word: run this again.", {"runs": _TIMES})
        return
    median = statistics.median(seconds)
    facts = {
        "whisper_s": round(median, 2),
        "voice_s": round(began, 2),
        "runs": len(seconds),
        "understood": understood,
    }
    told = f"Whisper answers in {median:.1f} s here"
    if median <= _FINE:
        yield Finding("speed", "ok", f"{told}: fine.", facts)
    elif median <= _SLOW:
        yield Finding("speed", "warning", f"{told}: slow. Close other programs; plug in the charger.", facts)
    else:
        yield Finding("speed", "warning", f"{told}: too slow to count along. Take a faster one, or have the app "
                      "count: voicecare plan set --way app", facts)  # fmt: skip


def _word(computer: Computer) -> tuple[Samples, float]:
    """A spoken "stop" between two silences, and the seconds until the voice began."""
    with closing(voices.start("pyttsx3", computer.store)) as voice:
        list(voice.speak("yes", "en", 1.0))
        asked = time.perf_counter()
        pieces = voice.speak("stop", "en", 1.0)
        first = next(pieces)
        began = time.perf_counter() - asked
        said = np.concatenate([first.samples, *(one.samples for one in pieces)])
    noise = 1e-4 * np.random.default_rng(0).standard_normal(len(said) + 2 * RATE).astype(np.float32)
    padded: Samples = np.concatenate([silence(1.0), said, silence(1.0)]) + noise
    return padded, began
