"""A session with a screen: through the sound card where there is one, else through the browser."""

from collections.abc import Callable
from pathlib import Path

from voicecare import app, live
from voicecare.audio import card
from voicecare.audio.block import AudioOut
from voicecare.audio.wav import PacedOut
from voicecare.page import load
from voicecare.screen.audio import BrowserSound
from voicecare.screen.lines import Lines
from voicecare.screen.pages import Screen
from voicecare.screen.serving import served
from voicecare.screen.watching import Watching
from voicecare.settings import Settings


def drawings(page: str) -> dict[int, Path]:
    """The drawings that came with a page, by the number of the exercise: `drawings/exercise-1.svg` in its folder.

    Raises:
        PageError: there is no such page.
    """
    folder = load.find(page).parent / "drawings"
    count = len(load.load(page).exercises.list)
    paths = {number: folder / f"exercise-{number}.svg" for number in range(1, count + 1)}
    return {number: path for number, path in paths.items() if path.is_file()}


def run(chosen: Settings, show: Callable[[str], None], port: int | None = None) -> None:
    """A live session with its screen; ends when the session does, or with Ctrl-C.

    Raises:
        VoiceCareError: a device, a part or the port cannot be used.
    """
    watching, lines = Watching(), Lines()
    sound = BrowserSound(watching.tell) if _by_browser(chosen) else None
    hears = sound is None and live.can_hear(chosen)

    def press(line: str) -> None:
        if sound is not None:
            sound.pressed()
        lines.put(line)

    screen = Screen(watching, press, hears, drawings(chosen.page), sound)
    with served(screen, port) as address:
        if sound is not None:
            devices = app.Devices(sound.loudspeaker, sound.microphone, lines=lines)
            show("Sound goes through the browser: press there for its microphone and loudspeaker.")
        else:
            devices = app.Devices(
                _loudspeaker(chosen, show), card.CardIn(chosen.microphone) if hears else None, lines=lines
            )
            if not hears:
                show("There is no microphone here: press on the screen, or type there.")
        show(f"Open in a browser on this computer: {address}")
        show("Ctrl-C ends.")
        try:
            app.run(chosen, devices, watch=watching.watch, ready=watching.attach)
        except KeyboardInterrupt:
            show("Ended. The diary is closed.")
            raise SystemExit(130) from None
        finally:
            watching.over()
            lines.close()
            devices.loudspeaker.close()
            if sound is not None:
                sound.close()


def _by_browser(chosen: Settings) -> bool:
    if chosen.sound != "auto":
        return chosen.sound == "browser"
    named = chosen.microphone is not None or chosen.loudspeaker is not None
    return not (named or card.has_microphone() or card.has_loudspeaker())


def _loudspeaker(chosen: Settings, show: Callable[[str], None]) -> AudioOut:
    if chosen.loudspeaker is not None or card.has_loudspeaker():
        return card.CardOut(chosen.loudspeaker)
    show("There is no loudspeaker here: what is said is only shown.")
    return PacedOut(lambda _block: None)
