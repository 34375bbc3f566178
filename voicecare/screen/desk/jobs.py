"""Long work of the desk, in threads: how far it is, cancelling it, what became of it."""

import itertools
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from voicecare.errors import VoiceCareError
from voicecare.screen.desk.access import Undo

_log = logging.getLogger(__name__)
_KEPT = 20
"""Finished jobs that can still be looked at."""

State = Literal["running", "cancelling", "done", "failed", "cancelled"]


class CancelledError(Exception):
    """Raised inside of work that somebody cancelled."""


@dataclass(frozen=True)
class Outcome:
    """What became of it, in words; where to look at it, and what takes it back."""

    text: str
    where: str | None = None
    label: str = "Look at it"
    undo: Undo | None = None


class Job:
    """One piece of work. `back` is the page from which it was begun; `key` is what only one may do at a time."""

    def __init__(self, number: int, title: str, back: str, key: str) -> None:
        self.number, self.title, self.back, self.key = number, title, back, key
        self.state: State = "running"
        self.text = "It has begun."
        self.done: int | None = None
        self.total: int | None = None
        self.outcome: Outcome | None = None
        self._cancelled = threading.Event()
        self._ending: list[Callable[[], object]] = []

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed", "cancelled")

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to end."""
        return self._cancelled.is_set()

    def tell(self, text: str, done: int | None = None, total: int | None = None) -> None:
        """Say how far it is.

        Args:
            text: what is being done, in words.
            done: how much of it is done, in any unit; None where that is not known.
            total: all of it, in the same unit.

        Raises:
            CancelledError: somebody cancelled it; let it through.
        """
        self.text, self.done, self.total = text, done, total
        self.check()

    def check(self) -> None:
        """End here if somebody cancelled it.

        Raises:
            CancelledError: somebody did; let it through.
        """
        if self._cancelled.is_set():
            raise CancelledError

    def on_cancel(self, end: Callable[[], object]) -> None:
        """Call this, in another thread, when it is cancelled; at once if it is already."""
        self._ending.append(end)
        if self._cancelled.is_set():
            end()

    def cancel(self) -> None:
        """Ask it to end."""
        if self.over or self._cancelled.is_set():
            return
        self.state = "cancelling"
        self._cancelled.set()
        for end in tuple(self._ending):
            with suppress(Exception):
                end()


Work = Callable[[Job], Outcome]


class Jobs:
    """All of them, the newest last."""

    def __init__(self) -> None:
        self._jobs: dict[int, Job] = {}
        self._threads: dict[int, threading.Thread] = {}
        self._numbers = itertools.count(1)
        self._alone = threading.Lock()

    def start(self, title: str, work: Work, back: str, key: str | None = None) -> Job:
        """Begin a piece of work; where the same runs already, that one is returned.

        Args:
            title: what it is, in words.
            work: does it; see `Job`.
            back: the page to return to.
            key: what only one may do at a time; the title where it is left out.
        """
        key = key or title
        with self._alone:
            running = next((job for job in self._jobs.values() if job.key == key and not job.over), None)
            if running is not None:
                return running
            job = Job(next(self._numbers), title, back, key)
            self._jobs[job.number] = job
            finished = [number for number, one in self._jobs.items() if one.over]
            for number in finished[: max(0, len(finished) - _KEPT)]:
                del self._jobs[number]
                self._threads.pop(number, None)
            thread = threading.Thread(target=_do, args=(job, work), name=f"desk job {job.number}", daemon=True)
            self._threads[job.number] = thread
            thread.start()
        return job

    def get(self, number: int) -> Job | None:
        """One of them; None where there is none of this number, as after a new start."""
        return self._jobs.get(number)

    def running(self) -> list[Job]:
        """Those that are not over."""
        return [job for job in tuple(self._jobs.values()) if not job.over]

    def wait(self, number: int) -> None:
        """Wait until one of them is over."""
        self._threads[number].join()

    def close(self, within: float = 5.0) -> None:
        """Cancel all, and give each this many seconds to end."""
        for job in self.running():
            job.cancel()
        for thread in tuple(self._threads.values()):
            thread.join(within)


def _do(job: Job, work: Work) -> None:
    try:
        outcome = work(job)
    except CancelledError:
        outcome, state = Outcome("It was cancelled."), "cancelled"
    except VoiceCareError as error:
        # what is ended in the middle often fails because of that
        state = "cancelled" if job.cancelled else "failed"
        outcome = Outcome("It was cancelled." if job.cancelled else str(error))
    except Exception:
        _log.exception("a job of the desk failed: %s", job.title)
        state = "cancelled" if job.cancelled else "failed"
        outcome = Outcome(
            "It was cancelled." if job.cancelled
            else "Something went wrong that nobody foresaw. Try again; if it comes back: "
            "voicecare doctor --support FILE"
        )  # fmt: skip
    else:
        state = "done"
    job.outcome = outcome
    job.state = state  # type: ignore[assignment]  # one of State
