"""Translating a batch for one pair of languages: protect, translate, check, translate back, compare."""

import logging
from datetime import UTC, datetime

from voicecare.errors import TranslationError
from voicecare.translate import protected
from voicecare.translate.checks import check
from voicecare.translate.protected import Hidden, Names
from voicecare.translate.round_trip import compare
from voicecare.translate.routing import Route
from voicecare.translate.translator import Alarm, Translation

_log = logging.getLogger(__name__)

_LONGEST = 600
"""Characters. The longest sentence of FLORES has 400; from there on the tiny model begins to lose and repeat parts,
and one of 5,000 keeps it busy for 50 s."""

Made = dict[str, Translation]
"""Translations by their source text."""


class Work:
    """One pair of languages; may be used from several threads where its engines may.

    Args:
        source: the language of the texts, ISO 639-1.
        target: the language wanted.
        route: the engines from one to the other.
        back: the engines for the round trip; None for none.
        names: what never goes to an engine.
    """

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
