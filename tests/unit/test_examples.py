"""What is kept of a patient's voice: two examples a word, no sound, gone when it is erased."""

from pathlib import Path

import numpy as np
import pytest

from voicecare.listen.examples import Embedding, Examples, embedding

ONE, TWO = ("en", "one"), ("en", "two")
CHANCE = np.random.default_rng(1)


def said(seed: int, frames: int = 40) -> Embedding:
    """An utterance: the same seed is the same word, said a little differently each time."""
    word = np.random.default_rng(seed).standard_normal((10, 8))
    stretched = word[np.linspace(0, 9.99, frames).astype(int)]
    return embedding((stretched + 0.2 * CHANCE.standard_normal(stretched.shape)).astype(np.float32))


@pytest.fixture
def examples(tmp_path: Path) -> Examples:
    known = Examples(tmp_path / "voice.npz", "a model")
    for _ in range(2):
        known.keep(ONE, said(1))
        known.keep(TWO, said(2))
    return known


@pytest.mark.parametrize("frames", [1, 7, 10, 43, 400])
def test_an_utterance_of_any_length_has_ten_stretches(frames: int) -> None:
    found = embedding(np.arange(frames, dtype=np.float32)[:, None] * np.ones(4, np.float32))
    assert found.shape == (10, 4)
    assert np.isfinite(found).all()
    assert (np.diff(found[:, 0]) >= 0).all()


def test_a_word_gains_from_its_own_examples_only(examples: Examples) -> None:
    assert examples.gains(said(1, 55)).get(ONE, 0.0) > 5
    assert examples.gains(said(1, 55)).get(TWO, 0.0) < 1
    assert examples.gains(said(1)).get(("en", "three"), 0.0) == 0


def test_what_is_like_no_example_loses_nothing(examples: Examples) -> None:
    assert all(examples.gains(said(seed)).get(text, 0.0) >= 0 for text in (ONE, TWO) for seed in range(10, 30))


def test_examples_outlive_the_session_and_the_newest_two_count(tmp_path: Path, examples: Examples) -> None:
    for _ in range(2):
        examples.keep(ONE, said(7))
    again = Examples(tmp_path / "voice.npz", "a model")
    assert again.gains(said(7)).get(ONE, 0.0) == pytest.approx(examples.gains(said(7)).get(ONE, 0.0), abs=2.0)
    assert again.gains(said(1)).get(ONE, 0.0) < again.gains(said(7)).get(ONE, 0.0)


def test_examples_of_another_model_are_not_used(tmp_path: Path, examples: Examples) -> None:
    assert examples
    assert not Examples(tmp_path / "voice.npz", "another model")


def test_a_damaged_file_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / "voice.npz").write_bytes(b"PK no zip")
    assert not Examples(tmp_path / "voice.npz", "a model")


def test_erased_is_erased(tmp_path: Path, examples: Examples) -> None:
    examples.erase()
    assert not examples
    assert examples.gains(said(1)).get(ONE, 0.0) == 0
    assert list(tmp_path.iterdir()) == []


def test_the_file_holds_no_sound(tmp_path: Path, examples: Examples) -> None:
    with np.load(tmp_path / "voice.npz") as stored:
        assert sum(stored[name].size for name in stored.files if name != "method") == 4 * 10 * 8
