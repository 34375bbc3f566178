"""Sound without a sound card: the play buffer, files, and a loudspeaker with a clock."""

import threading
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from voicecare.audio.block import BLOCK, RATE, Block, silence
from voicecare.audio.buffer import PlayBuffer
from voicecare.audio.wav import PacedOut, WavIn, WavOut, WavWriter, load
from voicecare.errors import AudioError, DeviceLostError
from voicecare.listen.vad import Framer


@given(st.lists(st.integers(1, 700), max_size=4), st.lists(st.integers(1, 900), max_size=12))
def test_what_is_taken_is_what_was_written_in_order(written: list[int], taken: list[int]) -> None:
    buffer = PlayBuffer()
    samples = np.arange(1, sum(written) + 1, dtype=np.float32)
    at = 0
    for length in written:
        buffer.write(samples[at : at + length])
        at += length
    out = np.concatenate([np.zeros(0, np.float32), *(buffer.take(count) for count in taken)])
    played = min(sum(taken), sum(written))
    assert np.array_equal(out[:played], samples[:played])
    assert not out[played:].any()
    assert buffer.position()[0] == played


def test_writing_waits_while_enough_is_waiting() -> None:
    buffer = PlayBuffer()
    buffer.write(silence(0.3))
    writer = threading.Thread(target=buffer.write, args=(silence(0.1),))
    writer.start()
    writer.join(0.1)
    assert writer.is_alive()
    buffer.take(RATE // 4)
    writer.join(1.0)
    assert not writer.is_alive()


def test_what_was_cut_is_never_played_nor_counted() -> None:
    buffer = PlayBuffer()
    buffer.write(np.ones(1000, np.float32))
    buffer.take(300)
    buffer.cut()
    assert not buffer.take(700).any()
    assert buffer.position()[0] == 300


def test_nobody_waits_for_a_loudspeaker_that_is_gone() -> None:
    buffer = PlayBuffer(alive=lambda: False)
    with pytest.raises(DeviceLostError):
        buffer.write(silence(0.1))
    with pytest.raises(DeviceLostError):
        buffer.position()


def test_a_paced_loudspeaker_takes_a_block_every_32_ms() -> None:
    blocks: list[Block] = []
    out = PacedOut(blocks.append)
    out.write(np.ones(BLOCK * 5, np.float32))
    time.sleep(0.5)
    out.close()
    assert 10 <= len(blocks) <= 20
    assert all(later.time - block.time == pytest.approx(BLOCK / RATE) for block, later in pairwise(blocks))
    assert sum(int(block.samples.sum()) for block in blocks) == BLOCK * 5


def test_a_file_has_its_name_only_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "new" / "said.wav"
    out = WavOut(WavWriter(path))
    out.write(silence(1.0))
    assert not path.exists()
    out.close()
    assert soundfile.info(path).duration == 1.0
    assert [file.name for file in path.parent.iterdir()] == ["said.wav"]


def test_a_file_that_is_given_up_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "said.wav"
    path.write_bytes(b"old")
    writer = WavWriter(path)
    writer.write(silence(1.0))
    writer.discard()
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_cannot_be_written_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AudioError, match=r"said\.wav cannot be written"):
        WavWriter(tmp_path / "file" / "said.wav")


@pytest.mark.parametrize(("rate", "channels", "kind"), [(44100, 2, "WAV"), (8000, 1, "FLAC"), (48000, 6, "WAV")])
def test_any_sound_file_becomes_mono_at_16_khz(tmp_path: Path, rate: int, channels: int, kind: str) -> None:
    path = tmp_path / f"a.{kind.lower()}"
    tone = 0.5 * np.sin(2 * np.pi * 300 * np.arange(rate) / rate)
    soundfile.write(path, np.repeat(tone[:, None], channels, 1), rate, format=kind)
    samples = load(path)
    assert samples.dtype == np.float32
    assert len(samples) == pytest.approx(RATE, abs=2)
    assert np.abs(samples[2000:-2000]).max() == pytest.approx(0.5, abs=0.03)


def test_what_is_no_sound_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(AudioError, match=r"no sound file .*gone\.wav"):
        load(tmp_path / "gone.wav")
    (tmp_path / "text.wav").write_text("no sound at all")
    with pytest.raises(AudioError, match=r"text\.wav cannot be read as sound"):
        load(tmp_path / "text.wav")


def test_samples_as_a_microphone_come_at_the_speed_of_speech() -> None:
    microphone = WavIn(np.ones(RATE // 4, np.float32))
    began = time.monotonic()
    blocks = list(microphone.blocks())
    assert time.monotonic() - began == pytest.approx(0.25, abs=0.1)
    assert len(blocks) == 8
    assert blocks[-1].end - blocks[0].time == pytest.approx(8 * BLOCK / RATE)
    assert np.concatenate([block.samples for block in blocks]).sum() == RATE // 4


def test_a_closed_microphone_is_silent() -> None:
    microphone = WavIn(silence(60.0))
    threading.Timer(0.1, microphone.close).start()
    assert len(list(microphone.blocks())) < 20


@given(st.lists(st.integers(0, 2000), max_size=10))
def test_frames_are_of_one_size_and_lose_nothing(sizes: list[int]) -> None:
    framer = Framer()
    samples = np.arange(sum(sizes), dtype=np.float32)
    frames, at = [], 0
    for size in sizes:
        frames += framer.frames(samples[at : at + size])
        at += size
    whole = np.concatenate([np.zeros(0, np.float32), *frames])
    assert all(len(frame) == 512 for frame in frames)
    assert np.array_equal(whole, samples[: len(whole)])
    assert len(whole) + framer.waiting == len(samples)


def test_samples_that_are_no_numbers_become_silence() -> None:
    (frame,) = Framer().frames(np.array([np.nan, np.inf, -np.inf, 0.5] * 128, np.float32))
    assert np.isfinite(frame).all()
    assert frame.max() == 0.5
