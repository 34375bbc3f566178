"""Of what the answer through the browser is made: the way in and the way out, beside those of the sound card."""

import os
import threading
import time
from contextlib import suppress

import numpy as np
from rich.progress import track

from benchmarks.browser_ways import browser, sound_card, tone
from benchmarks.table import Table
from voicecare.audio.block import RATE, AudioIn, AudioOut, Samples, silence
from voicecare.audio.virtual import Recording, VirtualSoundCard
from voicecare.errors import AudioError

_TONES, _HERTZ, _LOUD = 10, 400.0, 0.1


def parts(card: VirtualSoundCard) -> Table:
    """The two ways through each of them, one after the other."""
    table = Table(
        "browser audio parts", "Seconds of the way in, from the microphone to a block in the session, without the "
        "waiting until a block is full; and of the way out, from a tone that is written to the loudspeaker. Of the "
        "browser's own: how much it makes at once, and what it says lies between the page and the ear.",
    )  # fmt: skip
    with _TimedTape("micfeed.monitor") as given, _TimedTape() as played:
        for name, way in (("sound card", sound_card), ("browser", browser)):
            with way() as (microphone, loudspeaker, *page):
                came: list[tuple[float, Samples]] = []
                threading.Thread(target=_note, args=(microphone, came), daemon=True).start()
                time.sleep(2.0)
                ways = [_way(card, loudspeaker, given, played, came) for _ in track(range(_TONES), name)]
                told = page[0].evaluate("[context.baseLatency, context.outputLatency]") if page else (None, None)
                microphone.close()
            in_, out = np.median(ways, axis=0)
            table.rows.append({
                "through": name, "n": len(ways), "in s": round(in_, 3), "out s": round(out, 3),
                "made at once s": told[0], "page to ear s": told[1],
            })  # fmt: skip
    return table


def _note(microphone: AudioIn, came: list[tuple[float, Samples]]) -> None:
    with suppress(AudioError):
        came.extend((time.monotonic(), block.samples) for block in microphone.blocks())


def _way(
    card: VirtualSoundCard, loudspeaker: AudioOut, given: "_TimedTape", played: "_TimedTape",
    came: list[tuple[float, Samples]],
) -> tuple[float, float]:  # fmt: skip
    """Seconds in, and out."""
    begun, blocks = given.length, len(came)
    card.say_into_microphone(np.concatenate([silence(0.1), tone(_HERTZ, 0.2), silence(0.2)]))
    time.sleep(0.5)
    said = given.when(begun + _first(given.samples(begun)))
    at, samples = next((at, one) for at, one in came[blocks:] if np.abs(one).max() > _LOUD)
    heard = at - (len(samples) - _first(samples)) / RATE
    begun, written = played.length, time.monotonic()
    loudspeaker.write(tone(_HERTZ, 0.2))
    time.sleep(0.8)
    return heard - said, played.when(begun + _first(played.samples(begun))) - written


def _first(samples: Samples) -> int:
    return int(np.argmax(np.abs(samples) > _LOUD))


class _TimedTape(Recording):
    """A recording that knows when each part of it came."""

    def __init__(self, source: str = "speaker.monitor") -> None:
        self._came: list[tuple[int, float]] = []
        super().__init__(source)

    def __enter__(self) -> "_TimedTape":
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def when(self, sample: int) -> float:
        """When this sample came (`time.monotonic`)."""
        return next(at - (length - sample) / RATE for length, at in self._came if length > sample)

    def _read(self) -> None:
        if self._recorder.stdout is not None:
            while data := os.read(self._recorder.stdout.fileno(), 1 << 16):
                self._data += data
                self._came.append((self.length, time.monotonic()))
