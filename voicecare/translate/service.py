"""From a sentence to a translation that may be spoken: the memory, the engines, the checks."""

import logging
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from voicecare.errors import TranslationError
from voicecare.translate.engines import engines
from voicecare.translate.memory import Memory
from voicecare.translate.protected import Names
from voicecare.translate.routing import Choice, Route, Router
from voicecare.translate.translator import Alarm, Translation, Translator
from voicecare.translate.work import CHECKED, Made, Work, made_by

_log = logging.getLogger(__name__)

NO_ENGINE = Alarm("no-engine", "no engine for these languages is installed")

_BATCH = 8
"""Sentences that are translated, checked and kept together; a kill loses at most those that are at work."""
_LARGE_BATCH = 64
"""The same for an engine that sorts a batch by length and translates it on all cores."""


class TranslationService:
    """Translates sentences and remembers them.

    Args:
        engines: those that may translate.
        memory: what was translated before; None remembers nothing.
        names: what of the page never goes to an engine.
        choice: which engine the settings prefer.
        back: engines for the round trip; None takes the same.
        jobs: batches at work at the same time, for engines that may be called from several threads; 0 for none.
    """

    def __init__(
        self,
        engines: Sequence[Translator],
        memory: Memory | None,
        names: Names | None = None,
        choice: Choice | None = None,
        *,
        back: Sequence[Translator] | None = None,
        jobs: int = 0,
    ) -> None:
        self._router = Router(engines, choice)
        self._back = Router(engines if back is None else back, choice)
        self._memory = memory
        self._names = names or Names()
        self._jobs = jobs

    def translate(
        self,
        sentences: Sequence[tuple[str, str]],
        source: str,
        target: str,
        *,
        fresh: bool = False,
        must_keep: bool = False,
    ) -> Generator[tuple[str, Translation], None, None]:
        """Translate (id, text) pairs; yields them in their order, each as soon as it is there.

        Args:
            sentences: ids and texts.
            source: the language of the texts, ISO 639-1.
            target: the language wanted.
            fresh: use nothing that the memory has.
            must_keep: what cannot be remembered is an error; else it only costs time at the next start.

        Raises:
            TranslationError: the memory cannot be read, or written where it must be.
        """
        route = self._router.route(source, target)
        texts = list(dict.fromkeys(text for _, text in sentences))
        known = {} if fresh else self._known(texts, source, target, route)
        left = [text for text in texts if text not in known]
        made = self._in_order(left, source, target, route, must_keep=must_keep)
        for identifier, text in sentences:
            while text not in known:
                known.update(next(made))
            yield identifier, known[text]

    def ready(self) -> None:
        """Does nothing: whoever calls it has the service made before it is needed."""

    def route(self, source: str, target: str) -> Route | None:
        """The way that is used between two languages; None where there is none."""
        return self._router.route(source, target)

    def back(self, translation: str, source: str, target: str) -> str | None:
        """What a translation from `source` to `target` says when it is translated back; None without an engine."""
        route = self._back.route(target, source)
        return route.translate([translation])[0] if route else None

    def _known(self, texts: list[str], source: str, target: str, route: Route | None) -> Made:
        """What the memory has; another engine's work, an older model's, or what older checks saw is done again."""
        if self._memory is None:
            return {}
        found = self._memory.find(texts, source, target)
        return {text: one for text, one in found.items() if one.origin != "machine" or _holds(one, route)}

    def _in_order(
        self, texts: list[str], source: str, target: str, route: Route | None, *, must_keep: bool
    ) -> Iterator[Made]:
        if route is None:
            yield {text: Translation(None, "machine", alarms=(NO_ENGINE,)) for text in texts}
            return
        back = self._back.route(target, source)
        work = Work(source, target, route, back, self._names)
        for made in self._at_work(work, _batches(texts, self._jobs, route)):
            try:
                self._keep(made, source, target)
            except TranslationError as error:
                if must_keep:
                    raise
                _log.warning("%s", error)
            yield made

    def _at_work(self, work: Work, batches: Iterable[list[str]]) -> Iterator[Made]:
        if not self._jobs:
            yield from map(work.make, batches)
            return
        pool = ThreadPoolExecutor(self._jobs, "translating")
        try:
            pending: deque[Future[Made]] = deque()
            for batch in batches:
                pending.append(pool.submit(work.make, batch))
                if len(pending) > self._jobs:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)

    def _keep(self, made: Made, source: str, target: str) -> None:
        kept = [(text, one) for text, one in made.items() if one.text is not None]
        if self._memory and kept:
            self._memory.keep_all(kept, source, target)


def _holds(made: Translation, route: Route | None) -> bool:
    """Whether a machine's translation is as good as one made now; where none can be, whether these checks saw it."""
    return made.model.endswith(CHECKED) if route is None else (made.engine, made.model) == made_by(route)


def _batches(texts: list[str], jobs: int, route: Route) -> Iterator[list[str]]:
    """The first sentence by itself where it is waited for; large batches for engines that want them."""
    rest = iter(texts)
    if not jobs:
        yield list(islice(rest, 1))
    size = _LARGE_BATCH if all(leg.engine.parallel for leg in route.legs) else _BATCH
    while batch := list(islice(rest, size)):
        yield batch


def make(
    models: Path,
    memory: Path,
    files: Iterable[Path] = (),
    names: Names | None = None,
    choice: Choice | None = None,
) -> TranslationService:
    """Make the service with all engines; what a session's worker calls.

    Args:
        models: the model store.
        memory: the file of the memory.
        files: translations that came with the page, one file a language.
        names: what of the page never goes to an engine.
        choice: which engine the settings prefer.
    """
    return TranslationService(engines(models), Memory(memory, files), names, choice)
