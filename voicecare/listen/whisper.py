"""Closed-set recognition with Whisper on CTranslate2: which of these phrases was said, or none?

Every candidate is scored by forced decoding: `Whisper.align` gives the probability of each of its tokens,
given the audio. From that its prior is taken, the same score on near-silence (pointwise mutual information), and from
all of them a quarter of that by which a free transcription is likelier than the likeliest, because then something
else was said:

    score(phrase) = log P(phrase | audio) - 0.9 log P(phrase | noise)
                    - 0.25 log (P(free | audio) / max P(any | audio))

summed over the ways in which Whisper writes it. Without the prior, frequent words win: 61 to 74 % of single
digits right instead of 96 %. With all of it, long phrases win: among 122 open phrases 82.7 % of spoken digits
were right; with 0.9 of it, and a head start for numbers where numbers are expected, 91 % among 171.

Scoring costs about 5 ms a spelling, so a first look drops the hopeless ones: the same encoder pass gives the
first token's probability and a free transcription, and only spellings that one of the two favours are scored.
Where many spellings begin with the same token, the probability of the next one says which of them are kept.

The model is multilingual; each language is asked with its own prompt on the one encoder pass.
"""

import math
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecare.audio.block import RATE, Samples
from voicecare.errors import ModelError, RecogniserError
from voicecare.listen import known_words
from voicecare.listen.decoder import Decoder, Logs
from voicecare.listen.encoder import WINDOW, Encoder, framed, spoken_frames
from voicecare.listen.examples import Sounds, Text
from voicecare.listen.likeness import is_figures, likeness, plain
from voicecare.listen.model import Whisper
from voicecare.listen.noise import suppressed
from voicecare.listen.priors import Priors, Spelling
from voicecare.listen.word_sounds import WordSounds

_BY_TOKEN, _BY_TEXT = 16, 4
"""Spellings that the two first looks keep: those whose first token fits best, and those of the texts that are
most like the free transcription."""
_BY_TOKEN_FOREIGN, _BY_TEXT_FOREIGN = 4, 0
"""The same for languages that are not the patient's, whose few words always work."""
_BY_TOKEN_SURE, _BY_TEXT_SURE = 8, 2
"""The same where some texts are scored in any case, because one of them is due."""
_ALIKE = 4
"""Spellings kept of those with the same first token: thirty phrases begin with "go", and "go on" is one of them."""
_HOPELESS = 6.0
"""Nats by which the first token of a spelling may fit worse than another's. Of 20 spellings so 13 are left in English
and 19 in Arabic; of 283 utterances, clean and at 12 dB, 3 lost the likeliest, and none of the English ones."""
_CLEAR = 4.0
"""The score of a phrase at home from which on other languages are not asked: of those 283 utterances none of the 178
that reached it would have been taken for a word of another language. Of 44 Dutch words that always work, by espeak-ng
to English, Arabic and Portuguese patients, 32 instead of 31 are understood, with 2 nats 24."""
_TRANSCRIBED, _A_SECOND = 12, 10
"""Tokens of the free transcription, at most and for each second: no phrase has more, and of a short word Whisper
makes "5, 5, 5, 5" for as long as it may."""
_SECONDS, _WRITTEN = 20, 100
"""Of a question, at most: seconds, and tokens that are written."""
_PRIOR_SHARE = 0.9
"""Of 1.1, 1, 0.95, 0.9, 0.85 the best over English digits, words and Arabic commands together, few phrases open."""
_FREE_SHARE = 0.25
"""Of 0, 0.1, 0.25, 0.5 and 1 the best for rejecting: of 110 other words 14 % were accepted instead of 29 %, with as
many of the right ones missed (words-en at 12 dB, all that is open while counting)."""
_LIKELY = 2.0


@dataclass
class _Tongue:
    """What is known of one language: its prompt, and how texts are spelled in tokens."""

    language: str
    prompt: list[int]
    spellings: dict[str, tuple[Spelling, ...]] = field(default_factory=dict)
    first_prior: Logs = field(default_factory=lambda: np.zeros(0))


class ClosedSet:
    """The engine: scores texts of any languages against samples. Lives in a worker, or in a benchmark."""

    def __init__(
        self, folder: Path, threads: int = 2, examples: Path | None = None,
        known: Callable[[str], Sounds] = known_words.of,
    ) -> None:  # fmt: skip
        if not (folder / "model.bin").is_file():
            raise ModelError(f"The Whisper model is missing in {folder}. Type: voicecare models install")
        self._alike = likeness()
        try:
            self._whisper = Whisper(folder, threads)
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelError(f"The Whisper model in {folder} is damaged ({error}). Remove the folder and type: "
                             "voicecare models install") from error  # fmt: skip
        self._tongues: dict[str, _Tongue] = {}
        self._encoder = Encoder(self._whisper)
        self._decoder = Decoder(self._whisper, threads)
        method = f"{WINDOW} s, {(folder / 'model.bin').stat().st_size} bytes"
        self._priors = Priors(folder, method)
        self._sounds = WordSounds(examples, method, self._spoken, known)
        noise = np.random.default_rng(0)
        levels = [10 ** (-decibels / 20) for decibels in (80, 60, 40)]
        self._quiet = [
            self._encoder.encode((level * noise.standard_normal(RATE)).astype(np.float32)) for level in levels
        ]

    def score(
        self, samples: Samples, texts: Sequence[Text], expected: int = 0, homes: Collection[str] = (),
        sure: Container[Text] = (),
    ) -> list[float]:  # fmt: skip
        """How much more likely each text is given these samples than given silence, in nats.

        Texts that the first look drops get minus infinity; it favours the first `expected` ones, drops none that
        are `sure` or sound like it, and looks closely at the `homes`: the languages that are spoken here, besides
        that of the first text. In the `homes` known words are compared by their sound.
        Samples: mono float32, 16 kHz, one utterance.
        """
        encoded = self._encoder.utterance(samples)
        sounds = self._decoder.beside(partial(self._sounds.gains, samples, texts, homes))
        tokens = min(_TRANSCRIBED, math.ceil(_A_SECOND * len(samples) / RATE))
        scores = dict.fromkeys(texts, -np.inf)
        at_home = {*homes, *(language for language, _ in texts[:1])}
        for language in sorted(dict.fromkeys(language for language, _ in texts), key=lambda one: one not in at_home):
            home = language in at_home
            if not home and max(scores.values()) >= _CLEAR:
                continue
            tongue = self._tongue(language)
            likely = {text for spoken, text in texts[:expected] if spoken == language}
            known = [text for spoken, text in texts if spoken == language]
            keep = (_BY_TOKEN, _BY_TEXT) if home else (_BY_TOKEN_FOREIGN, _BY_TEXT_FOREIGN)
            due = self._spelled(tongue, [text for text in known if (language, text) in sure])
            if due:
                keep = _BY_TOKEN_SURE, _BY_TEXT_SURE
            kept, free = self._promising(tongue, encoded, known, likely, *keep, tokens)
            by_sound = sounds.result()
            kept |= due | self._spelled(tongue, [text for text in known if by_sound.get((language, text), 0.0) > 0])
            gains, free_log = self._gains(tongue, encoded, kept, free)
            if free and kept:
                # the same for all: of each its own would count what it is given silence for less, and choose worse
                gains += _FREE_SHARE * min(0.0, free_log)
            _join(scores, language, kept, gains)
        by_sound = sounds.result()
        return [scores[text] + by_sound.get(text, 0.0) for text in texts]

    def look_again(
        self, samples: Samples, texts: Sequence[Text], homes: Collection[str]
    ) -> list[tuple[float, float]]:
        """Score these few texts, all of them, on what a noise suppressor leaves of the samples.

        Returns for each text its score, without the part of the free transcription, and how alike by their letters,
        from 0 to 1, the text and a free transcription in its language are; 1 where that is written in figures.
        """
        encoded = self._encoder.encode(framed(suppressed(samples)))
        scores = dict.fromkeys(texts, -np.inf)
        said = {}
        for language in dict.fromkeys(language for language, _ in texts):
            tongue = self._tongue(language)
            every = self._spelled(tongue, [text for spoken, text in texts if spoken == language])
            free = self._decoder.beside(partial(self._decoder.look, tongue.prompt, encoded, _TRANSCRIBED))
            gains, _ = self._gains(tongue, encoded, every)
            _join(scores, language, every, gains)
            said[language] = self._whisper.tokenizer.decode(free.result()[1])
        by_sound = self._sounds.gains(samples, texts, homes)
        return [
            (scores[text] + by_sound.get(text, 0.0),
             1.0 if is_figures(said[text[0]]) else self._alike(said[text[0]], text[1]))
            for text in texts
        ]  # fmt: skip

    def likelihoods(self, samples: Samples, language: str, texts: Sequence[str]) -> list[float]:
        """Log P(text | audio) of sentences that differ in a few words only, in nats; about 7 ms each."""
        tongue = self._tongue(language)
        spellings = [self._spellings(tongue, text)[-1] for text in texts]
        encoded = self._encoder.utterance(samples)
        return [float(log) for log in self._decoder.log_probabilities(tongue.prompt, encoded, spellings)]

    def keep(self, samples: Samples, text: Text) -> None:
        """Remember how the text was said here; only two examples a text, and no sound.

        Raises:
            RecogniserError: the file cannot be written.
        """
        try:
            self._sounds.keep(samples, text)
        except OSError as error:
            raise RecogniserError(f"What was learnt of the voice cannot be kept: {error}.") from error

    def forget_voice(self) -> None:
        """Erase all examples.

        Raises:
            RecogniserError: the file cannot be removed.
        """
        try:
            self._sounds.erase()
        except OSError as error:
            raise RecogniserError(f"What was learnt of the voice cannot be erased: {error}.") from error

    def learn(self, texts: Sequence[Text], most: int) -> bool:
        """Work out the priors of a few of these texts' spellings ahead of time; False where all are known."""
        for language in dict.fromkeys(language for language, _ in texts):
            tongue = self._tongue(language)
            unknown = [
                spelling
                for spoken, text in texts
                if spoken == language
                for spelling in self._spellings(tongue, text)
                if spelling not in self._priors.of(language)
            ][:most]
            if unknown:
                self._learn(tongue, unknown)
                return True
        self._priors.save()
        return False

    def close(self) -> None:
        """Keep what was learnt for the next start."""
        self._priors.save()

    def take_down(self, samples: Samples, language: str) -> str:
        """A question, freely; empty where nobody seems to speak. At most `_SECONDS` of it."""
        # one pass, which can neither go round in circles nor be repeated at a higher temperature: of poor sound that
        # took 9 s, and came to nothing
        return self._whisper.write(samples[: _SECONDS * RATE], language, _WRITTEN)

    def _tongue(self, language: str) -> _Tongue:
        if language not in self._tongues:
            tongue = _Tongue(language, self._whisper.prompt(language))
            looks = [self._decoder.look(tongue.prompt, quiet) for quiet in self._quiet]
            tongue.first_prior = np.mean([first for first, _ in looks], axis=0)
            self._tongues[language] = tongue
        return self._tongues[language]

    def _spellings(self, tongue: _Tongue, text: str) -> tuple[Spelling, ...]:
        if text not in tongue.spellings:
            # as Whisper writes it: after a space, and as a sentence of its own
            forms = [f" {text}"]
            if text[0] != text[0].upper():
                # in a script without capitals the second form costs 3 % of the Arabic commands
                forms.append(f" {text[0].upper()}{text[1:]}.")
            encode = self._whisper.tokenizer.encode
            tongue.spellings[text] = tuple(tuple(encode(form, add_special_tokens=False).ids) for form in forms)
        return tongue.spellings[text]

    def _spelled(self, tongue: _Tongue, texts: Iterable[str]) -> dict[Spelling, str]:
        return {spelling: text for text in texts for spelling in self._spellings(tongue, text)}

    def _promising(
        self, tongue: _Tongue, encoded: Any, texts: Sequence[str], likely: Container[str],
        by_token: int, by_text: int, length: int,
    ) -> tuple[dict[Spelling, str], Spelling]:  # fmt: skip
        """The spellings worth scoring with the text that each of them spells, and what was transcribed freely."""
        every = self._spelled(tongue, texts)
        first, transcribed = self._decoder.look(tongue.prompt, encoded, length if by_text else 1)
        said = plain(self._whisper.tokenizer.decode(transcribed))
        # a single token says too little, and figures speak against no number: "five" is written "5", or "5 5 5"
        free = transcribed if by_text and not is_figures(said) else ()
        if len(every) <= by_token:
            return every, free
        gain = first - tongue.first_prior

        def fit(spelling: Spelling) -> float:
            return float(gain[spelling[0]]) + (_LIKELY if every[spelling] in likely else 0.0)

        alike: dict[int, list[Spelling]] = {}
        for spelling in sorted(every, key=fit, reverse=True):
            alike.setdefault(spelling[0], []).append(spelling)
        least = fit(next(iter(alike.values()))[0]) - _HOPELESS
        tokens = [token for token, some in alike.items() if fit(some[0]) > least][:by_token]
        following = self._decoder.following(
            tongue.prompt, encoded, [token for token in tokens if len(alike[token]) > _ALIKE]
        )
        end = self._whisper.tokenizer.token_to_id("<|endoftext|>")
        for token, logs in following.items():
            alike[token].sort(key=lambda spelling: float(logs[(*spelling, end)[1]]) + fit(spelling), reverse=True)
        best = [spelling for token in tokens for spelling in alike[token][:_ALIKE]][:by_token]

        similar = sorted(texts, key=lambda text: -self._alike(said, text))[:by_text]
        like_it = [max(self._spellings(tongue, text), key=fit) for text in similar]
        return {spelling: every[spelling] for spelling in (*best, *like_it)}, free

    def _gains(
        self, tongue: _Tongue, encoded: Any, kept: Iterable[Spelling], free: Spelling = ()
    ) -> tuple[Logs, float]:
        """How much likelier the sound makes each spelling; how much less likely than `free` the likeliest is."""
        spellings = list(kept)
        self._learn(tongue, spellings)
        priors = self._priors.of(tongue.language)
        logs = self._decoder.log_probabilities(tongue.prompt, encoded, [*spellings, *([free] if free else [])])
        found = logs[: len(spellings)]
        gains = found - _PRIOR_SHARE * np.array([priors[spelling] for spelling in spellings])
        return gains, float(found.max(initial=-np.inf) - logs[-1]) if free else 0.0

    def _spoken(self, samples: Samples) -> npt.NDArray[np.float32]:
        return spoken_frames(self._encoder.utterance(samples), samples)

    def _learn(self, tongue: _Tongue, spellings: Iterable[Spelling]) -> None:
        known = self._priors.of(tongue.language)
        new = [spelling for spelling in spellings if spelling not in known]
        if new:
            logs = [self._decoder.log_probabilities(tongue.prompt, quiet, new) for quiet in self._quiet]
            means = np.mean(logs, axis=0).tolist()
            self._priors.add(tongue.language, dict(zip(new, means, strict=True)))


def _join(scores: dict[Text, float], language: str, spelled: Mapping[Spelling, str], gains: Logs) -> None:
    """Add up the ways in which each text is written."""
    for text, gain in zip(spelled.values(), gains, strict=True):
        scores[language, text] = float(np.logaddexp(scores[language, text], gain))
