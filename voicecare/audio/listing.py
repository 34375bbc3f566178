"""Which devices are the usual ones, a line every two seconds: a process of its own (`usual.py`).

PortAudio lists devices when it is started, and where streams are open it cannot be started anew. Here are none.
"""

import json
import time

from voicecare.audio import portaudio

_EVERY = 2.0
"""Seconds. The listing itself takes 0.1 s or less on Linux."""

if __name__ == "__main__":
    # ends with a broken pipe when nobody reads any more
    while True:
        print(json.dumps(portaudio.usual()), flush=True)  # noqa: T201 - the other process reads it
        time.sleep(_EVERY)
