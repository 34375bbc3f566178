"""An engine in a process of its own, which can be killed and replaced.

An engine here is a plain object made by a module-level function in the worker. Its methods are called
by name from the parent, one call at a time; a method that yields is streamed. An engine that hangs is
killed when its time is up, one that dies is noticed at once, and the next call starts a new one.
No sockets are used: the two ends talk through pipes.
"""

import contextlib
import importlib
import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import GeneratorType
from typing import Any

from voicecare.errors import VoiceCareError, WorkerError

_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class _Link:
    process: BaseProcess
    requests: "Connection[Any, Any]"
    answers: "Connection[Any, Any]"


class Worker:
    """Calls into an engine that lives in another process.

    Args:
        factory: `package.module:function`, which makes the engine in the worker.
        arguments: what the factory is called with; they are pickled.
        name: what the engine is called in error messages.
        timeout: seconds that one answer may take before the worker is killed.
    """

    def __init__(self, factory: str, *arguments: Any, name: str, timeout: float = 20.0) -> None:
        self._factory = factory
        self._arguments = arguments
        self._name = name
        self._timeout = timeout
        self._lock = threading.Lock()
        self._link: _Link | None = None
        self.starts = 0
        """How often a process was started: 1 in a session in which nothing went wrong."""

    def start(self) -> None:
        """Start the process without waiting for the engine to be ready."""
        with self._lock:
            self._connect()

    def call(self, method: str, *arguments: Any) -> Any:
        """Call a method of the engine and return what it returns.

        Raises:
            VoiceCareError: the engine raised it.
            WorkerError: the engine failed in another way, died, or took longer than the timeout.
        """
        *_, result = self.stream(method, *arguments)
        return result

    def stream(self, method: str, *arguments: Any) -> Iterator[Any]:
        """Call a method of the engine and yield what it yields (or the one thing that it returns)."""
        with self._lock:
            link = self._connect()
            finished = False
            try:
                link.requests.send((method, arguments))
                while True:
                    kind, value = self._receive(link)
                    finished = kind in ("end", "error")
                    if kind == "end":
                        return
                    if kind == "error":
                        raise value
                    yield value
            except (EOFError, OSError) as error:
                raise WorkerError(f"{self._name} stopped working and was started again.") from error
            finally:
                # a stream that its reader gave up leaves answers behind that the next call must not see
                if not finished:
                    self._disconnect(link)

    def kill(self) -> None:
        """Kill the process, whatever it is doing; the next call starts a new one."""
        link = self._link
        if link is not None:
            link.process.kill()

    def close(self) -> None:
        """End the process for good; one that is busy is killed."""
        link = self._link
        if link is None:
            return
        with contextlib.suppress(OSError):
            link.requests.close()
        link.process.join(0.5)
        self._disconnect(link)

    def _receive(self, link: _Link) -> tuple[str, Any]:
        if not link.answers.poll(self._timeout):
            raise WorkerError(f"{self._name} did not answer in {self._timeout:g} s and was started again.")
        answer: tuple[str, Any] = link.answers.recv()
        return answer

    def _connect(self) -> _Link:
        if self._link is not None and self._link.process.is_alive():
            return self._link
        request_reader, requests = _CONTEXT.Pipe(duplex=False)
        answers, answer_writer = _CONTEXT.Pipe(duplex=False)
        process = _CONTEXT.Process(
            target=_serve,
            args=(self._factory, self._arguments, request_reader, answer_writer),
            name=f"voicecare {self._name}",
            daemon=True,
        )
        process.start()
        request_reader.close()
        answer_writer.close()
        self.starts += 1
        self._link = _Link(process, requests, answers)
        return self._link

    def _disconnect(self, link: _Link) -> None:
        link.process.kill()
        link.process.join()
        link.answers.close()
        self._link = None


def _serve(factory: str, arguments: tuple[Any, ...], requests: Any, answers: Any) -> None:
    # Ctrl-C in a terminal reaches the whole group; only the parent decides when a worker ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine: Any = None
    while True:
        try:
            method, method_arguments = requests.recv()
        except (EOFError, OSError):
            return
        try:
            if engine is None:
                module, _, function = factory.partition(":")
                make: Callable[..., Any] = getattr(importlib.import_module(module), function)
                engine = make(*arguments)
            result = getattr(engine, method)(*method_arguments)
            if isinstance(result, GeneratorType):
                for item in result:
                    answers.send(("item", item))
            else:
                answers.send(("item", result))
            answers.send(("end", None))
        except VoiceCareError as error:
            answers.send(("error", error))
        except Exception as error:  # noqa: BLE001, RUF100 - whatever an engine raises must reach the parent
            answers.send(("error", WorkerError(f"{type(error).__name__}: {error}")))
