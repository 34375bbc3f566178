"""Watches a session from its loop and keeps the present moment of it; nothing of what went before."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

from voicecare.events import Dictated, Effect, Event, Heard, Listen, Say, Speaking, Spoken, Typed, Word
from voicecare.loop import Loop
from voicecare.session.session import Session
from voicecare.understand.phrase import Phrase


@dataclass(frozen=True)
class Taken:
    """What was heard, typed or pressed last: the words, or the command where there are none; and if it was obeyed."""

    text: str
    phrase: Phrase | None
    obeyed: bool


@dataclass(frozen=True)
class Moment:
    """What there is to show now.

    `said` is the sentence that sounds, or sounded last; `word` says from which character up to which one it is being
    said, None where the voice gives no marks; `exercise` the number of the exercise of the page, from 1;
    `count` and `target` its repetitions, None where nobody counts.
    """

    listen: Listen | None = None
    said: Say | None = None
    speaking: bool = False
    word: tuple[int, int] | None = None
    heard: Taken | None = None
    exercise: int | None = None
    count: int | None = None
    target: int | None = None
    over: bool = False


class Watching:
    """Sees what the loop sees, in the loop's thread, and tells who looks that something changed. It never waits."""

    def __init__(self) -> None:
        self.moment = Moment()
        self._session: Session | None = None
        self._says: dict[str, Say] = {}
        self._lock = threading.Lock()
        self._told: list[Callable[[], object]] = []

    def attach(self, loop: Loop) -> None:
        """Watch where the patient is in this loop's session."""
        self._session = loop.session

    def watch(self, happened: Event | Effect, _now: float) -> None:
        """See what the loop sees; see `loop.Watcher`."""
        changes = self._changes(happened)
        # before the session has taken an event it is where it was
        if isinstance(happened, Event):
            self._become(replace(self.moment, **changes))
        else:
            self._become(replace(self.moment, **changes, **self._place()))

    def over(self) -> None:
        """The session has ended."""
        self._become(replace(self.moment, over=True, speaking=False))

    @contextmanager
    def telling(self, tell: Callable[[], object]) -> Iterator[None]:
        """Call `tell` after each change, from the loop's thread, as long as the context lasts."""
        with self._lock:
            self._told.append(tell)
        try:
            yield
        finally:
            with self._lock:
                self._told.remove(tell)

    def _become(self, moment: Moment) -> None:
        if moment == self.moment:
            return
        self.moment = moment
        self.tell()

    def tell(self) -> None:
        """Something that is shown has changed; from any thread."""
        with self._lock:
            told = list(self._told)
        for tell in told:
            # who looked may have gone at this very moment
            with suppress(RuntimeError):
                tell()

    def _changes(self, happened: Event | Effect) -> dict[str, Any]:
        match happened:
            case Listen():
                return {"listen": happened}
            case Say():
                self._says[happened.id] = happened
            case Speaking(identifier) if identifier in self._says:
                return {"said": self._says[identifier], "speaking": True, "word": None}
            case Word(identifier, begins, ends) if self.moment.said and identifier == self.moment.said.id:
                return {"word": (begins, ends)}
            case Spoken(identifier):
                said = self._says.pop(identifier, None)
                if said is not None and said is self.moment.said:
                    return {"speaking": False, "word": None}
            case Heard(phrase, nearly=nearly):
                known = phrase or nearly
                return {"heard": Taken(known.text if known else "", phrase, phrase is not None)}
            case Dictated(text):
                return {"heard": Taken(text, None, bool(text))}
            case Typed(text):
                return {"heard": Taken(text, None, obeyed=False)}
            case _:
                pass
        return {}

    def _place(self) -> dict[str, Any]:
        """The exercise and the count, where there are any."""
        if self._session is None:
            return {}
        details = self._session.activity.details()
        for number, task in enumerate(self._session.tasks, 1):
            if task.exercise.id == details.get("exercise"):
                count = details.get("repetitions")
                counted = int(count) if count is not None else None
                return {"exercise": number, "count": counted, "target": None if count is None else task.target}
        return {"exercise": None, "count": None, "target": None}
