"""`python -m voicecare.doctor.closed_off FOLDER`: a short session in a process that `offline` closed off; as JSON."""

import json
import os
import socket
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from voicecare.rehearsal import script
from voicecare.rehearsal.rehearse import rehearse


def interfaces() -> list[str]:
    """The network interfaces that this process sees."""
    return [name for _, name in socket.if_nameindex()] if hasattr(socket, "if_nameindex") else []


def guarded() -> bool:
    """Whether a socket is refused and noted here: a watch that sees nothing proves nothing."""
    seen = Path(os.environ["VC_SOCKETS_SEEN"])
    try:
        socket.socket(socket.AF_INET).close()
    except PermissionError:
        noted = seen.is_file() and seen.stat().st_size > 0
        seen.unlink(missing_ok=True)
        return noted
    return False


def session(folder: Path) -> dict[str, Any]:
    """Run the session; what was heard, said and seen in it."""
    before = guarded()
    done = rehearse(script.load(str(files("voicecare.doctor") / "offline.yaml")), folder / "offline.wav")
    heard = [entry for entry in done.entries if entry.who == "heard"]
    said = [entry for entry in done.entries if entry.who == "app"]
    return {"guarded": before, "interfaces": interfaces(), "failures": list(done.failures),
            "heard": len(heard), "said": len(said)}  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(session(Path(sys.argv[1]))))  # noqa: T201 - the answer to the parent
