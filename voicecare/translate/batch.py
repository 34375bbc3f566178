"""Whole pages at once, on all cores: what `voicecare translate page` runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from voicecare.errors import TranslationError
from voicecare.models import catalogue
from voicecare.orderly import orderly
from voicecare.translate.crew import Crew
from voicecare.translate.engines import NAMES, engine
from voicecare.translate.memory import Memory
from voicecare.translate.protected import Names
from voicecare.translate.routing import Choice, Router
from voicecare.translate.service import TranslationService


@dataclass(frozen=True)
class Request:
    """What is translated.

    `engine` is the only one that may be used, None for any; `cores` is how many processes translate; `round_trip`
    is False only where its cost is measured.
    """

    source: str
    target: str
    names: Names = field(default_factory=Names)
    choice: Choice = field(default_factory=Choice)
    engine: str | None = None
    cores: int = field(default_factory=lambda: os.cpu_count() or 1)
    round_trip: bool = True


@contextmanager
def service(request: Request, models: Path, memory: Memory | None) -> Iterator[TranslationService]:
    """A service whose engines work in processes of their own: half of them forth, half of them back.

    Raises:
        TranslationError: no engine that is installed serves the languages, or one is named that does not exist.
    """
    names = NAMES if request.engine is None else (request.engine,)
    if not set(names) <= set(NAMES):
        raise TranslationError(f"There is no engine {request.engine!r}. There are: {', '.join(NAMES)}.")
    installed = [engine(name, models) for name in names]
    router = Router(installed, request.choice)
    if router.route(request.source, request.target) is None:
        raise TranslationError(_no_route(request))
    there_and_back = request.round_trip and router.route(request.target, request.source) is not None
    split = there_and_back and request.cores > 1
    forth = request.cores - request.cores // 2 if split else request.cores
    with orderly() as parts:
        crews = [Crew(one, models, forth) for one in installed]
        back = [Crew(one, models, request.cores - forth) for one in installed] if split else crews
        for crew in {id(crew): crew for crew in (*crews, *back)}.values():
            parts.callback(crew.close)
        # one more batch than processes, so that none waits for the checks of its last one
        jobs = request.cores + 1
        yield TranslationService(
            crews, memory, request.names, request.choice, back=back if there_and_back else (), jobs=jobs
        )


def _no_route(request: Request) -> str:
    pair = f"{request.source}-{request.target}"
    listed = [each for one in catalogue.translators().values() for each in one.pairs]
    known = sorted({code for each in listed for code in each.split("-")})
    if request.target not in known:
        return f"No translator knows the language {request.target!r}. Known: {', '.join(known)}."
    engine = request.engine or "engine"
    return (
        f"No {engine} model that is installed translates {pair}. To see what is here: voicecare translate engines. "
        f"To install one: voicecare models install {pair}"
    )
