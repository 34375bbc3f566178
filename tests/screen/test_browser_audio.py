"""A tab as microphone and loudspeaker in a real browser: what can go wrong, and that it is said and mended."""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from benchmarks.screen_axe import RULES
from tests.screen.looks import WITHIN
from voicecare.audio.block import BLOCK, RATE, Block
from voicecare.audio.wav import WavWriter
from voicecare.errors import SoundLostError
from voicecare.events import Listen
from voicecare.screen.audio import BrowserSound
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.view import words
from voicecare.screen.watching import Watching

HERTZ = 1000.0
SAY = words("en")


@pytest.fixture(scope="module")
def browser(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Its microphone hears a tone; nobody is asked: a context has the permission, or has not."""
    tone = tmp_path_factory.mktemp("sound") / "tone.wav"
    writer = WavWriter(tone)
    writer.write((0.3 * np.sin(2 * np.pi * HERTZ * np.arange(4 * RATE) / RATE)).astype(np.float32))
    writer.close()
    options = ["--no-sandbox", "--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={tone}"]
    started = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=options)
    yield started
    started.close()


@dataclass
class Sounding:
    """A screen whose sound is the browser's, with somebody who listens."""

    address: str
    sound: BrowserSound
    watching: Watching
    heard: list[Block]


@pytest.fixture
def screen() -> Iterator[Sounding]:
    watching, heard = Watching(), list[Block]()
    sound = BrowserSound(watching.tell)
    watching.watch(Listen("reading", ("en",), {}), 0.0)

    def hear() -> None:
        while not over.is_set():
            with suppress(SoundLostError):
                for block in sound.microphone.blocks():
                    heard.append(block)

    over = threading.Event()
    listener = threading.Thread(target=hear, daemon=True)
    listener.start()
    with served(Screen(watching, lambda _line: sound.pressed(), hears=False, sound=sound), 0) as address:
        yield Sounding(address, sound, watching, heard)
    over.set()
    sound.microphone.close()
    sound.close()
    listener.join(5)


@pytest.fixture
def allowed(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(permissions=["microphone"])
    yield context
    context.close()


def opened(context: BrowserContext, screen: Sounding) -> Page:
    page = context.new_page()
    page.goto(screen.address)
    return page


def says(page: Page, key: str, language: str = "en") -> None:
    expect(page.locator("#sound-text")).to_have_text(words(language)(f"sound-{key}"), timeout=WITHIN)


def wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def tone_of(blocks: list[Block]) -> tuple[float, float]:
    """The strongest pitch in hertz, and by how many decibels it is above all the rest."""
    samples = np.concatenate([block.samples for block in blocks])
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    near = np.abs(hertz - HERTZ) < 20
    return float(hertz[power.argmax()]), 10 * float(np.log10(power[near].sum() / power[~near].sum()))


# ---- it works


@pytest.mark.parametrize("rate", ["16 kHz", "the device's own"])
def test_what_the_microphone_hears_arrives_whole_and_at_its_pitch(
    allowed: BrowserContext, screen: Sounding, rate: str
) -> None:
    if rate != "16 kHz":
        allowed.add_init_script(
            "const Given = AudioContext; window.AudioContext = class extends Given { constructor(wish) {"
            " if (wish.sampleRate) throw new DOMException('', 'NotSupportedError'); super(wish) } }"
        )
    page = opened(allowed, screen)
    # who has allowed it before is not asked again
    says(page, "on")
    expect(page.locator("#state")).to_have_attribute("data-state", "listening", timeout=WITHIN)
    # the browser's own pretended microphone stumbles on a busy machine: one stretch of 1.6 s must be clean
    wait_for(lambda: len(screen.heard) >= 50 and tone_of(screen.heard[-50:])[1] > 30)
    assert tone_of(screen.heard[-50:])[0] == pytest.approx(HERTZ, abs=2)
    assert (page.evaluate("context.sampleRate") == RATE) is (rate == "16 kHz")
    assert screen.sound.statistics.lost == 0
    kept = "[localStorage.length, sessionStorage.length, document.cookie.length, indexedDB.databases()]"
    assert page.evaluate(f"Promise.all({kept}).then((all) => all.map((one) => one.length ?? one))") == [0, 0, 0, 0]


def test_sound_that_piles_up_before_the_page_is_left_behind(allowed: BrowserContext, screen: Sounding) -> None:
    page = opened(allowed, screen)
    says(page, "on")
    page.evaluate("""() => {
      window.pile = 0;
      window.first = source;
      const stats = () => ({deliveredFramesDuration: 1000 * context.currentTime + pile});
      Object.defineProperty(stream.getTracks()[0], "stats", {get: stats});
      least = Infinity;
    }""")
    # it is not still, and a little more is no reason to leave something out
    page.wait_for_function("() => least < Infinity")
    page.evaluate("() => { pile = 150; }")
    heard = len(screen.heard)
    wait_for(lambda: len(screen.heard) > heard + 80)
    assert page.evaluate("source === first")
    page.evaluate("() => { pile = 600; }")
    page.wait_for_function("() => source !== first", timeout=WITHIN)
    wait_for(lambda: page.evaluate("least < Infinity"))
    heard = len(screen.heard)
    wait_for(lambda: len(screen.heard) > heard + 20)
    assert max(np.abs(block.samples).max() for block in screen.heard[heard:]) > 0.2
    assert screen.sound.statistics.lost == 0


def test_what_is_said_sounds_in_the_tab_and_a_cut_silences_it(allowed: BrowserContext, screen: Sounding) -> None:
    page = opened(allowed, screen)
    says(page, "on")
    page.evaluate("""() => {
      window.meter = new AnalyserNode(context, {fftSize: 2048});
      door.connect(meter);
      window.loudness = () => {
        const samples = new Float32Array(2048);
        meter.getFloatTimeDomainData(samples);
        return Math.max(...samples.map(Math.abs));
      };
    }""")
    voice = (0.5 * np.sin(2 * np.pi * 300 * np.arange(3 * RATE) / RATE)).astype(np.float32)

    def speak() -> None:
        with suppress(SoundLostError):
            for at in range(0, len(voice), BLOCK):
                screen.sound.loudspeaker.write(voice[at : at + BLOCK])

    def sounds_whole() -> bool:
        sounded, before = list[Block](), screen.sound.loudspeaker.position()[0]
        screen.sound.loudspeaker.tap(sounded.append)
        speaking = threading.Thread(target=speak, daemon=True)
        speaking.start()
        wait_for(lambda: page.evaluate("loudness() > 0.4"))
        assert page.evaluate("loudness()") < 0.6
        # what is sent ahead lasts while the page is busy
        page.evaluate("() => { const end = performance.now() + 80; while (performance.now() < end); }")
        speaking.join(10)
        wait_for(lambda: screen.sound.loudspeaker.position()[0] == before + len(voice))
        told = np.concatenate([block.samples for block in sounded])
        first = int(np.flatnonzero(told)[0])
        whole = told[first - 1 : first - 1 + len(voice)]
        return len(whole) == len(voice) and np.allclose(whole, voice, atol=1e-3)

    # a browser that gets no time from the machine has a hole, but not each time
    assert any(sounds_whole() for _ in range(3))
    said = screen.sound.loudspeaker.position()[0]
    # softer, for what waits there too
    screen.sound.loudspeaker.write(voice)
    wait_for(lambda: page.evaluate("loudness() > 0.4"))
    screen.sound.loudspeaker.duck(20)
    wait_for(lambda: 0 < page.evaluate("loudness()") < 0.1)
    # nothing, and it waits
    screen.sound.loudspeaker.duck(math.inf)
    wait_for(lambda: page.evaluate("loudness() === 0"))
    time.sleep(0.1)
    held = screen.sound.loudspeaker.position()[0]
    time.sleep(0.3)
    assert screen.sound.loudspeaker.position()[0] == held < said + len(voice)
    screen.sound.loudspeaker.duck(0)
    wait_for(lambda: page.evaluate("loudness() > 0.4"))
    screen.sound.loudspeaker.cut()
    wait_for(lambda: page.evaluate("loudness() === 0"))
    assert said < screen.sound.loudspeaker.position()[0] < said + len(voice)
    # a sound that goes on late had a hole, and one that begins after a cut had none
    before = screen.sound.statistics.starved
    for _ in range(2):
        screen.sound.loudspeaker.write(voice[:1600])
        time.sleep(0.3)
    wait_for(lambda: screen.sound.statistics.starved == before + 1)


def test_the_button_gives_the_sound_and_takes_it_back_by_keyboard(allowed: BrowserContext, screen: Sounding) -> None:
    page = opened(allowed, screen)
    says(page, "on")
    page.locator("#sound-button").focus()
    page.keyboard.press("Enter")
    says(page, "waiting")
    assert screen.sound.state == "waiting"
    expect(page.locator("#sound-button")).to_have_text(SAY("sound-use"))
    expect(page.locator("#sound-button")).to_be_focused()
    page.keyboard.press("Space")
    says(page, "on")
    expect(page.locator("#sound-button")).to_have_text(SAY("sound-stop"))
    # at the end of the session the microphone is given back
    screen.watching.over()
    wait_for(lambda: screen.sound.state == "waiting")
    assert page.evaluate("stream") is None


# ---- what can go wrong


def test_a_refused_microphone_is_said_and_the_screen_goes_on_without(browser: Browser, screen: Sounding) -> None:
    context = browser.new_context()
    page = opened(context, screen)
    says(page, "waiting")
    page.locator("#sound-button").click()
    says(page, "refused")
    assert screen.sound.state == "waiting"
    page.locator("#line").fill("read the advice")
    page.keyboard.press("Enter")
    wait_for(lambda: screen.sound.state == "silent")
    context.grant_permissions(["microphone"])
    page.locator("#sound-button").click()
    says(page, "on")
    context.close()


def test_without_a_microphone_it_says_so(allowed: BrowserContext, screen: Sounding) -> None:
    allowed.add_init_script(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'))"
    )
    page = opened(allowed, screen)
    says(page, "none")
    assert page.evaluate("[stream, context, channel]") == [None, None, None]


def test_a_browser_without_it_says_so(browser: Browser, screen: Sounding) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'mediaDevices', {value: undefined})")
    page = opened(context, screen)
    page.locator("#sound-button").click()
    says(page, "unable")
    context.close()


def test_a_second_tab_is_refused_and_the_first_keeps_the_sound(allowed: BrowserContext, screen: Sounding) -> None:
    first = opened(allowed, screen)
    says(first, "on")
    second = opened(allowed, screen)
    says(second, "elsewhere")
    expect(second.locator("#sound-button")).to_be_hidden()
    # also one that asks all the same
    second.evaluate("begin(true)")
    wait_for(lambda: second.evaluate("own === 'elsewhere' && stream === null"))
    before = screen.sound.statistics.frames
    wait_for(lambda: screen.sound.statistics.frames > before + 10)
    says(first, "on")
    first.close()
    expect(second.locator("#sound-button")).to_be_visible(timeout=WITHIN)
    second.locator("#sound-button").click()
    says(second, "on")


def test_a_lost_microphone_is_said_and_taken_again_when_it_is_back(allowed: BrowserContext, screen: Sounding) -> None:
    page = opened(allowed, screen)
    says(page, "on")
    page.evaluate("stream.getTracks()[0].dispatchEvent(new Event('ended'))")
    says(page, "lost")
    wait_for(lambda: screen.sound.state == "waiting")
    page.evaluate("navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
    says(page, "on")
    wait_for(lambda: screen.sound.state == "used")


def test_a_broken_connection_and_a_reload_are_mended_by_the_page(allowed: BrowserContext, screen: Sounding) -> None:
    page = opened(allowed, screen)
    says(page, "on")
    page.evaluate("channel.close()")
    says(page, "broken")
    says(page, "on")
    page.reload()
    says(page, "on")
    wait_for(lambda: screen.sound.state == "used")


def test_a_tab_that_stands_still_loses_the_sound_and_comes_back(allowed: BrowserContext, screen: Sounding) -> None:
    page = opened(allowed, screen)
    says(page, "on")
    # as if its cable were pulled: nothing comes, and nothing says so
    page.evaluate("window.given = channel.send; channel.send = () => {}")
    wait_for(lambda: screen.sound.state == "waiting")
    says(page, "on")
    wait_for(lambda: screen.sound.state == "used")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing(browser: Browser, screen: Sounding, language: str) -> None:
    screen.watching.watch(Listen("reading", (language,), {}), 0.0)
    context = browser.new_context()
    page = opened(context, screen)
    for key in ("waiting", "refused"):
        says(page, key, language)
        assert Axe().run(page, options=RULES).response["violations"] == []
        page.locator("#sound-button").click()
    box = page.locator("#sound-button").bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    context.close()
