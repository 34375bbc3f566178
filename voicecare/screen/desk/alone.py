"""The desk without a session: no microphone, no loudspeaker, no patient's view."""

import threading
from collections.abc import Callable
from pathlib import Path

from voicecare.screen.desk.desk import Desk
from voicecare.screen.far import Far, tell
from voicecare.screen.serving import served


def run(folder: Path, show: Callable[[str], None], port: int | None = None, far: Far | None = None) -> None:
    """Serve the desk of a home folder until Ctrl-C.

    Raises:
        ScreenError: the port cannot be used.
    """
    with served(None, port, Desk(folder), far) as address:
        tell(show, address, far)
        show("Ctrl-C ends.")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            show("Ended.")
            raise SystemExit(130) from None
