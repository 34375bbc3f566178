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
from voicecare.screen.audio import HEADER, BrowserSound, TabSound
from voicecare.screen.browser_out import ORDER
from voicecare.session.session import Session


def frame(
    number: int,
    level: float = 0.0,
    starved: int = 0,
    delay: int = 0,
    run: int = 1,
    played: int = 0,
    sounds: float = 0.0,
) -> bytes:  # fmt: skip
    samples = np.repeat(np.array([level, sounds]) * 32767, BLOCK)
    return HEADER.pack(number, played, run, starved, delay) + np.round(samples).astype("<i2").tobytes()


def attached(sound: BrowserSound) -> TabSound:
    tab = sound.attach()
    assert tab is not None
    return tab


def sent(tab: TabSound) -> list[tuple[int, float, Samples]]:
    """The run, the loudness and the samples of each message to the tab."""
    found = []
    for message in tab.send():
        run, loud = ORDER.unpack_from(message)
        found.append((run, loud / 65535, np.frombuffer(message, "<i2", offset=ORDER.size).astype(np.float32) / 32767))
    return found


def words(tab: TabSound) -> Samples:
    return np.concatenate([samples for _, _, samples in sent(tab)] or [np.zeros(0, np.float32)])


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
    assert np.allclose(first.samples, 0.25, atol=1e-4)
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


def test_what_is_said_is_sent_at_once_and_counts_when_the_tab_has_played_it() -> None:
    sound, told = BrowserSound(), list[bool]()
    tab = sound.attach(lambda: told.append(True))
    assert tab is not None
    sent(tab)
    told.clear()
    sound.loudspeaker.write(np.linspace(-1.0, 1.0, BLOCK + 10, dtype=np.float32))
    assert told == [True]
    assert np.allclose(words(tab), np.linspace(-1, 1, BLOCK + 10), atol=1e-4)
    assert sound.loudspeaker.position()[0] == 0
    tab.frame(frame(0, played=100))
    assert sound.loudspeaker.position()[0] == 100
    # a tab that tells more than it was sent is not believed, nor one that takes back what it told
    tab.frame(frame(1, played=4_000_000_000))
    tab.frame(frame(2))
    assert sound.loudspeaker.position()[0] == BLOCK + 10


def test_no_more_is_sent_than_a_third_of_a_second_ahead() -> None:
    sound = BrowserSound()
    tab = attached(sound)

    def speak() -> None:
        for _ in range(20):
            sound.loudspeaker.write(np.ones(BLOCK, np.float32))

    speaking = threading.Thread(target=speak, daemon=True)
    speaking.start()
    time.sleep(0.1)
    assert len(words(tab)) == 10 * BLOCK
    tab.frame(frame(0, played=3 * BLOCK))
    time.sleep(0.1)
    assert len(words(tab)) == 3 * BLOCK
    tab.frame(frame(1, played=13 * BLOCK))
    speaking.join(5)
    assert not speaking.is_alive()


def test_what_is_too_loud_is_cut_off_and_does_not_turn_over() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    sound.loudspeaker.write(np.full(BLOCK, 1.7, np.float32))
    assert np.allclose(words(tab), 1.0)


def test_a_cut_reaches_what_waits_in_the_tab_and_not_what_is_said_next() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    sound.loudspeaker.write(np.ones(BLOCK, np.float32))
    sent(tab)
    tab.frame(frame(0, played=200))
    sound.loudspeaker.write(np.ones(BLOCK, np.float32))
    sound.loudspeaker.cut()
    sound.loudspeaker.write(np.full(BLOCK, 0.5, np.float32))
    (cut, _, nothing), (run, _, samples) = sent(tab)
    assert (cut, run, len(nothing)) == (2, 2, 0)
    assert np.allclose(samples, 0.5, atol=1e-4)
    # the cut was still under way: what it plays until then is not of what is said now
    tab.frame(frame(1, run=1, played=500))
    assert sound.loudspeaker.position()[0] == 200
    tab.frame(frame(2, run=2, played=BLOCK))
    assert sound.loudspeaker.position()[0] == 200 + BLOCK


def test_loudness_reaches_what_waits_in_the_tab_and_the_next_tab() -> None:
    sound = BrowserSound()
    tab = attached(sound)
    sent(tab)
    sound.loudspeaker.duck(20.0)
    ((_, loud, nothing),) = sent(tab)
    assert loud == pytest.approx(0.1, abs=1e-4)
    assert not len(nothing)
    sound.detach(tab)
    assert sent(attached(sound))[0][1] == pytest.approx(0.1, abs=1e-4)


def test_what_has_sounded_is_told_with_the_time_at_which_it_reached_the_ear() -> None:
    sound, told = BrowserSound(), list[Block]()
    tab, blocks = attached(sound), sound.microphone.blocks()
    sound.loudspeaker.tap(told.append)
    tab.frame(frame(0, 0.25, delay=1600, sounds=0.5))
    tab.frame(frame(1, delay=60_000))
    assert np.allclose(told[0].samples, 0.5, atol=1e-4)
    assert told[0].time == pytest.approx(next(blocks).time + 0.1)
    assert told[1].time < time.monotonic() + 0.6


def test_what_is_lost_on_the_way_is_noticed_and_counted() -> None:
    sound, told = BrowserSound(), list[Block]()
    tab, blocks = attached(sound), sound.microphone.blocks()
    sound.loudspeaker.tap(told.append)
    for number, starved in ((7, 3), (8, 3), (11, 3), (12, 4)):
        tab.frame(frame(number, starved=starved))
    assert [next(blocks).lost for _ in range(4)] == [False, False, True, False]
    assert [block.lost for block in told] == [False, False, True, False]
    assert (sound.statistics.frames, sound.statistics.lost, sound.statistics.starved) == (4, 1, 1)


@pytest.mark.parametrize("rubbish", [b"", b"\0", frame(0)[:-1], frame(0) + b"\0", bytes(range(256)) * 100])
def test_what_is_no_frame_is_refused(rubbish: bytes) -> None:
    sound = BrowserSound()
    assert not attached(sound).frame(rubbish)
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
    assert words(tab).all()
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
    came = list[Samples]()
    for number in range(300):
        time.sleep(BLOCK / RATE)
        came.append(words(tab))
        tab.frame(frame(number, played=sum(map(len, came))))
        if len(came[-1]) and np.abs(came[-1]).max() > 0.1:
            break
    tab.frame(frame(number + 1, played=sum(map(len, came))))
    wait_for(lambda: any(isinstance(one, Speaking) for one in watch.seen))
    assert not any(isinstance(one, DeviceLost | DeviceBack) for one in watch.seen)
