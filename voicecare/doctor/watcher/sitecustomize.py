"""Refuses and notes every socket in every Python process that is started with this folder on its path.

Python imports a module of this name by itself when it starts, in the workers too. What native code opens past
Python is not seen here: that a network namespace without interfaces keeps in.
"""

import os
import socket
import sys
from typing import Any

_PLACE = os.environ.get("VC_SOCKETS_SEEN", "")
_ASKING = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
           "socket.gethostbyname", "socket.gethostbyaddr"}  # fmt: skip


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if (event == "socket.__new__" and arguments[1] not in (-1, getattr(socket, "AF_UNIX", None))) or event in _ASKING:
        _refuse(event)


def _refuse(event: str) -> None:
    handle = os.open(_PLACE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(handle, f"{event} {os.getpid()}\n".encode())
    os.close(handle)
    raise PermissionError(f"{event}: no socket may be opened here")


if _PLACE:
    sys.addaudithook(_watch)
