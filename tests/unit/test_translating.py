"""Checks, memory and service, with an engine that says what it is told."""

import re
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecare.errors import TranslationError
from voicecare.events import Event, Translate, Translated
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.translate.checks import check
from voicecare.translate.interpreter import Interpreter
from voicecare.translate.memory import Memory
from voicecare.translate.service import NO_ENGINE, TranslationService
from voicecare.translate.translator import Alarm, Translation


class Echo:
    """Translates by putting a mark before; loses numbers on request."""

    name = "echo"
    parallel = False

    def __init__(self, *, loses_numbers: bool = False, broken: bool = False) -> None:
        self.loses_numbers = loses_numbers
        self.broken = broken
        self.translated: list[str] = []

    def pairs(self) -> set[tuple[str, str]]:
        return {("en", "pt")}

    def serves(self, source: str, target: str) -> bool:
        return (source, target) in self.pairs()

    def model(self, source: str, target: str) -> str:
        return "1"

    def remove(self, source: str, target: str) -> bool:
        return False

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        if self.broken:
            raise TranslationError("The model is damaged.")
        self.translated += texts
        return [f"* {re.sub('[0-9]', '', text) if self.loses_numbers else text}" for text in texts]


# ---- checks


@pytest.mark.parametrize(("source", "target", "doubt"), [
    ("You can get out of bed 4 hours after.", "Pode sair da cama 4 horas depois.", None),
    ("You can get out of bed 4 hours after.", "Pode sair da cama 40 horas depois.", "the number 4 is missing"),
    ("You can get out of bed 4 hours after.", "Pode sair da cama quatro horas depois.", None),
    ("Walk.", "Ande 3 vezes.", "the number 3 was added"),
    ("10 times, 3 times", "3 vezes, 10 vezes", None),
    ("10 times, 10 times", "10 vezes", "the number 10 is missing"),
    ("Lift 2.5 kg", "Levante 2,5 kg", None),
    ("Call 088 979 23 23.", "Ligue 088 979 23 32.", "the telephone number 0889792323 is missing or was changed"),
    ("Call 088 979 23 23.", "Ligue 088 979 23 23.", None),
    ("4 hours", "٤ horas", None),
    ("Walk.", "   ", "nothing was translated"),
])  # fmt: skip
def test_numbers_must_be_kept(source: str, target: str, doubt: str | None) -> None:
    found = [alarm.reason for alarm in check(source, target, "en", "pt")]
    assert (doubt in found) if doubt else not found


@given(st.lists(st.integers(0, 999), min_size=1, max_size=6), st.integers(0, 999))
def test_a_changed_number_is_always_doubted(numbers: list[int], other: int) -> None:
    text = " and ".join(map(str, numbers))
    assert check(text, text, "en", "pt") == ()
    changed = " and ".join(map(str, [other, *numbers[1:]]))
    assert (check(text, changed, "en", "pt") == ()) == (other == numbers[0])


# ---- the memory


def test_a_persons_work_comes_before_a_machines(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    for origin in ("machine", "reviewed", "author"):
        memory.keep("Walk.", "en", "pt", Translation(f"{origin} text", origin))
    assert memory.find(["Walk."], "en", "pt")["Walk."].text == "reviewed text"
    assert memory.find(["Walk."], "en", "nl") == {}
    memory.close()


def test_the_memory_survives_a_new_start_and_keeps_alarms(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    alarms = (Alarm("number", "the number 4 is missing"),)
    memory.keep("Wait 4 h.", "en", "pt", Translation("Espere.", "machine", "echo", alarms))
    memory.close()
    found = Memory(tmp_path / "memory.db").find(["  Wait  4 h. "], "en", "pt")
    ((_, translation),) = found.items()
    assert translation.believed is None
    assert translation.engine == "echo"


def test_a_memory_that_is_no_memory_says_so(tmp_path: Path) -> None:
    (tmp_path / "memory.db").write_bytes(b"no database" * 200)
    with pytest.raises(TranslationError, match=r"memory\.db"):
        Memory(tmp_path / "memory.db")


# ---- the service


def test_what_is_known_is_not_translated_again(tmp_path: Path) -> None:
    engine, memory = Echo(), Memory(tmp_path / "memory.db")
    service = TranslationService([engine], memory)
    pairs = [("a/1", "Walk."), ("a/2", "Rest."), ("a/3", "Walk.")]
    assert [made.text for _, made in service.translate(pairs, "en", "pt")] == ["* Walk.", "* Rest.", "* Walk."]
    list(TranslationService([engine], memory).translate(pairs, "en", "pt"))
    assert engine.translated == ["Walk.", "Rest."]


def test_a_lost_number_is_kept_from_the_patient_and_remembered(tmp_path: Path) -> None:
    service = TranslationService([Echo(loses_numbers=True)], Memory(tmp_path / "memory.db"))
    ((_, made),) = service.translate([("a/1", "Wait 4 hours.")], "en", "pt")
    assert made.text == "* Wait  hours."
    assert made.believed is None


def test_the_first_engine_that_serves_a_pair_is_used() -> None:
    class Other(Echo):
        name = "other"

        def serves(self, source: str, target: str) -> bool:
            return target == "nl"

    service = TranslationService([Other(), Echo()], None)
    ((_, portuguese),) = service.translate([("a/1", "Walk.")], "en", "pt")
    ((_, dutch),) = service.translate([("a/1", "Walk.")], "en", "nl")
    ((_, korean),) = service.translate([("a/1", "Walk.")], "en", "ko")
    assert (portuguese.engine, dutch.engine) == ("echo", "other")
    assert korean.alarms == (NO_ENGINE,)


def test_a_broken_engine_means_the_original_not_the_end() -> None:
    ((_, made),) = TranslationService([Echo(broken=True)], None).translate([("a/1", "Walk.")], "en", "pt")
    assert made.believed is None
    assert made.alarms == (Alarm("engine", "The model is damaged."),)


# ---- the interpreter, with its real worker


def asked(models: Path, memory: Path, language: str, count: int) -> list[Translated]:
    told: list[Event] = []
    enough = threading.Event()

    def tell(event: Event) -> None:
        told.append(event)
        if len(told) == count:
            enough.set()

    spoken = {one.id: one for one in sentences(load("hmc-spinal-fusion"))}
    interpreter = Interpreter(spoken, models, memory, tell)
    interpreter.ask(Translate(tuple(spoken)[:count], language))
    assert enough.wait(60)
    interpreter.close()
    return [one for one in told if isinstance(one, Translated)]


@pytest.mark.engine
def test_every_sentence_is_answered_even_where_nothing_translates(tmp_path: Path) -> None:
    answers = asked(tmp_path, tmp_path / "memory.db", "ko", 5)
    assert {(one.text, one.origin) for one in answers} == {(None, "none")}


@pytest.mark.engine
def test_every_sentence_is_answered_even_when_the_memory_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "memory.db").write_bytes(b"no database" * 200)
    assert len(asked(tmp_path, tmp_path / "memory.db", "pt", 3)) == 3


@pytest.mark.engine
def test_sentences_come_in_the_order_in_which_they_are_needed(tmp_path: Path) -> None:
    answers = asked(tmp_path, tmp_path / "memory.db", "pt", 4)
    assert [one.sentence for one in answers] == ["title", "introduction/1", "introduction/2", "after-surgery/title"]
    assert all((one.text or one.doubts) and one.origin == "machine" for one in answers)
    # "in the back" becomes "at the rear"
    assert answers[0].doubts
