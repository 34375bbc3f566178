"""What holds in every state: "stop" silences, "pain" is written down once, and nothing goes on by itself."""

import pytest

from tests.scenarios.world import World
from voicecare import locales
from voicecare.events import Heard, Hush, Pressed
from voicecare.understand import grammar, states
from voicecare.understand.phrase import Command, Phrase

NEARLY = Phrase("en", "next exercise", Command("next", {"what": "exercise"}))
"""Heard, but not well enough: the app asks about it when it is silent."""

SAID = "all is said"
"""The app has said what it had to say, and listens."""


def counted_by(way: str) -> list[Command]:
    return [Command("exercise", {"exercise": 1}), Command("count_way", {"way": way}), Command("ready")]


PLACES: dict[str, list[Command | Phrase | str]] = {
    "greeted": [],
    "reading": [Command("read_advice")],
    "waiting in the text": [Command("read_advice"), Command("pause")],
    "an exercise is explained": [Command("exercise", {"exercise": 2})],
    "asked to begin": [Command("exercise", {"exercise": 1}), Command("ready")],
    "counting": [Command("start"), Command("ready"), Command("count", {"count": 1})],
    "the count waits": [Command("start"), Command("ready"), Command("count", {"count": 1}), Command("pause")],
    "a set is over": [Command("start"), Command("ready"), Command("done")],
    "after pain": [Command("start"), Command("ready"), Command("pain")],
    "asked how strong the pain is": [Command("start"), Command("ready"), Command("pain"), SAID],
    "the app counts": [
        Command("exercise", {"exercise": 1}),
        Command("count_way", {"way": "app"}),
        Command("ready"),
        SAID,
    ],
    "each sound counts": [
        Command("exercise", {"exercise": 1}),
        Command("count_way", {"way": "sound"}),
        Command("ready"),
        Command("sound"),
    ],
    "counting in silence": [
        Command("exercise", {"exercise": 1}),
        Command("count_way", {"way": "silence"}),
        Command("ready"),
    ],
    "asked how many it were": [
        Command("exercise", {"exercise": 1}),
        Command("count_way", {"way": "silence"}),
        Command("ready"),
        Command("done"),
    ],
    "asked whether to erase the diary": [Command("erase_diary")],
    "asked whether to call": [Command("call", {"contact": "physiotherapy"})],
    "calling": [Command("call", {"contact": "physiotherapy"}), Command("yes")],
    "it rings": [Command("call", {"contact": "physiotherapy"}), Command("yes"), SAID],
    "asked whether to change the language": [Command("language", {"language": "pt"})],
    "asked in the count": [Command("start"), Command("ready"), Command("call", {"contact": "neurosurgery"})],
    "all exercises are over": [Command("exercise", {"exercise": 3}), Command("skip")],
    "stopped": [Command("read_advice"), Command("stop")],
    "helped": [Command("help")],
    "the lesson begins": [Command("learn_voice")],
    "learning the voice": [Command("learn_voice"), SAID],
    "learning the voice in an exercise": [Command("exercise", {"exercise": 2}), Command("learn_voice"), SAID],
    "the lesson waits": [Command("learn_voice"), Command("skip"), Command("pause")],
    "asked whether to forget the voice": [Command("forget_voice")],
    "asked what was said": [NEARLY],
    "asked what was said in an exercise": [Command("exercise", {"exercise": 2}), NEARLY],
}

SITUATIONS = [(place, language) for language in locales.installed() for place in PLACES]


def there(place: str, language: str) -> World:
    world = World(language)
    for step in PLACES[place]:
        if isinstance(step, str):
            world.play()
        elif isinstance(step, Phrase):
            world.play()
            world.handle(Heard(None, 1.0, nearest=step, nearly=step))
            assert world.listen.state == "yes_no"
        else:
            world.handle(Pressed(step))
    world.diary.clear()
    return world


def words(command: str, language: str) -> list[str]:
    """All of the language, and the first of each in which it always works."""
    own = [phrase.text for phrase in grammar.of(language).wordings(command)]
    others = [grammar.of(one).wordings(command)[0].text for one in states.always_languages()]
    return list(dict.fromkeys([*own, *others]))


@pytest.mark.parametrize(("place", "language"), SITUATIONS)
def test_every_word_for_stop_stops(place: str, language: str) -> None:
    for number, word in enumerate(words("stop", language)):
        world = there(place, language)
        world.effects.clear()
        world.patient(word)
        assert isinstance(world.effects[0], Hush), word
        assert len(world.said) == 1, world.said
        world.play()
        assert len(world.said) == 1, world.said
        world.seconds_pass(30 if number else 900)  # what follows does not depend on the word
        assert world.said == []
        assert world.calls in ([], ["+31889792323"] if place in ("calling", "it rings") else [])


@pytest.mark.parametrize(("place", "language"), SITUATIONS)
def test_every_word_for_pain_is_written_down_once_before_anything_is_said(place: str, language: str) -> None:
    for number, word in enumerate(words("pain", language)):
        world = there(place, language)
        world.effects.clear()
        world.patient(word)
        kinds = [type(effect).__name__ for effect in world.effects]
        assert kinds[0] == "Hush"
        assert kinds.index("Record") < kinds.index("Say")
        assert [record.kind for record in world.diary] == ["pain"]
        world.seconds_pass(30 if number else 900)  # what follows does not depend on the word
        assert [record.kind for record in world.diary] == ["pain"]


@pytest.mark.parametrize("place", PLACES)
def test_stop_twice_is_answered_twice(place: str) -> None:
    world = there(place, "en")
    for _ in range(2):
        world.patient("stop")
        world.play()
        assert len(world.said) == 1


@pytest.mark.parametrize("place", PLACES)
def test_help_is_open_everywhere_and_loses_no_place(place: str) -> None:
    world = there(place, "en")
    before = world.session.activity
    world.patient("help me")
    assert world.session.activity is before
    world.play()
    assert any("alarm" in said for said in world.said)


@pytest.mark.parametrize("state", states.names())
def test_the_words_that_always_win_are_open_in_every_state(state: str) -> None:
    for language in locales.installed():
        opened = {phrase.text for phrase in grammar.open_phrases(state, (language,))}
        for command in states.always(state):
            assert set(words(command, language)) <= opened
