"""What was said, heard, understood and spoken, and when."""

import statistics
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

from voicecare.understand.phrase import Phrase
from voicecare.understand.text import isolated

Who = Literal["app", "patient", "heard", "call", "note"]


@dataclass
class Entry:
    """One line. Times are in seconds since the session began."""

    who: Who
    at: float
    text: str
    ended: float | None = None
    """When the last word ended: of the patient by the script's own clock where it can be known."""
    language: str | None = None
    cut: bool = False
    score: float | None = None
    command: str | None = None
    slots: dict[str, Any] = field(default_factory=dict)
    answered: float | None = None
    """Of a heard line: seconds from the end of the patient's word to the first block of the answer."""


@dataclass
class Transcript:
    """A rehearsal's lines, and which expectations did not hold."""

    script: str
    language: str
    entries: list[Entry] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    wav: str | None = None
    started: datetime = field(default_factory=lambda: datetime.now().astimezone())
    """What the times of the entries count from."""

    def latencies(self) -> list[float]:
        """Seconds from the end of a word to its answer, of all that were answered."""
        return [entry.answered for entry in self.entries if entry.answered is not None]

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints."""
        latencies = self.latencies()
        spoken = [entry for entry in self.entries if entry.who == "app"]
        return {
            "script": self.script,
            "language": self.language,
            "ok": not self.failures,
            "failures": self.failures,
            "wav": self.wav,
            "started": self.started.isoformat(timespec="milliseconds"),
            "first_word_s": spoken[0].at if spoken else None,
            "latency_s": {
                "n": len(latencies),
                "median": round(statistics.median(latencies), 3) if latencies else None,
                "max": round(max(latencies), 3) if latencies else None,
            },
            "lines": [{name: value for name, value in asdict(entry).items() if value not in (None, {})}
                      for entry in self.entries],
        }  # fmt: skip


def line(entry: Entry) -> str:
    """One entry as a line of text."""
    at = f"{entry.at:7.2f} s  {entry.who:<8}"
    if entry.who == "heard":
        slots = " ".join(f"{name}={value}" for name, value in entry.slots.items())
        understood = f"{entry.command} {slots}".strip() if entry.command else "nothing"
        answered = "" if entry.answered is None else f", answered after {entry.answered:.2f} s"
        return f"{at} {isolated(entry.text) or '-'!s} ({entry.score:.1f}) -> {understood}{answered}"
    return f"{at} {isolated(entry.text)}{' ... cut' if entry.cut else ''}"


def named(phrase: Phrase | None) -> str:
    """A phrase's text; empty for none."""
    return phrase.text if phrase else ""


def summary(transcript: Transcript) -> str:
    """How it went, in a few lines."""
    known = transcript.as_json()
    latency = known["latency_s"]
    heard = [entry for entry in transcript.entries if entry.who == "heard"]
    understood = sum(entry.command is not None for entry in heard)
    lines = [f"{understood} of {len(heard)} utterances were understood."]
    if latency["n"]:
        lines.append(
            f"Answers began {latency['median']:.2f} s after the last word (median; longest {latency['max']:.2f} s)."
        )
    lines.append(f"What the app said is in {transcript.wav}.")
    lines += [f"NOT AS EXPECTED  {failure}" for failure in transcript.failures]
    lines.append("All went as the script says." if not transcript.failures else f"{len(transcript.failures)} failed.")
    return "\n".join(lines)
