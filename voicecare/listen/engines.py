"""Which recogniser listens: by name, with its model from the store."""

from voicecare.errors import RecogniserError
from voicecare.listen.recogniser import Recogniser
from voicecare.models.store import Store
from voicecare.settings import Engine
from voicecare.workers import Worker


def recogniser(engine: Engine, language: str, store: Store) -> Recogniser:
    """Start a recogniser; its model loads in the background.

    Raises:
        ModelError: its model is not installed.
        RecogniserError: it has no model for the language.
    """
    if engine == "whisper":
        from voicecare.listen.closed_set import ClosedSetRecogniser
        from voicecare.listen.whisper import ClosedSetWorker

        return ClosedSetRecogniser(ClosedSetWorker(store.path("whisper-base")))
    from voicecare.listen.vosk_grammar import VoskRecogniser
    from voicecare.models import catalogue

    name = f"vosk-{language}"
    if name not in catalogue.models():
        raise RecogniserError(f"Vosk has no model for the language {language!r} here. Take the recogniser whisper.")
    worker = Worker("voicecare.listen.vosk_grammar:make", store.path(name), name="The recogniser", timeout=30.0)
    worker.start()
    return VoskRecogniser(worker)
