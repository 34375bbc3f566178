"""Whisper's features, prompt and free writing are those of the usual package, which the tests have."""

from pathlib import Path

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import RATE
from voicecare.listen.model import Whisper, features, mel_filters
from voicecare.models import store

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def folder() -> Path:
    return store.Store(store.folder()).path("whisper-base")


@pytest.mark.parametrize("seconds", [0.05, 1.0, 4.0, 12.345])
def test_the_features_are_those_of_the_usual_package(seconds: float) -> None:
    from faster_whisper.feature_extractor import FeatureExtractor

    noise = np.random.default_rng(1).standard_normal(round(seconds * RATE)).astype(np.float32)
    sound = noise * np.linspace(0, 0.5, len(noise), dtype=np.float32)
    usual = FeatureExtractor()(sound)
    assert features(sound, mel_filters()).shape == usual.shape
    np.testing.assert_allclose(features(sound, mel_filters()), usual, atol=2e-6)


def test_the_prompt_and_what_is_written_are_those_of_the_usual_package(folder: Path) -> None:
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer

    ours, usual = Whisper(folder, 2), WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)
    for language in ("en", "nl", "ko"):
        tokenizer = Tokenizer(usual.hf_tokenizer, True, task="transcribe", language=language)
        assert ours.prompt(language) == usual.get_prompt(tokenizer, [], without_timestamps=True)
    with pytest.raises(ValueError, match="'xx'"):
        ours.prompt("xx")
    questions = ("How long do I have to wear the corset?", "May I take a bath on Sunday, or after 2 weeks?")
    # of digital silence both write "you" on some processors
    for said in (*(spoken(question, "en") for question in questions), np.zeros(3 * RATE, np.float32)):
        segments, _ = usual.transcribe(
            said, language="en", beam_size=5, temperature=0.0, no_repeat_ngram_size=3, max_new_tokens=100,
            without_timestamps=True, condition_on_previous_text=False,
        )  # fmt: skip
        written = ours.write(said, "en", 100)
        assert len(written) > 15 or not said.any()
        assert written == " ".join(segment.text.strip() for segment in segments)
    quiet = 1e-4 * np.random.default_rng(0).standard_normal(3 * RATE)
    assert ours.write(quiet.astype(np.float32), "en", 100) == ""
