"""From a sentence to a translation that may be spoken: the memory, the engines, the checks."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from voicecare.errors import TranslationError
from voicecare.translate import protected
from voicecare.translate.checks import check
from voicecare.translate.engines import engines
from voicecare.translate.memory import Memory
from voicecare.translate.protected import Hidden, Names
from voicecare.translate.round_trip import compare
from voicecare.translate.routing import Choice, Route, Router
from voicecare.translate.translator import Alarm, Translation, Translator

_log = logging.getLogger(__name__)

NO_ENGINE = Alarm("no-engine", "no engine for these languages is installed")

_BATCH = 8
"""Sentences that are translated, checked and kept together; a kill loses at most those that are at work."""
_LARGE_BATCH = 64
"""The same for an engine that sorts a batch by length and translates it on all cores."""
_LONGEST = 600
"""Characters. The longest sentence of FLORES has 400; from there on the tiny model begins to lose and repeat parts,
and one of 5,000 keeps it busy for 50 s."""

Made = dict[str, Translation]
"""Translations by their source text."""


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
    ) -> Iterator[tuple[str, Translation]]:
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
        """What the memory has; another engine's work, or an older model's, is done again."""
        if self._memory is None:
            return {}
        found = self._memory.find(texts, source, target)
        if route is None:
            return found
        engine, model = route.engine, route.model
        return {
            text: one
            for text, one in found.items()
            if one.origin != "machine" or (one.engine == engine and one.model in ("", model))
        }

    def _in_order(
        self, texts: list[str], source: str, target: str, route: Route | None, *, must_keep: bool
    ) -> Iterator[Made]:
        if route is None:
            yield {text: Translation(None, "machine", alarms=(NO_ENGINE,)) for text in texts}
            return
        back = self._back.route(target, source)
        work = _Work(source, target, route, back, self._names)
        for made in self._at_work(work, _batches(texts, self._jobs, route)):
            try:
                self._keep(made, source, target)
            except TranslationError as error:
                if must_keep:
                    raise
                _log.warning("%s", error)
            yield made

    def _at_work(self, work: "_Work", batches: Iterable[list[str]]) -> Iterator[Made]:
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
        kept = [(text, source, target, one) for text, one in made.items() if one.text is not None]
        if self._memory and kept:
            self._memory.keep_many(kept)


class _Work:
    """Translates batches for one pair of languages."""

    def __init__(self, source: str, target: str, route: Route, back: Route | None, names: Names) -> None:
        self._source, self._target = source, target
        self._route, self._back, self._names = route, back, names
        self._origin = route.engine, route.model

    def make(self, texts: list[str]) -> Made:
        """Translate a batch; where an engine fails, each sentence by itself, so that one costs no other."""
        made: Made = {}
        wanted: list[tuple[str, Hidden]] = []
        for text in texts:
            if not any(map(str.isalnum, text)):
                made[text] = self._translation(text, ())
            elif len(text) > _LONGEST:
                reason = f"with {len(text)} characters this is too long for a sentence"
                made[text] = Translation(None, "machine", self._origin[0], (Alarm("length", reason),))
            else:
                wanted.append((text, protected.hide(text, self._names, self._target)))
        try:
            made.update(self._translated(wanted))
        except TranslationError:
            for one in wanted:
                made.update(self._alone(one))
        return made

    def _alone(self, wanted: tuple[str, Hidden]) -> Made:
        try:
            return self._translated([wanted])
        except TranslationError as error:
            _log.error("%s", error)
            return {wanted[0]: Translation(None, "machine", self._origin[0], (Alarm("engine", str(error)),))}

    def _translated(self, wanted: list[tuple[str, Hidden]]) -> Made:
        if not wanted:
            return {}
        texts = self._route.translate([hidden.text for _, hidden in wanted])
        alarms = {
            text: (*hidden.lost(translated), *check(hidden.text, translated, self._source, self._target))
            for (text, hidden), translated in zip(wanted, texts, strict=True)
        }
        if self._back is not None:
            good = [
                (one, translated) for one, translated in zip(wanted, texts, strict=True) if not alarms[one[0]]
            ]  # fmt: skip
            backs = self._back.translate([translated for _, translated in good]) if good else []
            for ((text, hidden), _), back in zip(good, backs, strict=True):
                alarms[text] = compare(hidden.text, back, self._source)
        return {
            text: self._translation(hidden.shown(translated), alarms[text])
            for (text, hidden), translated in zip(wanted, texts, strict=True)
        }

    def _translation(self, text: str, alarms: tuple[Alarm, ...]) -> Translation:
        engine, model = self._origin
        return Translation(text, "machine", engine, alarms, model, datetime.now(UTC))


def _batches(texts: list[str], jobs: int, route: Route) -> Iterator[list[str]]:
    """The first sentence by itself where it is waited for; large batches for engines that want them."""
    rest = iter(texts)
    if not jobs:
        yield list(islice(rest, 1))
    size = _LARGE_BATCH if all(leg.engine.parallel for leg in route.legs) else _BATCH
    while batch := list(islice(rest, size)):
        yield batch


def make(
    models: Path, memory: Path, names: Names | None = None, choice: Choice | None = None
) -> TranslationService:  # fmt: skip
    """Make the service with all engines; what a session's worker calls."""
    return TranslationService(engines(models), Memory(memory), names, choice)
