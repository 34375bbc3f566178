"""A page is drafted from a document: the text kept, menus dropped, and what is doubtful marked."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from tests.conftest import ROOT, SHARED
from voicecare.importing.read import import_page
from voicecare.page.compare import differences
from voicecare.page.draft.blocks import Block, Document
from voicecare.page.draft.build import Draft, draft
from voicecare.page.draft.write import marks, yaml_text
from voicecare.page.load import load, parse

PAGES = ROOT / "tests" / "fixtures" / "pages"
SEED = SHARED / "seed" / "hmc-spinal-fusion.txt"

LEAFLET = """\
After a knee operation

You have had an operation on your knee.

At home

- Rest a lot. Walk a little every day.
- Call Dr. Smith if the wound is red.

Exercises

Pain is the limit.

1. Bend your knee. Do this 5 times, 3 times a day.
2. Press your knee into the bed. Do not lift your heel. Do this at least 10 times every hour.
"""


def drafted(text: str, language: str = "en", country: str = "NL") -> Draft:
    """The draft of a copied text."""
    from voicecare.importing import text as texts

    return draft(texts.document(text), language, country, "leaflet", lambda _: language)


def reasons(made: Draft) -> str:
    """All doubts as one text."""
    return "\n".join(doubt.reason for doubt in made.doubts)


@pytest.mark.data
def test_the_hospitals_copied_text_gives_the_page_that_was_made_by_hand() -> None:
    if not SEED.is_file():
        pytest.skip("the hospital's text is not beside the checkout (../shared/seed)")
    made = import_page(str(SEED))
    page = parse(yaml_text(made, "seed"))
    found = differences(load("hmc-spinal-fusion"), page)
    print(*found, sep="\n")
    # the id is a name that a person gave; times are marks that a person sets
    assert [one for one in found if not one.startswith(("id:", "times"))] == []
    assert [doubt.path[0] for doubt in made.doubts] == ["opening_hours", "places"]
    assert "08:00 to 16:30" in made.doubts[0].reason
    assert "12262 BA" in made.doubts[1].reason
    assert {"Sluiten", "Ankers", "Adres", "3. Select the language you prefer."[3:]} <= set(made.left_out)


@pytest.mark.parametrize("name", ["example-hip", "example-hand"])
def test_a_hospitals_web_page_gives_the_page(name: str) -> None:
    made = import_page(str(PAGES / f"{name}.html"), identifier=name)
    assert differences(load(name), parse(yaml_text(made, name))) == []
    assert [doubt.path for doubt in made.doubts] == [("contacts", 1, "kind")]


@pytest.mark.parametrize("name", ["example-hip", "example-hand"])
def test_an_example_says_that_it_is_one(name: str) -> None:
    page = load(name)
    assert page.title.startswith(("Voorbeeld:", "Example:"))
    assert "example text" in page.introduction[0] or "voorbeeldtekst" in page.introduction[0]
    assert "medical advice" in page.introduction[1] or "medisch advies" in page.introduction[1]


@pytest.mark.parametrize(
    "said", ["cookie", "Accept", "switchboard", "7946 0888", "0900", "Copyright", "Kruimelpad", "reclame"]
)
def test_nothing_of_banner_menu_footer_or_script_is_kept(said: str) -> None:
    for name in ("example-hip", "example-hand"):
        assert said not in (ROOT / "content" / name / "page.yaml").read_text(encoding="utf-8")


def test_a_sentence_that_was_dropped_from_the_middle_of_a_page_is_told(tmp_path: Path) -> None:
    page = (PAGES / "example-hand.html").read_text(encoding="utf-8")
    path = tmp_path / "page.html"
    path.write_text(
        page.replace(
            "<h2>Questions?</h2>",
            '<div class="caption"><p>Call the doctor when your fingers turn blue.</p></div><h2>Questions?</h2>',
        )
    )
    made = import_page(str(path))
    text = yaml_text(made, "page")
    assert "Call the doctor when your fingers turn blue." in text


def word(text: str) -> bytes:
    document = docx.Document()
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        for line in paragraph.splitlines():
            bullet, numbered = line.removeprefix("- "), line[3:]
            if line.startswith("- "):
                document.add_paragraph(bullet, style="List Bullet")
            elif line[:2] in ("1.", "2."):
                document.add_paragraph(numbered, style="List Number")
            elif line in ("At home", "Exercises"):
                document.add_heading(line, 2)
            else:
                document.add_paragraph(line) if number else document.add_heading(line, 0)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def markup(text: str) -> str:
    found = []
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        for line in paragraph.splitlines():
            if line.startswith("- "):
                found.append(f"<ul><li>{line[2:]}</li></ul>")
            elif line in ("At home", "Exercises"):
                found.append(f"<h2>{line}</h2>")
            else:
                found.append(
                    f"<p>{line}</p>"
                    if number and line[:2] not in ("1.", "2.")
                    else f"<h1>{line}</h1>"
                    if not number
                    else line
                )
    items = [line for line in found if line[:2] in ("1.", "2.")]
    body = [line for line in found if line not in items]
    return "".join(body) + "<ol>" + "".join(f"<li>{item[3:]}</li>" for item in items) + "</ol>"


def epub(text: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
        ))  # fmt: skip
        archive.writestr("OPS/book.opf", (
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            '<dc:language>en</dc:language></metadata><manifest><item id="a" href="a%20b.xhtml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>'
        ))  # fmt: skip
        archive.writestr("OPS/a b.xhtml", f"<html><body>{markup(text)}</body></html>")
    return content.getvalue()


def pdf(text: str) -> bytes:
    """A PDF of one page, written by hand: titles larger than the text."""
    lines, height = [], 800
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        for line in paragraph.splitlines():
            size = 20 if not number else 15 if line in ("At home", "Exercises") else 11
            shown = line.replace("(", r"\(").replace(")", r"\)")
            lines.append(f"BT /F1 {size} Tf 1 0 0 1 50 {height} Tm ({shown}) Tj ET")
            height -= 14
        height -= 20
    stream = "\n".join(lines).encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length " + str(len(stream)).encode() + b">>stream\n" + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{number} 0 obj".encode() + part + b"endobj\n"
    table = b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    end = f"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF".encode()
    return made + b"xref\n0 6\n0000000000 65535 f \n" + table + end


@pytest.mark.parametrize(("name", "content"), [
    ("a.txt", LEAFLET.encode()),
    ("a.html", f"<html lang=en><body><main>{markup(LEAFLET)}</main></body></html>".encode()),
    ("a.docx", word(LEAFLET)), ("a.epub", epub(LEAFLET)), ("a.pdf", pdf(LEAFLET)),
], ids=["text", "html", "docx", "epub", "pdf"])  # fmt: skip
def test_a_leaflet_gives_the_same_page_in_every_form(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    made = import_page(str(path), identifier="leaflet", hospital="Kliniek")
    page = parse(yaml_text(made, name))
    assert page.title == "After a knee operation"
    assert page.introduction == ("You have had an operation on your knee.",)
    assert [(one.id, one.items) for one in page.sections] == [("at-home", (
        ("Rest a lot.", "Walk a little every day."), "Call Dr. Smith if the wound is red.",
    ))]  # fmt: skip
    assert [(one.dose.repetitions, one.dose.times_a_day, one.dose.every) for one in page.exercises.list] == [
        (5, 3, None), (10, None, "hour"),
    ]  # fmt: skip
    assert page.exercises.list[1].limits == ("Do not lift your heel.",)


@pytest.mark.parametrize(("said", "expected"), [
    ("Do this 5 times, 3 times a day.", {"repetitions": 5, "times_a_day": 3}),
    ("Do this twice a day. Repeat it ten times.", {"repetitions": 10, "times_a_day": 2}),
    ("Repeat at least 10 times every hour.", {"repetitions": 10, "at_least": True, "every": "hour"}),
    ("Do this daily, 10 to 15 times.", {"repetitions": 10, "at_least": True, "times_a_day": 1}),
    ("Do 10 repetitions 3x per day.", {"repetitions": 10, "times_a_day": 3}),
])  # fmt: skip
def test_a_dose_is_read(said: str, expected: dict[str, object]) -> None:
    made = drafted(LEAFLET.replace("Do this 5 times, 3 times a day.", said))
    assert made.data["exercises"]["list"][0]["dose"] == expected
    assert made.data["exercises"]["list"][0]["dose_text"] == said


def test_a_dose_that_is_not_clear_is_left_to_a_person() -> None:
    made = drafted(LEAFLET.replace("Do this 5 times, 3 times a day.", "Do this 5 times."))
    assert "dose" not in made.data["exercises"]["list"][0]
    assert "how often" in reasons(made)
    text = yaml_text(made, "leaflet")
    number = next(number for number, reason in marks(text) if "how often" in reason)
    assert "id: exercise-1" in text.splitlines()[number]


def test_how_often_may_be_said_once_for_all_exercises() -> None:
    made = drafted(
        "Knee\n\nRest.\n\nExercises\n\n"
        "Do these exercises 3 times a day, 10 times each.\n\n1. Bend your knee.\n\n2. Stretch it.\n"
    )
    assert [(one["steps"], one["dose"]["times_a_day"]) for one in made.data["exercises"]["list"]] == [
        (["Bend your knee."], 3), (["Stretch it."], 3),
    ]  # fmt: skip
    assert reasons(made).count("said for all exercises") == 2


def test_exercises_under_titles_of_their_own_are_exercises(tmp_path: Path) -> None:
    page = markup(LEAFLET).split("<h2>Exercises</h2>")[0]
    path = tmp_path / "a.html"
    path.write_text(
        f"<html lang=en><body><main>{page}<h2>Exercises</h2><p>Pain is the limit.</p>"
        "<h3>Ankle pumps</h3><p>Move your foot up and down.</p><p>Do this 10 times every hour.</p>"
        "<h3>Bridge</h3><p>Lift your hips. Repeat this 5 times, 2 times a day.</p></main></body></html>"
    )
    made = import_page(str(path), hospital="Kliniek")
    assert [one["steps"] for one in made.data["exercises"]["list"]] == [
        ["Move your foot up and down."], ["Lift your hips."],
    ]  # fmt: skip
    assert "no place on a page: Ankle pumps" in reasons(made)


def test_an_exercise_among_other_advice_is_told() -> None:
    made = drafted(LEAFLET.replace("- Rest a lot.", "- Lift your leg. Do this 5 times, 3 times a day."))
    assert "there may be exercises in this section" in reasons(made)


@pytest.mark.parametrize(("said", "expected"), [
    ("Mo to Fr: 08.00 am – 16.30 pm", ("08:00", "16:30", 5)),
    ("Monday to Friday, 8 am to 4.30 pm", ("08:00", "16:30", 5)),
    ("maandag t/m donderdag van 8.00 tot 16.30 uur", ("08:00", "16:30", 4)),
    ("Open on Monday, Wednesday and Friday from 9:15 until 12:00", ("09:15", "12:00", 3)),
    ("Monday: 24.00 - 26.00", None),
])  # fmt: skip
def test_opening_hours_are_read(said: str, expected: tuple[str, str, int] | None) -> None:
    hours = drafted(f"{LEAFLET}\n{said}\n").data.get("opening_hours")
    assert (hours and (hours["from"], hours["to"], len(hours["days"]))) == expected


@pytest.mark.parametrize(("text", "country", "expected"), [
    ("Burg. Banninglaan 12262 BA Leidschendam", "NL", ("Burg. Banninglaan", "1", "2262 BA", "Leidschendam")),
    ("Bronovolaan 5, 2597 AX Den Haag", "NL", ("Bronovolaan", "5", "2597 AX", "Den Haag")),
    ("Plein 1944 12a, 6511 JC Nijmegen", "NL", ("Plein 1944", "12a", "6511 JC", "Nijmegen")),
    ("12 Example Street, Exampleton ZZ1 2AB", "GB", ("Example Street", "12", "ZZ1 2AB", "Exampleton")),
    ("Hauptstraße 3, 10115 Berlin", "DE", ("Hauptstraße", "3", "10115", "Berlin")),
    ("Walk 5 minutes a day.", "NL", None),
])  # fmt: skip
def test_addresses_are_taken_apart(text: str, country: str, expected: tuple[str, ...] | None) -> None:
    found = drafted(f"{LEAFLET}\nKliniek Noord\n\n{text}\n\n2nd floor, route blue\n", country=country).data.get(
        "places", []
    )
    assert [tuple(one[part] for part in ("street", "number", "postcode", "town")) for one in found] == (
        [expected] if expected else []
    )
    assert all((one["name"], one["floor"], one["route"]) == ("Kliniek Noord", 2, "blue") for one in found)


def test_a_place_without_a_floor_is_told_and_not_invented() -> None:
    made = drafted(f"{LEAFLET}\nKliniek Noord\n\nBronovolaan 5, 2597 AX Den Haag\n")
    assert "places" not in made.data
    assert "no floor and route" in reasons(made)


def test_the_same_telephone_sentence_twice_is_one_contact_and_one_sentence() -> None:
    said = "Call the Physical Therapy department at 088 979 23 23."
    made = drafted(f"{LEAFLET}\nQuestions?\n\n{said} {said}\n")
    assert made.data["questions"]["sentences"] == [said]
    assert [contact["number"] for contact in made.data["contacts"]] == ["088 979 23 23"]


def test_a_number_of_two_departments_is_told() -> None:
    said = "Call the Physical Therapy department at 088 979 23 23, or the Neurosurgery department at 088 979 23 23."
    made = drafted(f"{LEAFLET}\nQuestions?\n\n{said}\n")
    assert [contact["kind"] for contact in made.data["contacts"]] == ["physiotherapy"]
    assert "088 979 23 23 is also said to be Neurosurgery's" in reasons(made)


def test_a_picture_whose_text_says_nothing_is_left_out() -> None:
    for text in ("", "image", "IMG_2041.jpg", "Foto 3"):
        blocks = (
            Block("heading", "Exercises", 1),
            Block("item", "Lift. Do this 5 times, 3 times a day.", number=1),
            Block("picture", text),
        )
        made = draft(Document(blocks), "en", "NL", None, lambda _: "en")
        assert "picture" not in str(made.data)


def test_a_language_without_words_for_importing_is_told() -> None:
    made = drafted("Nach der Operation\n\nSie wurden operiert.\n\nZu Hause\n\nRuhen Sie sich aus.\n", "de", "DE")
    assert "not recognised" in reasons(made)
    assert "no exercises were found" in reasons(made)


def test_a_second_list_of_exercises_is_kept_as_a_section_and_told() -> None:
    often = "Do this 5 times, 2 times a day."
    more = f"Exercises while standing\n\n1. Bend a little. {often}\n\n2. Stand up. {often}\n"
    made = drafted(f"{LEAFLET}\n{more}")
    assert len(made.data["exercises"]["list"]) == 2
    assert made.data["sections"][-1]["title"] == "Exercises while standing"
    assert "there may be exercises in this section" in reasons(made)


def test_a_section_that_only_speaks_of_exercises_is_a_section() -> None:
    made = drafted("Knee\n\nRest.\n\nExercises at home\n\nThe physiotherapist gives you a paper. Keep it.\n")
    assert made.data["sections"][0]["items"] == [["The physiotherapist gives you a paper.", "Keep it."]]


def test_exercises_right_under_the_title_are_exercises() -> None:
    made = drafted(
        "Exercises for the hip\n\nThey make you strong.\n\n"
        "1. Ankle pumps:\n\nMove your foot up and down.\n\nRepeat: 10-20 times, 3x per day\n\n"
        "2. Quads:\n\nPress your knee down.\n\n• Repetitions: 10, twice a day.\n"
    )
    assert made.data["introduction"] == ["They make you strong."]
    assert [(one["steps"], one["dose"]) for one in made.data["exercises"]["list"]] == [
        (["Ankle pumps:", "Move your foot up and down."], {"repetitions": 10, "at_least": True, "times_a_day": 3}),
        (["Quads:", "Press your knee down."], {"repetitions": 10, "times_a_day": 2}),
    ]
    assert "'10-20 times' was read as at least 10" in reasons(made)


def test_items_after_how_often_are_exercises_each() -> None:
    made = drafted(
        "Hip\n\nRest.\n\nExercises\n\nDo these 5 times, three times a day.\n\n•Lift your leg.\n\n•Bend your knee.\n"
    )
    assert [one["steps"] for one in made.data["exercises"]["list"]] == [["Lift your leg."], ["Bend your knee."]]


def test_weekdays_are_monday_to_friday() -> None:
    hours = drafted(f"{LEAFLET}\nBel op werkdagen van 08.00 tot 16.00 uur.\n").data["opening_hours"]
    assert (len(hours["days"]), hours["from"], hours["to"]) == (5, "08:00", "16:00")


@pytest.mark.parametrize(("said", "language", "seconds"), [
    ("Bend your knee and hold it for 5 seconds.", "en", 5), ("Hold for ten seconds, then relax.", "en", 10),
    ("Houd dit 5 seconden vast.", "nl", 5), ("Span uw spieren aan en houd 3-5 sec vast.", "nl", 3),
    ("Rest for 5 seconds.", "en", None), ("Hold onto a chair.", "en", None),
])  # fmt: skip
def test_how_long_an_exercise_is_held_is_read(said: str, language: str, seconds: int | None) -> None:
    often = {"en": "Do this 5 times, 3 times a day.", "nl": "Doe dit 5 keer, 3 keer per dag."}[language]
    title = {"en": "Exercises", "nl": "Oefeningen"}[language]
    made = drafted(f"Knee\n\nRest.\n\n{title}\n\n1. {said} {often}\n", language)
    (exercise,) = made.data["exercises"]["list"]
    assert exercise.get("hold_seconds") == seconds
    assert ("was read as 3 seconds" in reasons(made)) == (seconds == 3)
