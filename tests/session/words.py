"""Whether a recording says what a transcript says."""

from difflib import SequenceMatcher
from typing import Any

from voicecare.audio.block import RATE, Samples
from voicecare.listen.whisper import ClosedSet


def share_heard(samples: Samples, lines: list[dict[str, Any]], whisper: ClosedSet) -> float:
    """How much of what the app says, by its transcript, a listener writes down: 0 to 1, the mean over sentences."""
    shares = []
    for line in lines:
        piece = samples[max(0, round((line["at"] - 0.2) * RATE)) : round((line["ended"] + 0.2) * RATE)]
        heard = whisper.transcribe(piece, line["language"])
        shares.append(SequenceMatcher(None, line["text"].casefold(), heard.casefold()).ratio())
    return sum(shares) / len(shares)
