"""Which recogniser listens: by name, with its model from the store."""

from pathlib import Path

from voicecare.errors import RecogniserError
from voicecare.listen.recogniser import Recogniser
from voicecare.models.store import Store
from voicecare.settings import Engine
from voicecare.workers import Worker


def learns(engine: Engine) -> bool:
    """Whether its recogniser can be taught how a patient speaks."""
    return engine == "whisper"


def recogniser(engine: Engine, language: str | None, store: Store, examples: Path | None = None) -> Recogniser:
    """Start a recogniser; its model loads in the background.

    Args:
        engine: which one.
        language: what is spoken; None when the patient has not chosen yet: Vosk then takes its only model.
        store: where the models are.
        examples: the file in which the patient's voice is learnt; None keeps nothing of it.

    Raises:
        ModelError: its model is not installed.
        RecogniserError: it has no model for the language.
    """
    if engine == "whisper":
        from voicecare.listen.closed_set import ClosedSetRecogniser
        from voicecare.listen.whisper_worker import ClosedSetWorker

        return ClosedSetRecogniser(ClosedSetWorker(store.path("whisper-base"), examples))
    from voicecare.listen.vosk_grammar import VoskRecogniser
    from voicecare.models import catalogue

    known = [name for name in catalogue.models() if name.startswith("vosk-")]
    only = known[0] if language is None and len(known) == 1 else None
    name = only or f"vosk-{language}"
    if language is None and only is None:
        raise RecogniserError("Vosk must know the language beforehand: voicecare run --language ko")
    if name not in known:
        raise RecogniserError(f"Vosk has no model for the language {language!r} here. Take the recogniser whisper.")
    worker = Worker("voicecare.listen.vosk_grammar:make", store.path(name), name="The recogniser", timeout=30.0)
    worker.start()
    return VoskRecogniser(worker)
