"""The thread between the session and the translator's worker: sentences go in, `Translated` comes out."""

import contextlib
import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from voicecare.errors import VoiceCareError
from voicecare.events import Event, Translate, Translated
from voicecare.page.sentences import Sentence
from voicecare.translate.protected import Names
from voicecare.translate.routing import Choice
from voicecare.translate.service import NO_ENGINE
from voicecare.translate.translator import Translation
from voicecare.workers import Worker

_log = logging.getLogger(__name__)

_AT_ONCE = 4
"""Sentences that the worker is given at once: so long a sentence that is awaited waits for those of the page."""


class Interpreter:
    """Answers every sentence that it is asked for, whatever happens to the engine.

    Args:
        sentences: those of the page, by id.
        models: the folder of installed models.
        memory: the file of the translation memory.
        tell: takes `Translated`, from the interpreter's thread.
        files: the translations that came with the page, one file a language.
        names: what of the page never goes to an engine.
        choice: which engine the settings prefer.
    """

    def __init__(
        self,
        sentences: Mapping[str, Sentence],
        models: Path,
        memory: Path,
        tell: Callable[[Event], None],
        files: Iterable[Path] = (),
        names: Names | None = None,
        choice: Choice | None = None,
    ) -> None:
        self._sentences = sentences
        self._tell = tell
        self._worker = Worker(
            "voicecare.translate.service:make", models, memory, tuple(files), names, choice,
            name="The translator", timeout=60.0,
        )  # fmt: skip
        self._todo: dict[tuple[str, str], None] = {}
        """Language and id, in the order in which they are needed."""
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="interpreter", daemon=True)
        self._thread.start()

    def ask(self, request: Translate) -> None:
        """Ask for sentences; urgent ones come before those that were asked for earlier. Never waits."""
        wanted = dict.fromkeys((request.language, identifier) for identifier in request.sentences)
        with self._changed:
            self._todo = {**wanted, **self._todo} if request.urgent else {**self._todo, **wanted}
            self._changed.notify()

    def close(self) -> None:
        """End the worker; what was asked for is not answered any more."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        # one that is idle ends by itself and closes its memory
        self._thread.join(0.2)
        if self._thread.is_alive():
            self._worker.kill()
            self._thread.join(2.0)
        self._worker.close()

    def _run(self) -> None:
        # its libraries are loaded while the session greets
        with contextlib.suppress(VoiceCareError):
            self._worker.call("ready")
        while batch := self._next():
            language, left = batch
            try:
                self._answer(language, left)
            except VoiceCareError as error:
                if self._closing:
                    return
                _log.error("%s", error)
            for identifier in left:
                self._tell(Translated(identifier, language, None, "none"))

    def _next(self) -> tuple[str, list[str]] | None:
        """The next sentences of one language; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._todo or self._closing)
            if self._closing:
                return None
            language, _ = next(iter(self._todo))
            batch = []
            for other, identifier in list(self._todo)[:_AT_ONCE]:
                if other != language:
                    break
                batch.append(identifier)
                del self._todo[other, identifier]
            return language, batch

    def _answer(self, language: str, left: list[str]) -> None:
        wanted = [self._sentences[identifier] for identifier in left]
        pairs = [(sentence.id, sentence.text) for sentence in wanted]
        translation: Translation
        for identifier, translation in self._worker.stream("translate", pairs, wanted[0].language, language):
            self._tell(_told(identifier, language, translation))
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
