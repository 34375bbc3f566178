"""When an utterance begins, pauses and ends."""

import pytest

from voicecare.listen.endpoint import (
    COMMANDS,
    COUNTING,
    RELAXED,
    RELAXED_COUNTING,
    Endpointer,
    Profile,
    Turn,
    profile,
)

FRAME = 0.032


def turns(endpointer: Endpointer, *parts: tuple[float, float]) -> list[Turn]:
    """What happens when each probability lasts so many seconds."""
    steps = [
        endpointer.step(probability, FRAME) for probability, seconds in parts for _ in range(round(seconds / FRAME))
    ]
    return [turn for turn in steps if turn is not Turn.NOTHING]


def test_a_word_begins_pauses_and_ends() -> None:
    assert turns(Endpointer(COMMANDS), (0.0, 1.0), (0.9, 0.5), (0.0, 1.0)) == [
        Turn.BEGAN, Turn.PAUSED, Turn.EARLY, Turn.ENDED,
    ]  # fmt: skip


def test_a_phrase_with_a_breath_in_it_is_one_utterance() -> None:
    assert turns(Endpointer(COMMANDS), (0.9, 0.4), (0.0, 0.35), (0.9, 0.4), (0.0, 0.6)) == [
        Turn.BEGAN, Turn.PAUSED, Turn.EARLY, Turn.RESUMED, Turn.PAUSED, Turn.EARLY, Turn.ENDED,
    ]  # fmt: skip


def test_a_click_is_no_beginning() -> None:
    assert turns(Endpointer(COMMANDS), (0.9, FRAME), (0.0, 0.1), (0.9, FRAME), (0.0, 1.0)) == []


def test_talk_that_never_pauses_ends_all_the_same() -> None:
    assert turns(Endpointer(COMMANDS), (0.9, 15.5)) == [Turn.BEGAN, Turn.ENDED, Turn.BEGAN]


def test_numbers_are_over_sooner_than_commands() -> None:
    def length(state: str) -> float:
        endpointer = Endpointer(profile(state))
        turns(endpointer, (0.9, 0.4))
        steps = 0
        while endpointer.step(0.0, FRAME) is not Turn.ENDED:
            steps += 1
        return steps * FRAME

    assert length("counting") == pytest.approx(COUNTING.end, abs=FRAME)
    assert length("reading") == pytest.approx(COMMANDS.end, abs=FRAME)


def test_who_speaks_slowly_may_pause_for_a_second() -> None:
    slow = [(0.9, 0.4), (0.0, 1.0), (0.9, 0.6), (0.0, 2.0)]
    assert turns(Endpointer(profile("reading", "relaxed")), *slow).count(Turn.ENDED) == 1
    assert turns(Endpointer(profile("reading")), *slow).count(Turn.ENDED) == 2


@pytest.mark.parametrize(("relaxed", "usual"), [(RELAXED, COMMANDS), (RELAXED_COUNTING, COUNTING)])
def test_with_more_time_the_recogniser_looks_as_early_as_ever(relaxed: Profile, usual: Profile) -> None:
    assert (relaxed.look, relaxed.onset, relaxed.longest) == (usual.look, usual.onset, usual.longest)
    assert relaxed.early >= 2 * usual.early
    assert relaxed.early < relaxed.end


def test_more_time_is_1_25_seconds_and_half_of_that_for_a_number() -> None:
    assert profile("reading", "relaxed").end == profile("yes_no", "relaxed").end == 1.25
    assert profile("counting", "relaxed").end == profile("number", "relaxed").end == 0.6


def test_the_end_of_the_sound_ends_an_utterance() -> None:
    endpointer = Endpointer(COMMANDS)
    turns(endpointer, (0.9, 0.4))
    assert endpointer.finish() is Turn.ENDED
    assert endpointer.finish() is Turn.NOTHING
