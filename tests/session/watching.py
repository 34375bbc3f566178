"""What tests of whole sessions share."""

import threading
import time
from collections.abc import Callable, Iterator

from voicecare.audio.block import Block, Samples
from voicecare.events import Effect, Event, Listen


class Watch:
    """Keeps what happened, and waits for it."""

    def __init__(self) -> None:
        self.seen: list[Event | Effect] = []
        self._changed = threading.Condition()

    def __call__(self, happened: Event | Effect, _now: float) -> None:
        with self._changed:
            self.seen.append(happened)
            self._changed.notify_all()

    def wait(self, condition: Callable[[Event | Effect], bool], seconds: float = 20.0) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(condition, self.seen)), seconds), self.seen[-8:]


def typed_when_ready(watch: Watch, lines: list[str]) -> Iterator[str]:
    watch.wait(lambda one: isinstance(one, Listen))
    for line in lines:
        yield line
        time.sleep(0.3)


class Silence:
    """A loudspeaker that plays everything at once, for sessions in which only the words matter."""

    def __init__(self) -> None:
        self._written = 0

    def write(self, samples: Samples) -> None:
        self._written += len(samples)

    def cut(self) -> None:
        pass

    def position(self) -> tuple[int, float]:
        return self._written, time.monotonic()

    def duck(self, decibels: float) -> None:
        pass

    def tap(self, sink: Callable[[Block], None]) -> None:
        pass

    def close(self) -> None:
        pass
