"""A patient speaks into a browser's microphone, from a WAV file, to a real session that listens and answers there."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.screen.conftest import PAGE
from tests.screen.looks import WITHIN
from tests.session.watching import Watch
from voicecare import app, settings
from voicecare.audio.block import RATE, Samples, silence
from voicecare.audio.wav import WavWriter
from voicecare.diary.diary import Diary
from voicecare.events import DeviceBack, DeviceLost, Effect, Event, Heard, Listen
from voicecare.loop import Loop
from voicecare.models.store import Store
from voicecare.page import drawings
from voicecare.rehearsal.patient import Patient
from voicecare.rehearsal.script import Line, Script
from voicecare.rehearsal.stage import Stage
from voicecare.rehearsal.transcript import Transcript
from voicecare.screen.audio import BrowserSound
from voicecare.screen.lines import Lines
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching
from voicecare.understand.phrase import Command

AT = (2.5, 6.5, 11.5, 15.5, 20.0, 24.5, 30.5, 33.0, 35.5, 38.0)
"""Seconds after the microphone is opened at which the lines begin. What is said over the app's voice is open there
without any proof that the voice is not heard: on a busy machine that is withdrawn now and then."""
SCRIPT = Script.model_validate({
    "name": "browser", "language": "en", "page": PAGE, "patient": {"espeak": "gmw/en-GB-x-rp"},
    "lines": [
        {"say": "wait", "means": "pause", "then": ["I am waiting"]},
        {"say": "read the page to me", "means": "read_advice", "then": ["Advice after spinal fusion"]},
        {"say": "stop", "means": "stop", "then": ["Stopped"]},
        {"say": "exercise number two", "means": "exercise", "with": {"exercise": 2}, "then": ["Exercise 2 of 3"]},
        {"say": "stop", "means": "stop", "then": ["Stopped"]},
        {"say": "I'm ready", "means": "ready", "then": ["Count aloud"]},
        {"say": "one", "means": "count", "with": {"count": 1}, "then": ["one"]},
        {"say": "two", "means": "count", "with": {"count": 2}, "then": ["two"]},
        {"say": "three", "means": "count", "with": {"count": 3}, "then": ["three"]},
        {"say": "stop", "means": "stop", "then": ["Stopped"]},
    ],
    "diary": {"repetition": 3},
})  # fmt: skip


def said(models: Store) -> Samples:
    """The lines at their times, in a quiet room."""
    lines = [line for part in SCRIPT.parts() for line in part]
    patient = Patient(SCRIPT, lines, Stage(Transcript("", "en"), lambda _entry: None), None, models, None)  # type: ignore[arg-type]  # its mouth is a file
    try:
        sounds = [patient._sound(line) for line in lines]
    finally:
        patient.close()
    tape = silence(AT[-1] + 60)
    for at, sound in zip(AT, sounds, strict=True):
        first = round(at * RATE)
        tape[first : first + len(sound)] += sound
    room = np.random.default_rng(0).standard_normal(len(tape))
    return tape + (10 ** (-65 / 20) * room).astype(np.float32)


@dataclass
class Live:
    address: str
    watch: Watch
    home: Path


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Live]:
    watch, lines, watching, loops = Watch(), Lines(), Watching(), list[Loop]()
    sound = BrowserSound(watching.tell)

    def see(happened: Event | Effect, now: float) -> None:
        watching.watch(happened, now)
        watch(happened, now)

    def ready(loop: Loop) -> None:
        watching.attach(loop)
        # it takes half a minute as it is
        loop.session.talk.faster(4)
        loops.append(loop)

    runs = threading.Thread(
        target=app.run, daemon=True,
        args=(settings.load(language="en", page=PAGE), app.Devices(sound.loudspeaker, sound.microphone, lines=lines)),
        kwargs={"home": tmp_path, "watch": see, "ready": ready},
    )  # fmt: skip
    with served(Screen(watching, lines.put, hears=False, drawings=drawings.read(PAGE), sound=sound), 0) as address:
        runs.start()
        watch.wait(lambda one: isinstance(one, Listen))
        yield Live(address, watch, tmp_path)
        loops[0].stop()
        runs.join(20)
        lines.close()
        sound.close()
    assert not runs.is_alive()


@pytest.fixture
def page(browser: Browser, models: Store, tmp_path: Path) -> Iterator[Page]:
    tape = tmp_path / "patient.wav"
    writer = WavWriter(tape)
    writer.write(said(models))
    writer.close()
    options = ["--no-sandbox", "--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={tape}"]
    started = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=options)
    yield started.new_context(permissions=["microphone"]).new_page()
    started.close()


def commands(watch: Watch) -> list[Command]:
    return [one.phrase.command for one in watch.seen if isinstance(one, Heard) and one.phrase is not None]


def test_a_patient_interrupts_counts_and_stops_through_the_browser_and_a_reload_in_the_middle(
    session: Live, page: Page
) -> None:
    captions: list[str] = []
    page.expose_function("noted", lambda text: captions.append(str(text)))
    page.add_init_script(
        "addEventListener('view', (event) => { const text = event.detail.caption.text;"
        " if (text !== window.before) noted(window.before = text) })"
    )
    # the recogniser is there before the patient speaks
    time.sleep(2.0)
    page.goto(session.address)
    session.watch.wait(lambda _one: len(commands(session.watch)) == len(SCRIPT.lines), 60)
    expect(page.locator("#caption")).to_contain_text("Stopped", timeout=WITHIN)
    wanted = [line for line in SCRIPT.lines if isinstance(line, Line)]
    assert commands(session.watch) == [line.command for line in wanted]
    rest = iter(captions)
    for line in wanted:
        for text in line.then:
            assert any(text in caption for caption in rest), (text, captions)
    assert not any(isinstance(one, DeviceLost | DeviceBack) for one in session.watch.seen)
    # the page is loaded again in the middle of the set
    page.reload()
    session.watch.wait(lambda one: one == DeviceBack("sound"))
    assert DeviceLost("sound") in session.watch.seen
    expect(page.locator("#caption")).to_contain_text("I can hear you again", timeout=WITHIN)
    expect(page.locator("#caption")).to_contain_text("3", timeout=WITHIN)
    diary = Diary(session.home / "diary.db")
    try:
        kinds = [entry.kind for entry in diary.entries()]
    finally:
        diary.close()
    assert {kind: kinds.count(kind) for kind in SCRIPT.diary} == SCRIPT.diary
