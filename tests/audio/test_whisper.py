"""The closed-set recogniser with its real model, on people's voices."""

from pathlib import Path

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import RATE
from voicecare.audio.wav import load
from voicecare.errors import ModelError
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import hear
from voicecare.listen.hear_files import chosen_phrases
from voicecare.listen.whisper import ClosedSet
from voicecare.listen.whisper_worker import ClosedSetWorker
from voicecare.models.store import Store
from voicecare.understand import grammar, states

pytestmark = pytest.mark.engine

DIGITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def test_people_who_count_are_understood(ears: ClosedSetRecogniser, data: Path) -> None:
    wanted = chosen_phrases("en", None, ",".join(DIGITS))
    files = [path for digit in range(1, 10) for path in sorted((data / "digits-en").glob(f"*/{digit}_*.flac"))[::15]]
    right = 0
    for file in files:
        (heard, *_) = hear(load(file), ears, wanted.phrases, wanted.expected)
        right += heard.phrase is not None and heard.phrase.text == DIGITS[int(file.name[0]) - 1]
    assert len(files) >= 40
    assert right / len(files) >= 0.9


def test_people_who_command_in_arabic_are_understood(ears: ClosedSetRecogniser, data: Path) -> None:
    words = {"next": "التالي", "previous": "السابق", "start": "ابدأ", "stop": "توقف", "yes": "نعم", "no": "لا"}
    wanted = chosen_phrases("ar", None, ",".join(words.values()))
    files = [path for word in words for path in sorted((data / "commands-ar" / word).glob("*.flac"))[::6]]
    heard = [(file, hear(load(file), ears, wanted.phrases, wanted.expected)) for file in files]
    right = sum(bool(one) and one[0].phrase is not None and one[0].phrase.text == words[file.parent.name]
                for file, one in heard)  # fmt: skip
    assert right / len(files) >= 0.8


def test_other_words_are_mostly_rejected(ears: ClosedSetRecogniser, data: Path) -> None:
    phrases = grammar.open_phrases("exercising", ("en",))
    files = [
        path for word in ("bird", "house", "tree", "wow") for path in sorted((data / "words-en" / word).glob("*"))[:6]
    ]
    heard = [one for file in files for one in hear(load(file), ears, phrases, states.expected("exercising"))]
    assert sum(one.phrase is not None for one in heard) <= len(files) // 4


def test_noises_command_nothing_but_a_stop(ears: ClosedSetRecogniser, data: Path) -> None:
    phrases = grammar.open_phrases("exercising", ("en",))
    files = [next(iter(sorted(kind.glob("*.flac")))) for kind in sorted((data / "noise").iterdir()) if kind.is_dir()]
    heard = [
        one for file in files for one in hear(load(file)[: 8 * RATE], ears, phrases, states.expected("exercising"))
    ]
    assert {one.phrase.command.id for one in heard if one.phrase} <= {"pain", "stop"}


@pytest.mark.parametrize(("state", "text", "command"), [
    ("reading", "ler os conselhos", "read_advice"),
    ("exercising", "estou pronto", "ready"),
    ("exercising", "ligar para o fisioterapeuta", "call"),
    ("yes_no", "sim", "yes"),
    ("counting", "quatro", "count"),
])  # fmt: skip
def test_portuguese_is_understood(ears: ClosedSetRecogniser, state: str, text: str, command: str) -> None:
    samples = spoken(text, "pt", "roa/pt-BR+f3", 1.08, 60)
    (heard,) = hear(samples, ears, grammar.open_phrases(state, ("pt",)), states.expected(state), state)
    assert heard.phrase is not None
    assert heard.phrase.command.id == command


@pytest.mark.parametrize(("voice", "rate"), [("gmw/en-US", 1.0), ("gmw/en-US+f3", 0.8), ("gmw/en-US+f3", 1.3)])
def test_a_phrase_is_not_lost_among_thirty_that_begin_alike(
    ears: ClosedSetRecogniser, voice: str, rate: float
) -> None:
    phrases = grammar.open_phrases("reading", ("en",))
    assert sum(phrase.text.startswith("go ") for phrase in phrases) > 25
    (heard,) = hear(spoken("go on", "en", voice, rate), ears, phrases, states.expected("reading"))
    # of a robot's voice, which says it a little differently each time, it is not always sure enough to obey or to ask
    assert heard.nearest is not None
    assert heard.nearest.command.id == "go_on"
    assert heard.score > ears.threshold(heard.nearest, "nearly") - 0.5


def test_stop_in_english_works_for_a_portuguese_patient(ears: ClosedSetRecogniser, data: Path) -> None:
    phrases = grammar.open_phrases("exercising", ("pt",))
    files = sorted((data / "words-en" / "stop").glob("*.flac"))[:6]
    heard = [hear(load(file), ears, phrases, states.expected("exercising")) for file in files]
    assert sum(bool(one) and one[0].phrase is not None and one[0].phrase.command.id == "stop" for one in heard) >= 5


def test_silence_says_nothing(ears: ClosedSetRecogniser) -> None:
    assert hear(np.zeros(3 * RATE, np.float32), ears, grammar.open_phrases("reading", ("en",)), ()) == []


def test_a_sentence_too_long_for_any_phrase_is_rejected(ears: ClosedSetRecogniser) -> None:
    long = spoken("The bed is flat, you lie on your back with one pillow under your head, and " * 3, "en")
    phrases = grammar.open_phrases("reading", ("en",))
    assert all(one.phrase is None for one in hear(long, ears, phrases, states.expected("reading")))


def test_a_recogniser_that_is_killed_comes_back(models: Store) -> None:
    worker = ClosedSetWorker(models.path("whisper-base"))
    samples = spoken("stop", "en")
    texts = [("en", "stop"), ("en", "yes")]
    try:
        before = worker.score(samples, texts)
        worker._worker.kill()
        worker._worker._link.process.join()
        after = worker.score(samples, texts)
    finally:
        worker.close()
    assert after == pytest.approx(before, abs=0.5)
    assert after[0] > after[1]


def test_two_examples_make_a_patients_words_likelier(models: Store, data: Path, tmp_path: Path) -> None:
    words = ("one", "two", "three", "five", "nine")
    takes = {word: sorted((data / "digits-en").glob(f"*/{DIGITS.index(word) + 1}_*.flac"))[:5] for word in words}
    engine = ClosedSet(models.path("whisper-base"), examples=tmp_path / "voice.npz")
    texts = [("en", word) for word in words]
    before = {path: engine.score(load(path), texts) for word in words for path in takes[word][2:]}
    for word in words:
        for path in takes[word][:2]:
            engine.keep(load(path), ("en", word))
    margins = []
    for at, word in enumerate(words):
        for path in takes[word][2:]:
            gains = np.array(engine.score(load(path), texts)) - before[path]
            margins.append(gains[at] - max(np.delete(gains, at)))
    assert np.mean(margins) > 1
    engine.forget_voice()
    assert engine.score(load(path), texts) == pytest.approx(before[path], abs=0.01)
    assert not (tmp_path / "voice.npz").exists()


def test_a_missing_model_says_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="voicecare models install"):
        ClosedSet(tmp_path)


def test_a_damaged_model_says_what_to_type(models: Store, tmp_path: Path) -> None:
    for file in models.path("whisper-base").iterdir():
        content = b"broken" if file.name == "model.bin" else file.read_bytes()
        (tmp_path / file.name).write_bytes(content)
    with pytest.raises(ModelError, match="voicecare models install"):
        ClosedSet(tmp_path)
