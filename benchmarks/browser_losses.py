"""Whether the browser loses sound: a tone goes in, another out, and both are looked through for faults."""

import os
import threading
import time

import numpy as np
from rich.progress import track

from benchmarks.browser_ways import browser, sound_card, tone
from benchmarks.table import Table
from benchmarks.tone_faults import faults
from voicecare.audio.block import BLOCK, RATE, AudioIn, AudioOut, Samples
from voicecare.audio.virtual import VirtualSoundCard
from voicecare.screen.audio import BrowserSound, Statistics

_HEARD_HERTZ, _SAID_HERTZ = 440.0, 300.0
_SETTLED = 6.0
"""Seconds that the browser's echo canceller gets to learn that the one tone is no echo of the other."""


def losses(card: VirtualSoundCard) -> Table:
    """As long as `MINUTES` in the environment says, or 3."""
    seconds = 60 * float(os.environ.get("MINUTES", "3"))
    table = Table(
        "browser audio losses", f"A tone goes in and another one out for {seconds / 60:g} minutes, beside the sound "
        "card. A jump: samples of the tone are missing or repeated. Taken away: the browser's echo canceller took "
        "the tone in the microphone for one of the loudspeaker for a moment; no sample is missing. Holes: the page "
        "had nothing to play in the middle of a sound.",
    )  # fmt: skip
    sound, heard = BrowserSound(), {"browser": list[Samples](), "sound card": list[Samples]()}
    with sound_card() as (beside, _), browser(sound) as (microphone, loudspeaker, _):
        over = threading.Event()
        threads = [
            threading.Thread(target=_keep, args=(microphone, heard["browser"], over), daemon=True),
            threading.Thread(target=_keep, args=(beside, heard["sound card"], over), daemon=True),
            threading.Thread(target=_sing, args=(loudspeaker, over), daemon=True),
        ]
        given = tone(_HEARD_HERTZ, seconds + _SETTLED + 3)
        singing = threading.Thread(target=card.say_into_microphone, args=(given,))
        for thread in (*threads, singing):
            thread.start()
        time.sleep(_SETTLED)
        tape, before = card.record_loudspeaker(), _now(sound.statistics)
        begun = {name: len(blocks) for name, blocks in heard.items()}
        for _ in track(range(round(seconds)), "losses"):
            time.sleep(1.0)
        samples = {name: np.concatenate(blocks[begun[name] :]) for name, blocks in heard.items()}
        after, played = _now(sound.statistics), tape.stop()
        over.set()
        singing.join()
        out = faults(played[RATE // 2 :], _SAID_HERTZ)
        for name, one in samples.items():
            by_browser, found = name == "browser", faults(one, _HEARD_HERTZ)
            lost, holes = after.lost - before.lost, after.starved - before.starved
            good = lost == holes == found.jumps == out.jumps == 0
            table.rows.append({
                "through": name, "blocks": len(one) // BLOCK, "jumps heard": found.jumps,
                "taken away": found.taken, "jumps played": out.jumps if by_browser else None,
                "holes": holes if by_browser else None,
                "blocks lost": lost if by_browser else None, "goal": 0 if by_browser else None,
                "reached": good if by_browser else None,
            })  # fmt: skip
        microphone.close()
        beside.close()
    return table


def _keep(microphone: AudioIn, blocks: list[Samples], over: threading.Event) -> None:
    for block in microphone.blocks():
        if over.is_set():
            return
        blocks.append(block.samples)


def _sing(loudspeaker: AudioOut, over: threading.Event) -> None:
    samples, at = tone(_SAID_HERTZ, 10.24), 0
    while not over.is_set():
        loudspeaker.write(samples[at : at + BLOCK])
        at = (at + BLOCK) % len(samples)


def _now(statistics: Statistics) -> Statistics:
    return Statistics(statistics.frames, statistics.lost, statistics.starved)
