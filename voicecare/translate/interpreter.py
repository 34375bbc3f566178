"""The thread between the session and the translator's worker: sentences go in, `Translated` comes out."""

import logging
import queue
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from voicecare.errors import VoiceCareError
from voicecare.events import Event, Translate, Translated
from voicecare.page.sentences import Sentence
from voicecare.translate.service import NO_ENGINE
from voicecare.translate.translator import Translation
from voicecare.workers import Worker

_log = logging.getLogger(__name__)


class Interpreter:
    """Answers every sentence that it is asked for, whatever happens to the engine.

    Args:
        sentences: those of the page, by id.
        models: the folder of installed models.
        memory: the file of the translation memory.
        tell: takes `Translated`, from the interpreter's thread.
        files: the translations that came with the page, one file a language.
    """

    def __init__(
        self,
        sentences: Mapping[str, Sentence],
        models: Path,
        memory: Path,
        tell: Callable[[Event], None],
        files: Iterable[Path] = (),
    ) -> None:
        self._sentences = sentences
        self._tell = tell
        self._worker = Worker(
            "voicecare.translate.service:make", models, memory, tuple(files), name="The translator", timeout=60.0
        )
        self._work: queue.SimpleQueue[Translate | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="interpreter", daemon=True)
        self._thread.start()

    def ask(self, request: Translate) -> None:
        """Ask for sentences; never waits."""
        self._work.put(request)

    def close(self) -> None:
        """End the worker; what was asked for is not answered any more."""
        self._closing.set()
        self._work.put(None)
        self._worker.kill()
        self._thread.join(2.0)
        self._worker.close()

    def _run(self) -> None:
        while (request := self._work.get()) is not None:
            left = list(request.sentences)
            try:
                self._answer(request, left)
            except VoiceCareError as error:
                if self._closing.is_set():
                    return
                _log.error("%s", error)
            for identifier in left:
                self._tell(Translated(identifier, request.language, None, "none"))

    def _answer(self, request: Translate, left: list[str]) -> None:
        wanted = [self._sentences[identifier] for identifier in request.sentences]
        if not wanted:
            return
        pairs = [(sentence.id, sentence.text) for sentence in wanted]
        translation: Translation
        for identifier, translation in self._worker.stream("translate", pairs, wanted[0].language, request.language):
            self._tell(_told(identifier, request.language, translation))
            left.remove(identifier)


def _told(identifier: str, language: str, made: Translation) -> Translated:
    believed = made.believed
    return Translated(
        identifier,
        language,
        believed,
        "none" if NO_ENGINE in made.alarms else made.origin,
        made.text if believed is None else None,
        tuple(dict.fromkeys(alarm.kind for alarm in made.alarms)) if believed is None else (),
        made.reviewer,
        made.made.date() if made.made and made.origin == "reviewed" else None,
    )
