"""What is said next: three priorities, and the way back to what was cut. No threads, no sound."""

from collections import deque

from voicecare.events import Priority, Say, Tone

Sounding = Say | Tone
"""What the loudspeaker is given, one after the other."""


class SpeechQueue:
    """NOW before NEXT before NORMAL; within one priority in the order of asking."""

    def __init__(self) -> None:
        self._waiting: dict[Priority, deque[Sounding]] = {priority: deque() for priority in Priority}

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def __contains__(self, say: Sounding) -> bool:
        return say in self._waiting[say.priority]

    def add(self, say: Sounding) -> None:
        """Queue it behind what has the same priority."""
        self._waiting[say.priority].append(say)

    def give_back(self, say: Sounding) -> None:
        """It was cut and is to be said from its beginning, before anything else of its priority."""
        self._waiting[say.priority].appendleft(say)

    def take(self) -> Sounding | None:
        """What is to be said now; None where nothing waits."""
        for priority in sorted(Priority, reverse=True):
            if self._waiting[priority]:
                return self._waiting[priority].popleft()
        return None

    def clear(self) -> list[Sounding]:
        """Forget everything; returns what will not be said."""
        forgotten = [say for waiting in self._waiting.values() for say in waiting]
        for waiting in self._waiting.values():
            waiting.clear()
        return forgotten
