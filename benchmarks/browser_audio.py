"""A browser as microphone and loudspeaker beside the sound card: how soon it answers, and whether anything is lost.

Both go through one virtual sound card, on which Chromium's real audio runs too: the word is looked for in what the
microphone was given, the answer in what the loudspeaker played. `MINUTES` in the environment says how long losses are
looked for: 3 where it is not there.
"""

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks.browser_losses import losses
from benchmarks.browser_parts import parts
from benchmarks.browser_ways import browser, sound_card, tone
from benchmarks.mixing import word_end
from benchmarks.recordings import DATA, digits
from benchmarks.table import Table, spread
from voicecare.audio.block import RATE, AudioIn, AudioOut, Samples, silence
from voicecare.audio.virtual import Recording, VirtualSoundCard
from voicecare.audio.wav import load
from voicecare.events import Event, Heard
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.hear_files import chosen_phrases
from voicecare.listen.listener import Listener
from voicecare.listen.whisper_worker import ClosedSetWorker
from voicecare.models import store
from voicecare.speak import pyttsx3_voice

_ROUNDS, _WORDS = 2, 10
_GOAL = 0.15
"""Seconds that the browser may take more, in the median."""
_LEVEL = 0.35
_ANSWER_HERTZ = 400.0
_ANSWERED_WITHIN = 4.0


def tables(data: Path = DATA) -> Iterator[Table]:
    """Answers, of what they are made, and losses."""
    with VirtualSoundCard() as card:
        yield _answers(card, _words(data))
        yield parts(card)
        yield losses(card)


# ---- how soon


def _words(data: Path) -> list[tuple[str, Samples]]:
    """Numbers said by people; where there are none, by espeak-ng."""
    if data.is_dir():
        found = [(str(one.said), load(one.path)) for one in digits(data)][: _ROUNDS * _WORDS]
    else:
        voice = pyttsx3_voice.start("gmw/en-GB-x-rp")
        names = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
        said = {name: np.concatenate([part.samples for part in voice.speak(name, "en", 1.0)]) for name in names}
        voice.close()
        found = [(name, said[name]) for name in names] * _ROUNDS
    return [(name, samples * np.float32(_LEVEL / np.abs(samples).max())) for name, samples in found]


def _answers(card: VirtualSoundCard, words: list[tuple[str, Samples]]) -> Table:
    table = Table(
        "browser audio", "Seconds from the end of a number in the microphone to the first block of the answer in the "
        "loudspeaker, `counting`, one virtual sound card for both ways.",
    )  # fmt: skip
    took: dict[str, list[float]] = {"sound card": [], "browser": []}
    asked = dict.fromkeys(took, 0)
    recogniser = ClosedSetRecogniser(ClosedSetWorker(store.Store(store.folder()).path("whisper-base")))
    wanted = chosen_phrases("en", "counting", None)
    recogniser.open(wanted.phrases, wanted.expected)
    while recogniser.idle():
        pass
    with _Tapes() as tapes:
        for turn in range(_ROUNDS):
            for name, way in (("sound card", sound_card), ("browser", browser)):
                with way() as (microphone, loudspeaker, *_):
                    answering = _Answering(microphone, loudspeaker, recogniser)
                    for _, samples in track(words[turn * _WORDS : (turn + 1) * _WORDS], name):
                        asked[name] += 1
                        seconds = tapes.between(partial(answering.ask, card, samples))
                        if seconds is not None:
                            took[name].append(seconds)
                    answering.close()
    recogniser.close()
    more = float(np.median(took["browser"]) - np.median(took["sound card"]))
    for name, seconds in took.items():
        by_browser = name == "browser"
        table.rows.append({
            "through": name, "n": asked[name], "answered": len(seconds), **spread(seconds),
            "more s": round(more, 3) if by_browser else None, "goal": _GOAL if by_browser else None,
            "reached": more <= _GOAL if by_browser else None,
        })  # fmt: skip
    return table


class _Answering:
    """Listens, and answers whatever it hears with a tone."""

    def __init__(self, microphone: AudioIn, loudspeaker: AudioOut, recogniser: ClosedSetRecogniser) -> None:
        self._loudspeaker = loudspeaker
        self._heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        self._listener = Listener(microphone, _Kept(recogniser), OwnVoiceGuard(headphones=True), self._tell)
        wanted = chosen_phrases("en", "counting", None)
        self._listener.open("counting", wanted.phrases, wanted.expected)
        self._listener.start()
        time.sleep(1.5)

    def ask(self, card: VirtualSoundCard, samples: Samples) -> None:
        """Say it, and wait for the answer."""
        card.say_into_microphone(np.concatenate([silence(0.1), samples[: word_end(samples)], silence(0.3)]))
        try:
            self._heard.get(timeout=_ANSWERED_WITHIN)
        except queue.Empty:
            return
        time.sleep(0.8)

    def close(self) -> None:
        """Listen no more."""
        self._listener.close()

    def _tell(self, event: Event) -> None:
        if isinstance(event, Heard):
            self._loudspeaker.write(tone(_ANSWER_HERTZ, 0.3))
            self._heard.put(event)


class _Kept:
    """A recogniser that the next listener uses too."""

    def __init__(self, recogniser: ClosedSetRecogniser) -> None:
        self._recogniser = recogniser

    def __getattr__(self, name: str) -> Callable[..., object]:
        found: Callable[..., object] = getattr(self._recogniser, name)
        return found

    def close(self) -> None:
        """It stays."""


class _Tapes:
    """What the microphone is given and what the loudspeaker plays, recorded from one moment on."""

    def __enter__(self) -> "_Tapes":
        with ExitStack() as parts:
            self._given, self._played = Recording("micfeed.monitor"), Recording()
            for tape in (self._given, self._played):
                parts.callback(tape.stop)
            time.sleep(1.0)
            # both began within a moment of each other; what is left of that is the same for either way
            self._parts = parts.pop_all()
        return self

    def __exit__(self, *_error: object) -> None:
        self._parts.close()

    def between(self, act: Callable[[], None]) -> float | None:
        """From the last sound that the microphone was given to the first of the loudspeaker; None without one."""
        before = self._given.length, self._played.length
        act()
        given, played = self._given.samples(before[0]), self._played.samples(before[1])
        answer = np.flatnonzero(np.abs(played) > 0.01)
        if not len(answer) or not word_end(given):
            return None
        return float(before[1] + answer[0] - before[0] - word_end(given)) / RATE
