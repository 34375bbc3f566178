"""What goes to a translator and comes back: four forms, whole files, broken files, files of something else."""

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import yaml
from defusedxml.ElementTree import parse as parse_xml

from tests.unit.memories import page, reviewed
from tests.unit.test_memory import no_larger_than
from voicecare.errors import TranslationError
from voicecare.translate import exchange
from voicecare.translate.exchange import table
from voicecare.translate.importing import Importer, Plan
from voicecare.translate.memory import Memory
from voicecare.translate.review import ReviewService
from voicecare.translate.translator import Alarm, Translation

FORMS = ("csv", "xlsx", "tmx", "yaml")
WALK, LIFT, REST = "Walk 3 times a day.", "Do not lift.", "Rest well."


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    memory = Memory(tmp_path / "memory.db")
    memory.keep(WALK, "en", "nl", Translation("Loop 3 keer per dag.", "machine", "firefox"))
    memory.keep(LIFT, "en", "nl", Translation("Til niet.", "author"))
    memory.keep(REST, "en", "nl", reviewed("=Rust & <goed> “uit” 🙂."))
    memory.keep("Welcome.", "en", "nl", reviewed(None))
    return memory


def service(memory: Memory, reviewer: str = "", language: str = "nl") -> ReviewService:
    return ReviewService(page(), language, memory, reviewer)


def imported(path: Path, memory: Memory, reviewer: str = "", *, doubtful: bool = False, language: str = "nl") -> Plan:
    importer = Importer(service(memory, reviewer, language), memory)
    plan = importer.plan(exchange.read(path))
    importer.take(plan, doubtful=doubtful)
    return plan


def exported(path: Path, memory: Memory) -> Path:
    exchange.write(path, service(memory).sheet())
    return path


def changed(path: Path, old: str, new: str) -> Path:
    """Change a text in an exported file as a translator would, with a program for such files."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        for row in book.worksheets[0].iter_rows():
            for cell in row:
                if cell.value == old:
                    cell.value = new
        book.save(path)
    else:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return path


def in_force(memory: Memory, source: str) -> Translation:
    return memory.find([source], "en", "nl")[source]


# ---- there and back


@pytest.mark.parametrize("form", FORMS)
def test_what_comes_back_as_it_went_changes_nothing(tmp_path: Path, memory: Memory, form: str) -> None:
    service(memory, "A. Jansen").comment("rest/2", "Is “til” clear?")
    before = memory.find([WALK, LIFT, REST, "Welcome."], "en", "nl")
    path = exported(tmp_path / f"review.{form}", memory)
    plan = imported(path, memory, "B. de Vries")
    assert (plan.changed, plan.doubtful, plan.comments, plan.left_out) == ([], [], [], False)
    assert memory.find([WALK, LIFT, REST, "Welcome."], "en", "nl") == before


@pytest.mark.parametrize("form", FORMS)
def test_another_device_gets_all_that_people_made(tmp_path: Path, memory: Memory, form: str) -> None:
    path = exported(tmp_path / f"review.{form}", memory)
    other = Memory(tmp_path / "other.db")
    imported(path, other, doubtful=True)
    rest = in_force(other, REST)
    assert (rest.text, rest.origin, rest.reviewer) == ("=Rust & <goed> “uit” 🙂.", "reviewed", "A. Jansen")
    was = in_force(memory, REST).made
    assert rest.made is not None
    assert was is not None
    assert rest.made.date() == was.date()
    assert (in_force(other, LIFT).text, in_force(other, LIFT).origin) == ("Til niet.", "author")
    assert (in_force(other, "Welcome.").text, in_force(other, "Welcome.").origin) == (None, "reviewed")


@pytest.mark.parametrize("form", ["csv", "xlsx", "tmx"])
@pytest.mark.parametrize(("reviewer", "origin"), [("B. de Vries", "reviewed"), ("", "author")])
def test_a_translators_change_is_in_force_and_can_be_taken_back(
    tmp_path: Path, memory: Memory, form: str, reviewer: str, origin: str
) -> None:
    path = changed(exported(tmp_path / f"review.{form}", memory), "Loop 3 keer per dag.", "Wandel 3 keer per dag.")
    plan = imported(path, memory, reviewer)
    ((place, was, now),) = [(one.sentence, one.was, one.now.text) for one in plan.changed]
    assert (place, was, now) == ("rest/1", "Loop 3 keer per dag.", "Wandel 3 keer per dag.")
    found = in_force(memory, WALK)
    assert (found.text, found.origin, found.reviewer) == ("Wandel 3 keer per dag.", origin, reviewer)
    service(memory).undo()
    assert in_force(memory, WALK).origin == "machine"


def test_a_text_changed_below_a_reviewers_name_is_not_that_reviewers(tmp_path: Path, memory: Memory) -> None:
    path = changed(exported(tmp_path / "review.csv", memory), "=Rust & <goed> “uit” 🙂.", "Rust maar.")
    text = path.read_text(encoding="utf-8").replace("'Rust", "Rust")
    path.write_text(text, encoding="utf-8")
    plan = imported(path, memory)
    assert [one.now.text for one in plan.kept] == ["Rust maar."]
    assert plan.left_out
    assert in_force(memory, REST).reviewer == "A. Jansen"
    imported(path, memory, "B. de Vries")
    assert (in_force(memory, REST).text, in_force(memory, REST).reviewer) == ("Rust maar.", "B. de Vries")


def test_a_doubted_change_is_taken_only_where_a_person_says_so(tmp_path: Path, memory: Memory) -> None:
    path = changed(exported(tmp_path / "review.tmx", memory), "Loop 3 keer per dag.", "Loop 8 keer per dag.")
    plan = imported(path, memory, "B. de Vries")
    (doubted,) = plan.doubtful
    assert Alarm("number", "the number 3 is missing") in doubted.now.alarms
    assert in_force(memory, WALK).text == "Loop 3 keer per dag."
    imported(path, memory, "B. de Vries", doubtful=True)
    assert in_force(memory, WALK).believed == "Loop 8 keer per dag."
    assert in_force(memory, WALK).alarms == doubted.now.alarms


def test_a_stale_translation_goes_out_with_its_old_wording_and_stays_stale(tmp_path: Path, memory: Memory) -> None:
    now = page(("Walk 4 times a day.", LIFT, REST))
    service(memory, "A. Jansen").accept("rest/1", "Loop 3 keer per dag.")
    for form in FORMS:
        exchange.write(tmp_path / f"stale.{form}", ReviewService(now, "nl", memory).sheet())
    kept = yaml.safe_load((tmp_path / "stale.yaml").read_text(encoding="utf-8"))["sentences"]["rest/1"]
    assert (kept["source"], kept["text"]) == (WALK, "Loop 3 keer per dag.")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "stale.csv").read_text(encoding="utf-8-sig"))))
    row = next(row for row in rows if row["id"] == "rest/1")
    assert (row["source"], row["translation"], row["state"]) == ("Walk 4 times a day.", "", "stale")
    assert (row["earlier source"], row["earlier translation"]) == (WALK, "Loop 3 keer per dag.")
    other = Memory(tmp_path / "other.db")
    importer = Importer(ReviewService(now, "nl", other, "B. de Vries"), other)
    plan = importer.plan(exchange.read(tmp_path / "stale.yaml"))
    assert [one.sentence for one in plan.stale] == ["rest/1"]
    importer.take(plan)
    assert ReviewService(now, "nl", other).entry("rest/1").state == "stale"


def test_an_export_is_the_same_twice_and_in_the_order_of_the_page(tmp_path: Path, memory: Memory) -> None:
    for form in ("csv", "tmx", "yaml"):
        first, second = (exported(tmp_path / f"{name}.{form}", memory).read_bytes() for name in "ab")
        assert first == second
    whole = yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))
    assert list(whole["sentences"]) == ["introduction/1", "rest/2", "rest/3"]
    assert (whole["page"], whole["from"], whole["to"], whole["origin"]) == ("small", "en", "nl", "author")


def test_tmx_is_what_the_standard_says(tmp_path: Path, memory: Memory) -> None:
    root = parse_xml(exported(tmp_path / "a.tmx", memory)).getroot()
    assert root.get("version") == "1.4"
    header = root.find("header")
    assert set(header.keys()) == {
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    }  # fmt: skip
    for unit in root.iter("tu"):
        order = [child.tag for child in unit]
        assert order == sorted(order, key=["note", "prop", "tuv"].index)
        assert unit.find("tuv/seg").text


def test_a_spreadsheet_holds_no_formula_and_arabic_is_right_to_left(tmp_path: Path, memory: Memory) -> None:
    sheet = openpyxl.load_workbook(exported(tmp_path / "a.xlsx", memory)).worksheets[0]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    rows = list(csv.reader(io.StringIO(exported(tmp_path / "a.csv", memory).read_text(encoding="utf-8-sig"))))
    assert not any(cell.startswith("=") for row in rows for cell in row)
    text = "امشِ 3 مرات في اليوم (لا 4)."
    memory.keep(WALK, "en", "ar", Translation(text, "author"))
    for form in FORMS:
        exchange.write(tmp_path / f"ar.{form}", service(memory, language="ar").sheet())
        assert text in [line.text for line in exchange.read(tmp_path / f"ar.{form}").lines]
    arabic = openpyxl.load_workbook(tmp_path / "ar.xlsx").worksheets[0]
    assert arabic["C2"].alignment.readingOrder == 2


def test_control_characters_do_not_break_a_file(tmp_path: Path, memory: Memory) -> None:
    memory.keep(WALK, "en", "nl", Translation("Loop\x00 3\x0b keer.", "machine"))
    for form in ("csv", "xlsx", "tmx"):
        lines = exchange.read(exported(tmp_path / f"a.{form}", memory)).lines
        assert "Loop 3 keer." in [line.text for line in lines]


# ---- what a spreadsheet or a translator's program makes of it


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8"), ("\t", "utf-16"), (",", "utf-8-sig")])
def test_csv_as_spreadsheets_of_other_countries_write_it(
    tmp_path: Path, memory: Memory, delimiter: str, encoding: str
) -> None:
    path = tmp_path / "a.csv"
    text = exported(path, memory).read_text(encoding="utf-8-sig")
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(csv.reader(io.StringIO(text)))
    path.write_bytes(out.getvalue().replace("Til niet.", "Til niets.").encode(encoding))
    assert [one.now.text for one in imported(path, memory, "B. de Vries").changed] == ["Til niets."]


def test_tmx_of_a_translators_program(tmp_path: Path, memory: Memory) -> None:
    path = tmp_path / "cat.tmx"
    path.write_bytes(
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">'
        '<header creationtool="CAT" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en-US" '
        'srclang="en-US" datatype="xml"/><body><tu><tuv xml:lang="en-US"><seg>Do <bpt i="1">&lt;b&gt;</bpt>not'
        '<ept i="1">&lt;/b&gt;</ept> lift.</seg></tuv><tuv xml:lang="nl-NL" changedate="20261001T101500Z">'
        "<seg>Niet <hi>tillen</hi>.</seg></tuv></tu></body></tmx>".encode("utf-16")
    )
    plan = imported(path, memory)
    assert [(one.sentence, one.now.text) for one in plan.changed] == [("rest/2", "Niet tillen.")]


# ---- files that are not what they should be


def rows_of(memory: Memory, tmp_path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(exported(tmp_path / "rows.csv", memory).read_text(encoding="utf-8-sig"))))


def csv_file(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_missing_unknown_and_doubled_rows_are_named(tmp_path: Path, memory: Memory) -> None:
    heading, *rows = rows_of(memory, tmp_path)
    by_id = {row[0]: row for row in rows}
    lift, walk, bridge = by_id["rest/2"], by_id["rest/1"], by_id["bridge/step/1"]
    stranger = ["other/1", "Swim.", "Zwem.", *walk[3:]]
    twice = [[*walk[:2], text, *walk[3:]] for text in ("Ga 3 keer per dag.", "Stap 3 keer per dag.")]
    same = [[*bridge[:2], "Til op.", *bridge[3:]]] * 2
    plan = imported(csv_file(tmp_path / "a.csv", [heading, lift, stranger, *twice, *same]), memory, "B. de Vries")
    assert [one.now.text for one in plan.changed] == ["Til op."]
    assert plan.unknown == [f"{tmp_path}/a.csv, line 3: Swim."]
    contradiction, repeated = plan.doubled
    assert "line 4" in contradiction
    assert "line 5 contradict each other" in contradiction
    assert "taken once" in repeated
    assert "title" in plan.missing
    assert "rest/2" not in plan.missing
    assert in_force(memory, WALK).text == "Loop 3 keer per dag."


@pytest.mark.parametrize(("column", "value", "said"), [
    (10, "other-page", "of the page 'other-page'"),
    (12, "de", "into 'de', not 'en' into 'nl'"),
    (11, "fr", "'fr' into 'nl'"),
    (1, "  ", "the source is empty"),
    (7, "yesterday", "'yesterday' is no date"),
])  # fmt: skip
def test_a_file_of_something_else_changes_nothing(
    tmp_path: Path, memory: Memory, column: int, value: str, said: str
) -> None:
    heading, *rows = rows_of(memory, tmp_path)
    for row in rows:
        row[2] += " en meer"
        row[column] = value
    with pytest.raises(TranslationError, match=said):
        imported(csv_file(tmp_path / "a.csv", [heading, *rows]), memory, "B. de Vries", doubtful=True)
    assert in_force(memory, LIFT).text == "Til niet."


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + '<!ENTITY file SYSTEM "file:///etc/passwd">]><tmx version="1.4"><header srclang="en"/><body><tu>'
    '<tuv xml:lang="en"><seg>&j;&file;</seg></tuv></tu></body></tmx>'
)
UNIT = '<tmx><header srclang="en"/><body><tu {}><tuv xml:lang="{}"><seg>A</seg></tuv></tu></body></tmx>'


@pytest.mark.parametrize(("name", "content", "said"), [
    ("a.tmx", BOMB, "entities"),
    ("a.tmx", "<tmx><body>", "no XML"),
    ("a.tmx", "<html/>", "no TMX"),
    ("a.tmx", '<tmx><header srclang="en"/><body/></tmx>', "one language beside 'en'"),
    ("a.tmx", UNIT.format("", "nl"), "unit 1"),
    ("a.tmx", UNIT.format('creationdate="x"', "en"), "no date of TMX"),
    ("a.xlsx", "id;source", "no XLSX"),
    ("a.csv", "id;source\n1;2\n", "translation, page, from, to are missing"),
    ("a.csv", "", "is empty"),
    ("a.csv", "id,source,translation,page,from,to\n", "no lines"),
    ("a.csv", 'id,source,translation,page,from,to\n1,"a,b', "no CSV"),
    ("a.yaml", "page: small\n", "from"),
    ("a.docx", "", "csv, .xlsx, .tmx, .yaml"),
    ("gone.csv", None, "cannot be read"),
])  # fmt: skip
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, name: str, content: str | None, said: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(TranslationError, match=said):
        exchange.read(tmp_path / name)


def test_csv_that_is_not_unicode_says_how_to_save_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("id;source;translation\n1;é;ü\n".encode("cp1252"))
    with pytest.raises(TranslationError, match="Save it as: CSV UTF-8"):
        exchange.read(tmp_path / "a.csv")


def test_a_zip_that_is_no_workbook_and_one_that_unpacks_to_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "_LARGEST", 2_000_000)
    for name, size in (("empty.xlsx", 10), ("bomb.xlsx", 2_001_000)):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", b" " * size)
    with pytest.raises(TranslationError, match="no XLSX workbook"):
        exchange.read(tmp_path / "empty.xlsx")
    with pytest.raises(TranslationError, match="more than 2 MB"):
        exchange.read(tmp_path / "bomb.xlsx")


def test_a_formula_in_a_workbook_is_refused_with_its_cell(tmp_path: Path, memory: Memory) -> None:
    path = changed(exported(tmp_path / "a.xlsx", memory), "Til niet.", "=A1&A2")
    with pytest.raises(TranslationError, match=r"cell C\d: there is a formula"):
        exchange.read(path)


def test_an_export_to_a_full_disk_leaves_the_old_file(tmp_path: Path, memory: Memory) -> None:
    path = exported(tmp_path / "a.csv", memory)
    before = path.read_bytes()
    service(memory, "A. Jansen").comment("rest/1", "x" * 5_000)
    with no_larger_than(4_000), pytest.raises(TranslationError, match="cannot be written"):
        exported(path, memory)
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.glob("*a.csv*")) == ["a.csv"]


def test_ten_thousand_sentences_go_out_and_come_back(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.db")
    texts = [f"Sentence {number}." for number in range(10_000)]
    memory.keep_all([(text, Translation(f"Zin {text[9:]}", "machine")) for text in texts], "en", "nl")
    long = ReviewService(page(texts), "nl", memory, "B. de Vries")
    exchange.write(tmp_path / "a.tmx", long.sheet())
    importer = Importer(long, memory)
    plan = importer.plan(exchange.read(changed(tmp_path / "a.tmx", "Zin ", "Regel ")))
    importer.take(plan, doubtful=True)
    assert len(plan.changed) + len(plan.doubtful) == 10_000
    assert long.entry("rest/1").text == "Regel 0."
    assert len(long.undo()) == 10_000
    assert long.entry("rest/1").text == "Zin 0."
