"""Watches a session from its loop and lets a patient wait for what they would wait for."""

import threading
import time
from collections.abc import Callable

from voicecare.events import (
    Call,
    Called,
    Dictated,
    Effect,
    Event,
    Heard,
    NotRecorded,
    Say,
    Speaking,
    Spoken,
    Tone,
    Translated,
)
from voicecare.rehearsal.transcript import Entry, Transcript, named
from voicecare.understand.phrase import Command

_LONGEST = 300.0
"""Seconds that a patient waits for anything."""
_SAID_ALL = 8.0
_LOOK = 0.1


class Stage:
    """Writes the transcript; one thread watches, another waits.

    Args:
        transcript: where entries go.
        show: called with each entry that is complete.
        start: what the times of the entries count from, on the clock of `time.monotonic`; None is now.
    """

    def __init__(self, transcript: Transcript, show: Callable[[Entry], None], start: float | None = None) -> None:
        self.transcript = transcript
        self._show = show
        self._changed = threading.Condition()
        self._start = time.monotonic() if start is None else start
        self._says: dict[str, Say] = {}
        self._silent_since = float("inf")
        self._sounding: dict[str, Entry] = {}
        self._spoken: list[tuple[float, str]] = []
        self._heard: list[tuple[float, Command | None]] = []
        self._word_ended: float | None = None
        self._heard_ended = 0.0
        self._unanswered: Entry | None = None
        self._over = False

    def watch(self, happened: Event | Effect, now: float) -> None:
        """See what the loop sees; see `loop.Watcher`."""
        with self._changed:
            self._see(happened, now)
            self._changed.notify_all()

    def over(self) -> None:
        """The session has ended: nothing more is worth waiting for."""
        with self._changed:
            self._over = True
            self._changed.notify_all()

    # ---- for the patient

    @property
    def is_over(self) -> bool:
        """Whether the session has ended."""
        return self._over

    def patient_begins(self, text: str, at: float) -> Entry:
        """The patient opens the mouth."""
        with self._changed:
            self._show_heard()
            self._word_ended = None
            entry = Entry("patient", self._since(at), text)
            self._add(entry)
            return entry

    def patient_ends(self, entry: Entry, at: float | None) -> None:
        """The last word is over; `at` is None where it cannot be known when."""
        with self._changed:
            self._word_ended = at
            entry.ended = None if at is None else self._since(at)

    def wait_for_silence(self, seconds: float) -> bool:
        """Wait until the app has been silent for so long."""
        deadline = time.monotonic() + _LONGEST
        with self._changed:
            while not self._over and time.monotonic() < deadline:
                rest = self._silent_since + seconds - time.monotonic()
                if rest <= 0:
                    return True
                self._changed.wait(min(rest, deadline - time.monotonic()))
        return False

    def wait_for_speech(self, text: str, since: float) -> bool:
        """Wait until the app speaks a sentence with this text in it, or has clearly said all that it will."""
        deadline = time.monotonic() + _LONGEST
        with self._changed:
            while not self._over and not self.spoke(text, since) and time.monotonic() < deadline:
                if time.monotonic() > self._silent_since + _SAID_ALL:
                    break
                self._changed.wait(_LOOK)
            return self.spoke(text, since)

    def wait_for_judgement(self, since: float, seconds: float) -> bool:
        """Wait until something was heard, whether it was understood or not."""
        return self._wait(lambda: bool(self.heard(since)), seconds)

    def spoke(self, text: str, since: float) -> bool:
        """Whether the app began a sentence with this text in it."""
        return any(at >= since and text.casefold() in spoken.casefold() for at, spoken in self._spoken)

    def heard(self, since: float) -> list[Command | None]:
        """What was understood, None for each utterance that was not."""
        return [command for at, command in self._heard if at >= since]

    # ---- what happens

    def _wait(self, condition: Callable[[], bool], seconds: float) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._over or condition(), seconds)
            return condition()

    def _see(self, happened: Event | Effect, now: float) -> None:
        match happened:
            case Say(_, _, _, identifier):
                self._says[identifier] = happened
                self._silent_since = float("inf")
            case Tone(identifier):
                self._says[identifier] = Say("(tone)", "", happened.priority, identifier)
                self._silent_since = float("inf")
            case Speaking(identifier, at):
                self._begin(identifier, at)
            case Spoken(identifier, done):
                self._end(identifier, now, done=done)
            case Heard():
                self._hear(happened, now)
            case Dictated(text, _, ended):
                self._hear(Heard(None, ended=ended), now, written=text)
            case Call(contact, number):
                self._add(Entry("call", self._since(now), f"{number} ({contact})"))
            case Called(_, outcome):
                self._add(Entry("call", self._since(now), outcome))
            case NotRecorded(_, reason):
                self._add(Entry("note", self._since(now), reason))
            case Translated(sentence, _, None, origin, _, doubts) if origin != "none":
                self._add(Entry("note", self._since(now), f"{sentence} is read in the original: {', '.join(doubts)}"))
            case _:
                pass

    def _begin(self, identifier: str, at: float) -> None:
        say = self._says.get(identifier)
        if say is None:
            return
        self._spoken.append((at, say.text))
        self._sounding[identifier] = Entry("app", self._since(at), say.text, language=say.language)
        if self._unanswered is not None:
            self._unanswered.answered = round(at - (self._word_ended or self._heard_ended), 3)
        self._show_heard()

    def _end(self, identifier: str, now: float, *, done: bool) -> None:
        self._says.pop(identifier, None)
        entry = self._sounding.pop(identifier, None)
        if entry is not None:
            entry.ended, entry.cut = self._since(now), not done
            self._add(entry)
        if not self._says:
            self._silent_since = now

    def _hear(self, heard: Heard, now: float, written: str | None = None) -> None:
        command = heard.phrase.command if heard.phrase else None
        text = named(heard.phrase or heard.nearest) if written is None else written
        entry = Entry("heard", self._since(now), text, score=round(heard.score, 2))
        if command is not None:
            entry.command, entry.slots = command.id, dict(command.slots)
        self._heard_ended = heard.ended
        self._heard.append((now, command))
        # the answer to this comes in a moment
        self._silent_since = max(self._silent_since, now)
        self._show_heard()
        self._unanswered = entry
        self.transcript.entries.append(entry)

    def _show_heard(self) -> None:
        if self._unanswered is not None:
            self._show(self._unanswered)
        self._unanswered = None

    def _add(self, entry: Entry) -> None:
        self.transcript.entries.append(entry)
        self._show(entry)

    def _since(self, at: float) -> float:
        return round(at - self._start, 3)
