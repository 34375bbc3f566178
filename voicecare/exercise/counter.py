"""Following a patient who counts aloud. Pure: it knows numbers, not sound."""

from enum import Enum, auto

_RESTART = 3
"""From this count on "one, two" is a set begun again; before it, a number is rather heard wrongly."""


class Counted(Enum):
    """What a number meant."""

    NEXT = auto()
    """It was due: one repetition more."""
    MISSED = auto()
    """The number before it was not heard, for the first time: both count, and the patient is asked about it."""
    CAUGHT_UP = auto()
    """That happens again: both count, and nobody is asked."""
    REPEATED = auto()
    """It was said before."""
    RESTARTED = auto()
    """After "one" it is "two": the patient has begun again, and the set before is over."""
    OUT_OF_ORDER = auto()
    """It is not the patient's next number: somebody else's, or misheard."""


class Counter:
    """Counts a set up to its target, and never beyond it.

    Args:
        target: repetitions that the dose asks for; the app stops counting there.
        count: repetitions that are done already.
    """

    def __init__(self, target: int, count: int = 0) -> None:
        self.target = target
        self.count = min(count, target)
        self._asked = False
        self._before = 0
        """The number that was heard last, if it was out of order."""

    @property
    def left(self) -> int:
        """Repetitions to go."""
        return self.target - self.count

    @property
    def complete(self) -> bool:
        """Whether the target is reached."""
        return self.left == 0

    @property
    def sensible(self) -> tuple[int, ...]:
        """The numbers that a recogniser should listen for: all of the set, and a few beyond it."""
        return tuple(range(1, self.target + 3))

    @property
    def pairs(self) -> tuple[int, ...]:
        """The last numbers of two that may be said in one breath now: "three, four" after two."""
        return (self.count + 2,) if self.left > 1 else ()

    @property
    def corrections(self) -> tuple[int, ...]:
        """The numbers that "no, five" may name: those just counted, and the next one."""
        return tuple(range(max(0, self.count - 3), min(self.target, self.count + 1) + 1))

    def one_more(self) -> bool:
        """One repetition more, without a number; False where the set is complete."""
        if self.complete:
            return False
        self.count += 1
        return True

    def take_back(self) -> bool:
        """The last repetition does not count; False where there is none."""
        if not self.count:
            return False
        self.count -= 1
        return True

    def correct(self, number: int) -> bool:
        """The patient says how many it were; False where that cannot be."""
        if not 0 <= number <= self.target:
            return False
        self.count, self._before = number, 0
        return True

    def hear(self, number: int) -> Counted:
        """Take a number that was heard."""
        before, self._before = self._before, 0
        if number > self.target or number < 1:
            return Counted.OUT_OF_ORDER
        if number == self.count + 1:
            self.count = number
            return Counted.NEXT
        if number == self.count + 2 and self.count > 0:
            self.count = number
            asked, self._asked = self._asked or self.complete, True
            return Counted.CAUGHT_UP if asked else Counted.MISSED
        if number == self.count:
            return Counted.REPEATED
        if (before, number) == (1, 2) and self.count >= _RESTART:
            self.count, self._asked = number, False
            return Counted.RESTARTED
        self._before = number
        return Counted.OUT_OF_ORDER
