"""The app counts, and the patient moves along."""

from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.exercise.counter import Counter
from voicecare.exercise.pace import Pace
from voicecare.session.holding import Holding
from voicecare.session.repeating import Repeating
from voicecare.understand import numbers
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.exercising import Exercising
    from voicecare.session.session import Session


class Pacing(Repeating):
    """Says a number at each beat. It is written down as done when its time is over, before the next is said."""

    state = "pacing"
    way = "app"
    opening, resumption = "pace-begin", "pace-resume"

    def __init__(self, session: "Session", exercising: "Exercising", counter: Counter) -> None:
        super().__init__(session, exercising, counter)
        self._pace = Pace(exercising.tempo)
        self._leading: str | None = None
        """What is said before the first beat."""

    def begin(self) -> None:
        """Say what happens; the first beat follows."""
        self._leading = self.talk.prompt(self.opening, count=self.counter.target)

    def resume(self) -> None:
        """Go on with the number that was broken off."""
        if self.counter.count and not self.counter.complete:
            self._leading = self.talk.prompt(self.resumption, count=self.counter.count)
        else:
            super().resume()

    def obey(self, command: Command) -> bool:
        """Beat slower or faster while it beats."""
        if command.id in ("slower", "faster") and self._pace.running:
            self._pace.faster(1 if command.id == "faster" else -1)
            self.exercising.tempo = self._pace.tempo
            self.talk.prompt(command.id, Priority.NOW)
            return True
        return super().obey(command)

    def spoken(self, identifier: str) -> None:
        """The first beat."""
        if identifier == self._leading:
            self._leading = None
            self._beat()

    def tick(self, now: float) -> None:
        """The next beat, when its time has come and the app has finished speaking."""
        if self.talk.silent and self._pace.due(now):
            if self.exercising.exercise.hold_seconds is None:
                self._over()
            else:
                self._beat()

    def interrupt(self) -> None:
        """Beat no more; the number that was said last is said again."""
        self._pace.rest()
        self._leading = None
        super().interrupt()

    def _pause(self) -> None:
        self._pace.rest()
        self._leading = None
        super()._pause()

    def _restart(self) -> None:
        self._pace.rest()
        super()._restart()

    def _beat(self) -> None:
        """Say the next number, and its side."""
        self._pace.start(self.session.now)
        exercise, number = self.exercising.exercise, self.counter.count + 1
        word = numbers.word(self.talk.language, number)
        if not exercise.alternate_sides:
            self.talk.say(word, self.talk.language, Priority.NOW)
        elif exercise.count_sides == "pair":
            self.talk.prompt("beat-pair", Priority.NOW, number=word)
        else:
            self.talk.prompt("beat-side", Priority.NOW, number=word, side="left" if number % 2 else "right")
        if exercise.hold_seconds is not None:
            self.session.enter(Holding(self.session, self, exercise.hold_seconds, self._held))

    def _held(self) -> None:
        """Held to the end, it counts; a beat's time to rest before the next one."""
        self._count_one()
        if self.session.activity is self:
            self._pace.start(self.session.now)

    def _over(self) -> None:
        """The time of this repetition is over."""
        self._count_one()
        if self.session.activity is self:
            self._beat()

    def _count_one(self) -> None:
        self.counter.one_more()
        self.record_repetition(self.counter.count, heard=False)
        if self.counter.complete:
            self.finish()
