"""What Whisper's decoder makes of an encoded utterance: its first guess, and how likely given texts are.

Two calls of one thread each take less time than one of two threads: scoring sixteen spellings 73 ms instead of 95 on
two cores, and a free transcription 69 instead of 85. So the spellings are shared out.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from voicecare.listen.model import Whisper
from voicecare.listen.priors import Spelling

Logs = npt.NDArray[np.float64]
_WORTH_SHARING = 4
"""Spellings: scoring so few takes as long as scoring half of them."""
_Made = TypeVar("_Made")


class Decoder:
    """Used by one thread.

    Args:
        whisper: the model, which takes `at_once` calls side by side.
        at_once: calls that are made side by side.
    """

    def __init__(self, whisper: Whisper, at_once: int) -> None:
        self._whisper = whisper
        self._at_once = at_once
        self._others = ThreadPoolExecutor(at_once, thread_name_prefix="decoder")

    def look(self, prompt: list[int], encoded: Any, length: int = 1) -> tuple[Logs, Spelling]:
        """Log probabilities of the first token, and a free transcription of so many tokens."""
        (answer,) = self._generate([prompt], encoded, length)
        return _log_softmax(answer.logits[0][0]), tuple(answer.sequences_ids[0])

    def following(self, prompt: list[int], encoded: Any, tokens: Sequence[int]) -> dict[int, Logs]:
        """For each first token, log probabilities of the one after it."""
        if not tokens:
            return {}
        answers = self._generate([[*prompt, token] for token in tokens], encoded, 1)
        # what comes after the prompt proper is a prefix, and has logits of its own
        return {token: _log_softmax(answer.logits[0][1]) for token, answer in zip(tokens, answers, strict=True)}

    def log_probabilities(self, prompt: list[int], encoded: Any, spellings: Sequence[Spelling]) -> Logs:
        """For each spelling, log P given the encoded audio."""
        shares = self._at_once if len(spellings) > _WORTH_SHARING else 1
        parts = [spellings[at::shares] for at in range(shares)]
        others = [self.beside(partial(self._aligned, prompt, encoded, part)) for part in parts[1:]]
        logs = np.zeros(len(spellings))
        for at, found in enumerate([self._aligned(prompt, encoded, parts[0]), *(one.result() for one in others)]):
            logs[at::shares] = found
        return logs

    def beside(self, work: Callable[[], _Made]) -> "Future[_Made]":
        """Begin it beside whatever comes next."""
        return self._others.submit(work)

    def _aligned(self, prompt: list[int], encoded: Any, spellings: Sequence[Spelling]) -> Logs:
        if not spellings:
            return np.zeros(0)
        many = self._whisper.view(np.ascontiguousarray(np.repeat(encoded, len(spellings), 0)))
        tokens = [list(spelling) for spelling in spellings]
        rows = self._whisper.model.align(many, prompt, tokens, encoded.shape[1] * 2)
        return np.array([np.log(np.maximum(row.text_token_probs, 1e-9)).sum() for row in rows])

    def _generate(self, prompts: Sequence[list[int]], encoded: Any, length: int) -> Any:
        many = self._whisper.view(np.ascontiguousarray(np.repeat(encoded, len(prompts), 0)))
        return self._whisper.model.generate(
            many, prompts, beam_size=1, max_length=len(prompts[0]) + length, return_logits_vocab=True
        )


def _log_softmax(logits: Any) -> Logs:
    logs: Logs = np.array(logits, np.float64)
    logs -= logs.max()
    logs -= np.log(np.exp(logs).sum())
    return logs
