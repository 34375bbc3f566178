"""Installing and removing models in a process of its own: who starts it has no door to the network, and can kill it.

Whatever kills it, the store is as it was, and what has come of a download is gone on with the next time.
"""

import queue
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from voicecare import install_models
from voicecare.errors import VoiceCareError, WorkerError
from voicecare.models import installing, items
from voicecare.models.installing import Options
from voicecare.models.sources import source
from voicecare.models.store import Store
from voicecare.models.wording import KNOWN, how_to_hear

_OFTEN = 0.2
"""Seconds between two reports: more nobody sees."""
_ALIVE = 1.0
"""Seconds after which it is said that nothing is new: who waits can so break off a download that stands still."""


@dataclass(frozen=True)
class Report:
    """How far it is: `done` bytes `of` (None where nobody says) of a model, and in `text` what became of one."""

    name: str
    done: int = 0
    of: int | None = None
    text: str = ""


class ModelWork:
    """What the worker does.

    Args:
        place: the folder of the model store.
        mirror: folder or server from which models come; None for their makers'.
    """

    def __init__(self, place: Path, mirror: str | None) -> None:
        self._store = Store(place)
        self._mirror = mirror

    def install(self, names: Sequence[str], again: bool = False) -> Iterator[Report]:
        """Install models; yields how far it is at least once a second.

        Raises:
            ModelError: some could not be installed; the message says which, why, and what works without them.
        """
        reports: queue.SimpleQueue[Report | VoiceCareError | None] = queue.SimpleQueue()
        wanted = [items.item(name) for name in names]
        threading.Thread(target=self._install, args=(wanted, Options(again), reports), daemon=True).start()
        last = Report(names[0] if names else "")
        while True:
            try:
                report = reports.get(timeout=_ALIVE)
            except queue.Empty:
                yield replace(last, text="")
                continue
            if report is None:
                return
            if isinstance(report, VoiceCareError):
                raise report
            last = report
            yield report

    def remove(self, names: Sequence[str]) -> list[str]:
        """Remove models; returns the names of those that were in the store.

        Raises:
            ModelError: one cannot be removed.
        """
        return [name for name in names if installing.remove(items.item(name), self._store.place)]

    def _install(self, wanted: Sequence[items.Item], options: Options, reports: "queue.SimpleQueue[Any]") -> None:
        try:
            todo = install_models.todo(wanted, self._store, options)
            failures = []
            for done in install_models.each(
                wanted, self._store, source(self._mirror), options, lambda one: _watched(one.name, reports)
            ):
                if done.error is not None:
                    failures.append(done)
                    continue
                known = f"; {KNOWN[done.known]}" if done.known else ""
                what = f"installed in {done.path}{known}" if done.new else f"is already there: {done.path}"
                reports.put(Report(done.item.name, text=f"{done.item.name}: {what}."))
            if any(one.kind == "voice" and self._store.where(one) for one in todo):
                reports.put(Report("", text=how_to_hear()))
            if failures:
                reports.put(install_models.failed(failures, self._store))
        except VoiceCareError as error:
            reports.put(error)
        except Exception as error:
            reports.put(WorkerError(f"{type(error).__name__}: {error}"))
        finally:
            reports.put(None)


@contextmanager
def _watched(name: str, reports: "queue.SimpleQueue[Any]") -> Iterator[Any]:
    said = 0.0

    def progress(done: int, of: int | None) -> None:
        nonlocal said
        if time.monotonic() - said > _OFTEN or done == of:
            said = time.monotonic()
            reports.put(Report(name, done, of))

    def waiting() -> None:
        reports.put(Report(name, text=f"{name}: another voicecare installs it now; waiting for it ..."))

    yield progress, waiting
