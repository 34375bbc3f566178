"""Real streams on a virtual sound card: play, hear, be unplugged, come back."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from voicecare.audio.block import BLOCK, RATE, Block, Samples
from voicecare.audio.card import CardIn, CardOut
from voicecare.audio.portaudio import devices, has_loudspeaker, has_microphone
from voicecare.audio.virtual import LOUDSPEAKER, MICROPHONE, VirtualSoundCard
from voicecare.errors import AudioError, DeviceLostError

pytestmark = pytest.mark.sound


def tone(seconds: float, hertz: float = 440.0) -> Samples:
    return (0.4 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def loud(samples: Samples) -> float:
    """Seconds in which a tone sounds."""
    frames = samples[: len(samples) // BLOCK * BLOCK].reshape(-1, BLOCK)
    return float(np.sum(np.sqrt((frames**2).mean(axis=1)) > 0.1) * BLOCK / RATE)


def play(out: CardOut, samples: Samples) -> None:
    for at in range(0, len(samples), BLOCK):
        out.write(samples[at : at + BLOCK])
    while out.position()[0] < len(samples):
        time.sleep(0.02)


def test_what_is_written_is_played(sound_card: VirtualSoundCard) -> None:
    recording = sound_card.record_loudspeaker()
    out = CardOut(LOUDSPEAKER)
    play(out, tone(1.5))
    time.sleep(0.3)
    out.close()
    assert loud(recording.stop()) == pytest.approx(1.5, abs=0.15)


def test_cut_is_silent_within_a_moment(sound_card: VirtualSoundCard) -> None:
    recording = sound_card.record_loudspeaker()
    out = CardOut(LOUDSPEAKER)
    writer = threading.Thread(target=lambda: [out.write(tone(3.0)[at : at + BLOCK]) for at in range(0, RATE, BLOCK)])
    writer.start()
    time.sleep(0.5)
    out.cut()
    played = out.position()[0]
    writer.join()
    out.cut()
    time.sleep(0.3)
    out.close()
    assert played < 0.8 * RATE
    assert loud(recording.stop()) < 1.2


def test_what_is_said_is_heard_in_one_clock(sound_card: VirtualSoundCard) -> None:
    microphone = CardIn(MICROPHONE)
    heard: list[Block] = []
    listening = threading.Thread(target=lambda: heard.extend(microphone.blocks()))
    listening.start()
    time.sleep(0.4)
    sound_card.say_into_microphone(tone(1.0))
    time.sleep(0.3)
    microphone.close()
    listening.join(5)
    assert loud(np.concatenate([block.samples for block in heard])) == pytest.approx(1.0, abs=0.1)
    times = [block.time for block in heard]
    assert times == sorted(times)
    assert times[-1] - times[0] == pytest.approx(len(heard) * len(heard[0].samples) / RATE, abs=0.2)


def test_an_unplugged_microphone_is_noticed_and_heard_again(sound_card: VirtualSoundCard) -> None:
    microphone = CardIn(MICROPHONE)
    blocks = microphone.blocks()
    next(blocks)
    sound_card.unplug()
    with pytest.raises(DeviceLostError, match="microphone"):
        list(blocks)
    sound_card.plug_in()
    again = _patiently(microphone)
    assert len(next(again).samples)
    microphone.close()


def _patiently(microphone: CardIn) -> Iterator[Block]:
    for _ in range(20):
        blocks = microphone.blocks()
        try:
            first = next(blocks)
        except AudioError:
            time.sleep(0.25)
            continue
        yield first
        yield from blocks
    pytest.fail("the microphone did not come back")


def test_an_unplugged_loudspeaker_is_noticed_and_plays_again(sound_card: VirtualSoundCard) -> None:
    out = CardOut(LOUDSPEAKER)
    play(out, tone(0.3))
    sound_card.unplug()
    with pytest.raises(DeviceLostError, match="loudspeaker"):
        play(out, tone(10.0))
    sound_card.plug_in()
    for _ in range(20):
        try:
            out.write(tone(0.1))
            break
        except AudioError:
            time.sleep(0.25)
    else:
        pytest.fail("the loudspeaker did not come back")
    out.close()


def test_the_card_is_listed(sound_card: VirtualSoundCard) -> None:
    out = CardOut(LOUDSPEAKER)
    names = [device["name"] for device in devices()]
    out.close()
    assert MICROPHONE in names
    assert LOUDSPEAKER in names
    assert has_microphone()
    assert has_loudspeaker()


def test_a_device_that_does_not_exist_is_an_error_that_says_where_to_look(sound_card: VirtualSoundCard) -> None:
    with pytest.raises(AudioError, match="voicecare devices"):
        CardOut("no such loudspeaker")
    with pytest.raises(AudioError, match="voicecare devices"):
        next(CardIn("no such microphone").blocks())


def test_the_level_of_the_microphone_is_shown_and_judged(sound_card: VirtualSoundCard) -> None:
    command = [sys.executable, "-m", "voicecare", "level", "--seconds", "3"]
    listening = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for _ in range(4):
        sound_card.say_into_microphone(0.3 * tone(1.0))
    shown, errors = listening.communicate(timeout=20)
    assert (listening.returncode, errors) == (0, "")
    assert "That is heard well." in shown
    silent = subprocess.run([*command[:-1], "1"], capture_output=True, text=True, timeout=20)
    assert "muted" in silent.stdout


@pytest.mark.parametrize("rate", [8000, 44_100, 48_000])
def test_a_card_with_another_rate_is_heard_and_plays(
    sound_card: VirtualSoundCard, monkeypatch: pytest.MonkeyPatch, rate: int
) -> None:
    monkeypatch.setattr("voicecare.audio.portaudio._sounddevice", lambda: _Only(rate))
    out, microphone = CardOut(LOUDSPEAKER), CardIn(MICROPHONE)
    recording = sound_card.record_loudspeaker()
    heard: list[Block] = []
    listening = threading.Thread(target=lambda: heard.extend(microphone.blocks()))
    listening.start()
    time.sleep(0.4)
    play(out, tone(1.0))
    sound_card.say_into_microphone(tone(1.0))
    time.sleep(0.4)
    microphone.close()
    listening.join(5)
    out.close()
    samples = np.concatenate([block.samples for block in heard])
    for sounded in (recording.stop(), samples):
        assert loud(sounded) == pytest.approx(1.0, abs=0.15)
        spectrum = np.abs(np.fft.rfft(sounded))
        assert np.argmax(spectrum) * RATE / len(sounded) == pytest.approx(440, abs=3)
    assert heard[-1].time - heard[0].time == pytest.approx(len(samples) / RATE, abs=0.3)


class _Only:
    """PortAudio on a card that knows one rate."""

    def __init__(self, rate: int) -> None:
        import sounddevice

        self._rate = rate
        self._real = sounddevice

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def query_devices(self, *arguments: Any, **named: Any) -> Any:
        return {**self._real.query_devices(*arguments, **named), "default_samplerate": float(self._rate)}

    def InputStream(self, **asked: Any) -> Any:  # noqa: N802 - PortAudio's name
        return self._stream("InputStream", asked)

    def OutputStream(self, **asked: Any) -> Any:  # noqa: N802 - PortAudio's name
        return self._stream("OutputStream", asked)

    def _stream(self, kind: str, asked: dict[str, Any]) -> Any:
        if asked["samplerate"] != self._rate:
            raise self._real.PortAudioError("Invalid sample rate")
        return getattr(self._real, kind)(**asked)
