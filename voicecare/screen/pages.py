"""The application: the patient's view, and one WebSocket for what changes and what is pressed."""

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from voicecare.page.drawings import Drawing
from voicecare.screen import audio_tab
from voicecare.screen.audio import BrowserSound
from voicecare.screen.desk.application import application as desk_application
from voicecare.screen.desk.desk import Desk
from voicecare.screen.guard import OLD, Guard, Pass
from voicecare.screen.view import sound_view, view
from voicecare.screen.watching import Watching
from voicecare.settings import ScreenSpeaker

LONGEST = 4096
"""Bytes of a message from a browser; what can be said is shorter."""
_LONGEST_LINE = 500
"""Characters of what is typed; a question is shorter."""
MOST_TABS = 8
_MOST_A_SECOND = 20
"""Messages of one tab; nobody presses faster."""
_SEND_WITHIN = 5.0
"""Seconds after which a browser that takes nothing is let go; it comes again by itself."""
_BEAT = 5.0
"""Seconds after which a browser is told something though nothing has changed: somebody is still there."""

_REFUSED, _NO_TEXT, _TOO_MUCH = 4403, 1003, 1008


@dataclass
class Screen:
    """What the application shows and whom it tells.

    Args:
        watching: the session's present moment.
        press: takes a line that was pressed or typed.
        hears: whether there is a microphone.
        drawings: by the number of an exercise, its drawing.
        speaker: who reads out what the app says.
        keep: takes who does from now on, to know it at the next start; it must not wait.
        sound: the browser as microphone and loudspeaker; None where the computer's own are used.
    """

    watching: Watching
    press: Callable[[str], None]
    hears: bool
    drawings: Mapping[int, Drawing] = field(default_factory=dict)
    speaker: ScreenSpeaker = "app"
    keep: Callable[[ScreenSpeaker], object] = lambda _speaker: None
    sound: BrowserSound | None = None

    def choose(self, speaker: ScreenSpeaker) -> None:
        """From now on this one speaks; from any thread."""
        self.speaker = speaker
        self.keep(speaker)
        self.watching.tell()

    def view(self) -> dict[str, Any]:
        """All that is shown now."""
        hears = self.hears if self.sound is None else self.sound.state == "used"
        reader = self.speaker == "reader"
        shown = view(self.watching.moment, hears=hears, drawings=self.drawings, reader=reader)
        shown["sound"] = None if self.sound is None else sound_view(self.sound.state, shown["language"])
        return shown


def application(screen: Screen | None, wanted: Pass, desk: Desk | None = None) -> ASGIApp:
    """The application, open to who has the pass: the patient's view, the desk, or both."""
    routes: list[BaseRoute] = [Mount("/static", StaticFiles(directory=str(files("voicecare.screen") / "static")))]
    if desk is not None:
        routes.append(Mount("/desk", desk_application(desk, wanted)))
    if screen is not None:
        routes += _patients(screen)
    return Guard(Starlette(routes=routes), wanted)


def _patients(screen: Screen) -> list[BaseRoute]:
    templates = Environment(loader=PackageLoader("voicecare.screen"), autoescape=True, enable_async=False)
    page = templates.get_template("patient.html")
    tabs = _Tabs(screen)

    async def patient(_request: Request) -> Response:
        return HTMLResponse(page.render(view=screen.view()))

    async def drawing(request: Request) -> Response:
        found = screen.drawings.get(request.path_params["number"])
        if found is None:
            return PlainTextResponse("There is no such drawing.", status_code=404)
        # a drawing is looked at; nothing in it may do anything, also where it is opened by itself
        policy = {"Content-Security-Policy": "default-src 'none'; sandbox"}
        return Response(found.svg, media_type="image/svg+xml", headers=policy)

    async def audio(socket: WebSocket) -> None:
        await audio_tab.serve(socket, screen.sound)

    return [
        Route("/", patient),
        Route("/drawings/{number:int}", drawing),
        WebSocketRoute("/live", tabs.live),
        WebSocketRoute("/audio", audio),
    ]


class _Tabs:
    """The browsers that look. Each is sent the newest state; one that is slow misses those between."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._open = 0

    async def live(self, socket: WebSocket) -> None:
        """Serve one tab until it goes away."""
        await socket.accept()
        if socket.scope["old"]:
            await socket.close(_REFUSED, OLD)
            return
        if self._open >= MOST_TABS:
            await socket.close(_TOO_MUCH, f"{MOST_TABS} tabs look already. Close one of them.")
            return
        self._open += 1
        changed, loop = asyncio.Event(), asyncio.get_running_loop()
        changed.set()
        with self._screen.watching.telling(lambda: loop.call_soon_threadsafe(changed.set)):
            sender = asyncio.create_task(self._send(socket, changed))
            try:
                await self._receive(socket)
            except WebSocketDisconnect:
                pass
            finally:
                self._open -= 1
                sender.cancel()
                with suppress(asyncio.CancelledError):
                    await sender

    async def _send(self, socket: WebSocket, changed: asyncio.Event) -> None:
        sent, marked = "", None
        try:
            while True:
                if not await _set_within(changed, _BEAT):
                    await asyncio.wait_for(socket.send_text("{}"), _SEND_WITHIN)
                    continue
                changed.clear()
                shown = self._screen.view()
                # a word comes several times a second, and is all that changes
                word = shown.pop("word")
                text = json.dumps(shown, ensure_ascii=False)
                if text != sent:
                    await asyncio.wait_for(socket.send_text(text), _SEND_WITHIN)
                    sent, marked = text, None
                if word != marked:
                    await asyncio.wait_for(socket.send_text(json.dumps({"word": word})), _SEND_WITHIN)
                    marked = word
        except (TimeoutError, WebSocketDisconnect, RuntimeError):
            # it is gone, or takes nothing: it gets all that is shown when it comes again
            if socket.client_state is WebSocketState.CONNECTED:
                with suppress(Exception):
                    await asyncio.wait_for(socket.close(), _SEND_WITHIN)

    async def _receive(self, socket: WebSocket) -> None:
        second, count = 0, 0
        while True:
            message = await socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            now = int(asyncio.get_running_loop().time())
            second, count = now, count + 1 if now == second else 1
            refused = "Too many presses at once." if count > _MOST_A_SECOND else self._take(message.get("text"))
            if refused:
                await socket.close(_TOO_MUCH if count > _MOST_A_SECOND else _NO_TEXT, refused)
                return

    def _take(self, text: str | None) -> str | None:
        """Do what a message says; returns why not, in plain words."""
        if text is None:
            return "Only text is understood here."
        try:
            message = json.loads(text) if len(text) <= LONGEST else None
        except (ValueError, RecursionError):
            message = None
        match message:
            case {"say": str(line)} if len(line) <= _LONGEST_LINE:
                self._screen.press(line)
            case {"reader": bool(reads)}:
                self._screen.choose("reader" if reads else "app")
            case _:
                return "This message is not understood."
        return None


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()
