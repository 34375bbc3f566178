"""Each short sound of the patient is one repetition: "yes", "hop", whatever word they like."""

from typing import TYPE_CHECKING

from voicecare.events import Heard
from voicecare.exercise.counter import Counter
from voicecare.session.repeating import Repeating
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.exercising import Exercising
    from voicecare.session.session import Session

_PATIENCE = 20.0
"""Seconds of silence after which the app says where the count is, once; a "yes" to a question would be a sound."""


class Sounding(Repeating):
    """Counts what is heard, where it is no command."""

    state = "sounding"
    way = "sound"
    opening, resumption = "sound-begin", "sound-resume"

    def __init__(self, session: "Session", exercising: "Exercising", counter: Counter) -> None:
        super().__init__(session, exercising, counter)
        self._last_sign = session.now
        self._waited = False

    def heard(self, heard: Heard) -> bool:
        """What is no command is a sound; what is nearly one may be a command, and is neither."""
        if heard.phrase is not None:
            return False
        if heard.nearly is None or heard.nearly.command.id == "sound":
            self._sound()
        return True

    def obey(self, command: Command) -> bool:
        """Count a sound."""
        self._last_sign, self._waited = self.session.now, False
        if command.id == "sound":
            self._sound()
            return True
        return super().obey(command)

    def tick(self, now: float) -> None:
        """Say after a while where the count is."""
        if not self.talk.silent:
            self._last_sign = now
        elif now - self._last_sign > _PATIENCE and not self._waited:
            self._waited = True
            self.talk.prompt("sound-waiting", count=self.counter.count)

    def _sound(self) -> None:
        self._last_sign, self._waited = self.session.now, False
        self.talk.hush()
        if self.counter.one_more():
            self.counted(self.counter.count - 1)
