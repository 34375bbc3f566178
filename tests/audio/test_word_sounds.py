"""What the sound of a word says: the real network, on people whom it was not made from, and what stands in for it."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import RATE, Samples
from voicecare.audio.wav import load
from voicecare.listen import known_words
from voicecare.listen.examples import Sounds
from voicecare.listen.speech_embedding import LONGEST, SpeechEmbedding
from voicecare.listen.word_sounds import WordSounds
from voicecare.listen.word_space import plain

pytestmark = pytest.mark.engine

DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEXTS = tuple(("en", digit) for digit in DIGITS)


@pytest.fixture(scope="module")
def network() -> SpeechEmbedding:
    return SpeechEmbedding()


def no_frames(_samples: Samples) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    raise AssertionError("Whisper's frames are not needed where the network is")


def test_digits_are_known_by_their_sound_alone(network: SpeechEmbedding, data: Path) -> None:
    files = [path for digit in range(1, 10) for path in sorted((data / "digits-en").glob(f"*/{digit}_*.flac"))[::15]]
    right = 0
    for file in files:
        cosines = known_words.of("en").cosines(network(load(file)))
        right += max(TEXTS, key=lambda text: cosines[text])[1] == DIGITS[int(file.name[0]) - 1]
    assert len(files) >= 40
    assert right / len(files) >= 0.8


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_words_that_come_with_a_language_can_be_said_to_the_app(language: str) -> None:
    counting = {"en": ("two", "nine", "stop"), "ar": ("اثنان", "تسعة", "توقف")}[language]
    assert len(known_words.of(language).known([(language, text) for text in counting])) == 3


def test_what_sounds_like_a_word_that_is_not_open_is_taken_for_another_the_less(data: Path) -> None:
    sounds = WordSounds(None, "a model", no_frames)
    stop, yes = (load(min((data / "words-en" / word).glob("*.flac"))) for word in ("stop", "yes"))
    right, wrong = (sounds.gains(one, [("en", "stop"), ("en", "hold on")], {"en"}) for one in (stop, yes))
    assert right.keys() == wrong.keys() == {("en", "stop")}
    assert right["en", "stop"] > 0
    assert wrong["en", "stop"] < -1


def test_what_is_known_of_a_word_and_what_was_taught_of_it_count_as_one(data: Path) -> None:
    text, yes = ("en", "stop"), ("en", "yes")
    heard, taught, other = (load(sorted((data / "words-en" / word).glob("*.flac"))[at])
                            for word, at in (("stop", 0), ("stop", 1), ("yes", 0)))  # fmt: skip
    known, own, both = (WordSounds(None, "a model", no_frames, *source)
                        for source in ((), (lambda _language: Sounds({}, plain([])),), ()))  # fmt: skip
    for sounds in (own, both):
        sounds.keep(taught, text)
        sounds.keep(other, yes)
    of_known, of_own, of_both = (sounds.gains(heard, [text, yes], {"en"}) for sounds in (known, own, both))
    assert of_both == pytest.approx({one: (of_known[one] + of_own[one]) / 2 for one in (text, yes)})
    assert of_both[text] > 0 > of_both[yes]


def test_a_language_without_known_words_is_heard_as_before() -> None:
    sounds = WordSounds(None, "a model", no_frames)
    assert sounds.gains(spoken("drie", "nl"), [("nl", "drie"), ("nl", "vier")], {"nl"}) == {}


def test_words_that_work_in_every_language_are_not_compared_where_theirs_is_not_spoken() -> None:
    sounds = WordSounds(None, "a model", no_frames)
    assert sounds.gains(spoken("drie", "nl"), [("nl", "drie"), ("en", "stop"), ("en", "help")], {"nl"}) == {}


@pytest.mark.parametrize("shape", [
    lambda n: np.zeros(n), lambda n: np.full(n, 1e-6), lambda n: np.ones(n), lambda n: np.tile([1.0, -1.0], n // 2),
])  # fmt: skip
@pytest.mark.parametrize("seconds", [0.01, 0.3, 3.9])
def test_any_sound_has_an_embedding(
    network: SpeechEmbedding, shape: Callable[[int], Samples], seconds: float
) -> None:
    found = network(shape(round(seconds * RATE)).astype(np.float32))
    assert found.shape == (6, 96)
    assert np.isfinite(found).all()


def test_one_utterance_leaves_no_trace_in_the_next(network: SpeechEmbedding) -> None:
    word = spoken("seven", "en")
    first = network(word)
    network(spoken("stop reading now please", "en"))
    assert np.array_equal(network(word), first)


def test_what_is_too_long_for_a_word_is_not_compared() -> None:
    sounds = WordSounds(None, "a model", no_frames)
    assert sounds.gains(np.ones(round((LONGEST + 0.1) * RATE), np.float32), TEXTS, {"en"}) == {}


def test_without_the_network_the_patients_words_are_compared_by_whispers_frames(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyopen_wakeword", None)
    chance = np.random.default_rng(3)
    frames = {one: chance.standard_normal((20, 512)).astype(np.float32) for one in (1, 2)}
    sounds = WordSounds(tmp_path / "voice.npz", "a model", lambda samples: frames[len(samples)])
    said = {one: np.ones(one, np.float32) for one in frames}
    assert sounds.gains(said[1], TEXTS, {"en"}) == {}
    for one, text in zip(said, TEXTS, strict=False):
        sounds.keep(said[one], text)
    gains = sounds.gains(said[2], TEXTS, {"en"})
    assert gains[TEXTS[1]] > 5
    assert gains[TEXTS[0]] < -5
    sounds.erase()
    assert sounds.gains(said[2], TEXTS, {"en"}) == {}
