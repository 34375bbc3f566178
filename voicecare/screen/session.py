"""A session with a screen: through the sound card where there is one, and silent where there is none."""

from collections.abc import Callable

from voicecare import app, live
from voicecare.audio import card
from voicecare.audio.block import AudioOut
from voicecare.audio.wav import PacedOut
from voicecare.page import drawings
from voicecare.screen.lines import Lines
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching
from voicecare.settings import Settings


def run(chosen: Settings, show: Callable[[str], None], port: int | None = None) -> None:
    """A live session with its screen; ends when the session does, or with Ctrl-C.

    Raises:
        VoiceCareError: a device, a part or the port cannot be used.
    """
    hears = live.can_hear(chosen)
    watching, lines = Watching(), Lines()
    screen = Screen(watching, lines.put, hears, drawings.read(chosen.page))
    with served(screen, port) as address:
        loudspeaker = _loudspeaker(chosen, show)
        if not hears:
            show("There is no microphone here: press on the screen, or type there.")
        show(f"Open in a browser on this computer: {address}")
        show("Ctrl-C ends.")
        devices = app.Devices(loudspeaker, card.CardIn(chosen.microphone) if hears else None, lines=lines)
        try:
            app.run(chosen, devices, watch=watching.watch, ready=watching.attach)
        except KeyboardInterrupt:
            show("Ended. The diary is closed.")
            raise SystemExit(130) from None
        finally:
            watching.over()
            lines.close()
            loudspeaker.close()


def _loudspeaker(chosen: Settings, show: Callable[[str], None]) -> AudioOut:
    if chosen.loudspeaker is not None or card.has_loudspeaker():
        return card.CardOut(chosen.loudspeaker)
    show("There is no loudspeaker here: what is said is only shown.")
    return PacedOut(lambda _block: None)
