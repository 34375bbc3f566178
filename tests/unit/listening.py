"""What the tests of listening share: phrases, and a recogniser whose judgements are known beforehand."""

from collections.abc import Collection, Sequence

from voicecare.audio.block import Samples
from voicecare.listen.recogniser import Judgement
from voicecare.understand.phrase import Command, Phrase

STOP = Phrase("en", "stop", Command("stop"))
NEXT = Phrase("en", "next", Command("next"))
NEXT_EXERCISE = Phrase("en", "next exercise", Command("next", {"what": "exercise"}))
PAUSE = Phrase("en", "pause", Command("pause"))


class Known:
    """A recogniser that gives the judgements it was told, one for each time it is asked."""

    looks_ahead = True

    def __init__(self, *judgements: Judgement | Exception) -> None:
        self.judgements = list(judgements)
        self.early: Judgement | None = None
        self.opened: list[tuple[str, ...]] = []
        self.expected: list[set[str]] = []
        self.due: list[tuple[int, ...]] = []
        self.fed = 0
        self.taught: list[Phrase | None] = []
        self.forgotten = 0
        self.written = "may I smoke?"

    def open(self, phrases: Sequence[Phrase], expected: Collection[str] = (), due: Collection[int] = ()) -> None:
        self.due.append(tuple(due))
        self.opened.append(tuple(phrase.text for phrase in phrases))
        self.expected.append(set(expected))

    def begin(self) -> None:
        self.fed = 0

    def feed(self, samples: Samples) -> Judgement | None:
        self.fed += len(samples)
        return self.early

    def settle(self, hint: Phrase | None = None) -> Judgement:
        judgement = self.judgements.pop(0)
        if isinstance(judgement, Exception):
            raise judgement
        return judgement

    def teach(self, phrase: Phrase | None) -> None:
        self.taught.append(phrase)

    def take_down(self, language: str) -> str:
        return f"{self.written} ({language})"

    def forget_voice(self) -> None:
        self.forgotten += 1

    def idle(self) -> bool:
        return False

    def close(self) -> None:
        pass
