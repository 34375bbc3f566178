"""Examples of how words sound: what is less like them loses; two a word of a patient's, no sound, erased for good."""

from pathlib import Path

import numpy as np
import pytest

from voicecare.listen.examples import Examples, Sounds, gains, losses
from voicecare.listen.speech_embedding import Embedding, stretched
from voicecare.listen.word_space import plain

ONE, TWO, THREE = ("en", "one"), ("en", "two"), ("en", "three")
BOTH = (ONE, TWO)
RELIEF = 0.8
CHANCE = np.random.default_rng(1)


def said(seed: int, frames: int = 40) -> Embedding:
    """An utterance: the same seed is the same word, said a little differently each time."""
    word = np.random.default_rng(seed).standard_normal((10, 8))
    spoken = word[np.linspace(0, 9.99, frames).astype(int)]
    return stretched((spoken + 0.2 * CHANCE.standard_normal(spoken.shape)).astype(np.float32), 10)


@pytest.fixture
def examples(tmp_path: Path) -> Examples:
    known = Examples(tmp_path / "voice.npz", "a model")
    for _ in range(2):
        known.keep(ONE, said(1))
        known.keep(TWO, said(2))
    return known


@pytest.mark.parametrize("frames", [1, 7, 10, 43, 400])
def test_an_utterance_of_any_length_has_as_many_stretches(frames: int) -> None:
    found = stretched(np.arange(frames, dtype=np.float32)[:, None] * np.ones(4, np.float32), 10)
    assert found.shape == (10, 4)
    assert np.isfinite(found).all()
    assert (np.diff(found[:, 0]) >= 0).all()


def test_what_sounds_less_like_it_loses(examples: Examples) -> None:
    lost = losses(examples.sounds.cosines(said(1, 55)), RELIEF)
    assert 0 < lost[ONE] < 1
    assert lost[TWO] < -5
    assert THREE not in lost


def test_by_other_peoples_examples_being_alike_wins_nothing_more(examples: Examples) -> None:
    won = [max(losses(examples.sounds.cosines(said(seed)), RELIEF).values()) for seed in range(1, 30)]
    assert won == pytest.approx([won[0]] * len(won))


def test_by_ones_own_examples_a_word_wins_where_it_is_alike(examples: Examples) -> None:
    assert gains(examples.sounds.cosines(said(1)))[ONE] > 5
    # of another word the likelier of the two neither wins nor loses
    assert max(gains(examples.sounds.cosines(said(9))).values()) == 0


def test_where_nothing_is_known_nothing_is_compared() -> None:
    assert losses(Sounds({}, plain([])).cosines(said(2)), RELIEF) == {}


def test_examples_outlive_the_session_and_the_newest_two_count(tmp_path: Path, examples: Examples) -> None:
    for _ in range(2):
        examples.keep(ONE, said(7))
    again = Examples(tmp_path / "voice.npz", "a model").sounds
    heard = said(7)
    assert again.cosines(heard)[TWO] == pytest.approx(examples.sounds.cosines(heard)[TWO], abs=0.02)
    assert again.cosines(heard)[ONE] > 0.7
    assert again.cosines(said(1))[ONE] < 0.5


def test_examples_of_another_model_are_not_used(tmp_path: Path, examples: Examples) -> None:
    assert examples.sounds.known(BOTH)
    assert not Examples(tmp_path / "voice.npz", "another model").sounds.known(BOTH)


def test_a_damaged_file_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / "voice.npz").write_bytes(b"PK no zip")
    assert not Examples(tmp_path / "voice.npz", "a model").sounds.known(BOTH)


def test_erased_is_erased(tmp_path: Path, examples: Examples) -> None:
    examples.erase()
    assert not examples.sounds.known(BOTH)
    assert list(tmp_path.iterdir()) == []


def test_the_file_holds_no_sound(tmp_path: Path, examples: Examples) -> None:
    with np.load(tmp_path / "voice.npz") as stored:
        assert sum(stored[name].size for name in stored.files if name != "method") == 4 * 10 * 8
