"""Serves the screen in a thread of its own: this computer only, or other machines too where that is asked for."""

import asyncio
import errno
import logging
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from voicecare.errors import ScreenError
from voicecare.screen.desk.desk import Desk
from voicecare.screen.far import Far
from voicecare.screen.guard import Pass, bracketed
from voicecare.screen.pages import LONGEST, Screen, application

_HOST = "127.0.0.1"
USUAL_PORT = 8370
"""The same at each start, so that a tab of an earlier start finds out, and says so."""
_BACKLOG = 64
_STOP_WITHIN = 3
_BREAK_OFF = 0.5
"""Seconds for the last bytes; over TLS a device that sleeps would not say good-bye, and be waited for."""


@contextmanager
def served(
    screen: Screen | None, port: int | None = None, desk: Desk | None = None, far: Far | None = None
) -> Iterator[str]:
    """Serve until the context ends; yields the address, on this computer with the token of this start.

    Args:
        screen: what is shown to the patient; None for the desk alone.
        port: where; 0 is any free one, None the usual one, or a free one where that is taken.
        desk: the physiotherapist's, at `/desk/`; none where it is left out.
        far: for other machines, which need the desk's PIN; None for this computer alone.

    Raises:
        ScreenError: the port is taken or may not be used.
    """
    if far is not None and desk is None:
        raise ValueError("who is served from other machines is asked for the PIN at the desk")
    with _listening(far.host if far else _HOST, port) as listening:
        port, token = int(listening.getsockname()[1]), secrets.token_urlsafe(24)
        wanted = Pass(port, token)
        if far is not None and desk is not None:
            pin = desk.access.pin
            wanted = Pass(port, token, far.names, far=True, stamp=lambda: pin.stamp)
        config = uvicorn.Config(
            application(screen, wanted, desk), log_config=None, log_level=logging.ERROR, access_log=False,
            lifespan="off", ws=WebSocketsSansIOProtocol, ws_max_size=LONGEST, ws_per_message_deflate=False,
            server_header=False, timeout_graceful_shutdown=_STOP_WITHIN, limit_concurrency=_BACKLOG,
            ssl_certfile=far.certificate if far else None, ssl_keyfile=far.key if far else None,
        )  # fmt: skip
        server = _Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="screen", daemon=True)
        thread.start()
        try:
            path = "" if screen else "desk/"
            yield (
                f"https://{bracketed(far.name)}:{port}/{path}"
                if far
                else f"http://{_HOST}:{port}/{path}?token={token}"
            )
        finally:
            if desk is not None:
                desk.close()
            server.should_exit = True
            thread.join(2 * _STOP_WITHIN)


class _Server(uvicorn.Server):
    """Ends without waiting for browsers that are gone, asleep, or take nothing."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close every connection; one that does not end by itself is broken off."""
        asyncio.get_running_loop().call_later(_BREAK_OFF, self._break_off)
        await super().shutdown(sockets)

    def _break_off(self) -> None:
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def _listening(host: str, port: int | None) -> socket.socket:
    if port is not None:
        return _bound(host, port)
    try:
        return _bound(host, USUAL_PORT)
    except ScreenError:
        return _bound(host, 0)


def _bound(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        # a port that was in use a moment ago may be used again at once; one that is in use may not
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        listening.close()
        raise ScreenError(
            f"The screen cannot be served at {bracketed(host)}:{port}: {error}. "
            + (
                "Is this an address of this computer? `ip address` shows them. "
                if getattr(error, "errno", None) == errno.EADDRNOTAVAIL
                else "Choose another port with --port, or leave it out: then one is found."
            )
        ) from error
    return listening
