"""Which recogniser listens: by name, with its model from the store."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from voicecare.errors import RecogniserError
from voicecare.listen.recogniser import Recogniser
from voicecare.models import catalogue
from voicecare.models.store import Store
from voicecare.settings import Engine
from voicecare.workers import Worker

if TYPE_CHECKING:
    from voicecare.listen.vosk_grammar import VoskRecogniser


def learns(engine: Engine) -> bool:
    """Whether its recogniser can be taught how a patient speaks."""
    return engine != "vosk"


def writes(engine: Engine) -> bool:
    """Whether its recogniser can write down what somebody says freely."""
    return engine != "vosk"


def recogniser(engine: Engine, language: str | None, store: Store, examples: Path | None = None) -> Recogniser:
    """Start a recogniser; its model loads in the background.

    Args:
        engine: which one, or `auto` for the surest that is here.
        language: what is spoken; None when the patient has not chosen yet: Vosk then takes its only model.
        store: where the models are.
        examples: the file in which the patient's voice is learnt; None keeps nothing of it.

    Raises:
        ModelError: its model is not installed.
        RecogniserError: it has no model for the language.
    """
    if engine != "vosk":
        from voicecare.listen.closed_set import ClosedSetRecogniser
        from voicecare.listen.second_look import SecondLook
        from voicecare.listen.whisper_worker import ClosedSetWorker

        sure = ClosedSetRecogniser(ClosedSetWorker(store.path("whisper-base"), examples))
        return SecondLook(sure, partial(_beside, store)) if engine == "auto" and _streaming() else sure
    here = [name for name in _streaming() if store.find(name)]
    only = here[0] if language is None and len(here) == 1 else None
    name = only or f"vosk-{language}"
    if language is None and only is None:
        raise RecogniserError("Vosk must know the language beforehand: voicecare run --language ko")
    if name not in here:
        hint = f"Type: voicecare models install {name}, or take" if name in _streaming() else "Take"
        raise RecogniserError(f"Vosk has no model for the language {language!r} here. {hint} the recogniser whisper.")
    return _vosk(store.path(name), alone=True)


def _streaming() -> list[str]:
    return [name for name in catalogue.models() if name.startswith("vosk-")]


def _beside(store: Store, language: str) -> "VoskRecogniser | None":
    """Vosk for a language that Whisper hears too; None where its model is not here."""
    name = f"vosk-{language}"
    folder = store.find(name) if name in _streaming() else None
    return _vosk(folder, alone=False) if folder is not None else None


def _vosk(folder: Path, *, alone: bool) -> "VoskRecogniser":
    from voicecare.listen.vosk_grammar import VoskRecogniser

    worker = Worker("voicecare.listen.vosk_grammar:make", folder, name="The recogniser", timeout=30.0)
    worker.start()
    return VoskRecogniser(worker, alone=alone)
