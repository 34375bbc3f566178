"""A browser's tab as microphone and loudspeaker, without a browser."""

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from tests.session.watching import Watch
from voicecare import app, settings
from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.errors import SoundLostError
from voicecare.events import DeviceBack, DeviceLost, Event, Listen, Say, Speaking, Started
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.listener import Listener
from voicecare.page.load import load
from voicecare.screen.audio import FORGET, GOES_ON, HEADER, BrowserSound, TabSound
from voicecare.session.session import Session


def frame(number: int, level: float = 0.0, starved: int = 0, delay: int = 0) -> bytes:
    return HEADER.pack(number, starved, delay) + np.full(BLOCK, round(level * 32768), "<i2").tobytes()


def attached(sound: BrowserSound) -> TabSound:
    tab = sound.attach()
    assert tab is not None
    return tab


def played(answer: bytes | None) -> Samples:
    assert answer is not None
    assert len(answer) == 2 + 2 * BLOCK
    return np.frombuffer(answer, "<i2", offset=2).astype(np.float32) / 32767


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


# ---- frames


def test_what_the_tab_hears_comes_as_blocks_at_the_time_it_was_heard() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    began = time.monotonic()
    for number in range(3):
        tab.frame(frame(number, 0.25))
    blocks = sound.microphone.blocks()
    first, second = next(blocks), next(blocks)
    assert first.samples.dtype == np.float32
    assert np.allclose(first.samples, 0.25)
    assert len(first.samples) == BLOCK
    assert first.time == pytest.approx(began - BLOCK / RATE, abs=0.1)
    # all three came at once, as after a hitch of the network: the first that is not late says when they were heard
    assert second.time - first.time <= BLOCK / RATE + 1e-4
    assert not first.lost


def test_frames_that_come_late_and_together_keep_their_times(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr("voicecare.screen.audio.time.monotonic", lambda: clock[0])
    sound = BrowserSound()
    tab, blocks = attached(sound), sound.microphone.blocks()
    for number in range(40):
        # frames 10 to 19 are held up and come with 20
        clock[0] = 100.0 + max(number, 20 if number >= 10 else 0) * BLOCK / RATE
        tab.frame(frame(number))
    times = [next(blocks).time for _ in range(40)]
    assert np.diff(times) == pytest.approx([BLOCK / RATE] * 39, abs=2e-4)
    # the tab itself stood still for a second
    for number in range(40, 80):
        clock[0] = 101.0 + number * BLOCK / RATE
        tab.frame(frame(number))
    assert [next(blocks).time for _ in range(40)][-1] == pytest.approx(101.0 + 78 * BLOCK / RATE, abs=1e-3)


def test_what_is_said_goes_back_frame_against_frame() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    sound.loudspeaker.write(np.linspace(-1.0, 1.0, BLOCK + 10, dtype=np.float32))
    assert sound.loudspeaker.position()[0] == 0
    assert np.allclose(played(tab.frame(frame(0))), np.linspace(-1, 1, BLOCK + 10)[:BLOCK], atol=1e-4)
    assert sound.loudspeaker.position()[0] == BLOCK
    rest = played(tab.frame(frame(1)))
    assert np.count_nonzero(rest[:10]) == 10
    assert not rest[10:].any()
    assert sound.loudspeaker.position()[0] == BLOCK + 10


def test_what_is_too_loud_is_cut_off_and_does_not_turn_over() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    sound.loudspeaker.write(np.full(BLOCK, 1.7, np.float32))
    assert np.allclose(played(tab.frame(frame(0))), 1.0)


def test_a_cut_reaches_what_waits_in_the_tab_and_not_what_is_said_next() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    sound.loudspeaker.write(np.ones(BLOCK, np.float32))
    sound.loudspeaker.cut()
    sound.loudspeaker.write(np.full(BLOCK, 0.5, np.float32))
    answer = tab.frame(frame(0))
    assert answer is not None
    assert answer.startswith(FORGET)
    assert np.allclose(played(answer), 0.5, atol=1e-4)
    again = tab.frame(frame(1))
    assert again is not None
    assert again.startswith(GOES_ON)


def test_what_sounds_is_told_with_the_time_at_which_it_reaches_the_ear() -> None:
    sound, told = BrowserSound(), list[Block]()
    tab = attached(sound)
    sound.loudspeaker.tap(told.append)
    tab.frame(frame(0, delay=1600))
    tab.frame(frame(1, delay=60_000))
    assert told[0].time == pytest.approx(time.monotonic() + 0.1, abs=0.1)
    assert told[1].time < time.monotonic() + 0.6


def test_what_is_lost_on_the_way_is_noticed_and_counted() -> None:
    sound, told = BrowserSound(), list[Block]()
    tab, blocks = attached(sound), sound.microphone.blocks()
    sound.loudspeaker.tap(told.append)
    for number, starved in ((7, 3), (8, 3), (11, 3), (12, 4)):
        tab.frame(frame(number, starved=starved))
    assert [next(blocks).lost for _ in range(4)] == [False, False, True, False]
    assert [block.lost for block in told] == [False, False, False, True]
    assert (sound.statistics.frames, sound.statistics.lost, sound.statistics.starved) == (4, 1, 1)


@pytest.mark.parametrize("rubbish", [b"", b"\0", frame(0)[:-1], frame(0) + b"\0", bytes(range(256)) * 100])
def test_what_is_no_frame_is_refused(rubbish: bytes) -> None:
    sound = BrowserSound()
    assert attached(sound).frame(rubbish) is None
    assert sound.statistics.frames == 0


def test_who_listens_to_nothing_keeps_ten_seconds_only() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    for number in range(1000):
        tab.frame(frame(number, number / 1000))
    assert next(sound.microphone.blocks()).samples[0] > 0.6


# ---- one tab at a time


def test_one_tab_has_the_sound_until_it_goes() -> None:
    changes = list[str]()
    sound = BrowserSound(lambda: changes.append(sound.state))
    assert sound.state == "waiting"
    tab = attached(sound)
    assert sound.attach() is None
    sound.detach(tab)
    other = attached(sound)
    # a tab that has gone already takes nobody's place
    sound.detach(tab)
    assert sound.state == "used"
    sound.detach(other)
    assert changes == ["used", "waiting", "used", "waiting"]
    sound.close()
    assert sound.attach() is None


def test_without_a_tab_nothing_is_said() -> None:
    sound = BrowserSound()
    with pytest.raises(SoundLostError):
        sound.loudspeaker.write(np.ones(BLOCK, np.float32))
    with pytest.raises(SoundLostError):
        sound.loudspeaker.position()
    tab = attached(sound)
    sound.loudspeaker.write(np.ones(BLOCK, np.float32))
    sound.detach(tab)
    with pytest.raises(SoundLostError):
        sound.loudspeaker.position()


def test_who_presses_without_a_tab_goes_on_in_silence_until_there_is_one() -> None:
    sound = BrowserSound()
    sound.pressed()
    sound.pressed()
    assert sound.state == "silent"
    sound.loudspeaker.write(np.ones(2 * BLOCK, np.float32))
    wait_for(lambda: sound.loudspeaker.position()[0] == 2 * BLOCK)
    tab = attached(sound)
    assert sound.state == "used"
    sound.pressed()
    assert sound.state == "used"
    time.sleep(0.1)
    sound.loudspeaker.write(np.ones(BLOCK, np.float32))
    assert played(tab.frame(frame(0))).all()
    sound.close()


def test_a_lost_tab_is_one_loss_and_its_return_one_return() -> None:
    class Deaf:
        def __getattr__(self, name: str) -> Callable[..., None]:
            return lambda *_values: None

    told = list[Event]()
    sound = BrowserSound()
    listener = Listener(sound.microphone, Deaf(), OwnVoiceGuard(headphones=True), told.append)  # type: ignore[arg-type]  # judges nothing
    listener.start()
    try:
        tab = attached(sound)
        tab.frame(frame(0))
        time.sleep(0.3)
        # that nobody came yet was no loss
        assert told == []
        sound.detach(tab)
        wait_for(lambda: told == [DeviceLost("sound")])
        attached(sound).frame(frame(0))
        wait_for(lambda: told == [DeviceLost("sound"), DeviceBack("sound")])
    finally:
        listener.close()


def test_the_session_says_nothing_before_it_can_be_heard_and_then_where_it_is() -> None:
    session = Session(load("hmc-spinal-fusion"), "en")
    session.handle(Started(0.0))
    assert session.handle(DeviceLost("sound")) == []
    said = [one.text for one in session.handle(DeviceBack("sound")) if isinstance(one, Say)]
    assert said[0] == "I can hear you again."


# ---- with a session


@pytest.fixture
def running(tmp_path: object) -> Iterator[tuple[BrowserSound, Watch]]:
    sound, watch, loops = BrowserSound(), Watch(), list[object]()
    # without a recogniser: this is about what is said
    devices = app.Devices(sound.loudspeaker, lines=iter(()))
    thread = threading.Thread(
        target=app.run, args=(settings.load(language="en"), devices), daemon=True,
        kwargs={"watch": watch, "ready": loops.append},
    )  # fmt: skip
    thread.start()
    watch.wait(lambda one: isinstance(one, Listen))
    yield sound, watch
    loops[0].stop()  # type: ignore[attr-defined]  # a loop
    sound.close()
    thread.join(20)
    assert not thread.is_alive()


def test_the_greeting_waits_for_the_tab(running: tuple[BrowserSound, Watch]) -> None:
    sound, watch = running
    time.sleep(0.5)
    assert not any(isinstance(one, Speaking | DeviceLost) for one in watch.seen)
    tab = attached(sound)
    for number in range(300):
        time.sleep(BLOCK / RATE)
        if np.abs(played(tab.frame(frame(number)))).max() > 0.1:
            break
    wait_for(lambda: any(isinstance(one, Speaking) for one in watch.seen))
    assert not any(isinstance(one, DeviceLost | DeviceBack) for one in watch.seen)
