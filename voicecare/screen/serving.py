"""Serves the screen in a thread of its own, on this computer only."""

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
from voicecare.screen.pages import LONGEST, Screen, application

_HOST = "127.0.0.1"
USUAL_PORT = 8370
"""The same at each start, so that a tab of an earlier start finds out, and says so."""
_BACKLOG = 64
_STOP_WITHIN = 3


@contextmanager
def served(screen: Screen | None, port: int | None = None, desk: Desk | None = None) -> Iterator[str]:
    """Serve until the context ends; yields the address, with the token of this start.

    Args:
        screen: what is shown to the patient; None for the desk alone.
        port: where; 0 is any free one, None the usual one, or a free one where that is taken.
        desk: the physiotherapist's, at `/desk/`; none where it is left out.

    Raises:
        ScreenError: the port is taken or may not be used.
    """
    with _listening(port) as listening:
        port = int(listening.getsockname()[1])
        token = secrets.token_urlsafe(24)
        config = uvicorn.Config(
            application(screen, port, token, desk), log_config=None, log_level=logging.ERROR, access_log=False,
            lifespan="off", ws=WebSocketsSansIOProtocol, ws_max_size=LONGEST, ws_per_message_deflate=False,
            server_header=False, timeout_graceful_shutdown=_STOP_WITHIN, limit_concurrency=_BACKLOG,
        )  # fmt: skip
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="screen", daemon=True)
        thread.start()
        try:
            yield f"http://{_HOST}:{port}/{'' if screen else 'desk/'}?token={token}"
        finally:
            if desk is not None:
                desk.close()
            server.should_exit = True
            thread.join(2 * _STOP_WITHIN)


def _listening(port: int | None) -> socket.socket:
    if port is not None:
        return _bound(port)
    try:
        return _bound(USUAL_PORT)
    except ScreenError:
        return _bound(0)


def _bound(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # a port that was in use a moment ago may be used again at once; one that is in use may not
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_HOST, port))
        listening.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        listening.close()
        raise ScreenError(
            f"The screen cannot be served at {_HOST}:{port}: {error}. "
            "Choose another port with --port, or leave it out: then one is found."
        ) from error
    return listening
