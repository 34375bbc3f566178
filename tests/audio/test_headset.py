"""A headset comes while the app speaks and listens, and goes: real streams on a virtual sound card."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from tests.audio.test_sound_card import loud, tone
from voicecare.audio import card, usual
from voicecare.audio.block import BLOCK, Block, Samples
from voicecare.audio.card import CardIn, CardOut
from voicecare.audio.virtual import HEADSET, HEADSET_FEED, LOUDSPEAKER, MICROPHONE, Recording, VirtualSoundCard

pytestmark = pytest.mark.sound


class Going:
    """A loudspeaker that sounds and a microphone that is heard all the time."""

    def __init__(self, loudspeaker: str | None = None, microphone: str | None = None) -> None:
        self.heard: list[Block] = []
        self.played: list[Block] = []
        self._out, self._microphone = CardOut(loudspeaker), CardIn(microphone)
        self._out.tap(self.played.append)
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._speak), threading.Thread(target=self._listen)]

    def _speak(self) -> None:
        samples = tone(600.0)
        for at in range(0, len(samples), BLOCK):
            if self._over.is_set():
                return
            self._out.write(samples[at : at + BLOCK])

    def _listen(self) -> None:
        self.heard.extend(self._microphone.blocks())

    def samples(self) -> Samples:
        return np.concatenate([block.samples for block in self.heard])

    def changes(self) -> tuple[int, int]:
        return sum(block.changed for block in self.heard), sum(block.changed for block in self.played)

    @contextmanager
    def going(self) -> Iterator["Going"]:
        for thread in self._threads:
            thread.start()
        time.sleep(1.0)
        try:
            yield self
        finally:
            self._over.set()
            self._microphone.close()
            for thread in self._threads:
                thread.join(5)
            self._out.close()


def wait_for(changes: tuple[int, int], going: Going) -> None:
    deadline = time.monotonic() + 5.0
    while going.changes() != changes and time.monotonic() < deadline:
        time.sleep(0.05)
    assert going.changes() == changes


def assert_through_the_headset(sound_card: VirtualSoundCard, going: Going) -> None:
    old, new = sound_card.record_loudspeaker(), Recording(f"{HEADSET}.monitor")
    going.heard.clear()
    sound_card.say_into_microphone(tone(1.0), HEADSET_FEED)
    time.sleep(0.5)
    assert loud(going.samples()) == pytest.approx(1.0, abs=0.2)
    assert loud(old.stop()) == 0
    assert loud(new.stop()) > 1.0


def test_a_headset_is_gone_over_to_and_back_and_nothing_is_lost(sound_card: VirtualSoundCard) -> None:
    with card.following(), Going().going() as going:
        sound_card.connect_headset()
        wait_for((1, 1), going)
        assert_through_the_headset(sound_card, going)
        going.heard.clear()
        going.played.clear()
        sound_card.disconnect_headset()
        wait_for((1, 1), going)
        old = sound_card.record_loudspeaker()
        sound_card.say_into_microphone(tone(1.0))
        time.sleep(0.5)
        assert loud(going.samples()) == pytest.approx(1.0, abs=0.2)
        assert loud(old.stop()) > 1.0


def test_without_a_server_that_moves_streams_they_are_opened_anew(sound_card: VirtualSoundCard) -> None:
    """As on Windows and macOS: another device is meant now, and open streams stay where they are."""
    meant = Path(os.environ["ALSA_CONFIG_PATH"].split(":")[1])
    with Going(LOUDSPEAKER, MICROPHONE).going() as going:
        sound_card.connect_headset(usual=False)
        time.sleep(0.5)
        old, new = sound_card.record_loudspeaker(), Recording(f"{HEADSET}.monitor")
        time.sleep(0.5)
        assert (loud(old.stop()) > 0.3, loud(new.stop())) == (True, 0)
        listed = meant.read_text().replace("device speaker", f"device {HEADSET}")
        meant.write_text(listed.replace("device mic", f"device {HEADSET}mic"))
        before = going.played[-1].end
        card.usual_changed({"input", "output"}, moved=False)
        assert going.played[-1].time - before < 1.5
        wait_for((1, 1), going)
        assert_through_the_headset(sound_card, going)


def test_the_server_says_what_the_usual_devices_are_called(sound_card: VirtualSoundCard) -> None:
    assert usual.noticed()
    assert set(usual.names()) == {"input", "output"}
    sound_card.unplug()
    assert usual.names() == {}
    assert not usual.noticed()


def test_another_process_lists_what_portaudio_does_not_see_while_streams_are_open(
    sound_card: VirtualSoundCard,
) -> None:
    listing = subprocess.Popen(
        [sys.executable, "-m", "voicecare.audio.listing"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert listing.stdout is not None
    try:
        told = usual._listed(listing.stdout.fileno())
        before = next(told)
        assert before == next(told)
        sound_card.unplug()
        assert any(one != before for _, one in zip(range(3), told, strict=False))
    finally:
        listing.kill()
        listing.communicate()


def test_where_no_server_moves_streams_the_other_process_has_them_opened_anew(
    sound_card: VirtualSoundCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way of Windows and macOS, on Linux: all devices go, and come back."""
    monkeypatch.setattr("voicecare.audio.usual.sys.platform", "darwin")
    told: list[tuple[set[str], bool]] = []
    with usual.watched(lambda kinds, *, moved: told.append((kinds, moved))):
        time.sleep(3.0)
        sound_card.unplug()
        time.sleep(3.0)
        sound_card.plug_in()
        deadline = time.monotonic() + 8.0
        while not told and time.monotonic() < deadline:
            time.sleep(0.1)
    assert told
    assert told[-1] == ({"input", "output"}, False)
    with usual.watched(lambda *_, **__: None, reopening=False):
        assert not [thread for thread in threading.enumerate() if thread.name == "usual devices"]
