"""Beats of an app that counts, and the seconds of a hold. Pure: the time is given to it."""

_STEP, _QUICKEST, _SLOWEST = 1.25, 1.0, 30.0
"""What "faster" divides the tempo by, and between which seconds it stays."""


class Pace:
    """Says when the next beat is due.

    Args:
        tempo: seconds from one beat to the next.
    """

    def __init__(self, tempo: float) -> None:
        self.tempo = tempo
        self._last: float | None = None

    @property
    def running(self) -> bool:
        """Whether a beat is awaited."""
        return self._last is not None

    def start(self, now: float) -> None:
        """A beat is now; the next one comes a tempo later."""
        self._last = now

    def rest(self) -> None:
        """No beat until it is started again."""
        self._last = None

    def faster(self, steps: int) -> None:
        """Beat faster, or slower for a negative number of steps; the beat that is awaited too."""
        self.tempo = min(_SLOWEST, max(_QUICKEST, self.tempo / _STEP**steps))

    def due(self, now: float) -> bool:
        """Whether the next beat is due. One that comes late does not make the one after it come early."""
        if self._last is None or now - self._last < self.tempo:
            return False
        self._last = now
        return True


class Countdown:
    """Seconds of a hold, from the first to one, each when its time has come.

    Args:
        seconds: how long.
        now: when it begins.
    """

    def __init__(self, seconds: int, now: float) -> None:
        self._begun = now
        self._seconds = seconds
        self._said = seconds + 1

    def due(self, now: float) -> int | None:
        """The second that is to be said now, 0 when the hold is over, None for nothing; each is given once."""
        left = self._seconds - int(now - self._begun)
        if left >= self._said or self._said == 0:
            return None
        self._said = max(0, left)
        return self._said
