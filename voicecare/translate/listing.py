"""What `voicecare translate engines` shows: every pair that is known or installed, by engine."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Any

from voicecare.models import catalogue
from voicecare.translate.routing import Route, Router
from voicecare.translate.translator import Translator


def rows(engines: Sequence[Translator], router: Router) -> list[dict[str, Any]]:
    """One row a pair and engine, also for pairs that are reached through English; the one that is used says so."""
    known = {(pair, engine.name) for engine in engines for pair in _pairs(engine)}
    found = [_row(source, target, engine, router) for (source, target), engine in _direct(engines, known)]
    return sorted([*found, *_through_english(engines, router)], key=lambda row: (row["pair"], not row["used"]))


def _pairs(engine: Translator) -> set[tuple[str, str]]:
    described = catalogue.translators().get(engine.name)
    listed = [pair.split("-") for pair in described.pairs] if described else []
    return {(source, target) for source, target in listed} | set(engine.pairs())


def _direct(
    engines: Sequence[Translator], known: set[tuple[tuple[str, str], str]]
) -> Iterator[tuple[tuple[str, str], Translator]]:
    for engine in engines:
        yield from ((pair, engine) for pair, name in known if name == engine.name)


def _row(source: str, target: str, engine: Translator, router: Router) -> dict[str, Any]:
    model = catalogue.translation_model(engine.name, source, target)
    route = router.route(source, target)
    used = route is not None and [leg.engine.name for leg in route.legs] == [engine.name]
    return {
        "pair": f"{source}-{target}", "engine": engine.name, "quality": model.quality, "size": model.size,
        "licence": catalogue.translators()[engine.name].licence, "installed": engine.serves(source, target),
        "model": engine.model(source, target), "used": used,
    }  # fmt: skip


def _through_english(engines: Sequence[Translator], router: Router) -> Iterator[dict[str, Any]]:
    languages = sorted({code for engine in engines for pair in engine.pairs() for code in pair})
    for source, target in permutations(languages, 2):
        route = router.route(source, target)
        if route is not None and len(route.legs) > 1:
            yield {
                "pair": f"{source}-{target}", "engine": route.engine, "quality": route.quality, "size": None,
                "licence": _licences(route), "installed": True, "model": route.model, "used": True,
            }  # fmt: skip


def _licences(route: Route) -> str:
    return "; ".join(dict.fromkeys(catalogue.translators()[leg.engine.name].licence for leg in route.legs))
