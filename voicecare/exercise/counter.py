"""Following a patient who counts aloud. Pure: it knows numbers, not sound."""

from enum import Enum, auto

_RESTART = 3
"""From this count on "one, two" is a set begun again; before it, a number is rather heard wrongly."""
_MISSED = 3
"""So many numbers in a row may not have been heard; where it seems more, somebody else counts."""
_ROUND = (9, 10)
"""After so many, people who count on their fingers begin again at one."""


class Counted(Enum):
    """What a number meant."""

    NEXT = auto()
    """It was due: one repetition more."""
    MISSED = auto()
    """The number before it was not heard, for the first time: both count, and the patient is asked about it."""
    CAUGHT_UP = auto()
    """The number before it was not heard; both count."""
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
        self._begun = 0
        """Repetitions before the patient last began again at one."""
        self._stray: int | None = None
        """The number before, where it did not fit."""

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
    def due(self) -> tuple[int, ...]:
        """The numbers of which the patient most likely says one next."""
        if self.complete:
            return ()
        in_round = self.count - self._begun
        new = [1] if in_round in _ROUND else []
        return tuple(dict.fromkeys((in_round + 1, *new)))

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

    def correct(self, number: int) -> bool:
        """The patient says how many it were; False where that cannot be."""
        if not 0 <= number <= self.target:
            return False
        self.count, self._begun, self._stray = number, 0, None
        return True

    def take_back(self) -> bool:
        """The last repetition does not count; False where there is none."""
        if not self.count:
            return False
        self.count -= 1
        self._begun = min(self._begun, self.count)
        return True

    def hear(self, number: int) -> Counted:
        """Take a number that was heard.

        One that does not fit counts when the next one follows on it: then the patient is there, and numbers before
        were not heard. One after nine or ten begins a new round, and the count goes on.
        """
        before = self.count
        meaning = self._follow(number)
        if meaning is not Counted.CAUGHT_UP or self.count - before != 2 or self._asked or self.complete:
            return meaning
        self._asked = True
        return Counted.MISSED

    def _follow(self, number: int) -> Counted:
        stray, self._stray = self._stray, None
        if number < 1:
            return Counted.OUT_OF_ORDER
        for ahead, meaning in ((1, Counted.NEXT), (0, Counted.REPEATED), (2, Counted.CAUGHT_UP)):
            for begun in self._rounds():
                repetition = begun + number
                if repetition == self.count + ahead and self.count and repetition <= self.target:
                    self.count, self._begun = repetition, begun
                    return meaning
        if number == 1 and not self.count:
            self.count = 1
            return Counted.NEXT
        if (
            stray in _ROUND
            and number == 1
            and self._missed(self._begun + stray)
            and self._begun + stray < self.target
        ):
            self._begun += stray
            self.count = self._begun + 1
            return Counted.CAUGHT_UP
        if stray is not None and number - stray in (1, 2):
            for begun in self._rounds(nearly=True):
                if self._missed(begun + stray) and begun + number <= self.target:
                    self.count, self._begun = begun + number, begun
                    return Counted.CAUGHT_UP
        if (stray, number) == (1, 2) and self.count >= _RESTART:
            self.count, self._begun, self._asked = number, 0, False
            return Counted.RESTARTED
        self._stray = number
        return Counted.OUT_OF_ORDER

    def _missed(self, repetition: int) -> bool:
        """Whether the patient may be there, and those before were not heard."""
        return self.count < repetition <= self.count + _MISSED + 1

    def _rounds(self, *, nearly: bool = False) -> tuple[int, ...]:
        """After how many repetitions the round may have begun in which the patient is; the likeliest first."""
        in_round = self.count - self._begun
        new = (self.count,) if in_round in _ROUND else ()
        # "ten" may have been heard as "one"
        none = (0,) if in_round == 1 else ()
        missed = (self._begun + _ROUND[0],) if nearly and in_round in range(_ROUND[0] - 2, _ROUND[0]) else ()
        return tuple(dict.fromkeys((self._begun, *new, *missed, *none)))
