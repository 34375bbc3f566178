"""Noticing that nobody has said anything for a while."""


class Quiet:
    """Notices a long silence once; it begins to wait anew at each sign of somebody.

    Args:
        seconds: how long a silence is long.
        now: the session's time.
    """

    def __init__(self, seconds: float, now: float) -> None:
        self._seconds = seconds
        self._noticed = False
        self._since = now

    def sign(self, now: float) -> None:
        """Somebody is there."""
        self._since, self._noticed = now, False

    def noticed(self, now: float, *, silent: bool) -> bool:
        """Whether it has just been quiet for so long; while the app speaks (not `silent`) no time counts."""
        if not silent:
            self._since = now
        elif now - self._since > self._seconds and not self._noticed:
            self._noticed = True
            return True
        return False
