"""All checks, one after the other; one that fails never keeps the others from being made."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from voicecare import new_patient, running, settings
from voicecare.doctor import files, offline, sound, speed, telephone
from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding
from voicecare.errors import SettingsError, VoiceCareError
from voicecare.models import store
from voicecare.settings import Settings

Check = Callable[[Computer], Iterator[Finding]]

_CHECKS: dict[str, Check] = {
    "folder": files.folder, "disk": files.disk, "models": files.models, "sound": sound.devices,
    "own voice": sound.own_voice, "word sounds": sound.word_sounds, "voices": sound.spoken,
    "telephone": telephone.telephone, "page": files.page, "translations": files.translations, "speed": speed.speed,
}  # fmt: skip
_NO_OPTIONS = {"voicecare_home"}


def examine(home: Path, *, quick: bool = False, only_offline: bool = False) -> Iterator[Finding]:
    """What the checks find, as they find it.

    Args:
        home: the home folder.
        quick: leave out what takes longer than a few seconds: hashes, the speed.
        only_offline: nothing but the proof that a session opens no socket.
    """
    chosen, wrong = _settings()
    computer = Computer(chosen, home, store.Store(store.folder(chosen.models)), quick)
    if only_offline:
        yield from _made("offline", offline.offline, computer)
        return
    yield from wrong
    yield from _session(home)
    for name, check in _CHECKS.items():
        yield from _made(name, check, computer)


def listening(home: Path, show: Callable[[str], None]) -> Iterator[Finding]:
    """The microphone test; `show` tells the person who is there what to do. Nothing where there is no sound card."""
    from voicecare.doctor.listening import listening as listen

    chosen, _ = _settings()
    computer = Computer(chosen, home, store.Store(store.folder(chosen.models)))
    yield from _made("microphone", lambda one: listen(one, show), computer)


def _made(name: str, check: Check, computer: Computer) -> Iterator[Finding]:
    try:
        yield from check(computer)
    except VoiceCareError as error:
        yield Finding(name, "failure", str(error), {"error": type(error).__name__})
    except Exception as error:
        yield Finding(name, "failure", f"The check itself failed: {type(error).__name__}: {error}",
                      {"error": type(error).__name__})  # fmt: skip


def _settings() -> tuple[Settings, list[Finding]]:
    """The settings, or those where nobody chose; and what is wrong with them."""
    try:
        chosen = settings.load()
    except SettingsError as error:
        return Settings.model_construct(), [Finding("settings", "failure", str(error), {"error": "SettingsError"})]
    known = {f"voicecare_{name}" for name in Settings.model_fields} | _NO_OPTIONS
    strange = sorted(
        one for one in os.environ if one.casefold().startswith("voicecare_") and one.casefold() not in known
    )
    if strange:
        meant = settings.nearest(strange[0].casefold().removeprefix("voicecare_"))
        text = f"These environment variables set no option: {', '.join(strange)}. {meant}"
        return chosen, [Finding("settings", "warning", text, {"strange_variables": len(strange)})]
    return chosen, [Finding("settings", "ok", "The settings can be used.")]


def _session(home: Path) -> Iterator[Finding]:
    if new_patient.pending(home):
        yield Finding("patient", "failure", "Erasing the data of the patient before was broken off. "
                      "Type: voicecare new-patient", {"erased": False})  # fmt: skip
    # asking makes the folder, and this only looks
    if home.is_dir() and running.session_runs(home):
        yield Finding("session", "warning", "A session runs now: it is slower, and devices may be held.",
                      {"runs": True})  # fmt: skip
