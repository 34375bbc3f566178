"""From utterances to `Heard`: feeds the recogniser, starts it while the silence still runs, asks the guard."""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from voicecare.errors import VoiceCareError
from voicecare.events import Dictated, Heard
from voicecare.listen.ear import Sound
from voicecare.listen.endpoint import Turn
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.listen.recogniser import Judgement, Recogniser
from voicecare.understand import states
from voicecare.understand.phrase import Phrase

_log = logging.getLogger(__name__)

_SURE_MARGIN = 2.0
"""How far ahead of every other command a phrase must be to be answered before the usual silence is over."""


_A_WORD, _A_LETTER = 1.5, 0.15
"""Seconds that nobody needs to say a word, and for each letter of it besides."""
_CLEARLY = 4.0
"""The score of a phrase in a question that lasts longer than the phrase does. Of 8 questions in Arabic by espeak-ng 7
were taken for a short word, six of them at 0.7 to 2.1; a neural voice's "stop" got 13."""


class Judging:
    """One utterance at a time. Used by one thread.

    Args:
        recogniser: judges utterances.
        guard: knows when the app itself was speaking.
        tell: takes what was heard.
        tell_dictated: takes what was written down.
    """

    def __init__(
        self, recogniser: Recogniser, guard: OwnVoiceGuard, tell: Callable[[Heard], None],
        tell_dictated: Callable[[Dictated], None] = lambda _written: None,
    ) -> None:  # fmt: skip
        self._recogniser = recogniser
        self._guard = guard
        self._tell = tell
        self._tell_dictated = tell_dictated
        self._state = "asleep"
        self._phrases: tuple[Phrase, ...] = ()
        self._expected: Collection[str] = ()
        self._due: Collection[int] = ()
        self._before: list[Sound] = []
        self._silent: list[Sound] | None = None
        self._under_way = False
        self._answered = False
        self._began = 0.0
        self._settled: Judgement | None = None
        self._taught: Phrase | None = None
        self._dictated: str | None = None
        """The language in which what is no phrase is written down."""

    def open(
        self, state: str, phrases: Sequence[Phrase], expected: Collection[str], due: Collection[int] = ()
    ) -> None:
        """From now on, and for the utterance under way, these phrases are open, and of the numbers these are due."""
        self._state, self._phrases, self._expected, self._due = state, tuple(phrases), expected, due
        self._settled = None
        self._recogniser.open(self._phrases, expected, due)

    def teach(self, phrase: Phrase | None) -> None:
        """From now on an utterance is an example of this phrase; the one under way is none, it began before."""
        self._taught = phrase
        if phrase is None or not self._under_way:
            self._recogniser.teach(phrase)

    def dictate(self, language: str | None) -> None:
        """From now on what is no open phrase is written down in this language; None: no longer."""
        self._dictated = language

    def forget_voice(self) -> bool:
        """Have every example erased; False where that failed."""
        try:
            self._recogniser.forget_voice()
        except VoiceCareError as error:
            _log.error("%s", error)
            return False
        return True

    def work_ahead(self) -> bool:
        """Let the recogniser prepare a little, between utterances; False where there is nothing to do."""
        try:
            return not self._under_way and self._recogniser.idle()
        except VoiceCareError as error:
            _log.warning("%s", error)
            return False

    def take(self, sound: Sound) -> None:
        """Take the next frame. An engine that dies costs the utterance, not the session."""
        try:
            self._take(sound)
        except VoiceCareError as error:
            _log.warning("%s", error)
            self._under_way, self._before = False, []
            self._recogniser.open(self._phrases, self._expected, self._due)

    def _take(self, sound: Sound) -> None:
        if not self._under_way:
            if sound.turn is Turn.NOTHING:
                self._before.append(sound)
            if sound.turn is Turn.ENDED:
                self._before = []
            if sound.turn not in (Turn.BEGAN, Turn.RESUMED):
                return
            self._begin(sound)
        self._hear(sound)
        if sound.turn is Turn.RESUMED:
            self._settled = None
        elif sound.turn is Turn.PAUSED and self._recogniser.looks_ahead and self._taught is None:
            self._settled = self._settle(sound)
            if self._urgent(self._settled):
                self._act_now(self._settled, sound)
            elif self._settled.agreed and self._complete(self._settled):
                self._answer(self._settled, sound)
        elif sound.turn is Turn.EARLY and self._settled is not None and self._complete(self._settled):
            self._answer(self._settled, sound)
        elif sound.turn is Turn.ENDED:
            self._answer(self._settled or self._settle(sound), sound)

    def _begin(self, sound: Sound) -> None:
        self._under_way, self._answered, self._settled, self._silent = True, False, None, None
        self._began = sound.time
        if self._taught is not None:
            # the app's own voice is no example of the patient's
            self._recogniser.teach(None if self._guard.overlaps(sound.time, sound.time) else self._taught)
        self._recogniser.begin()
        for earlier in self._before:
            self._feed(earlier)
        self._before = []

    def _hear(self, sound: Sound) -> None:
        """Feed it, but of a silence only the beginning, unless speech goes on after it.

        So an utterance is judged the same whenever that is done, and an example, which is judged late, is as long as
        what is compared with it: with 0.4 s of silence more, the nearest example was the right one in 19 % of English
        digits, and in 94 % without.
        """
        if sound.turn is Turn.RESUMED:
            for earlier in self._silent or ():
                self._feed(earlier)
            self._silent = None
        if self._silent is not None:
            self._silent.append(sound)
            return
        self._feed(sound)
        if sound.turn is Turn.PAUSED and self._recogniser.looks_ahead:
            self._silent = []

    def _feed(self, sound: Sound) -> None:
        early = self._recogniser.feed(sound.samples)
        if early is not None and early.phrase is not None:
            self._act_now(early, sound)

    def _act_now(self, judgement: Judgement, sound: Sound) -> None:
        """Tell it before the utterance is over; what follows in it is not told."""
        if not self._answered:
            self._answered = True
            self._report(judgement, sound, partial=True)

    def _urgent(self, judgement: Judgement) -> bool:
        """Whether it is one of the commands that wait for no silence, whatever may follow."""
        phrase = judgement.phrase
        return (
            phrase is not None
            and phrase.command.id in states.acted_on_early()
            and (judgement.margin >= _SURE_MARGIN or judgement.agreed)
        )

    def _settle(self, sound: Sound) -> Judgement:
        """Judge what was said; in a question no short word is found that was hardly said."""
        judgement = self._judge()
        phrase = judgement.phrase
        if self._dictated is None or phrase is None or judgement.score >= _CLEARLY:
            return judgement
        longer = sound.last_voice - self._began > _A_WORD + _A_LETTER * len(phrase.text)
        return replace(judgement, phrase=None, agreed=False) if longer else judgement

    def _judge(self) -> Judgement:
        """What was said, by its sound; whoever interrupts the app most likely wants it to stop.

        So what stops it has the head start of what is expected, among all that is open. Asked for those phrases
        alone, the recogniser took half of all other commands for one of them.
        """
        if not self._recogniser.looks_ahead or not self._guard.interrupted(self._began):
            return self._recogniser.settle()
        stopping = states.open_over_own_voice(self._state)
        self._recogniser.open(self._phrases, {*self._expected, *stopping}, self._due)
        judgement = self._recogniser.settle()
        self._recogniser.open(self._phrases, self._expected, self._due)
        return judgement

    def _complete(self, judgement: Judgement) -> bool:
        """Whether nothing that may follow could make it another command."""
        phrase = judgement.phrase
        if phrase is None or (judgement.margin < _SURE_MARGIN and not judgement.agreed):
            return False
        longer = f"{phrase.text} "
        return not any(
            other.text.startswith(longer) and other.command != phrase.command
            for other in self._phrases if other.command.id not in states.in_parts()
        )  # fmt: skip

    def _answer(self, judgement: Judgement, sound: Sound) -> None:
        self._under_way = False
        if not self._answered:
            self._report(judgement, sound, partial=False)

    def _report(self, judgement: Judgement, sound: Sound, *, partial: bool) -> None:
        phrase, spoken = judgement.phrase, (self._began, sound.last_voice)
        if phrase is None:
            if self._guard.overlaps(*spoken):
                return
            if self._dictated is not None:
                written = self._write_down(self._dictated)
                self._tell_dictated(Dictated(written, self._dictated, sound.last_voice))
                return
        elif not self._guard.lets_through(phrase, self._state, *spoken):
            _log.info("not obeyed while the app was speaking: %s", phrase.text)
            return
        nearly = judgement.best if phrase is None and judgement.nearly else None
        self._tell(Heard(phrase, judgement.score, sound.last_voice, partial, judgement.best, nearly))

    def _write_down(self, language: str) -> str:
        """A dictation that fails is one that was not understood: the patient is asked once more."""
        try:
            return self._recogniser.take_down(language)
        except VoiceCareError as error:
            _log.warning("%s", error)
            return ""
