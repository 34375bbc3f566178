"""Questions about a page: answered by its own sentences, or not at all."""

import json

import pytest
from typer.testing import CliRunner

from voicecare import locales
from voicecare.cli import app
from voicecare.events import Translated
from voicecare.page.load import load
from voicecare.page.passage import Passage
from voicecare.page.search import Finder
from voicecare.page.sentences import companions
from voicecare.page.spelling import Names
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
    ("en", "How many times a day do I do the third exercise?", "exercise-3/dose"),
    ("nl", "hoe vaak de tweede oefening", "exercise-2/dose"),
    ("en", "why can't I smoke?", "after-surgery/8"),
    ("en", "does smokign hurt my bones", "after-surgery/8"),
    ("en", "who decides when I can work again", "general/7"),
    ("en", "My husband wants to know, we live on the fourth floor: when may I get out of bed?", "after-surgery/1"),
    ("ar", "وين مستشفى فيستايندي", "places/westeinde"),
    ("uk", "де Вестейнде?", "places/westeinde"),
    ("ko", "언제 운전할 수 있나요?", "general/8"),
    ("tr", "ne zaman araba kullanabilirim", "general/8"),
    ("pl", "czy mogę palić", "after-surgery/7"),
    ("de", "darf ich duschen?", None),
    ("es", "¿puedo ducharme?", None),
    ("fr", "est-ce que je peux nager ?", None),
    ("ko", "수영해도 되나요?", None),
    ("en", "My wound is leaking, when can I drive?", None),
    ("en", "how long will the pain last", None),
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


def test_what_a_page_lacks_is_as_telling_as_what_it_has() -> None:
    walk, swim = Passage("a/1", "a", "You may walk."), Passage("a/2", "a", "You may swim after 2 weeks.")
    assert Finder([walk], "en").answer("may I walk in the swimming pool?") is None
    assert getattr(Finder([walk, swim], "en").answer("when may I swim?"), "passage", None) == swim


def test_a_translation_is_found_by_the_subjects_of_its_original_too() -> None:
    odd = Passage("a/1", "a", "Nicotine is uit den boze.", original="Do not smoke.", language="en")
    assert getattr(Finder([odd], "nl").answer("mag ik roken?"), "passage", None) == odd


def test_sentences_of_one_item_and_of_one_exercise_belong_together() -> None:
    near = companions(load(PAGE))
    assert near["general/9"] == ("general/8", "general/10")
    assert near["after-surgery/1"] == ()
    assert "exercise-2/step/1" in near["exercise-2/dose"]


@pytest.mark.parametrize(("heard", "name"), [
    ("Bronofo", "bronovo"), ("برونوفو", "bronovo"), ("فيستايندي", "westeinde"), ("Westende", "westeinde"),
    ("western", None), ("brown", None), ("", None),
])  # fmt: skip
def test_a_name_is_known_by_its_consonants(heard: str, name: str | None) -> None:
    names = Names()
    for known in ("bronovo", "westeinde"):
        names.add(known, known)
    names.add("برونوفو", "bronovo")
    names.add("وستينده", "westeinde")
    assert names.find(heard) == name


@pytest.mark.parametrize("language", [
    language for language in locales.installed() if locales.questions(language)
])  # fmt: skip
def test_the_lists_of_every_language_name_the_subjects_of_the_english_one(language: str) -> None:
    lists = locales.questions(language)
    english = locales.questions("en")
    assert lists["subjects"].keys() <= english["subjects"].keys()
    assert lists["asks"].keys() <= english["asks"].keys()
    words = [word for part in ("subjects", "asks", "about") for entries in lists[part].values() for word in entries]
    assert [word for word in (*words, *lists["skip"]) if not isinstance(word, str) or not word] == []


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
