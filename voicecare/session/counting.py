"""The patient counts aloud, the app follows."""

from typing import TYPE_CHECKING, Literal

from voicecare.events import Priority
from voicecare.exercise.counter import Counted, Counter
from voicecare.session.repeating import Repeating
from voicecare.understand import numbers
from voicecare.understand.phrase import Command, Slot

if TYPE_CHECKING:
    from voicecare.session.exercising import Exercising
    from voicecare.session.session import Session

_PATIENCE = 20.0
"""Seconds of silence after which the app asks whether to go on; once, then it waits for ever."""


class Counting(Repeating):
    """Follows the numbers that the patient says."""

    state = "counting"
    way = "patient"
    opening, resumption = "count-begin", "count-resume"

    def __init__(self, session: "Session", exercising: "Exercising", counter: Counter) -> None:
        super().__init__(session, exercising, counter)
        self._last_sign = session.now
        self._waited = False
        self._asked: Literal["missed", "waiting"] | None = None

    def resume(self) -> None:
        """Go on where the count was."""
        self._show_sign()
        super().resume()

    def obey(self, command: Command) -> bool:
        """Count, correct the count, answer what was asked."""
        asked = self._asked
        self._show_sign()
        if command.id == "count":
            self._hear(int(command.slots["count"]))
        elif command.id == "count_pair":
            self._hear_two(int(command.slots["pair"]))
        elif command.id == "correct":
            self._correct(int(command.slots["corrected"]))
        elif command.id in ("yes", "no", "cancel") and asked is not None:
            self.talk.hush()
            self._take_answer(asked, agreed=command.id == "yes")
        else:
            return super().obey(command)
        return True

    def interrupt(self) -> None:
        """Rest; what was asked is asked no longer."""
        self._show_sign()
        super().interrupt()

    def tick(self, now: float) -> None:
        """Ask after a while whether to go on."""
        if not self.talk.silent:
            self._last_sign = now
        elif now - self._last_sign > _PATIENCE and not self._waited:
            self._waited = True
            self._ask("waiting" if self.counter.count else None)
            self.talk.prompt("count-waiting", count=self.counter.count)

    def slots(self) -> dict[str, tuple[Slot, ...]]:
        """The numbers of the set and a few beyond it, two at once, and what "no, five" may name."""
        counter = self.counter
        return {"count": counter.sensible, "pair": counter.pairs, "corrected": counter.corrections}

    @property
    def due(self) -> tuple[int, ...]:
        """The numbers that come next in the count."""
        return self.counter.due

    def _hear(self, number: int) -> None:
        before = self.counter.count
        heard = self.counter.hear(number)
        if heard is Counted.REPEATED:
            return
        self.talk.hush()
        if heard is Counted.OUT_OF_ORDER:
            self.say_count(left=False)
            return
        if heard is Counted.RESTARTED:
            self.record_set_of(before)
            before = 0
        self.counted(before)
        if heard is Counted.MISSED:
            self._ask("missed")
            missed = numbers.word(self.talk.language, self.counter.count - 1)
            self.talk.prompt("count-missed", Priority.NOW, number=missed)

    def _hear_two(self, last: int) -> None:
        """Two numbers in one breath are two repetitions, if they are due."""
        before = self.counter.count
        self.talk.hush()
        if self.counter.hear(last - 1) is Counted.NEXT:
            self.counter.hear(last)
            self.counted(before)
        else:
            self.say_count(left=False)

    def record_set_of(self, repetitions: int) -> None:
        """Write down the set that the patient broke off by beginning again."""
        details = {**self.details(), "repetitions": repetitions}
        self.talk.record("set", complete=False, target=self.counter.target, **details)

    def _correct(self, number: int) -> None:
        before = self.counter.count
        self.talk.hush()
        if self.counter.correct(number):
            if self.counter.count > before:
                self.counted(before)
                return
            if self.counter.count < before:
                self.talk.record("one_back", **self.details())
        self.say_count(left=False)

    def _take_answer(self, asked: Literal["missed", "waiting"], *, agreed: bool) -> None:
        if asked == "waiting":
            if agreed:
                self.resume()
            else:
                self._pause()
            return
        if not agreed and self.counter.take_back():
            self.talk.record("one_back", **self.details())
        self.say_count(left=False)

    def _ask(self, asked: Literal["missed", "waiting"] | None) -> None:
        self._asked = asked
        self.also = "yes_no" if asked else None

    def _show_sign(self) -> None:
        """The patient is there."""
        self._last_sign, self._waited = self.session.now, False
        self._ask(None)
