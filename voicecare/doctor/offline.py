"""The proof that a session opens no socket: one is run where none can be, and where each try is noted."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding

_PATIENCE = 300.0
_UNSHARE = ("unshare", "--map-root-user", "--net")


def offline(computer: Computer) -> Iterator[Finding]:
    """Run a short session of all engines with a scripted patient; about a minute."""
    alone = namespaces()
    with TemporaryDirectory(prefix="voicecare-offline-") as folder:
        seen = Path(folder) / "sockets"
        environment = {
            **os.environ, "VC_SOCKETS_SEEN": str(seen), "VOICECARE_MODELS": str(computer.store.place.resolve()),
            "PYTHONPATH": os.pathsep.join(filter(None, [_watcher(), *sys.path])),
        }  # fmt: skip
        command = [*(_UNSHARE if alone else ()), sys.executable, "-m", "voicecare.doctor.closed_off", folder]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=_PATIENCE, env=environment, check=False
            )
        except subprocess.TimeoutExpired:
            yield Finding("offline", "failure", f"The session was not over after {_PATIENCE:.0f} s.")
            return
        tried = seen.read_text(encoding="ascii").split("\n")[:-1] if seen.is_file() else []
    yield _judged(done, tried, alone=alone)


def namespaces() -> bool:
    """Whether this system gives a process a network namespace of its own, which has no interface."""
    if shutil.which(_UNSHARE[0]) is None:
        return False
    try:
        return subprocess.run([*_UNSHARE, "true"], capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _judged(done: subprocess.CompletedProcess[str], tried: list[str], *, alone: bool) -> Finding:
    lines = done.stdout.strip().splitlines()
    if done.returncode or not lines:
        why = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        return Finding("offline", "failure", f"The session did not run: {why}", {"tried": len(tried)})
    told = json.loads(lines[-1])
    empty = alone and set(told["interfaces"]) <= {"lo"}
    way = "network namespace without interfaces, sockets refused in Python" if empty else "sockets refused in Python"
    facts = {"way": way, "tried": len(tried), "heard": told["heard"], "said": told["said"],
             "as_scripted": not told["failures"]}  # fmt: skip
    if tried:
        kinds = ", ".join(sorted({one.split()[0] for one in tried}))
        return Finding("offline", "failure", f"A session tried to open {len(tried)} sockets ({kinds}).", facts)
    if not told["guarded"] or not told["heard"]:
        return Finding("offline", "failure", "Nothing is proven: the watch did not see, or nothing was heard.", facts)
    by = "Python tried to open none, and there was no network that anything could reach" if empty else (
        "Python tried to open none; this system does not let a process be cut off, so other code was not watched"
    )  # fmt: skip
    if told["failures"]:
        return Finding("offline", "warning", f"A session opened no socket, but did not go as it should: {by}.", facts)
    return Finding("offline", "ok", f"A session opened no socket: {by}.", facts)


def _watcher() -> str:
    return str(files("voicecare.doctor") / "watcher")
