"""A session with a screen: through the sound card where there is one, else through the browser."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

from voicecare import app, live, settings_file
from voicecare.audio import card, portaudio
from voicecare.audio.block import AudioOut
from voicecare.audio.wav import PacedOut
from voicecare.errors import SettingsError
from voicecare.home import home
from voicecare.page import drawings
from voicecare.screen.audio import BrowserSound
from voicecare.screen.desk.desk import Desk
from voicecare.screen.far import Far, tell
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
    far: Far | None = None,
) -> None:
    """A live session with its screen; ends when the session does, or with Ctrl-C. `opened` gets the address.

    With `far` the screen is for other machines, under the desk's PIN.

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

    # one at a time, so that the last choice is the one that is kept
    with ThreadPoolExecutor(1, "settings") as writer:
        screen = Screen(
            watching, press, hears, drawings.read(chosen.page), chosen.screen_speaker,
            keep=lambda speaker: writer.submit(keep, speaker), sound=sound,
        )  # fmt: skip
        _run(chosen, show, screen, lines, port, opened, far)


def _run(
    chosen: Settings, show: Callable[[str], None], screen: Screen, lines: Lines, port: int | None,
    opened: Callable[[str], None], far: Far | None,
) -> None:  # fmt: skip
    with served(screen, port, Desk(home()), far) as address:
        devices = _devices(chosen, show, screen, lines)
        tell(show, address, far)
        show(f"The physiotherapist's desk: {f'{address}desk/' if far else address.replace('/?', '/desk/?')}")
        opened(address)
        show("Ctrl-C ends.")
        try:
            with live.following(chosen) if screen.sound is None else nullcontext():
                app.run(chosen, devices, watch=screen.watching.watch, ready=screen.watching.attach)
        except KeyboardInterrupt:
            show("Ended. The diary is closed.")
            raise SystemExit(130) from None
        finally:
            screen.watching.over()
            lines.close()
            devices.loudspeaker.close()
            if screen.sound is not None:
                screen.sound.close()


def _devices(chosen: Settings, show: Callable[[str], None], screen: Screen, lines: Lines) -> app.Devices:
    def silent() -> bool:
        return screen.speaker == "reader"

    if screen.sound is not None:
        show("Sound goes through the browser: press there for its microphone and loudspeaker.")
        return app.Devices(screen.sound.loudspeaker, screen.sound.microphone, lines=lines, silent=silent)
    if not screen.hears:
        show("There is no microphone here: press on the screen, or type there.")
    microphone = card.CardIn(chosen.microphone) if screen.hears else None
    return app.Devices(_loudspeaker(chosen, show), microphone, lines=lines, silent=silent)


def _by_browser(chosen: Settings) -> bool:
    if chosen.sound != "auto":
        return chosen.sound == "browser"
    named = chosen.microphone is not None or chosen.loudspeaker is not None
    return not (named or portaudio.has_microphone() or portaudio.has_loudspeaker())


def keep(speaker: ScreenSpeaker) -> None:
    """Write into the settings who speaks, for the next start."""
    try:
        settings_file.put("screen_speaker", speaker)
    except SettingsError as error:
        # it holds until the end of this session
        _log.error("%s", error)


def _loudspeaker(chosen: Settings, show: Callable[[str], None]) -> AudioOut:
    if chosen.loudspeaker is not None or portaudio.has_loudspeaker():
        return card.CardOut(chosen.loudspeaker)
    show("There is no loudspeaker here: what is said is only shown.")
    return PacedOut(lambda _block: None)
