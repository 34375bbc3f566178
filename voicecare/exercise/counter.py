"""Following a patient who counts aloud. Pure: it knows numbers, not sound."""

from enum import Enum, auto


class Counted(Enum):
    """What a number meant."""

    NEXT = auto()
    """It was due: one repetition more."""
    CAUGHT_UP = auto()
    """The number before it was not heard; both count."""
    REPEATED = auto()
    """It was said before."""
    OUT_OF_ORDER = auto()
    """It is not the patient's next number: somebody else's, or misheard."""


class Counter:
    """Counts a set up to its target.

    Args:
        target: repetitions that the dose asks for; the app stops counting there.
    """

    def __init__(self, target: int) -> None:
        self.target = target
        self.count = 0

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

    def take_back(self) -> bool:
        """The last repetition does not count; False where there is none."""
        if not self.count:
            return False
        self.count -= 1
        return True

    def hear(self, number: int) -> Counted:
        """Take a number that was heard."""
        if number > self.target or number < 1:
            return Counted.OUT_OF_ORDER
        if number == self.count + 1:
            self.count = number
            return Counted.NEXT
        if number == self.count + 2 and self.count > 0:
            self.count = number
            return Counted.CAUGHT_UP
        return Counted.REPEATED if number == self.count else Counted.OUT_OF_ORDER
