"""A session on this computer's own devices, and a page read through its loudspeaker."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from voicecare import app, locales, plan_file, settings
from voicecare.audio import card, portaudio
from voicecare.audio.wav import WavOut, WavWriter
from voicecare.events import Dictated, Effect, Event, Heard, NotRecorded, Say, Typed
from voicecare.models import store
from voicecare.page import load, names
from voicecare.page.model import Page
from voicecare.read_aloud import Said, speak, texts
from voicecare.settings import Settings
from voicecare.speak import voices
from voicecare.speak.spoken_form import SpokenForm
from voicecare.understand.text import isolated


def can_hear(chosen: Settings) -> bool:
    """Whether there is a microphone; one that is named in the settings is never replaced silently."""
    return chosen.microphone is not None or portaudio.has_microphone()


def following(chosen: Settings) -> AbstractContextManager[None]:
    """What the settings do not name goes over to a headset that arrives."""
    return card.following(named=None not in (chosen.microphone, chosen.loudspeaker))


def check(chosen: Settings) -> None:
    """Find out what is wrong with the settings before any device is opened.

    Raises:
        VoiceCareError: the app does not speak the language, there is no such page, or the plan cannot be used.
    """
    if chosen.language:
        locales.require(chosen.language)
    plan_file.read(settings.home(), load.load(chosen.page))


def run(chosen: Settings, show: Callable[[str], None], *, keyboard: bool = False) -> None:
    """A live session. What is typed counts as what is said; with `keyboard` the microphone stays closed.

    Raises:
        VoiceCareError: a device or a part cannot be used.
    """
    loudspeaker = card.CardOut(chosen.loudspeaker)
    typed = keyboard or (sys.stdin is not None and sys.stdin.isatty())
    devices = app.Devices(
        loudspeaker,
        None if keyboard else card.CardIn(chosen.microphone),
        lines=sys.stdin if typed else None,
    )
    show("Type what you would say; Enter alone stops. Ctrl-C ends." if typed else "Ctrl-C ends.")
    try:
        with following(chosen):
            app.run(chosen, devices, watch=lambda happened, _now: _show(happened, show))
    except KeyboardInterrupt:
        show("Ended. The diary is closed.")
        raise SystemExit(130) from None
    finally:
        loudspeaker.close()


def read(chosen: Settings, section: str | None, out: Path | None, tell: Callable[[Said], None]) -> int:
    """Read a page, or one section, through the loudspeaker or into a WAV file; returns how many sentences.

    Raises:
        VoiceCareError: no such page, section, language or device. A file that is not complete is not left.
    """
    page = load.load(chosen.page)
    said = texts(
        page,
        chosen.language or page.language,
        store.folder(chosen.models),
        settings.home() / "memory.db",
        section,
        load.translation_files(chosen.page),
    )
    return aloud(chosen, page, said, out, tell)


def aloud(chosen: Settings, page: Page, said: Iterator[Said], out: Path | None, tell: Callable[[Said], None]) -> int:
    """Speak texts about a page through the loudspeaker or into a WAV file; returns how many.

    Raises:
        VoiceCareError: no such device. A file that is not complete is not left.
    """
    voice = voices.start(chosen.voice, store.Store(store.folder(chosen.models)))
    form = SpokenForm(page.country, names.names(page), names.names_language(page))
    try:
        if out is None:
            loudspeaker = card.CardOut(chosen.loudspeaker)
            try:
                return speak(said, voice, loudspeaker, form, tell)
            finally:
                loudspeaker.close()
        writer = WavWriter(out)
        try:
            count = speak(said, voice, WavOut(writer), form, tell)
        except BaseException:
            writer.discard()
            raise
        writer.close()
        return count
    finally:
        voice.close()


def _show(happened: Event | Effect, show: Callable[[str], None]) -> None:
    match happened:
        case Say(text):
            show(isolated(text))
        case Heard(phrase) if phrase is not None:
            show(f"> {isolated(phrase.text)}")
        case Heard(_, score, nearly=nearly):
            show(f"> {isolated(nearly.text) if nearly else ''}? ({score:.1f})")
        case Dictated(text):
            show(f"> {isolated(text)}")
        case Typed(text):
            show(f"> {isolated(text)} ?")
        case NotRecorded(_, reason):
            show(reason)
        case _:
            pass
