"""Ending in order: whatever ends a session, its devices are released, its workers ended, its diary closed."""

import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import NoReturn

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def orderly() -> Iterator[ExitStack]:
    """Yield a stack whose callbacks all run at the end, the last one first.

    SIGTERM arrives as `KeyboardInterrupt`, as Ctrl-C does; while the callbacks run both are ignored, so that
    an impatient second Ctrl-C leaves nothing half closed. Outside the main thread signals stay as they are.
    """
    if threading.current_thread() is not threading.main_thread():
        with ExitStack() as parts:
            yield parts
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with ExitStack() as parts:
            try:
                yield parts
            finally:
                for number in _SIGNALS:
                    signal.signal(number, signal.SIG_IGN)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
