"""Somebody speaks while the app does: who is told, in which order, and how soft the loudspeaker becomes."""

import math
import time
from collections.abc import Iterator

import numpy as np
import pytest

from tests.unit.listening import STOP, Known
from voicecare.audio.block import BLOCK, RATE, Block, Samples, silence
from voicecare.audio.buffer import PlayBuffer
from voicecare.events import BargeIn, BargeOver, BargePause, Duck, Effect, Event, Heard, Hush, Loudness, Say, Started
from voicecare.listen.ear import Sound
from voicecare.listen.endpoint import Turn
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.interruption import Interruption
from voicecare.listen.listener import Listener
from voicecare.listen.recogniser import Judgement
from voicecare.page.load import load
from voicecare.session.session import Session

# ---- the loudspeaker


def test_what_waits_already_is_softer_within_a_block_and_swells_slowly() -> None:
    buffer = PlayBuffer()
    buffer.write(np.ones(RATE, np.float32))
    assert buffer.take(BLOCK).min() == 1.0
    buffer.duck(15)
    softer = buffer.take(BLOCK)
    assert np.all(np.diff(softer) <= 0)
    assert softer[-1] == pytest.approx(10 ** (-15 / 20))
    buffer.duck(0)
    louder = buffer.take(RATE // 4)
    assert np.all(np.diff(louder) >= 0)
    assert np.diff(louder).max() < 0.001
    assert louder[-1] < 1.0
    assert buffer.take(RATE // 4)[-1] == 1.0


def test_what_is_held_waits_and_goes_on_where_it_stood() -> None:
    buffer = PlayBuffer()
    buffer.write(np.arange(1, 4 * BLOCK + 1, dtype=np.float32))
    buffer.duck(math.inf)
    fading = buffer.take(BLOCK)
    assert fading[0] > 0
    assert fading[-1] == 0
    held, before = buffer.take(10 * BLOCK), buffer.position()[0]
    assert not held.any()
    assert before == BLOCK
    buffer.duck(0)
    on = buffer.take(BLOCK)
    assert buffer.position()[0] == 2 * BLOCK
    # swelling from nothing, and the next samples that were written
    assert 0 < on[-1] / (2 * BLOCK) < 0.1


def test_what_is_held_can_be_cut_and_what_is_said_next_is_loud_at_once() -> None:
    buffer = PlayBuffer()
    buffer.write(np.ones(4 * BLOCK, np.float32))
    buffer.duck(math.inf)
    buffer.take(2 * BLOCK)
    buffer.duck(0)
    buffer.cut()
    assert not buffer.take(BLOCK).any()
    buffer.write(np.ones(BLOCK, np.float32))
    assert np.all(buffer.take(BLOCK) == 1.0)


def test_who_taps_a_loudspeaker_sees_what_sounds_and_when() -> None:
    buffer, seen = PlayBuffer(), list[Block]()
    buffer.tap(seen.append)
    buffer.write(np.ones(BLOCK, np.float32))
    buffer.duck(20)
    played = [buffer.take(BLOCK, 0.1), buffer.take(BLOCK, 0.1)]
    assert all(np.array_equal(block.samples, samples) for block, samples in zip(seen, played, strict=True))
    assert seen[0].time == pytest.approx(time.monotonic() + 0.1, abs=0.05)
    assert seen[1].end == pytest.approx(buffer.position()[1], abs=0.001)
    assert not seen[1].samples.any()


# ---- the session


def after(*events: Event) -> list[list[Effect]]:
    session = Session(load("hmc-spinal-fusion"), "en")
    session.handle(Started(0.0))
    return [session.handle(event) for event in events]


def test_the_app_goes_on_softly_and_swells_again_when_it_was_nothing() -> None:
    assert after(BargeIn(), BargeOver(), BargeOver()) == [[Duck(Loudness.SOFT)], [Duck(Loudness.USUAL)], []]


def test_the_app_waits_in_a_pause_of_who_interrupts_it() -> None:
    assert after(BargeIn(), BargePause(), BargeIn(), BargePause(), BargeOver()) == [
        [Duck(Loudness.SOFT)], [Duck(Loudness.HELD)], [Duck(Loudness.SOFT)], [Duck(Loudness.HELD)],
        [Duck(Loudness.USUAL)],
    ]  # fmt: skip


def test_what_is_understood_in_a_pause_is_answered_as_loud_as_ever() -> None:
    _, _, heard, pause, over = after(BargeIn(), BargePause(), Heard(STOP), BargePause(), BargeOver())
    assert heard.index(Duck(Loudness.USUAL)) < heard.index(Hush())
    assert pause == over == []


def test_a_command_cuts_it_and_its_answer_is_as_loud_as_ever() -> None:
    began, heard, over = after(BargeIn(), Heard(STOP), BargeOver())
    assert began == [Duck(Loudness.SOFT)]
    assert heard.index(Duck(Loudness.USUAL)) < heard.index(Hush()) < next(
        at for at, effect in enumerate(heard) if isinstance(effect, Say)
    )  # fmt: skip
    assert over == []


# ---- the listener


class Nothing:
    def blocks(self) -> Iterator[Block]:
        return iter(())

    def close(self) -> None:
        pass


def told(guard: OwnVoiceGuard, *turns: Turn) -> list[Event]:
    """What is told of an utterance with these turns, judged as "stop"."""
    events: list[Event] = []
    listener = Listener(Nothing(), Known(Judgement(STOP, 9.0, 9.0, STOP)), guard, events.append)
    now = time.monotonic()
    for at, turn in enumerate(turns):
        listener._take(Sound(turn, silence(0.032), now + at * 0.032, now + at * 0.032))
    listener._work.put(None)
    listener._judge()
    return events


WORD = (Turn.BEGAN, Turn.NOTHING, Turn.ENDED)


@pytest.mark.parametrize("guard", [OwnVoiceGuard(headphones=True), OwnVoiceGuard(cancelled=lambda _since: True)])
def test_who_interrupts_is_told_before_and_after_what_was_heard(guard: OwnVoiceGuard) -> None:
    guard.speaking("You may gently move your legs.")
    began, heard, over = told(guard, *WORD)
    assert isinstance(began, BargeIn)
    assert isinstance(heard, Heard)
    assert over == BargeOver()


def given_way(frames: str) -> str:
    """What is told of frames with a voice (v) and without (.): b begins or goes on, p pauses, o is over."""
    guard = OwnVoiceGuard(headphones=True)
    guard.speaking("You may gently move your legs.")
    events: list[Event] = []
    interruption = Interruption(guard, events.append, events.append)
    began = last_voice = time.monotonic()
    for at, frame in enumerate(frames, 1):
        now = began + at * 0.032
        last_voice = now if frame == "v" else last_voice
        turn = Turn.BEGAN if at == 1 else Turn.ENDED if at == len(frames) else Turn.NOTHING
        interruption.take(Sound(turn, _frame(), now, last_voice))
    names = {BargeIn: "b", BargePause: "p", BargeOver: "o"}
    return "".join(names[type(event)] for event in events)


@pytest.mark.parametrize(("frames", "expected"), [
    ("vvvvv...........", "bpo"),
    ("vvvvv....vvvv....", "bpbpo"),
    # a stop within a word
    ("vvvvv..vvvv....", "bpo"),
    # nobody waits for the pauses of a radio
    ("v" * 100 + "....." + "v" * 10 + ".....", "bo"),
])  # fmt: skip
def test_a_pause_is_told_at_once_and_that_they_go_on(frames: str, expected: str) -> None:
    assert given_way(frames) == expected


def test_a_voice_that_may_be_the_apps_own_does_not_make_it_softer() -> None:
    guard = OwnVoiceGuard()
    guard.speaking("You may gently move your legs.")
    assert [type(event) for event in told(guard, *WORD)] == [Heard]


def test_who_speaks_while_the_app_is_silent_interrupts_nothing() -> None:
    guard = OwnVoiceGuard(headphones=True)
    assert [type(event) for event in told(guard, *WORD)] == [Heard]


def test_an_interruption_is_over_when_the_microphone_is_lost() -> None:
    guard = OwnVoiceGuard(headphones=True)
    guard.speaking("You may gently move your legs.")
    events: list[Event] = []
    listener = Listener(Nothing(), Known(), guard, events.append)
    listener._take(Sound(Turn.BEGAN, _frame(), time.monotonic(), time.monotonic()))
    listener._reset()
    listener._work.put(None)
    listener._judge()
    assert [type(event) for event in events] == [BargeIn, BargeOver]


def _frame() -> Samples:
    return silence(0.032)
