"""What can go wrong around a running session, with the real parts."""

import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine, event

from tests.audio.voices import spoken
from tests.session.watching import Silence, Watch, typed_when_ready
from voicecare import app, settings
from voicecare.audio import card
from voicecare.audio.card import CardIn, CardOut
from voicecare.audio.virtual import HEADSET, HEADSET_FEED, LOUDSPEAKER, MICROPHONE, Recording, VirtualSoundCard
from voicecare.diary.diary import Diary
from voicecare.errors import DiaryError
from voicecare.events import DeviceBack, DeviceLost, Heard, Listen, Say, Spoken

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]


@pytest.mark.sound
def test_a_microphone_unplugged_while_counting_is_waited_for(sound_card: VirtualSoundCard, home: Path) -> None:
    watch, loops = Watch(), []
    out = CardOut(LOUDSPEAKER)
    devices = app.Devices(out, CardIn(MICROPHONE), lines=typed_when_ready(watch, ["exercise one", "ready"]))
    session = threading.Thread(
        target=app.run,
        args=(settings.load(language="en", headphones=True), devices),
        kwargs={"home": home, "watch": watch, "ready": loops.append},
    )
    session.start()
    try:
        watch.wait(lambda one: isinstance(one, Listen) and one.state == "counting")
        time.sleep(1.0)
        sound_card.unplug()
        watch.wait(lambda one: one == DeviceLost("microphone"))
        time.sleep(1.0)
        sound_card.plug_in()
        watch.wait(lambda one: one == DeviceBack("microphone"))
        watch.wait(lambda one: isinstance(one, Say) and one.text.startswith("I can hear you again"))
        heard = len(watch.seen)
        time.sleep(8.0)
        sound_card.say_into_microphone(spoken("one", "en", "gmw/en-US+f3"))
        watch.wait(lambda one: one in watch.seen[heard:] and isinstance(one, Heard) and one.phrase is not None)
    finally:
        loops[0].stop()
        session.join(10)
        out.close()
    diary = Diary(home / "diary.db")
    assert [entry.kind for entry in diary.entries()] == ["repetition"]
    diary.close()


@pytest.mark.sound
def test_a_headset_that_comes_while_a_page_is_read_is_spoken_and_listened_through(
    sound_card: VirtualSoundCard, home: Path
) -> None:
    watch, loops = Watch(), []
    out = CardOut()
    devices = app.Devices(out, CardIn(), lines=typed_when_ready(watch, ["read the advice"]))
    session = threading.Thread(
        target=app.run,
        args=(settings.load(language="en", headphones=True), devices),
        kwargs={"home": home, "watch": watch, "ready": loops.append},
    )
    with card.following():
        session.start()
        try:
            watch.wait(lambda one: isinstance(one, Listen) and one.state == "reading")
            time.sleep(2.0)
            before = len(watch.seen)
            sound_card.connect_headset()
            recording = Recording(f"{HEADSET}.monitor")
            watch.wait(lambda one: isinstance(one, Spoken) and one in watch.seen[before:])
            assert np.abs(recording.stop()).max() > 0.05
            # the sentence in which it came was said to its end
            assert all(one.done for one in watch.seen[before:] if isinstance(one, Spoken))
            sound_card.say_into_microphone(spoken("stop", "en", "gmw/en-US+f3"), HEADSET_FEED)
            watch.wait(lambda one: isinstance(one, Heard) and one.phrase is not None and one.phrase.text == "stop")
        finally:
            loops[0].stop()
            session.join(10)
            out.close()
    assert not any(isinstance(one, DeviceLost) for one in watch.seen)


@pytest.mark.sound
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(("typed", "until", "written"), [
    ("", "Hello", []),
    ("exercise one\nready\n1\n2\n", "two", ["repetition", "repetition"]),
    ("call physio\n", "Shall I call", []),
])  # fmt: skip
def test_a_session_that_is_ended_from_outside_leaves_all_in_order(
    sound_card: VirtualSoundCard, way: signal.Signals, typed: str, until: str, written: list[str], home: Path
) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "voicecare", "run", "--keyboard", "-l", "en"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # a shell lets what it starts in the background ignore Ctrl-C, and the tests may run there
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(typed)
    running.stdin.flush()
    for line in running.stdout:
        if until in line and "> " not in line:
            break
    workers = _children(running.pid)
    running.send_signal(way)
    running.send_signal(way)
    rest, errors = running.communicate(timeout=20)
    assert running.returncode == 130, errors
    assert "Traceback" not in errors
    assert "The diary is closed" in rest
    assert workers
    assert _gone(workers)
    # the memory is open in a worker that is killed, and recovers by itself
    assert not list(home.glob("diary.db-wal"))
    with sqlite3.connect(home / "diary.db") as diary:
        assert diary.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert [kind for (kind,) in diary.execute("SELECT kind FROM entry")] == written


@pytest.mark.sound
def test_two_sessions_share_a_machine_and_a_diary(
    sound_card: VirtualSoundCard, home: Path, request: pytest.FixtureRequest
) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "voicecare", "run", "--keyboard", "-l", "en"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    for one in both:
        request.addfinalizer(one.kill)
    # together: who comes when the other has counted is asked whether to go on from there
    for typed, answer in (("exercise one", "Exercise 1 of 3."), ("ready\n1\n2\n3", "three")):
        for one in both:
            assert one.stdin is not None
            one.stdin.write(f"{typed}\n")
            one.stdin.flush()
        for one in both:
            assert one.stdout is not None
            assert any(line.strip() == answer for line in one.stdout)
    for one in both:
        one.send_signal(signal.SIGTERM)
    for one in both:
        _, errors = one.communicate(timeout=20)
        assert one.returncode == 130, errors
        assert "Traceback" not in errors
    diary = Diary(home / "diary.db")
    assert [entry.kind for entry in diary.entries()] == ["repetition"] * 6
    diary.close()


def _children(process: int) -> list[str]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True)
    return listed.stdout.split()


def _gone(processes: list[str]) -> bool:
    deadline = time.monotonic() + 3.0
    while time.monotonic() < deadline:
        if not any(Path(f"/proc/{process}").exists() for process in processes):
            return True
        time.sleep(0.05)
    return False


def test_a_full_disk_is_said_once_and_the_session_goes_on(home: Path) -> None:
    event.listen(Engine, "connect", _small_disk)
    try:
        diary = Diary(home / "diary.db")
        with pytest.raises(DiaryError, match="full"):
            _fill(diary)
        diary.close()
        watch, loops = Watch(), []

        def lines() -> Iterator[str]:
            yield from typed_when_ready(watch, ["exercise one", "ready", "1", "2", "3", "stop"])
            watch.wait(lambda one: isinstance(one, Say) and one.text.startswith("Stopped at 3"))
            loops[0].stop()

        devices = app.Devices(Silence(), lines=lines())
        app.run(settings.load(language="en"), devices, home=home, watch=watch, ready=loops.append)
        diary = Diary(home / "diary.db")
        assert {entry.kind for entry in diary.entries()} == {"filler"}
        diary.close()
    finally:
        event.remove(Engine, "connect", _small_disk)
    warnings = [one for one in watch.seen if isinstance(one, Say) and "cannot write the diary" in one.text]
    assert len(warnings) == 1


def _fill(diary: Diary) -> None:
    while True:
        diary.write("filler", {})


def _small_disk(connection: sqlite3.Connection, _record: object) -> None:
    """SQLite itself then says that the disk is full."""
    connection.execute("PRAGMA max_page_count = 2")


def test_a_diary_that_is_no_diary_ends_with_an_error(home: Path) -> None:
    home.mkdir()
    (home / "diary.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(DiaryError, match=r"diary\.db"):
        app.run(settings.load(language="en"), app.Devices(Silence(), lines=[]), home=home)
