"""The streaming recogniser: Vosk with a grammar of the open phrases; hears "stop" before the word is over.

Two traps, both met here: words that the model does not know are dropped from a grammar with a mere warning,
so they are asked for one by one; and a grammar without `[unk]`, which Korean and other models lack, makes
every sound a phrase, so a phrase counts only if it is all that was heard and no word of it is doubtful.
"""

import json
import logging
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from voicecare.audio.block import RATE, Samples
from voicecare.errors import ModelError
from voicecare.listen.recogniser import Judgement
from voicecare.understand import states
from voicecare.understand.phrase import Phrase
from voicecare.workers import Worker

_log = logging.getLogger(__name__)

_ACCEPT = 0.6
"""Least confidence of a word. Vosk gives 1.0 to most of what it invents, so this alone rejects little."""
_ACCEPT_EXPECTED = 0.4
"""The same for what the state expects, such as numbers while counting: one out of order does no harm there."""
_UNKNOWN = "[unk]"
_STEADY = 8
"""Blocks (0.26 s) for which a partial result must stay what it is, where the model has no `[unk]`: the decoder
changes its mind every 0.24 s, and its first guess at "한국어" (Korean) was a cry of pain."""


class _Deaf:
    """In the place of a recogniser of no texts, with which Vosk crashes."""

    def AcceptWaveform(self, _samples: bytes) -> None:  # noqa: N802 - as Vosk's own
        """Hear nothing."""

    def PartialResult(self) -> str:  # noqa: N802 - as Vosk's own
        """Nothing so far."""
        return "{}"

    def FinalResult(self) -> str:  # noqa: N802 - as Vosk's own
        """Nothing."""
        return "{}"


class VoskEngine:
    """The engine: lives in a worker."""

    def __init__(self, folder: Path) -> None:
        # older models, such as the Turkish one, have their files in no folders
        if not any((folder / name).is_file() for name in ("am/final.mdl", "final.mdl")):
            raise ModelError(f"There is no Vosk model in {folder}.")
        import vosk

        vosk.SetLogLevel(-1)
        self._make = vosk.KaldiRecognizer
        self._model = vosk.Model(str(folder))
        self._recogniser: Any = None

    def unknown(self, words: Sequence[str]) -> list[str]:
        """Those of the words that the model cannot hear."""
        return [word for word in words if self._model.vosk_model_find_word(word) < 0]

    def begin(self, grammar: Sequence[str]) -> None:
        """Start an utterance that is one of these texts; of none, as before the first are open, nothing is heard."""
        if not grammar:
            self._recogniser = _Deaf()
            return
        self._recogniser = self._make(self._model, RATE, json.dumps(list(grammar), ensure_ascii=False))
        self._recogniser.SetWords(True)

    def feed(self, samples: Samples) -> str:
        """Take samples; the text as it seems so far."""
        self._recogniser.AcceptWaveform(_pcm(samples))
        return str(json.loads(self._recogniser.PartialResult()).get("partial", ""))

    def finish(self) -> list[tuple[str, float]]:
        """The words of the utterance, each with its confidence."""
        result = json.loads(self._recogniser.FinalResult())
        return [(word["word"], float(word["conf"])) for word in result.get("result", ())]


class VoskRecogniser:
    """Judges utterances while they are spoken.

    Args:
        engine: a worker in which `make` was called.
        alone: no other recogniser hears what this one cannot.
    """

    looks_ahead = False

    def __init__(self, engine: Worker, *, alone: bool = True) -> None:
        self._engine = engine
        self._alone = alone
        self._known: dict[str, bool] = {}
        self._phrases: dict[str, Phrase] = {}
        self._expected: frozenset[str] = frozenset()
        self._grammar: list[str] = []
        self._wait = 1
        self._partial, self._steady = "", 0
        self._reported: set[Phrase] = set()
        self.unheard: tuple[Phrase, ...] = ()
        """Open phrases with a word that the model does not know; they need another wording."""

    def open(
        self, phrases: Sequence[Phrase], expected: Collection[str] = (), due: Collection[int] = ()  # noqa: ARG002 - the Protocol has it
    ) -> None:  # fmt: skip
        """From the next utterance on these phrases may be heard, in the languages that the model knows.

        It has no scores in which a number that is due could have a head start.
        """
        words = sorted({word for phrase in phrases for word in _words(phrase.text)} | {_UNKNOWN})
        new = [word for word in words if word not in self._known]
        if new:
            unknown = set(self._engine.call("unknown", new))
            self._known.update((word, word not in unknown) for word in new)
        self._expected = frozenset(expected)
        heard = [phrase for phrase in phrases if all(self._known[word] for word in _words(phrase.text))]
        self.unheard = tuple(phrase for phrase in phrases if phrase not in heard)
        self._report(heard, phrases[0].language if phrases else "")
        self._phrases = {" ".join(_words(phrase.text)): phrase for phrase in reversed(heard)}
        self._grammar = [*self._phrases, *([_UNKNOWN] if self._known[_UNKNOWN] else [])]
        self._wait = 1 if self._known[_UNKNOWN] else _STEADY

    def _report(self, heard: Sequence[Phrase], language: str) -> None:
        """Say once of each phrase of the patient's language that it cannot be heard, and what can be said instead."""
        for phrase in self.unheard:
            if phrase.language == language and phrase not in self._reported:
                self._reported.add(phrase)
                instead = next((one.text for one in heard if one.command == phrase.command), None)
                heard_instead = f"It hears {instead!r} instead." if instead else "It hears no other wording of it."
                _log.log(
                    logging.WARNING if self._alone else logging.INFO,
                    "Vosk cannot hear %r: a word of it is not in the model. %s", phrase.text,
                    heard_instead if self._alone else "Whisper hears it, when it is over.",
                )  # fmt: skip

    def begin(self) -> None:
        """Start an utterance."""
        self._partial, self._steady = "", 0
        self._engine.call("begin", self._grammar)

    def feed(self, samples: Samples) -> Judgement | None:
        """Take samples; answers at once when they already say "stop" or "pain"."""
        partial = self._engine.call("feed", samples)
        self._steady = self._steady + 1 if partial == self._partial else 1
        self._partial = partial
        phrase = self.so_far if self._steady >= self._wait else None
        early = phrase is not None and phrase.command.id in states.acted_on_early()
        return Judgement(phrase, 1.0, best=phrase) if early else None

    @property
    def so_far(self) -> Phrase | None:
        """The open phrase that the utterance seems to be now; None where it is none."""
        return self._phrases.get(self._partial)

    def settle(self) -> Judgement:
        """The phrase that the whole utterance was."""
        words: list[tuple[str, float]] = self._engine.call("finish")
        score = min((confidence for _, confidence in words), default=0.0)
        best = self._phrases.get(" ".join(word for word, _ in words))
        least = _ACCEPT_EXPECTED if best and best.command.id in self._expected else _ACCEPT
        return Judgement(best if score >= least else None, score, best=best)

    def teach(self, phrase: Phrase | None) -> None:
        """Nothing is kept: what is heard counts."""

    def take_down(self, language: str) -> str:  # noqa: ARG002 - the protocol's
        """Nothing: this one is asked about a closed set only."""
        return ""

    def forget_voice(self) -> None:
        """Nothing was kept."""

    def idle(self) -> bool:
        """Nothing can be done ahead."""
        return False

    def close(self) -> None:
        """End the worker."""
        self._engine.close()


def _words(text: str) -> list[str]:
    return text.casefold().split()


def _pcm(samples: Samples) -> bytes:
    return bytes((np.clip(samples, -1.0, 1.0) * 32767).astype(np.int16).tobytes())


def make(folder: Path) -> VoskEngine:
    """Make the engine; what a worker calls."""
    return VoskEngine(folder)
