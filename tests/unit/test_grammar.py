"""Phrases: expanded for a recogniser, matched for the keyboard, the same in every language."""

import subprocess
import sys

import pytest
from hassil import parse_sentence
from hassil.sample import sample_sentence

from voicecare.errors import LanguageError
from voicecare.understand import grammar, numbers, states
from voicecare.understand.grammar import Grammar, open_phrases, understand
from voicecare.understand.phrase import Command
from voicecare.understand.templates import Templates
from voicecare.understand.text import plain

ALL = frozenset(command for state in states.names() for command in states.open_commands(state))


@pytest.mark.parametrize(("language", "text", "wanted"), [
    ("en", "call physio", Command("call", {"contact": "physiotherapy"})),
    ("en", "Call my physiotherapist!", Command("call", {"contact": "physiotherapy"})),
    ("en", "the second exercise", Command("exercise", {"exercise": 2})),
    ("en", "exercise number three", Command("exercise", {"exercise": 3})),
    ("en", "I’m ready", Command("ready")),
    ("en", "next exercise", Command("next", {"what": "exercise"})),
    ("en", "seven", Command("count", {"count": 7})),
    ("en", "  7 ", Command("count", {"count": 7})),
    ("en", "exercise 2", Command("exercise", {"exercise": 2})),
    ("en", "speak Portuguese", Command("language", {"language": "pt"})),
    ("en", "what is the weather", None),
    ("en", "", None),
    ("en", "please kill the physio", None),
    ("pt", "LIGAR PARA A FISIOTERAPIA", Command("call", {"contact": "physiotherapy"})),
    ("pt", "nao", Command("no")),
    ("pt", "não", Command("no")),
    ("pt", "na\u0303o", Command("no")),
    ("pt", "dezasseis", Command("count", {"count": 16})),
    ("pt", "dezesseis", Command("count", {"count": 16})),
    ("pt", "duas", Command("count", {"count": 2})),
    ("ko", "두 번째 운동", Command("exercise", {"exercise": 2})),
    ("ko", "물리치료사에 전화해", Command("call", {"contact": "physiotherapy"})),
    ("ko", "열여덟", Command("count", {"count": 18})),
    ("nl", "hou op", Command("stop")),
])  # fmt: skip
def test_a_text_means_a_command(language: str, text: str, wanted: Command | None) -> None:
    assert grammar.of(language).match(text, ALL) == wanted


def test_only_what_is_open_is_matched() -> None:
    assert grammar.of("en").match("seven", ["stop"]) is None
    assert grammar.of("en").match("exercise three", ["exercise"], {"exercise": (1, 2)}) is None


@pytest.mark.parametrize("language", ["en", "pt", "ko"])
def test_numbers_are_the_words_that_one_counts_with(language: str) -> None:
    counted = [numbers.word(language, number) for number in range(1, 31)]
    assert len(set(counted)) == 30
    for number, word in enumerate(counted, 1):
        assert grammar.of(language).match(word, ["count"]) == Command("count", {"count": number})


def test_the_first_wordings_are_the_usual_ones() -> None:
    assert [numbers.word("pt", number) for number in (1, 2, 16, 21)] == ["um", "dois", "dezesseis", "vinte e um"]
    assert numbers.word("ko", 1) == "하나"
    assert numbers.word("en", 31) == "31"


def test_phrases_are_the_same_at_every_start() -> None:
    code = (
        "from voicecare.understand.grammar import open_phrases\n"
        "for language in ('en', 'pt', 'ko'):\n"
        "    for state in ('reading', 'counting'):\n"
        "        print([phrase.text for phrase in open_phrases(state, (language,))])\n"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


def test_open_phrases_hold_the_slots_that_make_sense_each_text_once() -> None:
    phrases = open_phrases("counting", ("en",), {"count": (1, 2, 3)})
    texts = [phrase.text for phrase in phrases]
    assert len(texts) == len(set(texts))
    assert [phrase.text for phrase in phrases if phrase.command.id == "count"] == ["one", "two", "three"]
    assert {"stop", "hou op", "pijn", "help me"} <= set(texts)
    assert "read the advice" not in texts


def test_a_second_language_may_be_open_too() -> None:
    texts = {phrase.text for phrase in open_phrases("yes_no", ("en", "pt"))}
    assert {"yes", "sim", "não", "no"} <= texts


def test_every_phrase_means_what_it_was_made_from() -> None:
    for language in ("en", "pt", "ko"):
        for phrase in grammar.of(language).phrases(ALL):
            assert grammar.of(language).match(phrase.text, [phrase.command.id]) == phrase.command, phrase


def test_a_state_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(LanguageError, match="counting"):
        states.open_commands("dancing")


def test_texts_are_compared_without_case_marks_and_spaces() -> None:
    assert plain("  I’m   READY! ") == "i'm ready"
    assert plain("de-\u0301") == plain("de-\u0301".strip())


def test_digits_are_for_typing_not_for_hearing() -> None:
    own = Grammar("en", {"language": "en", "intents": {"go": {"data": [{"sentences": ["go [now] {n}"]}]}},
                         "lists": {"n": {"range": {"from": 1, "to": 2}}}})  # fmt: skip
    assert sorted(phrase.text for phrase in own.wordings("go")) == ["go now one", "go now two", "go one", "go two"]
    assert own.wordings("dance") == ()


def test_behind_a_question_what_was_possible_before_stays_open() -> None:
    phrases = {phrase.text: phrase.command.id for phrase in open_phrases("yes_no", ("fr",), also="exercising")}
    assert phrases["exercice suivant"] == "next"
    assert phrases["vas-y"] == "yes"
    assert {phrase.text for phrase in open_phrases("exercising", ("fr",))} < set(phrases)


@pytest.mark.parametrize(("text", "meant"), [
    ("vas-y", "yes"), ("exercice suivant", "next"), ("oui bien sûr", "yes"),
    ("lis-moi encore l'exercice suivant", "next"),
])  # fmt: skip
def test_typed_behind_a_question_its_own_phrases_come_first(text: str, meant: str) -> None:
    phrase = understand(text, "yes_no", ("fr",), also="exercising")
    assert phrase is not None
    assert phrase.command.id == meant


@pytest.mark.parametrize("template", [
    "stop", "(go|carry on) on", "[please] stop [it|that]", "a (b|c) [d] e", "((a|b) c|d) e", "[a [b]] c", "(a|b|) c",
])  # fmt: skip
def test_a_template_is_written_out_as_hassil_does(template: str) -> None:
    wanted = [" ".join(text.split()) for text in sample_sentence(parse_sentence(template))]
    assert [text for text, _ in Templates("en", {}).write_out(template)] == wanted
