"""Which engine serves a pair; what never goes to one; the round trip; who is answered first. With made-up engines."""

import re
import threading
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecare.errors import TranslationError
from voicecare.events import Event, Translate, Translated
from voicecare.models import catalogue
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.translate import listing
from voicecare.translate.interpreter import Interpreter
from voicecare.translate.memory import Memory
from voicecare.translate.protected import Names, hide, names_of
from voicecare.translate.round_trip import compare
from voicecare.translate.routing import Choice, Router
from voicecare.translate.service import TranslationService


@dataclass
class Made:
    """Says what it is told; `words` are what it makes of sentences, others it repeats with its mark."""

    name: str
    able: set[tuple[str, str]]
    words: dict[str, str] = field(default_factory=dict)
    fails_on: str = ""
    version: str = "1"
    parallel: bool = False
    asked: list[str] = field(default_factory=list)

    def pairs(self) -> Collection[tuple[str, str]]:
        return self.able

    def serves(self, source: str, target: str) -> bool:
        return (source, target) in self.able

    def model(self, source: str, target: str) -> str:
        return self.version

    def remove(self, source: str, target: str) -> bool:
        return False

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        if self.fails_on and self.fails_on in texts:
            raise TranslationError("It failed.")
        self.asked += texts
        return [self.words.get(text, text) for text in texts]


# ---- which engine


def test_the_better_published_engine_serves_a_pair_and_settings_come_first() -> None:
    firefox, argos = Made("firefox", {("en", "pt")}), Made("argos", {("en", "pt"), ("en", "nl")})
    engines = [argos, firefox]

    def used(choice: Choice | None = None, target: str = "pt") -> str | None:
        route = Router(engines, choice).route("en", target)
        return route.engine if route else None

    assert used() == "firefox"
    assert used(Choice("argos")) == "argos"
    assert used(Choice("firefox"), "nl") == "argos"
    assert used(Choice(pairs={"en-pt": "argos"})) == "argos"
    assert used(target="uk") is None


def test_there_is_a_way_through_english_where_there_is_no_direct_one() -> None:
    firefox, argos = Made("firefox", {("en", "tr")}), Made("argos", {("nl", "en"), ("en", "tr")})
    direct = Made("argos", {("nl", "tr")})
    route = Router([firefox, argos]).route("nl", "tr")
    assert route is not None
    assert (route.engine, route.model) == ("argos + firefox via en", "1+1")
    through = Router([argos]).route("nl", "tr")
    assert through is not None
    assert through.engine == "argos via en"
    straight = Router([firefox, argos, direct]).route("nl", "tr")
    assert straight is not None
    assert straight.engine == "argos"
    assert Router([argos]).route("nl", "nl") is None


def test_the_listing_names_each_pair_with_what_is_known_of_it() -> None:
    engines = [Made("firefox", {("en", "tr")}), Made("argos", {("nl", "en")})]
    rows = {(row["pair"], row["engine"]): row for row in listing.rows(engines, Router(engines))}
    assert rows["en-tr", "firefox"]["used"]
    assert rows["en-tr", "firefox"]["quality"] == 0.875
    assert not rows["en-tr", "argos"]["installed"]
    assert rows["nl-tr", "argos + firefox via en"]["used"]
    assert {"pair", "engine", "quality", "size", "licence", "installed", "model", "used"} == set(
        rows["en-tr", "argos"]
    )


def test_the_catalogue_has_both_directions_and_the_published_quality_of_nine_languages() -> None:
    for engine in catalogue.translators().values():
        assert {f"{target}-{source}" for source, target in (pair.split("-") for pair in engine.pairs)} <= {
            *engine.pairs, "en-vi"
        }  # fmt: skip
        rated = [pair for pair, model in engine.pairs.items() if model.quality]
        assert sorted(rated) == [f"en-{code}" for code in ("ar", "de", "es", "fr", "nl", "pl", "pt", "tr", "uk")]
        assert engine.licence


# ---- what never goes to an engine

NAMES = names_of(load("hmc-spinal-fusion"))


@pytest.mark.parametrize(("text", "hidden", "parts"), [
    ("Call 088 979 23 23.", "Call K-71.", ["088 979 23 23"]),
    ("Call the Physical Therapy department at HMC.", "Call the K-71 at K-72.",
     ["departamento de fisioterapia", "HMC"]),
    ("Come to HMC Bronovo, Bronovolaan 5, 2597 AX Den Haag.", "Come to K-71, K-72, K-73 K-74.",
     ["HMC Bronovo", "Bronovolaan 5", "2597 AX", "Den Haag"]),
    ("From 08.00 am to 4:30 pm.", "From K-71 to K-72.", ["08:00", "16:30"]),
    ("Be here at 9.15.", "Be here at K-71.", ["09:15"]),
    ("Lift 2.15 kg 10 times, 90° and 1.5 m.", "Lift 2.15 kg 10 times, 90° and 1.5 m.", []),
    ("Room K-71 is at 9:15.", "Room K-71 is at V-71.", ["09:15"]),
    ("Walk.", "Walk.", []),
])  # fmt: skip
def test_numbers_names_and_times_are_hidden(text: str, hidden: str, parts: list[str]) -> None:
    found = hide(text, NAMES, "pt")
    assert found.text == hidden
    assert [words for _, words in found.parts] == parts


@pytest.mark.parametrize(("target", "clock"), [("en", "4:30 PM"), ("nl", "16:30"), ("de", "16:30"), ("xx", "16:30")])
def test_a_time_is_put_back_as_the_language_writes_it(target: str, clock: str) -> None:
    found = hide("Until 16:30.", NAMES, target)
    assert found.shown(found.text) == f"Until {clock}."


@given(st.lists(st.sampled_from(["Call", "088 979 23 23", "HMC", "or", "Neurosurgery", "at 9:15", "."]), max_size=40))
def test_what_an_engine_leaves_alone_comes_back_as_it_was(words: list[str]) -> None:
    text = " ".join(words)
    found = hide(text, Names("NL", ("HMC",)), "nl")
    assert re.sub(r"0?9:15", "9:15", found.shown(found.text)) == text
    assert found.lost(found.text) == ()


def test_a_lost_or_doubled_number_is_an_alarm_and_is_not_spoken(tmp_path: Path) -> None:
    lost, doubled, longer = "Ligue.", "Ligue K-71 K-71.", "Ligue K-711."
    for made in (lost, doubled, longer):
        engine = Made("echo", {("en", "pt")}, {"Call K-71.": made})
        ((_, translation),) = TranslationService([engine], None, NAMES).translate(
            [("a", "Call 088 979 23 23.")], "en", "pt"
        )
        assert "protected" in {alarm.kind for alarm in translation.alarms}
        assert translation.believed is None
        assert engine.asked == ["Call K-71."]


# ---- the round trip


@pytest.mark.parametrize(("source", "back", "doubted"), [
    ("Contract your thigh muscles.", "Hire the thigh muscles.", True),
    ("Contract your thigh muscles.", "Contract the thigh muscles.", False),
    ("You can get out of bed 4 hours after the surgery.", "You can get out of bed 40 hours after surgery.", True),
    ("Never exceed what the physiotherapist has indicated.", "Never exceed what the physical therapist said.", False),
    ("Take it slower if you experience excessive pain.", "Take more slowly if you feel excessive pain.", False),
    ("Walk as much as you can.", "Walk as much as possible.", False),
    ("Press your knees into the bed while lying on your back.", "The hospital opens early.", True),
])  # fmt: skip
def test_what_comes_back_must_say_the_same(source: str, back: str, doubted: bool) -> None:
    assert bool(compare(source, back, "en")) == doubted


def test_the_round_trip_is_one_more_alarm_and_only_for_what_passed(tmp_path: Path) -> None:
    there = Made(
        "echo", {("en", "pt")}, {"Rest well today.": "Descanse bem hoje.", "Wait 4 h.": "Espere.", "Walk.": "Anda."}
    )
    back = Made("echo", {("pt", "en")}, {"Descanse bem hoje.": "Hire somebody soon.", "Anda.": "Walk."})
    service = TranslationService([there], None, back=[back])
    texts = [("1", "Rest well today."), ("2", "Wait 4 h."), ("3", "Walk.")]
    made = dict(service.translate(texts, "en", "pt"))
    assert {alarm.kind for alarm in made["1"].alarms} == {"round-trip"}
    assert "round-trip" not in {alarm.kind for alarm in made["2"].alarms}
    assert back.asked == ["Descanse bem hoje.", "Anda."]


# ---- batches


def test_a_sentence_on_which_the_engine_fails_costs_no_other(tmp_path: Path) -> None:
    engine = Made("echo", {("en", "pt")}, fails_on="bad")
    memory = Memory(tmp_path / "memory.db")
    texts = [(str(number), text) for number, text in enumerate(["first", "good", "bad", "fine"])]
    made = dict(TranslationService([engine], memory).translate(texts, "en", "pt"))
    assert [made[str(number)].text for number in range(4)] == ["first", "good", None, "fine"]
    assert set(memory.find(["first", "good", "bad", "fine"], "en", "pt")) == {"first", "good", "fine"}


def test_another_engines_work_is_done_again_and_fresh_uses_nothing(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    list(TranslationService([Made("argos", {("en", "pt")})], memory).translate([("1", "Walk.")], "en", "pt"))
    engine = Made("firefox", {("en", "pt")})
    service = TranslationService([engine], memory)
    for fresh, asked in ((False, 1), (False, 1), (True, 2)):
        list(service.translate([("1", "Walk.")], "en", "pt", fresh=fresh))
        assert len(engine.asked) == asked


def test_what_cannot_be_kept_is_an_error_only_where_it_must_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory(tmp_path / "memory.db")

    def full(*_translations: object) -> None:
        raise TranslationError("The disk is full.")

    monkeypatch.setattr(memory, "keep_all", full)
    service = TranslationService([Made("echo", {("en", "pt")})], memory)
    assert dict(service.translate([("1", "Walk.")], "en", "pt"))["1"].text == "Walk."
    with pytest.raises(TranslationError, match="full"):
        list(service.translate([("1", "Walk.")], "en", "pt", must_keep=True))


# ---- who is answered first


class SlowWorker:
    """In the place of a worker: each sentence takes a moment."""

    def __init__(self, *_arguments: object, **_named: object) -> None:
        self.free = threading.Event()

    def call(self, _method: str) -> None:
        pass

    def stream(self, _method: str, pairs: list[tuple[str, str]], source: str, target: str):
        self.free.wait(5)
        yield from TranslationService([Made("echo", {("en", "pt"), ("en", "nl")})], None).translate(
            pairs, source, target
        )

    def kill(self) -> None:
        pass

    def close(self) -> None:
        pass


def test_an_urgent_sentence_overtakes_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = SlowWorker()
    monkeypatch.setattr("voicecare.translate.interpreter.Worker", lambda *_arguments, **_named: worker)
    by_id = {one.id: one for one in sentences(load("hmc-spinal-fusion"))}
    ids = list(by_id)
    told: list[Event] = []
    interpreter = Interpreter(by_id, tmp_path, tmp_path / "memory.db", told.append)
    interpreter.ask(Translate(tuple(ids), "pt"))
    time.sleep(0.1)
    interpreter.ask(Translate((ids[30],), "nl", urgent=True))
    interpreter.ask(Translate((ids[-1],), "pt", urgent=True))
    worker.free.set()
    deadline = time.monotonic() + 5
    while len(told) < len(ids) + 1 and time.monotonic() < deadline:
        time.sleep(0.01)
    interpreter.close()
    order = [(one.sentence, one.language) for one in told if isinstance(one, Translated)]
    assert order[:4] == [(identifier, "pt") for identifier in ids[:4]]
    assert order[4:6] == [(ids[-1], "pt"), (ids[30], "nl")]
    assert len(order) == len(set(order)) == len(ids) + 1
