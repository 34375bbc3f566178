"""Questions about a page: answered by its own sentences, or not at all."""

import json

import pytest
from typer.testing import CliRunner

from voicecare.cli import app
from voicecare.events import Translated
from voicecare.page.load import load
from voicecare.page.search import Finder, Passage
from voicecare.questions import ask
from voicecare.session.answering import finder
from voicecare.session.page_text import PageText

PAGE = "hmc-spinal-fusion"


@pytest.mark.parametrize(("language", "question", "answer"), [
    ("en", "When can I drive?", "general/8"),
    ("en", "may I smoke", "after-surgery/7"),
    ("en", "which floor is Bronovo on?", "places/bronovo"),
    ("en", "when are you open?", "contact/hours"),
    ("en", "what's the number of neurosurgery?", "contact/neurosurgery"),
    ("nl", "wanneer mag ik uit bed?", "after-surgery/1"),
    ("nl", "wanneer zijn jullie open?", "contact/hours"),
    ("pt", "preciso de fisioterapia?", "general/15"),
    ("ar", "هل يسمح بالتدخين؟", "after-surgery/7"),
    ("en", "can I take a bath?", None),
    ("nl", "mag ik zwemmen?", None),
    ("pt", "posso nadar?", None),
    ("ar", "هل يمكنني السباحة؟", None),
    ("en", "", None),
    ("en", "may I?", None),
    ("en", "🙂" * 500, None),
])  # fmt: skip
def test_a_question_is_answered_by_a_sentence_or_not_at_all(language: str, question: str, answer: str | None) -> None:
    assert [answered.sentence for answered in ask(PAGE, [question], language)] == [answer]


def test_an_answer_whose_translation_is_doubted_is_found_by_it_and_read_in_the_original() -> None:
    text = PageText(load(PAGE), "pt")
    for name in text.sentences:
        text.take(Translated(name, "pt", None, "machine", "Pode conduzir." if name == "general/8" else "Ande.", ()))
    found = finder(text).answer("posso conduzir?")
    assert found is not None
    spoken = text.spoken(text.sentences[found.passage.id])
    assert spoken is not None
    assert spoken[0].notice == "notice-doubtful"
    assert spoken[0].text.startswith("If you have good sensation")


def test_a_page_without_a_sentence_answers_nothing() -> None:
    assert Finder([], "en").answer("when can I drive?") is None
    assert Finder([Passage("a/1", "a", "Walk.")], "xx").answer("drive") is None


def test_a_language_without_words_of_its_own_still_compares_them() -> None:
    found = Finder([Passage("a/1", "a", "Non fumare."), Passage("a/2", "a", "Cammina molto.")], "it")
    assert getattr(found.answer("fumare?"), "passage", None) == Passage("a/1", "a", "Non fumare.")


def test_the_command_says_what_is_not_on_the_page() -> None:
    done = CliRunner().invoke(app, ["ask", PAGE, "when can I drive?", "may I swim?", "--json"])
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["sentence"] for answer in answers] == ["general/8", None]
    assert done.exit_code == 1
