"""Somebody speaks while the app does: what is told of it, and when, so that the app can give way."""

from collections.abc import Callable

from voicecare.events import BargeIn, BargeOver, BargePause
from voicecare.listen.ear import Sound
from voicecare.listen.endpoint import Turn
from voicecare.listen.guard import OwnVoiceGuard

_A_PAUSE = 0.08
"""Seconds without a voice: two frames and a half. In a word there may be as many, which the app then waits for."""
_A_COMMAND = 3.0
"""Seconds: whoever speaks longer tells somebody else something, or it is a radio, and the app waits for no pause in
that."""


class Interruption:
    """One at a time, from the first sound of a person until what they said was judged.

    Args:
        guard: knows whether the app is speaking, and whether what is heard surely is a person.
        tell: takes `BargeIn` and `BargePause` at once.
        tell_later: takes `BargeOver`, and tells it after what was said is judged.
    """

    def __init__(
        self, guard: OwnVoiceGuard, tell: Callable[[BargeIn | BargePause], None],
        tell_later: Callable[[BargeOver], None],
    ) -> None:  # fmt: skip
        self._guard = guard
        self._tell = tell
        self._tell_later = tell_later
        self._under_way = self._paused = False
        self._began = 0.0

    def sound(self, at: float) -> None:
        """A person may have made a sound at this time, before it is surely a voice."""
        if not self._under_way and self._guard.interrupted(at):
            self._under_way = True
            self._tell(BargeIn(at))

    def take(self, sound: Sound) -> None:
        """Take each frame of an utterance."""
        if sound.turn is Turn.BEGAN:
            self._began = sound.time
            self.sound(sound.time)
        elif sound.turn is Turn.ENDED:
            self.over()
        elif self._under_way and self._pauses(sound) is not self._paused:
            self._paused = not self._paused
            self._tell(BargePause() if self._paused else BargeIn(sound.time))

    def over(self) -> None:
        """It was nothing, or all is said."""
        if self._under_way:
            self._under_way = self._paused = False
            self._tell_later(BargeOver())

    def _pauses(self, sound: Sound) -> bool:
        return sound.time - sound.last_voice > _A_PAUSE and sound.last_voice - self._began < _A_COMMAND
