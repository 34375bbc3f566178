"""A whole typed session in which the kernel refuses every socket to this process and its workers.

Prints JSON: which effects and events there were. It is a program of its own because the refusal cannot be undone.
"""

import errno
import socket

import pyseccomp


def refuse_sockets() -> None:
    rules = pyseccomp.SyscallFilter(defaction=pyseccomp.ALLOW)
    for call in ("socket", "connect", "bind", "sendto", "sendmsg"):
        rules.add_rule(pyseccomp.ERRNO(errno.EACCES), call)
    rules.load()
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
        try:
            socket.socket(family)
        except PermissionError:
            continue
        raise SystemExit("sockets are not refused, so this would prove nothing")
