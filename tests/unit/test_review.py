"""A physiotherapist reviews: each decision is on disk at once, each can be taken back, doubts must be confirmed."""

from pathlib import Path

import pytest

from tests.unit.memories import page, reviewed, translation_file
from voicecare.errors import TranslationError
from voicecare.translate.memory import Memory
from voicecare.translate.review import ReviewService, UnconfirmedError, counts
from voicecare.translate.translator import Alarm, Translation


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "memory.db")


@pytest.fixture
def service(memory: Memory) -> ReviewService:
    memory.keep("Walk 3 times a day.", "en", "nl", Translation("Loop 3 keer per dag.", "machine", "firefox", (), "7"))
    alarm = Alarm("negation", "the negation is missing")
    memory.keep("Do not lift.", "en", "nl", Translation("Til.", "machine", "firefox", (alarm,)))
    return ReviewService(page(), "nl", memory, "B. de Vries", back=lambda text: f"back: {text}")


def test_every_sentence_of_the_page_has_a_state(service: ReviewService, memory: Memory) -> None:
    memory.keep("Welcome.", "en", "nl", Translation("Welkom.", "author"))
    memory.keep("Rest", "en", "nl", reviewed("Rust"))
    states = {entry.sentence.id: entry.state for entry in service.entries()}
    assert list(states)[:3] == ["title", "introduction/1", "rest/title"]
    assert states["introduction/1"] == "author"
    assert states["rest/title"] == "reviewed"
    assert states["rest/1"] == "machine"
    assert states["rest/2"] == "doubtful"
    assert states["rest/3"] == "missing"
    found = counts(service.entries())
    assert (found["total"], found["missing"], found["stale"]) == (10, 6, 0)
    assert sum(number for name, number in found.items() if name not in ("total", "read in the original")) == 10


def test_what_is_accepted_despite_doubts_is_believed_and_keeps_them(service: ReviewService, memory: Memory) -> None:
    assert memory.find(["Do not lift."], "en", "nl")["Do not lift."].believed is None
    entry = service.entry("rest/2")
    assert service.back(entry) == "back: Til."
    service.accept("rest/2", entry.text)
    found = memory.find(["Do not lift."], "en", "nl")["Do not lift."]
    assert (found.believed, found.origin, found.reviewer, found.engine) == (
        "Til.",
        "reviewed",
        "B. de Vries",
        "firefox",
    )
    assert "the negation is missing" in [alarm.reason for alarm in found.alarms]


def test_only_what_was_shown_can_be_accepted(service: ReviewService, memory: Memory) -> None:
    shown = service.entry("rest/1").text
    memory.keep("Walk 3 times a day.", "en", "nl", Translation("Ren 3 keer per dag.", "machine", "firefox"))
    with pytest.raises(TranslationError, match="not in force any more"):
        service.accept("rest/1", shown)
    with pytest.raises(TranslationError, match="not in force"):
        service.accept("rest/3", "")


def test_a_reviewers_own_text_that_is_doubted_must_be_confirmed(service: ReviewService, memory: Memory) -> None:
    with pytest.raises(UnconfirmedError) as raised:
        service.edit("rest/1", "Loop 4 keer per dag.")
    assert "the number 3 is missing" in [alarm.reason for alarm in raised.value.alarms]
    assert service.entry("rest/1").state == "machine"
    entry = service.edit("rest/1", " Loop 4  keer per dag. ", confirmed=True)
    assert (entry.state, entry.text) == ("reviewed", "Loop 4 keer per dag.")
    assert entry.translation is not None
    assert entry.translation.believed == "Loop 4 keer per dag."
    assert entry.translation.alarms == raised.value.alarms
    assert (entry.translation.engine, entry.translation.model) == ("", "")


def test_what_is_rejected_is_read_in_the_original(service: ReviewService, memory: Memory) -> None:
    assert service.reject("rest/1").read_original
    assert memory.find(["Walk 3 times a day."], "en", "nl")["Walk 3 times a day."].believed is None
    assert counts(service.entries())["read in the original"] == 1


def test_comments_stand_on_sentences_with_and_without_a_translation(service: ReviewService) -> None:
    assert service.comment("rest/1", "Too short?").comment == "Too short?"
    assert service.comment("rest/3", "Ask the ward. 🙂").comment == "Ask the ward. 🙂"
    assert service.entry("rest/3").state == "missing"
    assert service.comment("rest/3", "").comment == ""


def test_decisions_are_taken_back_one_by_one_also_after_a_new_start(service: ReviewService, tmp_path: Path) -> None:
    service.accept("rest/1", service.entry("rest/1").text)
    service.edit("rest/1", "Wandel 3 keer per dag.")
    service.comment("rest/1", "Better.")
    service.reject("rest/2")
    other = ReviewService(page(), "nl", Memory(tmp_path / "memory.db"), "C. Bakker")
    seen = []
    while undone := other.undo():
        entry = other.entry("rest/1")
        seen.append((undone[0].sentence, undone[0].action, undone[0].reviewer, entry.text, entry.comment))
    assert seen == [
        ("rest/2", "reject", "B. de Vries", "Wandel 3 keer per dag.", "Better."),
        ("rest/1", "comment", "B. de Vries", "Wandel 3 keer per dag.", ""),
        ("rest/1", "edit", "B. de Vries", "Loop 3 keer per dag.", ""),
        ("rest/1", "accept", "B. de Vries", "Loop 3 keer per dag.", ""),
    ]
    assert [other.entry(name).state for name in ("rest/1", "rest/2")] == ["machine", "doubtful"]


def test_undo_is_of_this_page_and_language_and_never_of_a_newer_decision(
    service: ReviewService, memory: Memory
) -> None:
    service.reject("rest/1")
    german = ReviewService(page(), "de", memory, "B. de Vries")
    assert german.undo() == ()
    # the same sentence was decided again on another page
    elsewhere = page().model_copy(update={"id": "elsewhere"})
    ReviewService(elsewhere, "nl", memory, "C. Bakker").edit("rest/1", "Wandel 3 keer per dag.")
    with pytest.raises(TranslationError, match="decided again elsewhere"):
        service.undo()
    assert service.entry("rest/1").text == "Wandel 3 keer per dag."


def test_a_changed_source_makes_a_translation_stale_and_shows_both_wordings(memory: Memory) -> None:
    ReviewService(page(), "nl", memory, "B. de Vries").edit("rest/1", "Loop 3 keer per dag.")
    changed = ReviewService(page(("Walk 4 times a day.", "Do not lift.", "Rest well.")), "nl", memory, "B. de Vries")
    entry = changed.entry("rest/1")
    assert (entry.state, entry.translation) == ("stale", None)
    assert entry.earlier is not None
    assert (entry.earlier.source, entry.earlier.translation.text) == ("Walk 3 times a day.", "Loop 3 keer per dag.")
    # a machine's text may be read meanwhile, the person's work is still to be renewed
    memory.keep("Walk 4 times a day.", "en", "nl", Translation("Loop 4 keer.", "machine"))
    assert changed.entry("rest/1").state == "stale"
    assert changed.edit("rest/1", "Loop 4 keer per dag.").state == "reviewed"
    # and the old wording comes back with its translation
    assert ReviewService(page(), "nl", memory).entry("rest/1").text == "Loop 3 keer per dag."


def test_a_sentence_that_only_moved_is_not_stale(memory: Memory) -> None:
    ReviewService(page(), "nl", memory, "B. de Vries").edit("rest/1", "Loop 3 keer per dag.")
    moved = ReviewService(page(("Drink water.", "Walk 3 times a day.", "Rest well.")), "nl", memory)
    assert [moved.entry(f"rest/{number}").state for number in (1, 2)] == ["missing", "reviewed"]
    # and it is found by its new place when it changes later
    later = ReviewService(page(("Drink water.", "Walk 5 times a day.", "Rest well.")), "nl", memory)
    assert [later.entry(f"rest/{number}").state for number in (1, 2)] == ["missing", "stale"]


def test_a_stale_sentence_of_a_pages_file_is_shown_too(memory: Memory, tmp_path: Path) -> None:
    memory.fill(translation_file(tmp_path, {"rest/1": {"source": "Walk 2 times a day.", "text": "Loop 2 keer."}}))
    entry = ReviewService(page(), "nl", memory).entry("rest/1")
    assert entry.state == "stale"
    assert entry.earlier is not None
    assert entry.earlier.translation.text == "Loop 2 keer."


def test_undo_of_a_decision_over_a_pages_file_brings_what_the_file_says_now(memory: Memory, tmp_path: Path) -> None:
    approved = {"source": "Rest well.", "origin": "reviewed", "reviewer": "A. Jansen"}
    path = translation_file(tmp_path, {"rest/3": {**approved, "text": "Rust."}})
    memory.fill(path)
    service = ReviewService(page(), "nl", memory, "B. de Vries")
    service.edit("rest/3", "Rust goed uit.")
    translation_file(tmp_path, {"rest/3": {**approved, "text": "Rust uit."}})
    memory.fill(path)
    service.undo()
    assert service.entry("rest/3").text == "Rust."
    memory.fill(path)
    assert service.entry("rest/3").text == "Rust uit."


@pytest.mark.parametrize(
    ("language", "said"), [("en", "own language"), ("zz", "no language"), ("nld", "no language")]
)
def test_a_language_that_cannot_be_reviewed_is_an_error(memory: Memory, language: str, said: str) -> None:
    with pytest.raises(TranslationError, match=said):
        ReviewService(page(), language, memory)


def test_bad_decisions_change_nothing(service: ReviewService, memory: Memory) -> None:
    with pytest.raises(TranslationError, match="no sentence 'rest/99'"):
        service.reject("rest/99")
    with pytest.raises(TranslationError, match="empty text"):
        service.edit("rest/1", "  \n ")
    with pytest.raises(TranslationError, match="--reviewer NAME"):
        ReviewService(page(), "nl", memory, " ").reject("rest/1")
    assert service.undo() == ()


def test_arabic_with_digits_and_emoji_are_reviewed_as_they_are(memory: Memory) -> None:
    service = ReviewService(page(), "ar", memory, "سارة")
    text = "امشِ 3 مرات في اليوم 👍."
    assert service.edit("rest/1", text, confirmed=True).text == text
    assert service.entry("rest/1").translation.reviewer == "سارة"  # type: ignore[union-attr]


def test_a_page_of_ten_thousand_sentences_is_reviewed_like_any_other(memory: Memory) -> None:
    texts = [f"Walk {number} times." for number in range(10_000)]
    memory.keep_all([(text, Translation(f"Loop: {text}", "machine")) for text in texts], "en", "nl")
    service = ReviewService(page(texts), "nl", memory, "B. de Vries")
    service.accept("rest/10000", "Loop: Walk 9999 times.")
    found = counts(service.entries())
    assert (found["machine"], found["reviewed"]) == (9_999, 1)
