"""Spellings that are scored side by side get what each gets alone, in their order."""

from pathlib import Path

import numpy as np
import pytest

from voicecare.audio.wav import load
from voicecare.listen.decoder import Decoder
from voicecare.listen.encoder import Encoder, framed
from voicecare.listen.model import Whisper
from voicecare.listen.priors import Spelling
from voicecare.models.store import Store

pytestmark = pytest.mark.engine

WORDS = (" one", " six", " say that again", " stop", " call the physiotherapist", " seven", " eight")


def test_spellings_are_scored_side_by_side_as_they_are_one_by_one(models: Store, data: Path) -> None:
    whisper = Whisper(models.path("whisper-base"), at_once=2)
    encoded = Encoder(whisper).encode(framed(load(min((data / "digits-en").rglob("6_*.flac")))))
    prompt = whisper.prompt("en")
    spellings: list[Spelling] = [
        tuple(whisper.tokenizer.encode(word, add_special_tokens=False).ids) for word in WORDS
    ]
    beside = Decoder(whisper, at_once=2).log_probabilities(prompt, encoded, spellings)
    alone = [Decoder(whisper, at_once=1).log_probabilities(prompt, encoded, [one])[0] for one in spellings]
    # int8: what is scored together is rounded together
    assert np.abs(beside - alone).max() < 1.0
    assert int(np.argmax(beside)) == WORDS.index(" six")
    assert len(set(np.round(beside, 3))) == len(WORDS)


def test_nothing_to_score_is_no_error(models: Store) -> None:
    whisper = Whisper(models.path("whisper-base"))
    assert len(Decoder(whisper, at_once=2).log_probabilities(whisper.prompt("en"), np.zeros((1, 200, 512)), [])) == 0
