"""Whether a session runs. The operating system forgets it however the session ends, also by a power cut."""

import contextlib
from pathlib import Path

from filelock import FileLock, Timeout

_NAME = "session.lock"


def mark(home: Path) -> FileLock:
    """Say that a session runs, until the lock is released; of two sessions at once the first says it."""
    lock = FileLock(home / _NAME)
    # where it cannot be said the session still runs; what is wrong with the folder its diary tells
    with contextlib.suppress(OSError):
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    return lock


def session_runs(home: Path) -> bool:
    """Whether a session that uses this home folder runs now."""
    lock = FileLock(home / _NAME)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False
