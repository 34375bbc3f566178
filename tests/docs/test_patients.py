"""What the pages for patients tell people to say is what the app listens for, and means what they say it means."""

import re

import pytest

from tests.conftest import ROOT
from voicecare import locales
from voicecare.understand import grammar
from voicecare.understand.grammar import open_phrases

PAGES = ROOT / "docs" / "patients"
LANGUAGES = locales.installed()
COUNT = [("count", "counting")] * 3
ROWS = [
    [("stop", "reading")],
    [("pain", "reading")],
    [("help", "reading")],
    [("read_advice", "reading")],
    [("again", "reading")],
    [("pause", "reading")],
    [("go_on", "reading")],
    [("slower", "reading")],
    [("louder", "reading")],
    [("start", "reading")],
    [("ready", "exercising")],
    COUNT,
    [("done", "counting")],
    [("skip", "exercising")],
    [("call", "reading"), ("yes", "yes_no")],
    [("what_can_i_say", "reading")],
    [("sleep", "reading"), ("wake_up", "asleep")],
]
"""The commands of each row's bold words, and a state in which they are said: the same rows in all languages."""


def rows(language: str) -> list[list[str]]:
    """The bold words of each row of the tables."""
    lines = (PAGES / f"{language}.md").read_text(encoding="utf-8").splitlines()
    bold = [re.findall(r"\*\*(.+?)\*\*", line) for line in lines if line.startswith("|")]
    return [words for words in bold if words]


def heard(word: str, state: str, language: str) -> str | None:
    """The command that the recogniser takes this very phrase for."""
    texts = {phrase.text.casefold(): phrase.command.id for phrase in open_phrases(state, (language,))}
    return texts.get(word.casefold())


def test_each_language_has_a_page() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md") if path.stem != "index") == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_patients_are_told_to_say_is_heard_as_what_they_are_told(language: str) -> None:
    for words, commands in zip(rows(language), ROWS, strict=True):
        found = [heard(word, state, language) for word, (_, state) in zip(words, commands, strict=True)]
        assert found == [command for command, _ in commands], words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_are_those_that_the_app_echoes(language: str) -> None:
    assert rows(language)[ROWS.index(COUNT)] == [grammar.of(language).numbers[number] for number in (1, 2, 3)]
