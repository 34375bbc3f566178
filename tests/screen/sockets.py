"""What a WebSocket of the screen is told when it is refused."""

from contextlib import suppress

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection


def closed(connection: ClientConnection) -> tuple[int, str]:
    """With which code, and why, when it is; what was sent before is left aside."""
    with suppress(ConnectionClosed):
        for _ in connection:
            pass
    return connection.close_code or 0, connection.close_reason or ""


def refused(connection: ClientConnection, message: str | bytes, code: int) -> bool:
    """Whether a message closes it with this code and a reason; a large one perhaps before all of it was sent."""
    try:
        connection.send(message)
    except ConnectionClosed:
        return True
    found, reason = closed(connection)
    return found == code and bool(reason)
