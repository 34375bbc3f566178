"""A browser as microphone and loudspeaker beside the sound card: how soon it answers, and whether anything is lost.

Both go through one virtual sound card, on which Chromium's real audio runs too: the word is looked for in what the
microphone was given, the answer in what the loudspeaker played. `MINUTES` in the environment says how long losses are
looked for: 3 where it is not there.
"""

import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import numpy as np
from rich.progress import track

from benchmarks.mixing import word_end
from benchmarks.recordings import DATA, digits
from benchmarks.table import Table, spread
from voicecare.audio.block import BLOCK, RATE, AudioIn, AudioOut, Samples, silence
from voicecare.audio.virtual import LOUDSPEAKER, MICROPHONE, Recording, VirtualSoundCard
from voicecare.audio.wav import load
from voicecare.errors import AudioError
from voicecare.events import Event, Heard
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.hear_files import chosen_phrases
from voicecare.listen.listener import Listener
from voicecare.listen.whisper_worker import ClosedSetWorker
from voicecare.models import store
from voicecare.screen.audio import BrowserSound, Statistics
from voicecare.speak import pyttsx3_voice

_ROUNDS, _WORDS = 2, 10
_GOAL = 0.15
"""Seconds that the browser may take more, in the median."""
_LEVEL = 0.35
_ANSWER_HERTZ, _HEARD_HERTZ, _SAID_HERTZ = 400.0, 440.0, 300.0
_ANSWERED_WITHIN = 4.0
_JUMP = 0.2
"""Radians between the phases of two blocks of a tone that mean that samples are missing: at 440 Hz, eight of them."""
_CHROMIUM = "/usr/bin/chromium"

Devices = tuple[AudioIn, AudioOut]


def tables(data: Path = DATA) -> Iterator[Table]:
    """Answers, then losses."""
    with VirtualSoundCard() as card:
        yield _answers(card, _words(data))
        yield _losses(card, 60 * float(os.environ.get("MINUTES", "3")))


# ---- the two ways


@contextmanager
def _sound_card() -> Iterator[Devices]:
    from voicecare.audio.card import CardIn, CardOut

    loudspeaker = CardOut(LOUDSPEAKER)
    try:
        yield CardIn(MICROPHONE), loudspeaker
    finally:
        loudspeaker.close()


@contextmanager
def _browser(sound: BrowserSound | None = None) -> Iterator[Devices]:
    from playwright.sync_api import sync_playwright

    from voicecare.screen.pages import Screen
    from voicecare.screen.serving import served
    from voicecare.screen.watching import Watching

    watching = Watching()
    sound = sound or BrowserSound(watching.tell)
    screen = Screen(watching, lambda _line: None, hears=False, sound=sound)
    with served(screen, 0) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_CHROMIUM, ignore_default_args=["--mute-audio"],
            args=["--no-sandbox", "--use-fake-ui-for-media-stream"],
        )  # fmt: skip
        browser.new_page().goto(address)
        deadline = time.monotonic() + 20
        while not sound.statistics.frames:
            if time.monotonic() > deadline:
                raise AudioError("The browser brings no sound.")
            time.sleep(0.1)
        try:
            yield sound.microphone, sound.loudspeaker
        finally:
            browser.close()
            sound.close()


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
            for name, way in (("sound card", _sound_card), ("browser", _browser)):
                with way() as (microphone, loudspeaker):
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
            self._loudspeaker.write(_tone(_ANSWER_HERTZ, 0.3))
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


# ---- what is lost


def _losses(card: VirtualSoundCard, seconds: float) -> Table:
    table = Table(
        "browser audio losses", f"A tone goes in and another one out for {seconds / 60:g} minutes. A jump is a place "
        "where samples of the tone are missing or repeated; the virtual sound card hears the same tone beside it.",
    )  # fmt: skip
    sound, blocks = BrowserSound(), {"browser": list[Samples](), "sound card": list[Samples]()}
    with _sound_card() as (beside, _), _browser(sound) as (microphone, loudspeaker):
        over = threading.Event()
        threads = [
            threading.Thread(target=_keep, args=(microphone, blocks["browser"], over), daemon=True),
            threading.Thread(target=_keep, args=(beside, blocks["sound card"], over), daemon=True),
            threading.Thread(target=_sing, args=(loudspeaker, over), daemon=True),
        ]
        singing = threading.Thread(target=card.say_into_microphone, args=(_tone(_HEARD_HERTZ, seconds + 3),))
        for thread in (*threads, singing):
            thread.start()
        time.sleep(1.5)
        tape, before = card.record_loudspeaker(), _copy(sound.statistics)
        begun = {name: len(one) for name, one in blocks.items()}
        for _ in track(range(round(seconds)), "losses"):
            time.sleep(1.0)
        heard = {name: np.concatenate(one[begun[name] :]) for name, one in blocks.items()}
        after, played = _copy(sound.statistics), tape.stop()
        over.set()
        singing.join()
        for name, samples in heard.items():
            by_browser = name == "browser"
            lost = after.lost - before.lost + after.starved - before.starved
            table.rows.append({
                "through": name, "blocks": len(samples) // BLOCK, "jumps heard": _jumps(samples, _HEARD_HERTZ),
                "jumps played": _jumps(played[RATE // 2 :], _SAID_HERTZ) if by_browser else None,
                "blocks lost": lost if by_browser else None, "goal": 0 if by_browser else None,
                "reached": lost == 0 if by_browser else None,
            })  # fmt: skip
        microphone.close()
        beside.close()
    return table


def _keep(microphone: AudioIn, blocks: list[Samples], over: threading.Event) -> None:
    for block in microphone.blocks():
        if over.is_set():
            return
        blocks.append(block.samples)


def _sing(loudspeaker: AudioOut, over: threading.Event) -> None:
    tone, at = _tone(_SAID_HERTZ, 10.24), 0
    while not over.is_set():
        loudspeaker.write(tone[at : at + BLOCK])
        at = (at + BLOCK) % len(tone)


def _tone(hertz: float, seconds: float) -> Samples:
    return (0.3 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def _jumps(samples: Samples, hertz: float) -> int:
    """How often the phase of a tone jumps."""
    count = len(samples) // BLOCK
    wave = np.exp(-2j * np.pi * hertz * np.arange(count * BLOCK) / RATE)
    phases = np.angle((samples[: count * BLOCK] * wave).reshape(count, BLOCK) @ np.hanning(BLOCK))
    steps = np.abs(np.angle(np.exp(1j * np.diff(phases))))
    # a jump within a block is seen on both sides of it
    at = np.flatnonzero(steps > _JUMP)
    return int(len(at) and 1 + np.count_nonzero(np.diff(at) > 2))


def _copy(statistics: Statistics) -> Statistics:
    return Statistics(statistics.frames, statistics.lost, statistics.starved)
