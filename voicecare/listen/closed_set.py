"""The recogniser for whole utterances: collects one, then asks which open phrase it was."""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from voicecare import locales
from voicecare.audio.block import RATE, Samples
from voicecare.listen.encoder import LONGEST
from voicecare.listen.examples import Text
from voicecare.listen.recogniser import Judgement
from voicecare.listen.softness import Softness
from voicecare.understand import states
from voicecare.understand.phrase import Phrase

_EXPECTED = 2.0
"""Head start, in nats, of phrases that the state expects: numbers while counting."""
_FOREIGN = -3.0
"""Handicap of "stop", "pain" and "help" in a language that is not the patient's."""
_DUE = {0: 6.0, 1: 3.0, -1: 3.0, 2: 1.5}
"""Head start, in nats, of a number by how far it is from the one that is due: said again, or one or two left out.
Of 24 sets that a speaker with an accent counted 23 were counted right with 5 to 6 nats, 22 with 7."""
_RELIEF = 1.0
"""Nats of it that also count towards being heard at all: the rest only decides which number it was. With 0, 1 and 3
17, 21 and 23 of those sets are counted right, and 12, 23 and 56 of 170 single other words move the count."""
_NOT_DUE = 3.0
"""Nats by which a number that is none of those must be clearer to count as heard, where one is due: of those words 31
are taken for something instead of 54."""
_URGENT = 2.0
"""Head start of "stop" and "pain" in the patient's language: one of them too many does less harm than one missed."""
_WORDINGS = 0.6
"""Handicap of a phrase, times the log of the number of its command's wordings: sixty ways to ask for a language are
sixty chances to be mistaken. Of other words 2 % instead of 6 % are taken for a command while counting; no more are
missed."""
_SURELY = 2.5
"""Nats that `said_surely` asks for besides: of 300 single words by people "five" was taken for "bye", once at 5.8 and
else at up to 3.4; who says goodbye gets 6.3 to 17."""
_HINT = 3.0
"""Head start, in nats, of what another recogniser heard: of Korean words by synthetic voices 51 % are right instead
of 47 %, 18 % wrong instead of 22 % (n 68); with 6 nats no more."""
_DOUBTFUL, _AGAIN = 2.0, 8
"""Where two commands are less than so many nats apart, so many phrases are scored again without the noise, and the
mean of both decides: of numbers and commands by people, clean and at 12 and 6 dB, 94.1 % are right instead of 92.1 %
(n 501), and of as many others 92.7 % instead of 90.9 % (n 401). That is done for 15 % of them."""
_IN_REACH = 4.0
"""Nats behind the likeliest, from which on a phrase cannot become it: of 33 utterances that were judged again 4 were
taken for another phrase afterwards, and it was behind by 1.1 at most."""
_BARELY = 3.0
"""The same where a command that nobody expects is so near to its threshold."""
_LETTERS, _ALIKE = 6.0, 2 / 3
"""Nats, in that second score, for all the letters of such a command in a free transcription, where so many of them
are worth nothing: of 1,156 other utterances 59 instead of 185 are taken for a command, with as many of 90 missed.
With half of them it is 95, with a third 164; with 4 and 8 nats 89 and 34, but with 8 one more in 90 is missed. Where
they also chose between commands, one more of 90 was missed, and as many of 1,819 others were taken for one."""
_WORK_AHEAD = 4
_LIKE_IT = 1.0
"""Score of an utterance that may be an example: who has been asked for a word says it, however it sounds."""
_SURELY_ANOTHER = 2.0
"""How much likelier another command must be than the word that was asked for."""


class Scorer(Protocol):
    """Scores texts against samples: `ClosedSet` itself, or a worker in which it lives."""

    def score(
        self, samples: Samples, texts: Sequence[Text], expected: int = 0, homes: Collection[str] = (),
        sure: Collection[Text] = (),
    ) -> list[float]:  # fmt: skip
        """See `ClosedSet.score`."""

    def look_again(
        self, samples: Samples, texts: Sequence[Text], homes: Collection[str]
    ) -> list[tuple[float, float]]:
        """See `ClosedSet.look_again`."""

    def keep(self, samples: Samples, text: Text) -> None:
        """See `ClosedSet.keep`."""

    def take_down(self, samples: Samples, language: str) -> str:
        """See `ClosedSet.take_down`."""

    def forget_voice(self) -> None:
        """See `ClosedSet.forget_voice`."""

    def learn(self, texts: Sequence[Text], most: int) -> bool:
        """See `ClosedSet.learn`."""

    def close(self) -> None:
        """Give the model back."""


class ClosedSetRecogniser:
    """Judges whole utterances; needs no model of its own for any language that the scorer knows.

    Args:
        scorer: the engine.
        accept: overrides the score above which a phrase counts as heard, in every language.
    """

    looks_ahead = True

    def __init__(self, scorer: Scorer, accept: float | None = None) -> None:
        self._scorer = scorer
        self._accept = accept
        self._phrases: tuple[Phrase, ...] = ()
        self._expected = 0
        self._homes: frozenset[str] = frozenset()
        self._weights: list[float] = []
        self._due: frozenset[int] = frozenset()
        self._softness = Softness()
        self._expects: frozenset[str] = frozenset()
        self._utterance: list[Samples] = []
        self._taught: Phrase | None = None

    def open(self, phrases: Sequence[Phrase], expected: Collection[str] = (), due: Collection[int] = ()) -> None:
        """From now on these phrases may be heard; those of `expected` commands are likelier, and what is `due`."""
        likely = [phrase for phrase in phrases if phrase.command.id in expected]
        others = [phrase for phrase in phrases if phrase.command.id not in expected]
        self._phrases = (*likely, *others)
        self._expected = len(likely)
        self._homes = frozenset(phrase.language for phrase in phrases if phrase.command.id not in states.always())
        home = phrases[0].language if phrases else ""
        wordings = Counter((phrase.language, phrase.command.id) for phrase in phrases)
        self._due = frozenset(due)
        if not due:
            self._softness.forget()
        self._weights = [
            _head_start(phrase, home, expected, wordings[phrase.language, phrase.command.id])
            + _due_head_start(phrase, self._due)
            for phrase in self._phrases
        ]
        self._expects = frozenset(expected)

    def threshold(self, phrase: Phrase, level: str = "accept") -> float:
        """The score, head start included, above which an open phrase counts as heard, or as `nearly` heard."""
        limits = locales.hearing(phrase.language)
        limit = float(limits[level]) if self._accept is None else self._accept
        if phrase.command.id in self._expects:
            limit += float(limits["expected"])
        if level == "accept" and phrase.command.id in states.said_surely():
            limit += _SURELY
        elif level == "accept" and not self._likely(phrase):
            limit += float(limits.get("unexpected", 0.0))
        if self._due and phrase.command.id == "count":
            ahead = _due_head_start(phrase, self._due)
            limit += ahead - min(ahead, _RELIEF) if ahead else _NOT_DUE
        return limit

    def begin(self) -> None:
        """Forget the utterance before."""
        self._utterance = []

    def feed(self, samples: Samples) -> Judgement | None:
        """Collect; a whole utterance is needed to judge."""
        self._utterance.append(samples)
        return None

    def settle(self, hint: Phrase | None = None) -> Judgement:
        """Score the utterance so far; keep it where it is the example that was asked for.

        A hint is what another recogniser heard: its command is chosen the sooner, and must be as likely as any.
        """
        utterance = np.concatenate(self._utterance) if self._utterance else np.zeros(0, np.float32)
        if not self._phrases or not len(utterance) or len(utterance) > LONGEST * RATE:
            return Judgement(None, -np.inf)
        judgement = self._judge(utterance, hint)
        taught = self._taught
        if taught is None or judgement.best is None:
            return judgement
        return self._as_example(utterance, taught, judgement)

    def _judge(self, utterance: Samples, hint: Phrase | None) -> Judgement:
        phrases, weights = self._phrases, self._weights
        texts = [(phrase.language, phrase.text) for phrase in phrases]
        due = frozenset(
            (phrase.language, phrase.text) for phrase in phrases[: self._expected]
            if phrase.command.slots.get("count") in self._due
        )  # fmt: skip
        scores = np.array(self._scorer.score(utterance, texts, self._expected, self._homes, due)) + weights
        hinted = np.array([hint is not None and phrase.command == hint.command for phrase in phrases])
        chances = scores + _HINT * hinted
        top, margin = self._likeliest(chances)
        letters: dict[int, float] = {}
        if self._doubtful(phrases[top], float(scores[top]), margin):
            letters = self._look_again(utterance, scores)
            chances = scores + _HINT * hinted
            top, margin = self._likeliest(chances)
        # they say whether the likeliest was said, not which of them: of the letters of long phrases some always occur
        best, score = phrases[top], float(scores[top]) + letters.get(top, 0.0)
        number = bool(self._due) and best.command.id == "count"
        handicap = self._softness.handicap(utterance) if number else 0.0
        accepted, nearly = (score > self.threshold(best, level) + handicap for level in ("accept", "nearly"))
        if accepted and number:
            self._softness.heard(utterance)
        return Judgement(best if accepted else None, score, margin, best, nearly and not accepted)

    def _likeliest(self, chances: npt.NDArray[np.float64]) -> tuple[int, float]:
        """Which phrase, and how far ahead of every other command."""
        top = int(np.argmax(chances))
        best = self._phrases[top].command
        rivals = [chance for phrase, chance in zip(self._phrases, chances, strict=True) if phrase.command != best]
        return top, float(chances[top] - max(rivals, default=-np.inf))

    def _doubtful(self, best: Phrase, score: float, margin: float) -> bool:
        above = score - self.threshold(best)
        return above > -_BARELY and (margin < _DOUBTFUL or (above < _BARELY and not self._likely(best)))

    def _likely(self, phrase: Phrase) -> bool:
        return phrase.command.id == "count" or phrase.command.id in self._expects

    def _look_again(self, utterance: Samples, scores: npt.NDArray[np.float64]) -> dict[int, float]:
        """Put the mean of two looks in the place of the best scores; of the others none is likely.

        Returns what each of the best is worth by its letters.
        """
        best = [int(at) for at in np.argsort(-scores)[:_AGAIN] if scores[at] > scores.max() - _IN_REACH]
        phrases = [self._phrases[at] for at in best]
        texts = [(phrase.language, phrase.text) for phrase in phrases]
        found = self._scorer.look_again(utterance, texts, self._homes)
        looked = scores[best]
        scores[:] = -np.inf
        letters = {}
        for at, phrase, before, (score, alike) in zip(best, phrases, looked, found, strict=True):
            scores[at] = (before + score + self._weights[at]) / 2
            letters[at] = 0.0 if self._likely(phrase) else _LETTERS * (alike - _ALIKE) / 2
        return letters

    def _as_example(self, utterance: Samples, taught: Phrase, judgement: Judgement) -> Judgement:
        """Keep it, unless another command was said or nothing like the phrase."""
        text = taught.language, taught.text
        (score,) = self._scorer.score(utterance, [text])
        other = judgement.phrase is not None and judgement.phrase.command != taught.command
        if other and judgement.score > score + _SURELY_ANOTHER:
            return judgement
        if score < _LIKE_IT:
            return Judgement(None, score, best=taught)
        self._scorer.keep(utterance, text)
        return Judgement(taught, score, best=taught)

    def teach(self, phrase: Phrase | None) -> None:
        """The next utterance is an example of this phrase; None: no more of them."""
        self._taught = phrase

    def take_down(self, language: str) -> str:
        """What was fed since `begin`, written down freely."""
        return self._scorer.take_down(np.concatenate(self._utterance), language) if self._utterance else ""

    def forget_voice(self) -> None:
        """Erase every example."""
        self._scorer.forget_voice()

    def idle(self) -> bool:
        """Have the priors of a few open phrases worked out."""
        texts = [(phrase.language, phrase.text) for phrase in self._phrases]
        return self._scorer.learn(texts, _WORK_AHEAD)

    def close(self) -> None:
        """Give the scorer back."""
        self._scorer.close()


def _head_start(phrase: Phrase, home: str, expected: Collection[str], wordings: int) -> float:
    handicap = -_WORDINGS * math.log(wordings)
    # also where it is expected: over the app's own voice "stop" was taken for the Dutch "pijn"
    if phrase.language != home and phrase.command.id in states.always():
        return handicap + _FOREIGN
    urgent = _URGENT if phrase.language == home and phrase.command.id in states.acted_on_early() else 0.0
    # who interrupts is expected to say "stop": with one of the two, 4 of 80 were taken for "start", with both 2
    return urgent + (_EXPECTED if phrase.command.id in expected else handicap)


def _due_head_start(phrase: Phrase, due: Collection[int]) -> float:
    if phrase.command.id != "count" or not due:
        return 0.0
    number = int(phrase.command.slots["count"])
    return max(_DUE.get(number - one, 0.0) for one in due)
