"""The keyboard, the loop, and the order in which effects are carried out."""

import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import pytest

from voicecare.call.dialler import Outcome
from voicecare.errors import CallError, DiaryError, SettingsError
from voicecare.events import (
    Adjust,
    Effect,
    Event,
    ForgetVoice,
    HangUp,
    Heard,
    Listen,
    Patience,
    Remember,
    Say,
    Spoken,
    Started,
    Teach,
    Tick,
    Tone,
    Translate,
    Typed,
    VoiceForgotten,
)
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.keyboard import Keyboard
from voicecare.loop import Loop, Queue, Rooms
from voicecare.page.load import load
from voicecare.session.session import Session
from voicecare.understand.phrase import Command, Phrase

# ---- the keyboard


def meant(text: str, state: str = "reading", languages: tuple[str, ...] = ("en",), **slots: Any) -> Heard | Typed:
    keyboard = Keyboard((), lambda _event: None)
    keyboard.open(Listen(state, languages, slots))
    return keyboard.understand(text)


@pytest.mark.parametrize(("text", "wanted"), [
    ("Read the advice.", "read_advice"), ("", "stop"), ("   ", "stop"), ("hou op", "stop"), ("STOP!", "stop"),
])  # fmt: skip
def test_a_typed_line_means_what_it_would_mean_when_it_is_said(text: str, wanted: str) -> None:
    heard = meant(text)
    assert isinstance(heard, Heard)
    assert heard.phrase is not None
    assert heard.phrase.command.id == wanted


def test_what_is_not_open_is_given_back_as_it_was_typed() -> None:
    assert meant(" seven ") == Typed("seven")
    assert meant("seven", "counting", count=(1, 2)) == Typed("seven")
    heard = meant("7", "counting", count=(6, 7))
    assert isinstance(heard, Heard)


def test_lines_are_told_as_they_come() -> None:
    told: list[Event] = []
    keyboard = Keyboard(iter(["stop\n", "\n"]), told.append)
    keyboard.start()
    keyboard._thread.join(2)
    assert told == [Typed("stop"), Typed("")]


def test_a_terminal_that_goes_away_is_no_crash() -> None:
    def lines() -> Iterator[str]:
        yield "stop\n"
        raise OSError("gone")

    told: list[Event] = []
    keyboard = Keyboard(lines(), told.append)
    keyboard.start()
    keyboard._thread.join(2)
    assert told == [Typed("stop")]


# ---- the loop


class QuickSpeaker:
    """Says everything at once."""

    def __init__(self, events: Queue) -> None:
        self._events = events
        self.said: list[str] = []

    def say(self, say: Say | Tone) -> None:
        self.said.append(say.text if isinstance(say, Say) else "(tone)")
        self._events.tell(Spoken(say.id, done=True, reached=len(say.text)))

    def hush(self) -> None:
        self.said.append("(hush)")

    def adjust(self, adjust: Adjust) -> None:
        pass


class Pages:
    """A diary that may be full."""

    def __init__(self, *, full: bool = False) -> None:
        self.full = full
        self.written: list[str] = []
        self.page = "hmc-spinal-fusion"

    def erase(self) -> int:
        if self.full:
            raise DiaryError("disk is full")
        self.written.clear()
        return 1

    def write(self, kind: str, details: Mapping[str, Any]) -> None:
        if self.full:
            raise DiaryError("disk is full")
        self.written.append(kind)


class Deaf:
    def ask(self, request: Translate) -> None:
        raise AssertionError("nothing needs translating")


class Telephone:
    def __init__(self, outcome: Outcome | None) -> None:
        self.outcome = outcome
        self.called: list[str] = []

    def call(self, number: str) -> Iterator[Outcome]:
        self.called.append(number)
        if self.outcome is None:
            raise CallError("no number")
        return iter([self.outcome])

    def hang_up(self) -> None:
        self.called.append("hung up")


class Ears:
    def __init__(self) -> None:
        self.opened: list[tuple[str, frozenset[str], Patience]] = []
        self.taught: list[str | None] = []
        self.forgotten = 0
        self.dictated: list[str | None] = []

    def open(
        self, state: str, phrases: Sequence[Phrase], expected: Collection[str], patience: Patience = "usual",
        due: Collection[int] = (),
    ) -> None:  # fmt: skip
        self.opened.append((state, frozenset(phrase.text for phrase in phrases), patience))

    def teach(self, phrase: Phrase | None) -> None:
        self.taught.append(phrase and phrase.text)

    def dictate(self, language: str | None) -> None:
        self.dictated.append(language)

    def forget_voice(self) -> None:
        self.forgotten += 1


class Setup:
    def __init__(
        self,
        *,
        full: bool = False,
        outcome: Outcome | None = "handed_over",
        remember: Callable[[Remember], None] = lambda _chosen: None,
    ) -> None:
        self.events = Queue()
        self.speaker = QuickSpeaker(self.events)
        self.diary = Pages(full=full)
        self.telephone = Telephone(outcome)
        self.keyboard = Keyboard((), self.events.tell)
        self.ears = Ears()
        self.seen: list[Event | Effect] = []
        rooms = Rooms(
            self.speaker, OwnVoiceGuard(), Deaf(), self.diary, self.telephone, self.ears, self.keyboard, remember
        )  # fmt: skip
        self.loop = Loop(
            Session(load("hmc-spinal-fusion"), "en"), rooms, self.events, lambda one, _: self.seen.append(one)
        )

    def type(self, *lines: str, then: str = "") -> list[str]:
        """Type lines in a running loop until something was said."""
        running = threading.Thread(target=self.loop.run)
        running.start()
        for line in lines:
            self.events.tell(Typed(line))
        deadline = time.monotonic() + 5
        while not any(then in said for said in self.speaker.said[1:]) and time.monotonic() < deadline:
            time.sleep(0.01)
        self.loop.stop()
        running.join(2)
        assert not running.is_alive()
        return self.speaker.said


def test_lines_typed_ahead_are_understood_in_the_state_that_the_line_before_led_to() -> None:
    setup = Setup()
    setup.type("exercise one", "ready", "1", "2", then="two")
    assert setup.diary.written == ["repetition", "repetition"]


def test_goodbye_ends_the_loop_by_itself() -> None:
    setup = Setup()
    setup.events.tell(Typed("goodbye"))
    setup.loop.run()
    assert setup.speaker.said[-1].startswith("Goodbye")


def test_a_diary_that_is_full_is_said_and_what_followed_is_said_too() -> None:
    setup = Setup(full=True)
    said = setup.type("exercise one", "ready", "1", then="one")
    assert any("cannot write the diary" in one for one in said)
    assert said[-1] == "one"


@pytest.mark.parametrize(("outcome", "said"), [
    ("handed_over", "has the number now"), ("unavailable", "cannot make calls"), (None, "did not work"),
])  # fmt: skip
def test_the_outcome_of_a_call_is_said(outcome: Outcome | None, said: str) -> None:
    setup = Setup(outcome=outcome)
    assert any(said in one for one in setup.type("call physio", "yes", then=said))
    assert setup.telephone.called == ["+31889792323"]
    assert setup.diary.written == ["call"]


def test_hanging_up_reaches_the_telephone() -> None:
    setup = Setup(outcome="connected")
    setup.loop._carry_out([HangUp()])
    assert setup.telephone.called == ["hung up"]


def test_the_clock_on_the_wall_reaches_the_session() -> None:
    setup = Setup()
    setup.type("stop", then="Stopped")
    started = next(one for one in setup.seen if isinstance(one, Started))
    assert started.local is not None
    assert started.local.tzinfo is not None
    assert any(isinstance(one, Tick) and one.local for one in setup.seen)


def test_more_time_reaches_the_ears_and_is_kept() -> None:
    kept: list[Remember] = []
    setup = Setup(remember=kept.append)
    setup.type("more time", then="more time")
    assert [patience for _, _, patience in setup.ears.opened] == ["usual", "relaxed"]
    assert kept == [Remember(patience="relaxed")]


def test_what_cannot_be_kept_is_no_reason_to_stop() -> None:
    def full(_chosen: Remember) -> None:
        raise SettingsError("disk is full")

    setup = Setup(remember=full)
    setup.type("more time", "where am I", then="Nothing has been read")
    assert setup.ears.opened[-1][2] == "relaxed"


def test_what_is_taught_and_forgotten_reaches_the_ears() -> None:
    setup = Setup()
    setup.loop._take(Started(0.0))
    for line in ("learn my voice", "skip", "stop", "forget my voice", "yes"):
        setup.loop._take(Typed(line))
        while (event := setup.events.wait(0)) is not None:
            setup.loop._take(event)
    assert setup.ears.taught == ["yes", None, "no", None]
    assert setup.ears.forgotten == 1


def test_a_voice_that_could_not_be_erased_is_not_said_to_be() -> None:
    setup = Setup()
    setup.loop._take(Started(0.0))
    setup.loop._take(VoiceForgotten(done=False))
    assert "could not erase" in setup.speaker.said[-1]


def test_who_has_no_ears_is_taught_nothing() -> None:
    setup = Setup()
    setup.loop._rooms.listener = None
    setup.loop._carry_out([Teach(None), ForgetVoice()])
    assert setup.ears.taught == []


def test_behind_a_question_the_ears_still_know_the_other_commands() -> None:
    setup = Setup()
    doubt = Phrase("en", "next exercise", Command("next", {"what": "exercise"}))
    setup.loop._take(Started(0.0))
    setup.loop._take(setup.events.wait(1))
    setup.loop._take(Heard(None, 1.0, nearly=doubt))
    state, texts, _ = setup.ears.opened[-1]
    assert state == "yes_no"
    assert {"yes", "no", "next exercise", "read the advice", "stop"} <= texts


def test_what_is_watched_has_events_before_the_effects_that_they_cause() -> None:
    setup = Setup()
    setup.type("stop", then="Stopped")
    heard = next(at for at, one in enumerate(setup.seen) if isinstance(one, Heard) and one.phrase)
    said = next(at for at, one in enumerate(setup.seen) if isinstance(one, Say) and one.text == "Stopped.")
    assert heard < said
    assert Command("stop") == setup.seen[heard].phrase.command


def test_a_tone_waits_its_turn_among_what_is_said() -> None:
    setup = Setup()
    setup.type("exercise one", "just a tone", then="(tone)")
    assert "(tone)" in setup.speaker.said


@pytest.mark.parametrize(("full", "said"), [(False, "is erased"), (True, "could not erase")])
def test_the_diary_is_erased_or_is_not_said_to_be(full: bool, said: str) -> None:
    setup = Setup(full=full)
    assert any(said in one for one in setup.type("erase my diary", "yes", then=said))
