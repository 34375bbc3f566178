"""Whether a recording says what a transcript says."""

from difflib import SequenceMatcher
from typing import Any

from benchmarks.transcriber import Transcriber
from voicecare.audio.block import RATE, Samples
from voicecare.understand.text import plain

_FEW = 5
"""Words without a sentence around them are written down in ways that say nothing: "1", "One!", "Why?"."""


def share_heard(samples: Samples, lines: list[dict[str, Any]], transcriber: Transcriber) -> float:
    """How much of the app's whole sentences a listener writes down: 0 to 1, the mean over them."""
    shares = []
    for line in lines:
        said = plain(line["text"])
        if line["who"] != "app" or line.get("cut") or len(said.split()) < _FEW:
            continue
        piece = samples[max(0, round((line["at"] - 0.2) * RATE)) : round((line["ended"] + 0.2) * RATE)]
        heard = plain(transcriber.transcribe(piece, line["language"]))
        shares.append(SequenceMatcher(None, said, heard).ratio())
    return sum(shares) / len(shares)
