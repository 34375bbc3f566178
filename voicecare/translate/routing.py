"""Which engine serves a pair of languages: by what is installed, its published quality, and the settings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from voicecare.models import catalogue
from voicecare.translate.translator import Translator

_PIVOT = "en"
"""Every engine's models translate from or to English."""


@dataclass(frozen=True)
class Choice:
    """What the settings prefer: `engine` is a name or `auto`; `pairs` the same for single pairs, `en-pt`."""

    engine: str = "auto"
    pairs: Mapping[str, str] = field(default_factory=dict)

    def of(self, source: str, target: str) -> str:
        """The preferred engine of a pair, or `auto`."""
        return self.pairs.get(f"{source}-{target}", self.engine)


@dataclass(frozen=True)
class Leg:
    """One step: an engine from one language to another."""

    engine: Translator
    source: str
    target: str

    @property
    def quality(self) -> float | None:
        """COMET as published; None where none is."""
        return catalogue.translation_model(self.engine.name, self.source, self.target).quality


@dataclass(frozen=True)
class Route:
    """From one language to another, in one step or through English."""

    legs: tuple[Leg, ...]

    @property
    def engine(self) -> str:
        """What the origin of a translation says: `firefox`, `argos via en`, `argos + firefox via en`."""
        names = " + ".join(dict.fromkeys(leg.engine.name for leg in self.legs))
        return f"{names} via {_PIVOT}" if len(self.legs) > 1 else names

    @property
    def model(self) -> str:
        """The version of each model, joined by `+`."""
        return "+".join(leg.engine.model(leg.source, leg.target) for leg in self.legs)

    @property
    def quality(self) -> float | None:
        """COMET as published: of the worst leg; None where one is not known."""
        known = [leg.quality for leg in self.legs]
        return None if None in known else min(quality for quality in known if quality is not None)

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Translate whole sentences, all through one leg before the next. Raises as `Translator.translate`."""
        texts = list(sentences)
        for leg in self.legs:
            texts = leg.engine.translate(texts, leg.source, leg.target)
        return texts


class Router:
    """Finds the way from language to language.

    Args:
        engines: those that are installed; where nothing is published, an earlier one is preferred.
        choice: what the settings prefer. A preferred engine that does not serve a pair leaves it to the others.
    """

    def __init__(self, engines: Sequence[Translator], choice: Choice | None = None) -> None:
        self._engines = tuple(engines)
        self._choice = choice or Choice()

    def route(self, source: str, target: str) -> Route | None:
        """The way that is used: a direct one before one through English; None where there is none."""
        return next(self.routes(source, target), None)

    def routes(self, source: str, target: str) -> Iterator[Route]:
        """Every direct way, the best first, then the best one through English."""
        if source == target:
            return
        yield from (Route((leg,)) for leg in self._legs(source, target))
        if _PIVOT not in (source, target):
            first, second = self._legs(source, _PIVOT), self._legs(_PIVOT, target)
            if first and second:
                yield Route((first[0], second[0]))

    def _legs(self, source: str, target: str) -> list[Leg]:
        wanted = self._choice.of(source, target)
        legs = [Leg(engine, source, target) for engine in self._engines if engine.serves(source, target)]
        # sorting is stable: the order of the engines decides where the figures do not
        return sorted(legs, key=lambda leg: (leg.engine.name != wanted, -(leg.quality or 0.0)))
