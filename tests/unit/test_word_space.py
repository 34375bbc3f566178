"""The space in which words are compared: what takes of one word differ in counts for less."""

import numpy as np
import pytest

from voicecare.listen.speech_embedding import Embedding
from voicecare.listen.word_space import WordSpace, known, learnt, plain

CHANCE = np.random.default_rng(2)
WORDS = [CHANCE.standard_normal((6, 96)) for _ in range(20)]
SPEAKERS = [CHANCE.standard_normal((6, 96)) for _ in range(3)]


def said(word: int) -> Embedding:
    """A take: people differ in three ways, and much."""
    people = sum(2 * CHANCE.standard_normal() * one for one in SPEAKERS)
    return (WORDS[word] + people + 0.3 * CHANCE.standard_normal((6, 96))).astype(np.float32)


@pytest.fixture(scope="module")
def space() -> WordSpace:
    return learnt([[said(word) for _ in range(12)] for word in range(len(WORDS))])


def test_takes_of_a_word_are_more_alike_where_what_they_differ_in_counts_for_less(space: WordSpace) -> None:
    takes = [(said(3), said(3), said(4)) for _ in range(50)]
    around = plain([one for take in takes for one in take])

    def ahead(where: WordSpace) -> float:
        return float(np.mean([where(one) @ where(same) > where(one) @ where(other) for one, same, other in takes]))

    assert ahead(space) > ahead(around) + 0.2
    assert ahead(space) > 0.95


def test_every_vector_has_the_length_of_one(space: WordSpace) -> None:
    for where in (space, plain([said(1), said(2)]), known()):
        assert np.linalg.norm(where(said(1))) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(space(space.mean)) == pytest.approx(0, abs=1e-5)


def test_what_comes_with_the_project_is_of_the_shape_of_its_embeddings() -> None:
    space = known()
    assert space.mean.shape == (6, 96)
    assert space.directions @ space.directions.T == pytest.approx(np.eye(64), abs=0.01)
    assert ((space.shares > 0) & (space.shares < 1)).all()
