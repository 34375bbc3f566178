"""What is shown of a session, and that what is pressed means what it says."""

from dataclasses import replace
from pathlib import Path

import pytest

from voicecare import locales, settings
from voicecare.events import (
    Dictated,
    Heard,
    Listen,
    Pressed,
    Priority,
    Say,
    Speaking,
    Spoken,
    Started,
    Tick,
    Typed,
    Word,
)
from voicecare.page import drawings
from voicecare.page.load import load
from voicecare.screen.choices import choices
from voicecare.screen.lines import STOP, Lines
from voicecare.screen.session import keep
from voicecare.screen.view import direction, view, words
from voicecare.screen.watching import Moment, Watching
from voicecare.session.session import Session
from voicecare.understand import grammar, states
from voicecare.understand.phrase import Command, Phrase

LANGUAGES = locales.installed()
SLOTS = {"count": tuple(range(1, 13)), "exercise": (1, 2, 3, -1), "contact": ("physiotherapy", "hospital")}
KEYS = {line.split(" =")[0] for line in locales.screen("en").splitlines() if " = " in line}


def listening(state: str, language: str = "en", due: tuple[int, ...] = ()) -> Listen:
    return Listen(state, (language,), SLOTS, due=due)


class Stand:
    """In a loop's place: only its session is looked at."""

    def __init__(self, session: Session) -> None:
        self.session = session


def told(watching: Watching, session: Session, *events: object) -> None:
    for event in events:
        watching.watch(event, 0.0)  # type: ignore[arg-type]  # events of any kind
        for effect in session.handle(event):  # type: ignore[arg-type]  # events of any kind
            watching.watch(effect, 0.0)


# ---- the words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_has_the_same_words_in_every_language(language: str) -> None:
    there = {line.split(" =")[0] for line in locales.screen(language).splitlines() if " = " in line}
    assert there == KEYS
    said = [words(language)(key, target=10, number=2) for key in sorted(KEYS)]
    assert all(said)
    assert not set("".join(said)) & set("{}$")
    assert "10" in words(language)("count-of", target=10)


def test_arabic_runs_from_right_to_left() -> None:
    assert [one for one in LANGUAGES if direction(one) == "rtl"] == ["ar"]


# ---- the buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_button_typed_is_its_command(language: str) -> None:
    for state in states.names():
        listen = listening(state, language)
        found = choices(listen)
        for phrase in (*found.first, *found.more):
            understood = grammar.understand(phrase.text, state, listen.languages, listen.slots, listen.also)
            assert understood is not None, (state, phrase.text)
            assert understood.command == phrase.command, (state, phrase.text)


@pytest.mark.parametrize("state", states.names())
def test_there_is_a_button_for_each_command_that_is_open(state: str) -> None:
    found = choices(listening(state))
    buttons = {phrase.command.id for phrase in (*found.first, *found.more)}
    opened = {one.command.id for one in grammar.open_phrases(state, ("en",), SLOTS)}
    assert opened - buttons <= {"stop", "count_pair", "correct"}


def test_what_a_patient_is_told_about_comes_first() -> None:
    found = choices(listening("reading"))
    first = [phrase.command.id for phrase in found.first]
    assert first[:3] == ["read_advice", "start", "question"]
    assert "stop" not in first
    assert "louder" in {phrase.command.id for phrase in found.more}


@pytest.mark.parametrize("state", states.names())
def test_what_always_wins_is_always_in_sight(state: str) -> None:
    first = {phrase.command.id for phrase in choices(listening(state)).first}
    assert states.always(state) - {"stop"} <= first


def test_counting_offers_the_number_that_is_due_and_a_score_all_of_them() -> None:
    assert choices(listening("counting", due=(4,))).first[0].text == "four"
    assert [one.text for one in choices(listening("number")).first if one.command.id == "count"][:2] == ["one", "two"]


def test_choosing_offers_each_language_by_its_name() -> None:
    found = choices(Listen("choosing", ("en", *(one for one in LANGUAGES if one != "en")), {}))
    assert {one.command.slots["language"] for one in found.first if one.command.id == "language"} == set(LANGUAGES)
    assert "español" in {one.text for one in found.first}


# ---- the moment


def test_the_sentence_that_sounds_is_shown_and_whether_it_sounds() -> None:
    watching = Watching()
    watching.watch(Listen("reading", ("en",), {}), 0.0)
    watching.watch(Say("Lie flat.", "en", Priority.NORMAL, "1"), 0.0)
    assert view(watching.moment, hears=True)["caption"]["text"] == ""
    watching.watch(Speaking("1"), 0.0)
    shown = view(watching.moment, hears=True)
    assert (shown["caption"]["text"], shown["state"]["name"]) == ("Lie flat.", "speaking")
    watching.watch(Spoken("1", done=True), 0.0)
    shown = view(watching.moment, hears=True)
    assert (shown["caption"]["text"], shown["state"]["name"]) == ("Lie flat.", "listening")
    assert view(watching.moment, hears=False)["state"]["name"] == "waiting"


def test_the_word_that_sounds_is_where_it_stands_in_the_caption() -> None:
    watching = Watching()
    text = "Lie \U0001f6cf flat."
    watching.watch(Say(text, "en", Priority.NORMAL, "1"), 0.0)
    watching.watch(Speaking("1"), 0.0)
    assert view(watching.moment, hears=True)["word"] is None
    watching.watch(Word("1", 0, 4), 0.0)
    assert view(watching.moment, hears=True)["word"] == (0, 3)
    watching.watch(Word("1", 6, 11), 0.0)
    # the bed before it counts twice in a browser
    assert view(watching.moment, hears=True)["word"] == (7, 12)
    watching.watch(Word("other", 0, 3), 0.0)
    assert view(watching.moment, hears=True)["word"] == (7, 12)
    watching.watch(Spoken("1", done=True), 0.0)
    assert view(watching.moment, hears=True)["word"] is None


@pytest.mark.parametrize(("happened", "obeyed", "text"), [
    (Heard(Phrase("en", "go on", Command("go_on"))), True, "go on"),
    (Heard(Phrase("", "", Command("stop"))), True, "stop"),
    (Heard(None), False, ""),
    (Heard(None, nearly=Phrase("en", "go on", Command("go_on"))), False, "go on"),
    (Typed("abracadabra"), False, "abracadabra"),
    (Dictated("may I shower", "en"), True, "may I shower"),
])  # fmt: skip
def test_what_was_heard_and_whether_it_was_taken(happened: Heard | Typed | Dictated, obeyed: bool, text: str) -> None:
    watching = Watching()
    watching.watch(happened, 0.0)
    heard = view(watching.moment, hears=True)["heard"]
    assert (heard["obeyed"], heard["text"]) == (obeyed, text)


@pytest.mark.parametrize(("state", "name"), [("asleep", "asleep"), ("dialling", "in-call"), ("in_call", "in-call")])
def test_asleep_and_called_are_shown_even_while_it_speaks(state: str, name: str) -> None:
    moment = Moment(Listen(state, ("nl",), {}), speaking=True)
    assert view(moment, hears=True)["state"]["name"] == name
    assert view(replace(moment, over=True), hears=True)["state"]["name"] == "over"


def test_the_count_and_the_exercise_are_those_of_the_session() -> None:
    session, watching = Session(load("hmc-spinal-fusion"), "en"), Watching()
    watching.attach(Stand(session))  # type: ignore[arg-type]  # only its session is looked at
    told(watching, session, Started(0.0), Pressed(Command("exercise", {"exercise": 2})))
    assert (watching.moment.exercise, watching.moment.count) == (2, None)
    told(watching, session, Pressed(Command("ready")))
    assert (watching.moment.count, watching.moment.target) == (0, 10)
    told(watching, session, Heard(Phrase("en", "one", Command("count", {"count": 1}))), Tick(1.0))
    shown = view(watching.moment, hears=True, drawings=drawings.read("hmc-spinal-fusion"))
    assert shown["count"] == {"now": "1", "of": "of 10"}
    assert shown["drawing"]["number"] == 2
    assert shown["drawing"]["text"].startswith("Exercise 2: lift one knee")
    told(watching, session, Pressed(Command("stop")), Pressed(Command("read_advice")))
    assert (watching.moment.exercise, watching.moment.count) == (None, None)


def test_who_looks_is_told_of_changes_only_and_may_be_gone() -> None:
    watching, seen = Watching(), list[bool]()

    def gone() -> None:
        raise RuntimeError("the loop is closed")

    with watching.telling(gone), watching.telling(lambda: seen.append(watching.moment.over)):
        watching.watch(Tick(1.0), 0.0)
        watching.over()
    watching.watch(Typed("later"), 0.0)
    assert seen == [True]


def test_who_speaks_is_kept_for_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    assert settings.load().screen_speaker == "app"
    keep("reader")
    assert settings.load().screen_speaker == "reader"
    (tmp_path / "settings.toml").write_text("= broken", encoding="utf-8")
    # it is logged, and the session goes on
    keep("app")


def test_lines_end_and_are_one_line_each() -> None:
    lines = Lines()
    for line in ("go on", "two\nlines", STOP):
        lines.put(line)
    lines.close()
    assert list(lines) == ["go on", "two lines", ""]
