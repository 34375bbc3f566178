"""What speaks against a translation, and how much of it is an alarm.

A sign of weight 1 is an alarm on its own. Lesser signs add up: a translation that is rather short and also ends
without a full stop has probably lost its end.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from voicecare.translate.translator import Alarm

_ENOUGH = 1.0
_POWER = 2.0
"""How signs add up: their weights to this power are summed, so that two of 0.71 are an alarm and of 0.5 none."""
_WORTH_SAYING = 0.4
"""The least weight of a sign that is named beside others."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason to doubt a translation; of each kind the heaviest counts."""

    kind: str
    reason: str
    weight: float = 1.0


def alarms(signs: Iterable[Sign]) -> tuple[Alarm, ...]:
    """The reasons to doubt, if together they are enough; those that are enough alone hide lesser ones."""
    found = list(signs)
    heaviest: dict[str, float] = {}
    for sign in found:
        heaviest[sign.kind] = max(sign.weight, heaviest.get(sign.kind, 0.0))
    alone = any(weight >= _ENOUGH for weight in heaviest.values())
    if not alone and sum(weight**_POWER for weight in heaviest.values()) < _ENOUGH:
        return ()
    least = _ENOUGH if alone else _WORTH_SAYING
    return tuple(dict.fromkeys(Alarm(sign.kind, sign.reason) for sign in found if sign.weight >= least))
