"""Engines that misbehave, for `test_workers`."""

import os
import time
from collections.abc import Iterator

from voicecare.errors import VoiceError


class Engine:
    def __init__(self, greeting: str) -> None:
        self._greeting = greeting
        self._calls = 0

    def greet(self, name: str) -> str:
        self._calls += 1
        return f"{self._greeting}, {name} {self._calls}"

    def process(self) -> int:
        return os.getpid()

    def count(self, last: int) -> Iterator[int]:
        yield from range(last)

    def refuse(self) -> None:
        raise VoiceError("No voice today.")

    def fail(self) -> None:
        raise KeyError("deep inside")

    def hang(self) -> None:
        time.sleep(60)

    def die(self) -> None:
        os._exit(7)


def make(greeting: str = "Hello") -> Engine:
    return Engine(greeting)


def make_nothing() -> Engine:
    raise VoiceError("The engine cannot be made.")
