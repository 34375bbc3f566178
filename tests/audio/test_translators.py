"""The translators with their real engines."""

from pathlib import Path

import pytest

from voicecare.errors import TranslationError
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.translate.argos import ArgosTranslator
from voicecare.translate.firefox import FirefoxTranslator
from voicecare.translate.memory import Memory
from voicecare.translate.protected import names_of
from voicecare.translate.service import NO_ENGINE, TranslationService

pytestmark = pytest.mark.engine


def test_the_page_is_translated_and_its_numbers_are_kept(tmp_path: Path) -> None:
    page = load("hmc-spinal-fusion")
    service = TranslationService([FirefoxTranslator(tmp_path)], Memory(tmp_path / "memory.db"), names_of(page))
    pairs = [(one.id, one.text) for one in sentences(page)]
    made = dict(service.translate(pairs, "en", "pt"))
    assert len(made) == len(pairs)
    doubted = {identifier: made.alarms for identifier, made in made.items() if made.believed is None}
    # "contratar" is to hire somebody, "botão" the button of a shirt; others lose "the back", "sitting", "excessive"
    assert "exercise-1/step/2" in doubted
    assert set(doubted) <= {"exercise-1/step/2", "exercise-3/step/2", "title", "after-surgery/6", "general/1"}
    assert made["after-surgery/1"].text == "Você pode sair da cama 4 horas após a cirurgia."
    assert "departamento de fisioterapia no HMC no 088 979 23 23" in str(made["questions/1"].text)
    assert {translation.model for translation in made.values()} == {"1693087644"}


def test_a_sentence_of_many_characters_a_sign_and_an_empty_one_cost_nothing(tmp_path: Path) -> None:
    service = TranslationService([FirefoxTranslator(tmp_path)], Memory(tmp_path / "memory.db"))
    pairs = [("long", "A" * 5000), ("sign", "👍"), ("empty", ""), ("good", "Walk 👍 10 times.")]
    made = dict(service.translate(pairs, "en", "pt"))
    assert [alarm.kind for alarm in made["long"].alarms] == ["length"]
    assert (made["sign"].believed, made["empty"].believed) == ("👍", "")
    assert made["good"].text == "Caminhe 10 vezes."


def test_a_language_that_nothing_translates_into_is_said_so(tmp_path: Path) -> None:
    service = TranslationService([FirefoxTranslator(tmp_path), ArgosTranslator(tmp_path)], None)
    ((_, translation),) = service.translate([("a/1", "Walk as much as you can.")], "en", "ko")
    assert translation.believed is None
    assert NO_ENGINE in translation.alarms


def test_a_damaged_firefox_model_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "en-tr"
    folder.mkdir()
    for name in ("model.entr.bin", "lex.entr.bin", "vocab.entr.spm"):
        (folder / name).write_bytes(b"broken")
    with pytest.raises(TranslationError, match="en-tr"):
        FirefoxTranslator(tmp_path).translate(["Walk."], "en", "tr")
