"""The page as data: what it says, what may be wrong with it, and the ids by which everything finds it."""

import re
from pathlib import Path

import pytest

from tests.conftest import SHARED
from voicecare.errors import PageError
from voicecare.page.check import findings
from voicecare.page.load import available, find, load, parse
from voicecare.page.model import Page
from voicecare.page.sentences import digest, section_ids, sentences

SMALL = """\
id: small
language: en
country: NL
hospital: HMC
title: After surgery
introduction: [Rest well.]
sections:
  - {id: rest, title: Rest, items: [Sleep.]}
exercises:
  title: Exercises
  pain_rule: [Pain is the limit.]
  list:
    - id: bridge
      steps: [Lift.]
      dose: {repetitions: 3, times_a_day: 2}
      dose_text: Do this 2 times a day, 3 times each time.
contacts:
  - {id: physio, kind: physiotherapy, department: Physio, number: 088 979 23 23}
"""

MENU = """\
Our website has a translation option, which works on desktop computers and laptops. \
Follow the instruction below to translate the text:
Use quicklinks to navigate to sections of the page quickly
Translate instructions
Select the text you want to translate with your mouse or touchpad.
Choose ‘Vertalen’ with your mouse or touchpad.
Select the language you prefer.
You can read and/or listen to the translated text.
If a text is long, you cannot translate it all at once. Translate the text in sections instead.
Medical specialism and team
Appointment and contact
088 979 23 23
Mo to Fr: 08.00 am – 16.30 pm
2nd floor, route blue
ground floor, route 10
2nd floor, route red
Read more
Locatie
Adres
Bewegwijzering
Sluiten
Ankers""".splitlines()
"""What is for a mouse, or stands in the page as data: telephone, hours, ways."""


@pytest.fixture
def hmc() -> Page:
    return load("hmc-spinal-fusion")


def test_the_hospitals_page_is_found_by_its_name_by_its_folder_and_by_its_file(hmc: Page) -> None:
    path = find("hmc-spinal-fusion")
    assert load(str(path)) == load(str(path.parent)) == hmc
    assert "hmc-spinal-fusion" in available()


def test_nothing_is_wrong_with_the_hospitals_page(hmc: Page) -> None:
    assert findings(hmc) == []


def test_every_sentence_for_a_patient_is_that_of_the_hospital(hmc: Page) -> None:
    seed = SHARED / "seed" / "hmc-spinal-fusion.txt"
    if not seed.is_file():
        pytest.skip("the hospital's text is not beside the checkout (../shared/seed)")
    original = " ".join(seed.read_text(encoding="utf-8").split())
    for sentence in sentences(hmc):
        assert sentence.text in original, sentence.id
        original = original.replace(sentence.text, " ", 1)
    for told in [
        *(link.title for link in hmc.quick_links),
        *(one.picture.text for one in hmc.exercises.list if one.picture),
    ]:
        original = original.replace(told, " ", 1)
    for place in hmc.places:
        street = re.escape(f"{place.street} {place.number}") + ",? ?" + re.escape(f"{place.postcode} {place.town}")
        original, found = re.subn(f"{re.escape(place.name)}|{street}", " ", original)
        assert found == 2, place
    for menu in (*MENU, *hmc.introduction, hmc.title):
        original = original.replace(menu, " ")
    left = re.sub(r"[•\d.\s]", "", original)
    assert left == ""


def test_ids_are_stable_and_hashes_follow_the_text_alone(hmc: Page) -> None:
    found = {one.id: one for one in sentences(hmc)}
    assert found["after-surgery/1"].text == "You can get out of bed 4 hours after the surgery."
    assert found["exercise-2/limit/1"].text.startswith("Do not move the hip beyond")
    assert found["title"].hash == digest(f"  {hmc.title} ")
    assert digest("café") == digest("cafe\u0301") != digest("cafe")
    assert len({one.hash for one in found.values()}) == len(found) - 1  # two exercises have the same dose


def test_sections_are_those_of_the_page_and_then_telephones_and_places(hmc: Page) -> None:
    assert section_ids(hmc) == [
        "introduction", "after-surgery", "general", "exercises", "questions", "contact", "places",
    ]  # fmt: skip


def test_a_contact_is_found_by_the_word_for_it(hmc: Page) -> None:
    physio = hmc.contact("physiotherapy")
    assert physio is not None
    assert hmc.e164(physio) == "+31889792323"
    assert hmc.contact("hospital") is None


def test_a_small_page_is_enough() -> None:
    page = parse(SMALL)
    assert findings(page) == []
    assert [one.id for one in sentences(page)] == [
        "title", "introduction/1", "rest/title", "rest/1", "exercises/title", "exercises/pain-rule/1",
        "bridge/step/1", "bridge/dose",
    ]  # fmt: skip


@pytest.mark.parametrize(("was", "becomes", "said"), [
    ("language: en", "language: english", "line 2: language"),
    ("title: After surgery", "titel: After surgery", "titel"),
    ("[Rest well.]", "[]", "line 6: introduction"),
    ("[Rest well.]", "['  ']", "introduction.0"),
    ("{repetitions: 3, times_a_day: 2}", "{repetitions: 3}", "either times_a_day or every"),
    ("{repetitions: 3, times_a_day: 2}", "{repetitions: 3, times_a_day: 2, every: hour}", "either times_a_day"),
    ("repetitions: 3", "repetitions: 0", "line 15"),
    ("repetitions: 3", "repetitions: many", "line 15"),
    ("steps: [Lift.]", "steps: [Lift.", "line 1"),
    ("kind: physiotherapy", "kind: dentist", "contacts.0.kind"),
])  # fmt: skip
def test_a_mistake_is_named_with_its_line(was: str, becomes: str, said: str) -> None:
    assert was in SMALL
    with pytest.raises(PageError, match=re.escape(said)) as raised:
        parse(SMALL.replace(was, becomes, 1), "small.yaml")
    assert "small.yaml" in str(raised.value)


def test_all_mistakes_are_named_at_once() -> None:
    with pytest.raises(PageError) as raised:
        parse(SMALL.replace("country: NL", "country: Holland").replace("repetitions: 3", "repetitions: 900"))
    assert len(str(raised.value).splitlines()) == 2


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words", "\x00", "a: &x [*x]\n" * 3, "{" * 5000])
def test_what_is_no_page_is_an_error_and_not_a_crash(text: str) -> None:
    with pytest.raises(PageError):
        parse(text)


@pytest.mark.parametrize(("was", "becomes", "said"), [
    ("id: rest", "id: exercises", "this name is taken"),
    ("number: 088 979 23 23", "number: 088 979", "is no telephone number in NL"),
    ("[Sleep.]", "[Call 070 301 12 34.]", "070 301 12 34 is not among the contacts"),
    ("3 times each time", "many times each time", "the dose says 3"),
    ("id: bridge", "id: rest", None),
    ("contacts:", "times: {rest/9: {after: PT4H}}\ncontacts:", "there is no sentence 'rest/9'"),
    ("contacts:", "times: {rest/1: {until: P3M}}\ncontacts:", "the time says 3 months"),
])  # fmt: skip
def test_what_a_schema_cannot_see_is_a_finding(was: str, becomes: str, said: str | None) -> None:
    found = findings(parse(SMALL.replace(was, becomes, 1)))
    assert (not found) if said is None else any(said in one for one in found), found


def test_opening_hours_may_stand_without_quotes(hmc: Page) -> None:
    hours = "opening_hours: {timezone: Europe/Amsterdam, days: [monday], from: 8:00, to: 16:30}\n"
    page = parse(SMALL + hours)
    assert page.opening_hours is not None
    assert f"{page.opening_hours.closes:%H:%M}" == "16:30"
    with pytest.raises(PageError, match="not before it closes"):
        parse(SMALL + hours.replace("to: 16:30", "to: 7:30"))


def test_a_page_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="hmc-spinal-fusion"):
        find("no-such-page")
    (tmp_path / "page.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PageError, match="cannot be read"):
        load(str(tmp_path))


def test_a_file_that_is_far_too_large_is_not_even_read(tmp_path: Path) -> None:
    big = tmp_path / "page.yaml"
    big.write_text("a: b\n" * 500_000)
    with pytest.raises(PageError, match="larger than 2 MB"):
        load(str(big))
