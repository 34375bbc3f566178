"""What can stand in a scenario: what the patient does, and what must come of it."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.scenarios.world import World
from voicecare.events import Recalled, SetDone, Typed


def run(steps: list[dict[str, Any]], world: World) -> None:
    """Play steps, each a mapping of one key; see `_STEPS`."""
    for step in steps:
        ((name, value),) = step.items()
        assert name in _STEPS, f"there is no step {name!r}; there are: {', '.join(_STEPS)}"
        _STEPS[name](world, value)


def _says(world: World, texts: str | list[str]) -> None:
    """In this order, with other things between."""
    world.play()
    said = iter(world.said)
    for text in [texts] if isinstance(texts, str) else texts:
        assert any(text.casefold() in one.casefold() for one in said), f"{text!r} was not said, but {world.said}"


def _says_only(world: World, texts: str | list[str]) -> None:
    world.play()
    wanted = [texts] if isinstance(texts, str) else texts
    assert len(world.said) == len(wanted), world.said
    _says(world, wanted)


def _is_saying(world: World, text: str) -> None:
    assert world.play(until=text), f"{text!r} was not said, but {world.said}"


def _does_not_say(world: World, text: str) -> None:
    world.play()
    assert not any(text.casefold() in one.casefold() for one in world.said), world.said


def _times(world: World, wanted: dict[str, int]) -> None:
    world.play()
    for text, times in wanted.items():
        assert sum(text.casefold() in one.casefold() for one in world.said) == times, world.said


def _diary(world: World, wanted: dict[str, int]) -> None:
    kinds = [record.kind for record in world.diary]
    assert {kind: kinds.count(kind) for kind in {*kinds, *wanted}} == wanted


def _last_entry(world: World, wanted: dict[str, Any]) -> None:
    last = world.diary[-1]
    assert {"kind": last.kind, **last.details} == wanted


def _speaks(world: World, language: str) -> None:
    assert world.voice == language, f"{world.saying!r} is said in {world.voice!r}"


def _cannot_say(world: World, text: str) -> None:
    assert isinstance(world._keyboard.understand(text), Typed), f"{text!r} is open in {world.listen.state}"


def _awaits(world: World, word: str | None) -> None:
    world.play()
    assert (world.taught.text if world.taught else None) == word, world.said


def _today(world: World, told: dict[str, Any]) -> None:
    """What the diary has; `sets` at times of `now`'s zone, each to its end unless `complete` says otherwise."""
    zone = ZoneInfo(told.pop("zone", "Europe/Amsterdam"))

    def at(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=zone)

    now = at(told.pop("now")) if "now" in told else None
    done = tuple(
        SetDone(one["exercise"], at(one["at"]), one.get("repetitions", 10), one.get("complete", True))
        for one in told.pop("done", ())
    )
    world.today = Recalled(**{"sets": len(done), "repetitions": 0, "pains": 0, **told}, now=now, done=done)


def _check(value: Any, wanted: Any) -> None:
    assert value == wanted


_STEPS = {
    "patient": World.patient,
    "patient types": World.patient_types,
    "patient asks": World.patient_asks,
    "remembered place": lambda world, place: _check(world.place, place),
    "remembered bookmark": lambda world, bookmark: _check(world.bookmark, bookmark),
    "app takes down": lambda world, language: _check(world.dictated, language),
    "somebody else talks": World.somebody_talks,
    "app nearly hears": World.nearly_hears,
    "seconds pass": World.seconds_pass,
    "app says": _says,
    "app says only": _says_only,
    "app is saying": _is_saying,
    "app does not say": _does_not_say,
    "app says so often": _times,
    "app is silent": lambda world, _: _says_only(world, []),
    "in the language": _speaks,
    "app listens as when": lambda world, state: _check(world.listen.state, state),
    "patient cannot say": _cannot_say,
    "diary has": _diary,
    "last diary entry": _last_entry,
    "disk is full": lambda world, full: setattr(world, "disk_is_full", full),
    "app calls": lambda world, number: _check(world.calls, [str(number)]),
    "app calls nobody": lambda world, _: _check(world.calls, []),
    "the call is": World.call_ends,
    "app hangs up": lambda world, times: _check(world.hung_up, times),
    "lost": lambda world, name: world.device(name, back=False),
    "back": lambda world, name: world.device(name, back=True),
    "translations arrive": lambda world, _: world.translations_arrive(),
    "rate": lambda world, rate: _check(round(world.adjusted.rate, 2), rate),
    "volume": lambda world, volume: _check(world.adjusted.volume, volume),
    "today": lambda world, told: _today(world, dict(told)),
    "session before was broken off in": World.returns,
    "app awaits an example of": _awaits,
    "voice is forgotten": lambda world, forgotten: _check(world.voice_is_forgotten, forgotten),
    "app waits": lambda world, patience: _check(world.listen.patience, patience),
    "remembered patience": lambda world, patience: _check(world.patience, patience),
    "remembered": lambda world, language: _check(world.remembered, language),
    "session is over": lambda world, over: _check((world.play(), world.over)[1], over),
}
