"""What must hold in every language in which the app can talk."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from voicecare import locales, prompts
from voicecare.errors import LanguageError
from voicecare.session.learning import taught_words
from voicecare.understand import grammar, listing, states
from voicecare.understand.phrase import Command

LANGUAGES = locales.installed()


def messages(language: str) -> dict[str, ast.Message]:
    return {entry.id.name: entry for entry in parse(locales.prompts(language)).body if isinstance(entry, ast.Message)}


def variables(message: ast.Message) -> set[str]:
    return set(re.findall(r"\$(\w+)", locales_text(message)))


def locales_text(message: ast.Message) -> str:
    from fluent.syntax import serialize

    return serialize(ast.Resource([message]))


def all_sayings(language: str) -> list[tuple[str, str]]:
    """Every prompt with small and large numbers in it."""
    said = []
    for name, message in messages(language).items():
        wanted = variables(message)
        say = prompts.of(language)
        kinds = ("physiotherapy", "neurosurgery", "hospital") if "contact" in wanted else ("",)
        said += [
            (name, say(name, **{**dict.fromkeys(wanted, value), **({"contact": kind} if kind else {})}))
            for value in (0, 1, 2, 5, 10, 16, 22)
            for kind in kinds
        ]
    return said


def test_there_are_eleven_languages() -> None:
    assert LANGUAGES == ["ar", "de", "en", "es", "fr", "ko", "nl", "pl", "pt", "tr", "uk"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prompts_are_the_same_with_the_same_values(language: str) -> None:
    english, other = messages("en"), messages(language)
    assert set(english) == set(other)
    for name in set(english) & set(other):
        assert variables(english[name]) >= variables(other[name]), name
        lost = variables(english[name]) - variables(other[name])
        assert not lost or name == "greeting", (name, lost)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_prompt_is_empty_or_shows_its_machinery(language: str) -> None:
    for name, text in all_sayings(language):
        assert text.strip(), name
        assert not set(text) & set("{}$[]*"), (name, text)
        assert "\u2068" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_prompt_tells_the_patient_to_say_is_understood_where_it_is_said(language: str) -> None:
    everywhere = frozenset(command for state in states.names() for command in states.open_commands(state))
    said_where = {
        "greeting": "reading", "stopped-reading": "reading", "stopped-exercise": "exercising",
        "stopped-counting": "exercising", "paused-counting": "exercising", "say-ready": "exercising",
        "offer-next": "exercising", "offer-last": "exercising", "pain-options": "exercising",
        "advice-over": "reading", "place-start": "reading", "count-begin": "counting", "asleep": "asleep",
        "hint-number": "number", "score-ask": "number", "next-reading": "reading", "next-exercise": "exercising",
        "practice-begin": "practising", "practice-stop": "practising", "practice-next": "practising",
        "learn-begin": "learning",
    }  # fmt: skip
    quoted = defaultdict(set)
    for name, text in all_sayings(language):
        quoted[name].update(re.findall(r'"([^"$]+)"', text))
    assert quoted["greeting"]
    for name, phrases in quoted.items():
        opened = states.open_commands(said_where[name]) if name in said_where else everywhere
        for phrase in phrases:
            assert grammar.of(language).match(phrase, opened, wrapped_up=False), (name, phrase)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_can_be_said(language: str) -> None:
    english = set(grammar.of("en").commands)
    assert set(grammar.of(language).commands) == english
    for command in set(grammar.of(language).commands):
        assert grammar.of(language).wordings(command), command


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_text_means_one_thing_in_each_state(language: str) -> None:
    for state in states.names():
        meant = defaultdict(set)
        for phrase in grammar.of(language).phrases(states.open_commands(state)):
            meant[phrase.text].add(phrase.command)
        assert {text: found for text, found in meant.items() if len(found) > 1} == {}, state


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_pain_and_help_have_three_wordings_and_a_short_one(language: str) -> None:
    for command in states.always():
        assert len(grammar.of(language).wordings(command)) >= 3
        assert min(len(phrase.text.split()) for phrase in grammar.of(language).wordings(command)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_can_be_asked_for_in_each(language: str) -> None:
    for wanted in LANGUAGES:
        said = [one.command for one in grammar.of(language).wordings("language")]
        assert Command("language", {"language": wanted}) in said
        assert prompts.of(language).has(f"language-{wanted}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_the_lesson_is_one_word_that_nothing_else_in_it_is(language: str) -> None:
    words = taught_words(language)
    assert len({word.text for word in words}) == len(words) == len(states.taught()) + states.taught_up_to()
    opened = {phrase.text: phrase.command for phrase in grammar.open_phrases("learning", (language,))}
    for word in words:
        assert word.command.id not in ("stop", "pain")
        assert opened.get(word.text, word.command) == word.command, word


def test_states_name_only_commands_that_exist() -> None:
    known = set(grammar.of("en").commands)
    table = locales.states()
    for part in ("states", "expected", "worth_asking", "over_own_voice", "suggested"):
        for state, commands in table[part].items():
            assert state in table["states"]
            assert set(commands) <= known, (part, state)
    for part in ("worth_asking", "suggested"):
        for state, commands in table[part].items():
            assert set(commands) <= states.open_commands(state), (part, state)
    assert not states.always() & {command for commands in table["worth_asking"].values() for command in commands}
    assert set(table["partial"]) <= states.always()
    assert set(table["taught"]) <= known - set(table["partial"])


def test_a_prompt_that_is_missing_is_an_error_and_never_another_language() -> None:
    with pytest.raises(LanguageError, match="no-such-prompt"):
        prompts.of("pt")("no-such-prompt")
    with pytest.raises(LanguageError, match="count-now"):
        prompts.of("en")("count-now")


def test_a_language_that_is_not_installed_names_those_that_are() -> None:
    with pytest.raises(LanguageError, match="ar, de, en"):
        locales.require("xx")
    with pytest.raises(LanguageError, match="xx"):
        grammar.of("xx")


@pytest.mark.parametrize(("language", "count", "said"), [
    ("en", 1, "One more."), ("en", 2, "2 more."), ("pt", 1, "Falta uma."), ("pt", 2, "Faltam 2."),
])  # fmt: skip
def test_plurals_are_those_of_the_language(language: str, count: int, said: str) -> None:
    assert prompts.of(language)("count-left", count=count, target=10) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_documentation_lists_what_can_be_said(language: str) -> None:
    path = Path(__file__).parents[2] / "docs" / "phrases" / f"{language}.md"
    assert path.read_text(encoding="utf-8") == listing.page(language), "type: make docs"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_that_needs_a_slot_is_never_found_without_it(language: str) -> None:
    needed = {"count": "count", "exercise": "exercise", "go_to": "section", "call": "contact", "language": "language"}
    for cue in grammar.of(language)._cues.cues:
        name = needed.get(cue.command.id)
        later = [all(name in dict(slots) for _, slots in part.wordings) for part in cue.further]
        assert name is None or name in cue.command.slots or any(later), cue


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_longer_phrase_can_be_heard_for_pain(language: str) -> None:
    """One was: of "pain" the recogniser made "pain eight", and nothing stopped."""
    spoken = grammar.of(language)
    pains = {f"{phrase.text.casefold()} " for phrase in spoken.wordings("pain")}
    for phrase in spoken.wordings("pain_score"):
        assert not any(phrase.text.casefold().startswith(pain) for pain in pains), phrase
