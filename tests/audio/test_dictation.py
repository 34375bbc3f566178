"""A question that is taken down with the real model, said by a synthetic voice."""

import pytest

from tests.audio.voices import spoken
from voicecare.listen.closed_set import ClosedSetRecogniser
from voicecare.listen.hear import take_down
from voicecare.questions import ask
from voicecare.understand.phrase import Command

pytestmark = pytest.mark.engine


@pytest.mark.parametrize(("question", "sentence"), [
    ("May I smoke after the surgery?", "after-surgery/7"),
    ("What time are you open?", "contact/hours"),
    ("May I dye my hair?", None),
])  # fmt: skip
def test_a_question_is_written_down_and_answered_by_its_sentence(
    ears: ClosedSetRecogniser, question: str, sentence: str | None
) -> None:
    taken = take_down(spoken(question, "en"), ears, "en")
    assert taken.phrase is None
    (answer,) = ask("hmc-spinal-fusion", [taken.text], "en")
    assert answer.sentence == sentence, taken.text


@pytest.mark.parametrize(("said", "command"), [("stop", "stop"), ("pain", "pain"), ("never mind", "cancel")])
def test_commands_work_where_a_question_is_awaited(ears: ClosedSetRecogniser, said: str, command: str) -> None:
    taken = take_down(spoken(said, "en"), ears, "en")
    assert taken.phrase is not None
    assert taken.phrase.command == Command(command)
    assert not taken.text


def test_silence_asks_nothing(ears: ClosedSetRecogniser) -> None:
    taken = take_down(spoken("stop", "en") * 0.0, ears, "en")
    assert (taken.text, taken.phrase) == ("", None)
