"""Vosk with its real Korean model."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.voices import spoken
from voicecare.audio.block import BLOCK, RATE, silence
from voicecare.errors import ModelError, RecogniserError, WorkerError
from voicecare.listen.endpoint import COMMANDS
from voicecare.listen.engines import recogniser
from voicecare.listen.hear import hear
from voicecare.listen.vosk_grammar import VoskEngine, VoskRecogniser
from voicecare.models.store import Store
from voicecare.understand import grammar, states
from voicecare.understand.phrase import Command, Phrase

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def korean(models: Store) -> Iterator[VoskRecogniser]:
    ears = recogniser("vosk", "ko", models)
    assert isinstance(ears, VoskRecogniser)
    yield ears
    ears.close()


@pytest.mark.parametrize(("state", "text", "voice", "command"), [
    ("reading", "그만", "ko+f2", Command("stop")),
    ("reading", "전부 읽어줘", "ko+m3", Command("read_everything")),
    ("exercising", "아파", "ko+f2", Command("pain")),
    ("exercising", "물리치료사 전화", "ko+m3", Command("call", {"contact": "physiotherapy"})),
    ("counting", "넷", "ko+f2", Command("count", {"count": 4})),
    ("counting", "여섯", "ko+m3", Command("count", {"count": 6})),
    ("yes_no", "좋아요", "ko", Command("yes")),
])  # fmt: skip
def test_korean_is_understood(korean: VoskRecogniser, state: str, text: str, voice: str, command: Command) -> None:
    slots = {"count": tuple(range(1, 13)), "contact": ("physiotherapy",)}
    phrases = grammar.open_phrases(state, ("ko",), slots)
    # espeak-ng says it a little differently each time, at times too differently
    sayings = [hear(spoken(text, "ko", voice), korean, phrases, states.expected(state), state) for _ in range(5)]
    understood = [[one.phrase.command for one in heard if one.phrase] for heard in sayings]
    assert [command] in understood
    assert all(one in ([], [command]) for one in understood), understood


def test_pain_is_heard_before_the_silence_is_over(korean: VoskRecogniser) -> None:
    korean.open(grammar.open_phrases("reading", ("ko",)))
    korean.begin()
    samples = np.concatenate([spoken("아파", "ko", "ko+f2"), silence(COMMANDS.end - 0.1)])
    early = [korean.feed(samples[at : at + BLOCK]) for at in range(0, len(samples), BLOCK)]
    said = [one.phrase.command.id for one in early if one is not None and one.phrase is not None]
    assert said
    assert set(said) == {"pain"}


def test_words_that_the_model_does_not_know_are_reported(korean: VoskRecogniser) -> None:
    korean.open([Phrase("ko", "그만", Command("stop")), Phrase("ko", "스핑돌이", Command("pause"))])
    assert [phrase.text for phrase in korean.unheard] == ["스핑돌이"]


def test_an_engine_that_dies_in_an_utterance_is_replaced(korean: VoskRecogniser) -> None:
    korean.open(grammar.open_phrases("reading", ("ko",)))
    korean.begin()
    korean._engine.kill()
    korean._engine._link.process.join()
    with pytest.raises(WorkerError):
        korean.feed(spoken("그만", "ko", "ko+f2"))
    heard = hear(spoken("그만", "ko", "ko+f2"), korean, grammar.open_phrases("reading", ("ko",)), ())
    assert heard[0].phrase is not None


def test_what_is_said_before_anything_is_open_is_nothing(korean: VoskRecogniser) -> None:
    korean.open(())
    starts = korean._engine.starts
    korean.begin()
    korean.feed(silence(RATE))
    assert korean.settle().phrase is None
    assert korean._engine.starts == starts, "it did not crash"


def test_a_language_without_a_model_says_what_to_do(models: Store) -> None:
    with pytest.raises(RecogniserError, match="whisper"):
        recogniser("vosk", "pt", models)


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        VoskEngine(tmp_path)


def test_a_model_of_the_older_form_without_folders_hears_the_same(models: Store, tmp_path: Path) -> None:
    """As Vosk's Turkish and Portuguese models are: the Korean one, laid out so."""
    whole = models.path("vosk-ko")
    for file in whole.rglob("*.*"):
        place = tmp_path / "ivector" / file.name if file.parent.name == "ivector" else tmp_path / file.name
        place.parent.mkdir(exist_ok=True)
        place.symlink_to(file)
    engine = VoskEngine(tmp_path)
    assert engine.unknown(["그만", "스핑돌이"]) == ["스핑돌이"]
    engine.begin(["그만", "다음"])
    engine.feed(spoken("그만", "ko", "ko+f2"))
    assert [word for word, _ in engine.finish()] == ["그만"]


def test_what_a_patient_is_told_to_say_is_in_the_vocabulary(korean: VoskRecogniser) -> None:
    known = grammar.of("ko")
    first = [known.wordings(command)[0] for command in known.commands]
    korean.open(first)
    assert korean.unheard == ()


def test_a_phrase_that_cannot_be_heard_is_reported_once_with_another(
    models: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ears = recogniser("vosk", "ko", models)
    phrases = [Phrase("ko", "그만", Command("stop")), Phrase("ko", "스핑돌이", Command("stop"))]
    for _ in range(2):
        ears.open(phrases)
    ears.close()
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 1
    assert "'스핑돌이'" in told[0]
    assert "'그만'" in told[0]
