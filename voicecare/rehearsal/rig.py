"""The devices of a rehearsal: plain blocks in real time, or the virtual sound card."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from voicecare.audio.block import RATE, AudioIn, AudioOut, Block, Samples, silence
from voicecare.audio.wav import PacedOut, WavWriter
from voicecare.rehearsal.microphone import CardMouth, Mouth, ScriptedMicrophone


@dataclass(frozen=True)
class Rig:
    """What the session hears and speaks through, and where the patient speaks."""

    microphone: AudioIn
    loudspeaker: AudioOut
    mouth: Mouth


@contextmanager
def blocks(wav: Path, echo: float) -> Iterator[Rig]:
    """No sound card: blocks in real time, the loudspeaker into a WAV file.

    Beside it, `-both.wav` has the patient's lines in their place.
    """
    microphone = ScriptedMicrophone(echo)
    tape = _Tape(wav)

    def sink(block: Block) -> None:
        tape.write(block)
        microphone.listen_to(block)

    with ExitStack() as parts:
        parts.callback(tape.close, microphone)
        loudspeaker = PacedOut(sink)
        parts.callback(loudspeaker.close)
        yield Rig(microphone, loudspeaker, microphone)


@contextmanager
def card(wav: Path, echo: float = 0.0) -> Iterator[Rig]:
    """Real streams on a virtual sound card, whose loudspeaker is recorded, and heard as loud as `echo` says."""
    from voicecare.audio.virtual import LOUDSPEAKER, MICROPHONE, VirtualSoundCard

    with VirtualSoundCard() as virtual:
        from voicecare.audio.card import CardIn, CardOut

        if echo:
            virtual.couple(20 * np.log10(echo))
        recording = virtual.record_loudspeaker()
        loudspeaker = CardOut(LOUDSPEAKER)
        try:
            yield Rig(CardIn(MICROPHONE), loudspeaker, CardMouth(virtual))
        finally:
            loudspeaker.close()
            writer = WavWriter(wav)
            writer.write(recording.stop())
            writer.close()


class _Tape:
    """The loudspeaker's blocks, written as they come; the patient's are mixed in at the end."""

    def __init__(self, wav: Path) -> None:
        self._wav = wav
        self._writer = WavWriter(wav)
        self._blocks: list[Samples] = []
        self._start: float | None = None

    def write(self, block: Block) -> None:
        if self._start is None:
            self._start = block.time
        self._blocks.append(block.samples)
        self._writer.write(block.samples)

    def close(self, microphone: ScriptedMicrophone) -> None:
        self._writer.close()
        both = np.concatenate(self._blocks) if self._blocks else silence(0)
        for at, said in microphone.heard:
            first = round((at - (self._start or 0.0)) * RATE)
            if first >= 0 and first + len(said) <= len(both):
                both[first : first + len(said)] += said
        writer = WavWriter(self._wav.with_name(f"{self._wav.stem}-both.wav"))
        writer.write(both)
        writer.close()
