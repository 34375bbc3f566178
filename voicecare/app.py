"""Wiring: settings become parts, parts a session. The only file that knows every part."""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from voicecare import locales, places, plan_file, running, settings, settings_file
from voicecare.audio.block import AudioIn, AudioOut
from voicecare.call import account, sip
from voicecare.call.dialler import Dialler
from voicecare.call.tel import TelDialler
from voicecare.diary.diary import Diary
from voicecare.events import Remember
from voicecare.exercise.plan import Plan
from voicecare.listen.echo import EchoCanceller
from voicecare.listen.echo_engines import canceller
from voicecare.listen.engines import learns, recogniser, writes
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.keyboard import Keyboard
from voicecare.listen.listener import Listener
from voicecare.listen.recogniser import Recogniser
from voicecare.loop import Loop, Queue, Rooms, Watcher
from voicecare.models import store
from voicecare.orderly import orderly
from voicecare.page import load, names
from voicecare.page.model import Page
from voicecare.page.sentences import sentences
from voicecare.session import callees
from voicecare.session.session import Session
from voicecare.settings import Settings
from voicecare.speak import voices
from voicecare.speak.speaker import Speaker
from voicecare.speak.spoken_form import SpokenForm
from voicecare.translate.interpreter import Interpreter
from voicecare.translate.protected import names_of
from voicecare.translate.routing import Choice


@dataclass(frozen=True)
class Devices:
    """What a session hears, speaks and calls through.

    `microphone` is None for a session that is typed, `lines` for one that is not; `dialler` None calls as the
    settings say. The session closes the microphone, its owner the loudspeaker. `silent` says whether a screen reader
    speaks in the app's place.
    """

    loudspeaker: AudioOut
    microphone: AudioIn | None = None
    lines: Iterable[str] | None = None
    dialler: Dialler | None = None
    silent: Callable[[], bool] = lambda: False


def run(
    chosen: Settings,
    devices: Devices,
    *,
    home: Path | None = None,
    watch: Watcher | None = None,
    clock: Callable[[], datetime] | None = None,
    translations: Iterable[Path] | None = None,
    ready: Callable[[Loop], None] = lambda _loop: None,
) -> None:
    """Run one session to its end; whatever happens, the devices are released and the diary is closed.

    Args:
        chosen: the settings.
        devices: microphone, loudspeaker, keyboard, telephone.
        home: where the diary and the translation memory are kept; None is the home folder.
        watch: sees each event and effect.
        clock: the time of day, with its zone; None is that of the computer.
        translations: files that people translated; None are those that came with the page.
        ready: called with the loop just before it runs.

    Raises:
        VoiceCareError: a part cannot be made: no such page or language, a missing model, a damaged diary, a plan
            that cannot be used.
    """
    folder = home or settings.home()
    files = load.translation_files(chosen.page) if translations is None else translations
    language = chosen.language and locales.require(chosen.language)
    page = load.load(chosen.page)
    models = store.Store(store.folder(chosen.models))
    events = Queue()
    echo, guard = _own_voice(chosen, devices)
    with orderly() as parts:
        parts.callback(running.mark(folder).release)
        # the slowest engine first: it loads while the others are made and the greeting is spoken
        ears = recogniser(chosen.recogniser, language, models, folder / "voice.npz") if devices.microphone else None
        if ears is not None:
            parts.callback(ears.close)
        voice = voices.start(chosen.voice, models)
        parts.callback(voice.close)
        diary = Diary(folder / "diary.db", page.id)
        parts.callback(diary.close)
        plan = plan_file.read(folder, page)
        interpreter = Interpreter(
            {sentence.id: sentence for sentence in sentences(page)}, models.place, folder / "memory.db", events.tell,
            files, names_of(page), Choice(chosen.translator, chosen.translators), soon=language != page.language,
        )  # fmt: skip
        parts.callback(interpreter.close)
        form = SpokenForm(page.country, names.names(page), names.names_language(page))
        speaker = Speaker(voice, devices.loudspeaker, form, events.tell, devices.silent)
        parts.callback(speaker.close)
        speaker.start()
        listener, keyboard = _ears(devices, ears, guard, echo, events, parts)
        dialler = devices.dialler or _dialler(chosen, devices, listener)
        parts.callback(dialler.close)
        rooms = Rooms(
            speaker, guard, interpreter, diary, dialler, listener, keyboard,
            partial(_remember, folder, page.id),
        )  # fmt: skip
        if (left := diary.unfinished()) is not None:
            events.tell(left)
        session = _session(
            chosen, page, plan, folder, learning=listener is not None and learns(chosen.recogniser),
            writes=keyboard is not None or writes(chosen.recogniser), unfinished=left is not None,
        )  # fmt: skip
        loop = Loop(session, rooms, events, watch, clock)
        ready(loop)
        loop.run()


def _ears(
    devices: Devices,
    ears: Recogniser | None,
    guard: OwnVoiceGuard,
    echo: EchoCanceller | None,
    events: Queue,
    parts: ExitStack,
) -> tuple[Listener | None, Keyboard | None]:
    """What hears the patient and what reads the keys, both started; what is there of them."""
    listener = keyboard = None
    if devices.microphone is not None and ears is not None:
        listener = Listener(devices.microphone, ears, guard, events.tell, echo)
        parts.callback(listener.close)
        listener.start()
    if devices.lines is not None:
        keyboard = Keyboard(devices.lines, events.tell)
        keyboard.start()
    return listener, keyboard


def _session(
    chosen: Settings, page: Page, plan: Plan, folder: Path, *, learning: bool, writes: bool, unfinished: bool
) -> Session:
    kept = places.read(folder, page.id)
    return Session(
        page, chosen.language and locales.require(chosen.language), chosen.patience, learns=learning, plan=plan,
        surgery=_surgery(chosen), carer=_carer(chosen, page), writes=writes,
        # a set that was broken off is asked about first, and one question is enough
        place="" if unfinished else kept.place, bookmark=kept.bookmark,
    )  # fmt: skip


def _remember(folder: Path, page: str, chosen: Remember) -> None:
    """Keep for the next start what was chosen, and where the patient is on the page."""
    if chosen.language is not None or chosen.patience is not None:
        settings_file.remember(folder, chosen.language, chosen.patience)
    if chosen.place is not None or chosen.bookmark is not None:
        places.keep(folder, page, chosen.place, chosen.bookmark)


def _surgery(chosen: Settings) -> datetime | None:
    """When the surgery was; a time without a zone is meant on this computer's clock."""
    return chosen.surgery.astimezone() if chosen.surgery else None


def _carer(chosen: Settings, page: Page) -> callees.Callee | None:
    """Whom else the patient may call, as the settings name them."""
    return callees.carer(chosen.carer.name, chosen.carer.number, page.country) if chosen.carer else None


def _dialler(chosen: Settings, devices: Devices, listener: Listener | None) -> Dialler:
    """The telephone service of the settings; where there is none, or nobody could speak, the desktop's program."""
    if chosen.sip_account is None or listener is None:
        return TelDialler()
    mine = account.account(chosen.sip_account, chosen.sip_proxy, chosen.sip_transport)
    return sip.dialler(mine, account.password(mine), devices.loudspeaker, listener.overhear)


def _own_voice(chosen: Settings, devices: Devices) -> tuple[EchoCanceller | None, OwnVoiceGuard]:
    """What takes the app's own voice out of what is heard, and what is obeyed meanwhile."""
    if devices.microphone is None or (echo := canceller(chosen)) is None:
        return None, OwnVoiceGuard(headphones=chosen.headphones)
    devices.loudspeaker.tap(echo.played)
    return echo, OwnVoiceGuard(headphones=chosen.headphones, cancelled=echo.clean, remains=echo.remains)
