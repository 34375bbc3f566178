"""The two ways that are compared, on one virtual sound card: the sound card itself, and a real browser on it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from voicecare.audio.block import RATE, AudioIn, AudioOut, Samples
from voicecare.audio.virtual import LOUDSPEAKER, MICROPHONE
from voicecare.errors import AudioError
from voicecare.screen.audio import BrowserSound

if TYPE_CHECKING:
    from playwright.sync_api import Page

_CHROMIUM = "/usr/bin/chromium"


@contextmanager
def sound_card() -> Iterator[tuple[AudioIn, AudioOut]]:
    """As a session opens it."""
    from voicecare.audio.card import CardIn, CardOut

    loudspeaker = CardOut(LOUDSPEAKER)
    try:
        yield CardIn(MICROPHONE), loudspeaker
    finally:
        loudspeaker.close()


@contextmanager
def browser(sound: BrowserSound | None = None) -> Iterator[tuple[AudioIn, AudioOut, "Page"]]:
    """Chromium with the screen's page, whose sound is really heard and played."""
    from playwright.sync_api import sync_playwright

    from voicecare.screen.pages import Screen
    from voicecare.screen.serving import served
    from voicecare.screen.watching import Watching

    watching = Watching()
    sound = sound or BrowserSound(watching.tell)
    screen = Screen(watching, lambda _line: None, hears=False, sound=sound)
    with served(screen, 0) as address, sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=_CHROMIUM, ignore_default_args=["--mute-audio"],
            args=["--no-sandbox", "--use-fake-ui-for-media-stream"],
        )  # fmt: skip
        page = started.new_page()
        page.goto(address)
        deadline = time.monotonic() + 20
        while not sound.statistics.frames:
            if time.monotonic() > deadline:
                raise AudioError("The browser brings no sound.")
            time.sleep(0.1)
        try:
            yield sound.microphone, sound.loudspeaker, page
        finally:
            started.close()
            sound.close()


def tone(hertz: float, seconds: float) -> Samples:
    """A steady one."""
    return (0.3 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)
