"""From frames to `Heard`, and what the own-voice guard keeps back."""

import time

from tests.unit.listening import NEXT, NEXT_EXERCISE, PAUSE, STOP, Known
from voicecare.audio.block import silence
from voicecare.errors import WorkerError
from voicecare.events import Dictated, Heard
from voicecare.listen.ear import Sound
from voicecare.listen.endpoint import Turn
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.judging import Judging
from voicecare.listen.recogniser import Judgement
from voicecare.understand.phrase import Command, Phrase

FRAME = 0.032


def judged(recogniser: Known, sounds: list[Turn], guard: OwnVoiceGuard | None = None) -> list[tuple[Heard, int]]:
    """What is heard, each with the number of the sound after which it was told."""
    heard: list[tuple[Heard, int]] = []
    at = 0
    judging = Judging(recogniser, guard or OwnVoiceGuard(headphones=True), lambda one: heard.append((one, at)))
    judging.open("reading", (STOP, NEXT, NEXT_EXERCISE, PAUSE), ())
    for at, turn in enumerate(sounds):
        judging.take(Sound(turn, silence(FRAME), at * FRAME, at * FRAME))
    return heard


WORD = [Turn.BEGAN, Turn.NOTHING, Turn.PAUSED, Turn.EARLY, Turn.ENDED]


def test_a_sure_word_that_nothing_can_follow_is_answered_before_the_silence_is_over() -> None:
    ((heard, at),) = judged(Known(Judgement(PAUSE, 7.0, 5.0, PAUSE)), WORD)
    assert heard.phrase == PAUSE
    assert at == WORD.index(Turn.EARLY)


def test_stop_waits_for_no_silence() -> None:
    ((heard, at),) = judged(Known(Judgement(STOP, 7.0, 5.0, STOP)), WORD)
    assert (heard.phrase, heard.partial) == (STOP, True)
    assert at == WORD.index(Turn.PAUSED)


def test_what_two_recognisers_heard_waits_for_no_more_silence() -> None:
    ((heard, at),) = judged(Known(Judgement(PAUSE, 3.0, 0.5, PAUSE, agreed=True)), WORD)
    assert (heard.phrase, at) == (PAUSE, WORD.index(Turn.PAUSED))
    ((heard, at),) = judged(Known(Judgement(NEXT, 7.0, 5.0, NEXT, agreed=True)), WORD)
    assert (heard.phrase, at) == (NEXT, WORD.index(Turn.ENDED))


def test_a_word_that_may_go_on_waits_for_the_silence() -> None:
    ((heard, at),) = judged(Known(Judgement(NEXT, 7.0, 5.0, NEXT)), WORD)
    assert heard.phrase == NEXT
    assert at == WORD.index(Turn.ENDED)


def test_nobody_waits_for_the_second_of_two_numbers() -> None:
    three, four = (Phrase("en", text, Command("count", {"count": at})) for at, text in ((3, "three"), (4, "four")))
    pair = Phrase("en", "three four", Command("count_pair", {"pair": 4}))
    recogniser = Known(Judgement(three, 7.0, 5.0, three), Judgement(four, 7.0, 5.0, four))
    heard: list[Heard] = []
    judging = Judging(recogniser, OwnVoiceGuard(headphones=True), heard.append)
    judging.open("counting", (three, four, pair), ("count",), (3,))
    hear(
        judging,
        [Turn.BEGAN, Turn.PAUSED, Turn.EARLY, Turn.RESUMED, Turn.NOTHING, Turn.PAUSED, Turn.EARLY, Turn.ENDED],
    )
    assert [one.phrase for one in heard] == [three, four]


def test_a_word_that_is_not_sure_waits_for_the_silence() -> None:
    ((_, at),) = judged(Known(Judgement(STOP, 3.0, 0.5, STOP)), WORD)
    assert at == WORD.index(Turn.ENDED)


def test_who_goes_on_speaking_is_judged_again() -> None:
    recogniser = Known(Judgement(NEXT, 7.0, 5.0, NEXT), Judgement(NEXT_EXERCISE, 8.0, 5.0, NEXT_EXERCISE))
    sounds = [Turn.BEGAN, Turn.PAUSED, Turn.RESUMED, Turn.NOTHING, Turn.PAUSED, Turn.EARLY, Turn.ENDED]
    ((heard, _),) = judged(recogniser, sounds)
    assert heard.phrase == NEXT_EXERCISE


def test_which_number_is_due_reaches_the_recogniser_also_after_an_engine_has_died() -> None:
    recogniser = Known(WorkerError("gone"))
    judging = Judging(recogniser, OwnVoiceGuard(headphones=True), lambda _heard: None)
    judging.open("counting", (STOP,), ("count",), (3,))
    hear(judging, WORD)
    assert recogniser.due == [(3,), (3,)]


def test_what_is_no_phrase_is_told_with_the_nearest() -> None:
    ((heard, _),) = judged(Known(Judgement(None, -1.0, 0.0, PAUSE)), WORD)
    assert heard.phrase is None
    assert heard.nearest == PAUSE
    assert heard.nearly is None


def test_what_was_nearly_sure_is_told_so_that_it_can_be_asked_about() -> None:
    ((heard, at),) = judged(Known(Judgement(None, 1.9, 4.0, NEXT, nearly=True)), WORD)
    assert (heard.phrase, heard.nearly) == (None, NEXT)
    assert at == WORD.index(Turn.ENDED)


def test_nobody_is_asked_about_what_was_heard_while_the_app_spoke() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("Stop at three.", at=-1.0)
    assert judged(Known(Judgement(None, 1.9, 4.0, NEXT, nearly=True)), WORD, guard) == []


# ---- examples of how the patient speaks


def taught(recogniser: Known, guard: OwnVoiceGuard | None = None) -> tuple[Judging, list[Heard]]:
    """Something that judges, and what it has told."""
    told: list[Heard] = []
    judging = Judging(recogniser, guard or OwnVoiceGuard(headphones=True), told.append)
    judging.open("learning", (STOP, PAUSE), ())
    return judging, told


def hear(judging: Judging, turns: list[Turn]) -> None:
    for at, turn in enumerate(turns):
        judging.take(Sound(turn, silence(FRAME), at * FRAME, at * FRAME))


def test_an_example_is_judged_once_when_it_is_over() -> None:
    recogniser = Known(Judgement(NEXT, 9.0, 9.0, NEXT))
    judging, told = taught(recogniser)
    judging.teach(NEXT)
    hear(judging, WORD)
    assert [heard.phrase for heard in told] == [NEXT]
    assert recogniser.taught[-1] == NEXT


def test_what_began_before_it_was_asked_for_is_no_example() -> None:
    recogniser = Known(Judgement(PAUSE, 9.0, 9.0, PAUSE), Judgement(NEXT, 9.0, 9.0, NEXT))
    judging, _ = taught(recogniser)
    hear(judging, WORD[:1])
    judging.teach(NEXT)
    assert recogniser.taught == []
    hear(judging, WORD[1:])
    assert recogniser.taught == []
    hear(judging, WORD)
    assert recogniser.taught == [NEXT]


def test_no_more_examples_holds_at_once() -> None:
    recogniser = Known(Judgement(STOP, 9.0, 9.0, STOP))
    judging, _ = taught(recogniser)
    judging.teach(NEXT)
    hear(judging, WORD[:1])
    judging.teach(None)
    assert recogniser.taught == [NEXT, NEXT, None]
    hear(judging, WORD[1:])
    assert recogniser.taught[-1] is None


def test_the_apps_own_voice_is_no_example() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("Say: next.", at=-1.0)
    recogniser = Known(*[Judgement(None, -1.0)] * 2)
    judging, told = taught(recogniser, guard)
    judging.teach(NEXT)
    hear(judging, WORD)
    assert recogniser.taught == [NEXT, None]
    guard._said.clear()
    hear(judging, WORD)
    assert recogniser.taught == [NEXT, None, NEXT]
    assert len(told) == 1


def test_what_is_to_be_forgotten_is_told_to_the_recogniser_and_no_engine_that_died_ends_it() -> None:
    class Broken(Known):
        def forget_voice(self) -> None:
            raise WorkerError("gone")

    recogniser = Known()
    judging, _ = taught(recogniser)
    assert judging.forget_voice()
    assert recogniser.forgotten == 1
    judging, _ = taught(Broken())
    assert not judging.forget_voice()


def test_a_word_that_may_be_acted_on_early_is_told_once() -> None:
    recogniser = Known(Judgement(STOP, 7.0, 5.0, STOP))
    recogniser.early = Judgement(STOP, 1.0, best=STOP)
    ((heard, at),) = judged(recogniser, WORD)
    assert heard.partial
    assert at == 0


def test_an_engine_that_dies_costs_one_utterance() -> None:
    recogniser = Known(WorkerError("gone"), Judgement(STOP, 7.0, 5.0, STOP))
    ((heard, _),) = judged(recogniser, WORD + WORD)
    assert heard.phrase == STOP
    assert len(recogniser.opened) == 2


def test_the_frames_before_the_beginning_belong_to_the_word() -> None:
    recogniser = Known(Judgement(STOP, 7.0, 5.0, STOP))
    judged(recogniser, [Turn.NOTHING, Turn.NOTHING, *WORD[:-1]])
    assert recogniser.fed == 5 * len(silence(FRAME))


def test_while_the_app_speaks_only_stop_and_its_kind_are_obeyed() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("To hear more, say go on.")
    now = time.monotonic()
    assert guard.lets_through(STOP, "reading", now, now)
    assert guard.lets_through(PAUSE, "reading", now, now)
    assert not guard.lets_through(NEXT, "reading", now, now)


def test_what_the_app_says_itself_is_an_echo() -> None:
    guard = OwnVoiceGuard()
    guard.speaking('You can say "stop" at any time.')
    now = time.monotonic()
    assert not guard.lets_through(STOP, "reading", now, now)
    guard.speaking("Nonstop is another word.")
    # what was said just before may still sound in the room
    assert not guard.lets_through(STOP, "reading", now, now + 0.5)
    assert guard.lets_through(STOP, "reading", now + 0.5, now + 1.0)


def test_soon_after_the_app_has_spoken_all_is_obeyed_again() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("Ready.")
    guard.silent()
    now = time.monotonic()
    assert not guard.lets_through(NEXT, "reading", now + 0.1, now + 0.5)
    assert guard.lets_through(NEXT, "reading", now + 0.4, now + 0.8)
    assert guard.lets_through(NEXT, "reading", now - 9, now - 8)


def test_with_headphones_nothing_is_guarded() -> None:
    guard = OwnVoiceGuard(headphones=True)
    guard.speaking("Say next.")
    assert guard.lets_through(NEXT, "reading", time.monotonic(), time.monotonic())


def test_noise_that_is_the_apps_own_voice_is_not_told() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("Stop at three.")
    guard._said[-1].began = -1.0
    assert judged(Known(Judgement(None, -1.0, 0.0, NEXT)), WORD, guard) == []
    assert judged(Known(Judgement(STOP, 9.0, 9.0, STOP)), WORD, guard) == []
    ((heard, _),) = judged(Known(Judgement(PAUSE, 9.0, 9.0, PAUSE)), WORD, guard)
    assert heard.phrase == PAUSE


def interrupted(*judgements: Judgement) -> tuple[Known, list[tuple[Heard, int]]]:
    guard = OwnVoiceGuard(cancelled=lambda _since: True)
    guard.speaking("You may gently move your legs.", at=-1.0)
    recogniser = Known(*judgements)
    return recogniser, judged(recogniser, WORD, guard)


def test_stop_cuts_the_app_short_at_the_first_pause() -> None:
    recogniser, ((heard, at),) = interrupted(Judgement(STOP, 7.0, 5.0, STOP))
    assert heard.phrase == STOP
    assert at == WORD.index(Turn.PAUSED)
    assert recogniser.expected[1:] == [{"stop", "pain", "help", "pause"}, set()]


def test_who_interrupts_the_app_with_another_command_is_obeyed_too() -> None:
    _, ((heard, at),) = interrupted(Judgement(NEXT_EXERCISE, 9.0, 5.0, NEXT_EXERCISE))
    assert heard.phrase == NEXT_EXERCISE
    assert at == WORD.index(Turn.EARLY)


def test_what_cancelling_leaves_of_the_apps_own_voice_is_not_obeyed() -> None:
    guard = OwnVoiceGuard(cancelled=lambda _since: True, remains=lambda began, ended: began < ended)
    guard.speaking("You may gently move your legs.", at=-1.0)
    assert judged(Known(Judgement(STOP, 7.0, 5.0, STOP)), WORD, guard) == []


def test_nothing_is_told_of_an_interruption_that_was_nothing() -> None:
    nothing = Judgement(None, 1.0, 1.0, STOP)
    assert interrupted(nothing)[1] == []


def test_an_example_is_as_long_as_what_is_judged_early() -> None:
    lengths = []
    for taught in (None, STOP):
        recogniser = Known(Judgement(PAUSE, 7.0, 5.0, PAUSE))
        judging = Judging(recogniser, OwnVoiceGuard(headphones=True), lambda _heard: None)
        judging.open("learning", (STOP, PAUSE), ())
        judging.teach(taught)
        for at, turn in enumerate([*WORD[:3], *[Turn.NOTHING] * 9, *WORD[3:]]):
            judging.take(Sound(turn, silence(FRAME), at * FRAME, at * FRAME))
        lengths.append(recogniser.fed)
    assert lengths[0] == lengths[1] == 3 * len(silence(FRAME))


def test_a_silence_within_an_utterance_is_part_of_it() -> None:
    recogniser = Known(*[Judgement(NEXT_EXERCISE, 7.0, 5.0, NEXT_EXERCISE)] * 2)
    sounds = [Turn.BEGAN, Turn.PAUSED, Turn.NOTHING, Turn.NOTHING, Turn.RESUMED, Turn.PAUSED, Turn.ENDED]
    judged(recogniser, sounds)
    assert recogniser.fed == 6 * len(silence(FRAME))


def dictated(
    recogniser: Known, guard: OwnVoiceGuard | None = None, sounds: list[Turn] = WORD
) -> tuple[list[Heard], list[Dictated]]:
    """What comes of one utterance while a question is awaited."""
    heard: list[Heard] = []
    written: list[Dictated] = []
    judging = Judging(recogniser, guard or OwnVoiceGuard(headphones=True), heard.append, written.append)
    judging.open("dictating", (STOP, PAUSE), ())
    judging.dictate("nl")
    hear(judging, sounds)
    return heard, written


def test_what_is_no_phrase_is_written_down_where_that_was_asked_for() -> None:
    heard, (written,) = dictated(Known(Judgement(None, -1.0)))
    assert not heard
    assert (written.text, written.language) == ("may I smoke? (nl)", "nl")


def test_stop_is_stop_also_in_a_dictation() -> None:
    (heard,), written = dictated(Known(Judgement(STOP, 7.0, 5.0, STOP)))
    assert heard.phrase == STOP
    assert not written


def test_a_short_word_that_was_hardly_said_is_none_in_a_long_question() -> None:
    long = [Turn.BEGAN, *[Turn.NOTHING] * 90, Turn.PAUSED, Turn.EARLY, Turn.ENDED]
    heard, written = dictated(Known(Judgement(STOP, 2.1, 5.0, STOP)), sounds=long)
    assert not heard
    assert len(written) == 1
    (heard_clearly,), written = dictated(Known(Judgement(STOP, 8.0, 5.0, STOP)), sounds=long)
    assert heard_clearly.phrase == STOP
    assert not written


def test_what_is_only_nearly_a_phrase_is_a_question() -> None:
    heard, written = dictated(Known(Judgement(None, 1.0, best=PAUSE, nearly=True)))
    assert not heard
    assert len(written) == 1


def test_the_apps_own_voice_is_no_question() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("Ask your question.", at=-1.0)
    assert dictated(Known(Judgement(None, -1.0)), guard) == ([], [])


def test_an_engine_that_dies_in_a_dictation_has_understood_nothing() -> None:
    class Broken(Known):
        def take_down(self, language: str) -> str:
            raise WorkerError("gone")

    _, (written,) = dictated(Broken(Judgement(None, -1.0)))
    assert not written.text
