"""The WebSocket of the tab that is microphone and loudspeaker: frames of sound, nothing else."""

import asyncio
from contextlib import suppress

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from voicecare.audio.block import BLOCK, RATE
from voicecare.screen.audio import BrowserSound, TabSound
from voicecare.screen.guard import OLD

_SILENT = 2.0
"""Seconds without a frame, or in which none is taken, after which a tab has lost the sound: a cable was pulled, a
tablet sleeps."""
_MOST_A_SECOND = 4 * RATE // BLOCK
"""Frames: what waited in a network that stood still may come at once."""
_GREETED = 16
"""Frames from the tab after which it is told that somebody is there: half a second."""
_REFUSED, _NO_SOUND, _TOO_MUCH, _TAKEN = 4403, 1003, 1008, 4409
TAKEN = "Another tab has the microphone and the loudspeaker. Stop it there first."


async def serve(socket: WebSocket, sound: BrowserSound | None) -> None:
    """Let one tab be the session's sound until it goes away."""
    await socket.accept()
    if socket.scope["old"]:
        await socket.close(_REFUSED, OLD)
        return
    if sound is None:
        await socket.close(_NO_SOUND, "The session uses the sound of its computer.")
        return
    waiting, loop = asyncio.Event(), asyncio.get_running_loop()

    def wake() -> None:
        with suppress(RuntimeError):
            # the server has ended before the session
            loop.call_soon_threadsafe(waiting.set)

    tab = sound.attach(wake)
    if tab is None:
        await socket.close(_TAKEN, TAKEN)
        return
    code, reason = _TOO_MUCH, f"No sound came for {_SILENT:g} seconds."
    hearing, sending = asyncio.create_task(_hear(socket, tab)), asyncio.create_task(_send(socket, tab, waiting))
    try:
        await asyncio.wait({hearing, sending}, return_when=asyncio.FIRST_COMPLETED)
        # a tab that takes nothing is let go, as one that brings nothing is
        if hearing.done():
            code, reason = await hearing
    except (TimeoutError, WebSocketDisconnect, RuntimeError):
        pass
    finally:
        sound.detach(tab)
        for task in (hearing, sending):
            task.cancel()
        await asyncio.gather(hearing, sending, return_exceptions=True)
    if socket.client_state is WebSocketState.CONNECTED:
        with suppress(Exception):
            await asyncio.wait_for(socket.close(code, reason), _SILENT)


async def _hear(socket: WebSocket, tab: TabSound) -> tuple[int, str]:
    """Take its frames; returns why the tab is refused."""
    second = count = frames = 0
    while True:
        async with asyncio.timeout(_SILENT):
            message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1000))
        now = int(asyncio.get_running_loop().time())
        second, count = now, count + 1 if now == second else 1
        if count > _MOST_A_SECOND:
            return _TOO_MUCH, "Too much sound at once."
        if not tab.frame(message.get("bytes") or b""):
            return _NO_SOUND, "Only frames of sound are understood here."
        frames += 1
        if frames % _GREETED == 0:
            tab.greet()


async def _send(socket: WebSocket, tab: TabSound, waiting: asyncio.Event) -> None:
    """Send what is to sound as soon as it is there."""
    while True:
        await waiting.wait()
        waiting.clear()
        for message in tab.send():
            async with asyncio.timeout(_SILENT):
                await socket.send_bytes(message)
