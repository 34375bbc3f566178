"""A session with a screen: through the sound card where there is one, and silent where there is none."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from voicecare import app, live, settings_file
from voicecare.audio import card
from voicecare.audio.block import AudioOut
from voicecare.audio.wav import PacedOut
from voicecare.errors import SettingsError
from voicecare.home import home
from voicecare.page import drawings
from voicecare.screen.desk.desk import Desk
from voicecare.screen.lines import Lines
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching
from voicecare.settings import ScreenSpeaker, Settings

_log = logging.getLogger(__name__)


def run(
    chosen: Settings,
    show: Callable[[str], None],
    port: int | None = None,
    opened: Callable[[str], None] = lambda _address: None,
) -> None:
    """A live session with its screen; ends when the session does, or with Ctrl-C. `opened` gets the address.

    Raises:
        VoiceCareError: a device, a part or the port cannot be used.
    """
    hears = live.can_hear(chosen)
    watching, lines = Watching(), Lines()
    # one at a time, so that the last choice is the one that is kept
    with ThreadPoolExecutor(1, "settings") as writer:
        screen = Screen(
            watching, lines.put, hears, drawings.read(chosen.page), chosen.screen_speaker,
            keep=lambda speaker: writer.submit(keep, speaker),
        )  # fmt: skip
        _run(chosen, show, screen, lines, port, opened)


def _run(
    chosen: Settings, show: Callable[[str], None], screen: Screen, lines: Lines, port: int | None,
    opened: Callable[[str], None],
) -> None:  # fmt: skip
    with served(screen, port, Desk(home())) as address:
        loudspeaker = _loudspeaker(chosen, show)
        if not screen.hears:
            show("There is no microphone here: press on the screen, or type there.")
        show(f"Open in a browser on this computer: {address}")
        show(f"The physiotherapist's desk: {address.replace('/?', '/desk/?')}")
        opened(address)
        show("Ctrl-C ends.")
        devices = app.Devices(
            loudspeaker, card.CardIn(chosen.microphone) if screen.hears else None, lines=lines,
            silent=lambda: screen.speaker == "reader",
        )  # fmt: skip
        try:
            app.run(chosen, devices, watch=screen.watching.watch, ready=screen.watching.attach)
        except KeyboardInterrupt:
            show("Ended. The diary is closed.")
            raise SystemExit(130) from None
        finally:
            screen.watching.over()
            lines.close()
            loudspeaker.close()


def keep(speaker: ScreenSpeaker) -> None:
    """Write into the settings who speaks, for the next start."""
    try:
        settings_file.put("screen_speaker", speaker)
    except SettingsError as error:
        # it holds until the end of this session
        _log.error("%s", error)


def _loudspeaker(chosen: Settings, show: Callable[[str], None]) -> AudioOut:
    if chosen.loudspeaker is not None or card.has_loudspeaker():
        return card.CardOut(chosen.loudspeaker)
    show("There is no loudspeaker here: what is said is only shown.")
    return PacedOut(lambda _block: None)
