"""An engine in several processes, so that all cores translate.

`fxtranslate` holds Python's lock while it translates and its translator belongs to one thread: two threads are slower
than one (55 and 65 sentences/s on two cores), two processes twice as fast (126). A worker imports the engine and
nothing of the memory.
"""

import queue
from collections.abc import Collection, Sequence
from pathlib import Path

from voicecare.errors import TranslationError, WorkerError
from voicecare.translate.translator import Translator
from voicecare.workers import Worker

_PATIENCE = 120.0
"""Seconds for a batch of sentences; eight long ones take 5 s where nothing else runs."""


class Crew:
    """A `Translator` whose calls, from any thread, are done by whichever worker is idle.

    Args:
        engine: says what is installed; it loads nothing here.
        models: the model store.
        count: how many processes; one for an engine that keeps all cores busy by itself.
    """

    def __init__(self, engine: Translator, models: Path, count: int) -> None:
        self.name = engine.name
        self.parallel = engine.parallel
        self._engine = engine
        self._workers = [
            Worker("voicecare.translate.engines:engine", self.name, models, name="The translator", timeout=_PATIENCE)
            for _ in range(1 if engine.parallel else max(1, count))
        ]
        # the one that was used last has its models loaded
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        for worker in self._workers:
            self._idle.put(worker)

    def pairs(self) -> Collection[tuple[str, str]]:
        """As the engine's."""
        return self._engine.pairs()

    def serves(self, source: str, target: str) -> bool:
        """As the engine's."""
        return self._engine.serves(source, target)

    def model(self, source: str, target: str) -> str:
        """As the engine's."""
        return self._engine.model(source, target)

    def translate(self, sentences: Sequence[str], source: str, target: str) -> list[str]:
        """Translate in one of the processes; one that dies or hangs is replaced, and its sentences are lost."""
        worker = self._idle.get()
        try:
            translated: list[str] = worker.call("translate", list(sentences), source, target)
        except WorkerError as error:
            raise TranslationError(str(error)) from error
        finally:
            self._idle.put(worker)
        return translated

    def remove(self, source: str, target: str) -> bool:
        """As the engine's."""
        return self._engine.remove(source, target)

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.kill()
            worker.close()
