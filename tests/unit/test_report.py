"""The report as files: HTML, PDF, CSV and FHIR are made and read back."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import ast, parse
from typer.testing import CliRunner

from tests.unit.diaries import AMSTERDAM, PAGE, entries, session, some_days
from voicecare import locales
from voicecare.cli import app
from voicecare.diary.report.content import report
from voicecare.diary.report.wording import Wording
from voicecare.diary.report.write import Form, write
from voicecare.diary.summary import Summary, summary
from voicecare.errors import ReportError
from voicecare.exercise.due import Waking, page_doses
from voicecare.page.load import load
from voicecare.page.model import Dose

MADE = datetime(2026, 11, 19, 12, tzinfo=AMSTERDAM)
NAME = "Jo <i>Doe</i> #x"


@pytest.fixture
def found(tmp_path: Path) -> Summary:
    some_days(tmp_path / "diary.db")
    with session(tmp_path / "diary.db") as day:
        day.set("2026-11-19T11:00", "exercise-9")
    return summed(tmp_path / "diary.db")


def summed(book: Path) -> Summary:
    page = load(PAGE)
    first, last = date(2026, 11, 16), date(2026, 11, 19)
    return summary(entries(book), page, page_doses(page), first, last, Waking())


def written(found: Summary, form: Form, language: str = "en", name: str | None = None) -> bytes:
    return write(found, form, language=language, diary="abc", made=MADE, name=name)


class Tree(HTMLParser):
    """Start tags with their attributes, and the texts within each kind of element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = [""]
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open[-1], data.strip()))

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


# ---- words


def messages(language: str) -> dict[str, set[str]]:
    found = [entry for entry in parse(locales.report(language)).body if isinstance(entry, ast.Message)]
    source = locales.report(language)
    return {one.id.name: set(re.findall(r"\$(\w+)", source[one.span.start : one.span.end])) for one in found}


def test_the_texts_are_the_same_with_the_same_values_in_each_language() -> None:
    assert locales.reports() == ["en", "nl"]
    assert messages("en") == messages("nl")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_dose_has_its_words(language: str) -> None:
    say = Wording(language, load(PAGE))
    doses = [Dose(repetitions=8, at_least=least, **rhythm) for least in (True, False)
             for rhythm in ({"every": "hour"}, {"times_a_day": 1}, {"times_a_day": 3})]  # fmt: skip
    assert len({say.dose(dose) for dose in (*doses, None)}) == 7
    assert all("8" in say.dose(dose) for dose in doses)


def test_dates_and_numbers_are_those_of_the_language_and_the_country() -> None:
    english, dutch = (Wording(language, load(PAGE)) for language in ("en", "nl"))
    assert english.moment(MADE) == "Thu, 19 Nov 2026, 12:00"
    assert dutch.moment(MADE) == "do 19 nov 2026, 12:00"
    assert dutch.number(5.5) == "5,5"
    assert english.number(1290) == "1290"


# ---- HTML


@pytest.mark.parametrize("language", ["en", "nl"])
def test_html_stands_alone_and_can_be_heard(found: Summary, language: str) -> None:
    tree = Tree(written(found, "html", language).decode())
    assert tree.all("html") == [{"lang": language}]
    assert not tree.all("script", "link", "img", "iframe", "object", "form")
    links = [value for _, each in tree.tags for key, value in each.items() if key in ("src", "href", "xlink:href")]
    assert links
    assert all(str(link).startswith("#plot-") for link in links)
    assert [tag for tag, _ in tree.tags if tag in ("h1", "h2", "h3")] == ["h1"] + ["h2"] * 6
    ids = [one["id"] for _, one in tree.tags if "id" in one]
    assert len(ids) == len(set(ids))
    assert len(tree.all("table")) == len(tree.all("caption")) == 5
    assert {one.get("scope") for one in tree.all("th")} == {"col", "row"}
    plots = tree.all("svg")
    assert len(plots) == 2
    for plot in plots:
        assert plot["role"] == "img"
        assert {plot["aria-labelledby"], plot["aria-describedby"]} <= set(ids)
    assert len([text for tag, text in tree.texts if tag == "desc"]) == 2


def test_html_says_what_the_diary_says(found: Summary) -> None:
    text = written(found, "html").decode()
    texts = [text for _, text in Tree(text).texts]
    assert "3 of 12" in texts
    assert "exercise-9 (no longer on the page)" in texts
    assert "Entries that this version of the app cannot read: mood (1)." in texts
    assert any(one.startswith("2 scores from Tue, 17 Nov 2026, 10:01 to Thu, 19 Nov 2026, 09:30") for one in texts)
    assert "12 hours, 09:00 to 21:00" in text


def test_what_a_patient_said_is_text_and_never_markup(found: Summary) -> None:
    text = written(found, "html", name=NAME).decode()
    assert "=1+1 &lt;b&gt;knee&lt;/b&gt; &amp; #let x = 1" in text
    assert "Jo &lt;i&gt;Doe&lt;/i&gt; #x" in text


def test_words_of_the_page_are_in_the_language_of_the_page(found: Summary) -> None:
    tree = Tree(written(found, "html", "nl").decode())
    assert {one["lang"] for one in tree.all("dd")} == {"nl", "en"}


def test_an_empty_diary_gives_a_report_that_says_so(tmp_path: Path) -> None:
    text = written(summed(tmp_path / "diary.db"), "html").decode()
    assert "There are no entries of this page in these days." in text
    assert "No pain score was given." in text
    assert "<svg" not in text


def test_the_same_diary_gives_the_same_report(found: Summary) -> None:
    for form in ("html", "csv", "fhir"):
        assert written(found, form) == written(found, form)


# ---- PDF


def elements(node: Any) -> Iterator[Any]:
    """The structure elements of a tagged PDF."""
    import pikepdf

    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from elements(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_pdf_is_tagged_and_says_its_language_title_and_what_figures_show(found: Summary, language: str) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(io.BytesIO(written(found, "pdf", language))) as document:
        root = document.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) == language
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        facts = document.open_metadata()
        assert facts["pdfuaid:part"] == "1"
        assert facts["dc:title"].startswith({"en": "Exercise report", "nl": "Oefenverslag"}[language])
        assert [round(float(one)) for one in document.pages[0].MediaBox] == [0, 0, 595, 842]
        tags = list(elements(root.StructTreeRoot.K))
        figures = [one for one in tags if one.S == "/Figure"]
        assert len(figures) == 2
        assert all(len(str(one.Alt)) > 40 for one in figures)
        names = [str(one.S) for one in tags]
        assert names.count("/Table") == names.count("/THead") == 5
        assert names.count("/H1") == 6
        assert all("/Scope" in one.A[0] for one in tags if one.S == "/TH")


def test_pdf_holds_the_name_and_the_remark_as_they_were_said(found: Summary) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(written(found, "pdf", name=NAME))
    text = " ".join("".join(page.get_textpage().get_text_bounded() for page in document).split())
    document.close()
    assert NAME in text
    assert "=1+1 <b>knee</b> & #let x = 1" in text


def test_pdf_of_an_empty_diary_and_with_strange_letters(tmp_path: Path) -> None:
    empty = summed(tmp_path / "diary.db")
    assert written(empty, "pdf", name="a\x00b\n\x07c").startswith(b"%PDF-")
    with pytest.raises(ReportError, match="cannot be written as PDF"):
        written(empty, "pdf", name="\U0010fffd")


# ---- CSV


def test_csv_has_a_row_for_each_set_and_score(found: Summary) -> None:
    rows = list(csv.DictReader(io.StringIO(written(found, "csv").decode())))
    kinds = [row["kind"] for row in rows]
    assert kinds.count("set") == len(found.sets) == 8
    assert kinds.count("pain_score") == 2
    assert rows[0] == {
        "time": "2026-11-16T09:05:21+01:00", "kind": "set", "page": PAGE, "exercise": "exercise-1",
        "repetitions": "10", "target": "10", "complete": "true", "score": "", "text": "",
    }  # fmt: skip
    assert [row["time"] for row in rows] == sorted(row["time"] for row in rows)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", " ="])
def test_csv_begins_no_formula(tmp_path: Path, begin: str) -> None:
    with session(tmp_path / "diary.db") as day:
        day.write("2026-11-16T09:00", "remark", text=f"{begin}HYPERLINK(1)")
        day.set("2026-11-16T10:00", f"{begin}exercise")
    cells = [cell for row in csv.reader(io.StringIO(written(summed(tmp_path / "diary.db"), "csv").decode()))
             for cell in row]  # fmt: skip
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))]


# ---- FHIR


def resources(text: bytes, kind: str) -> list[dict[str, Any]]:
    from fhir.resources.R4B.bundle import Bundle

    Bundle.model_validate_json(text)
    return [one["resource"] for one in json.loads(text)["entry"] if one["resource"]["resourceType"] == kind]


def test_fhir_holds_plan_sets_and_scores_and_no_name(found: Summary) -> None:
    bundle = written(found, "fhir")
    (patient,), (plan,) = resources(bundle, "Patient"), resources(bundle, "CarePlan")
    assert patient == {"resourceType": "Patient", "id": patient["id"]}
    repeats = [one["detail"]["scheduledTiming"]["repeat"] for one in plan["activity"]]
    assert [(one["frequency"], one["periodUnit"]) for one in repeats] == [(1, "h"), (3, "d"), (3, "d")]
    observations = resources(bundle, "Observation")
    scores = [one for one in observations if one["code"].get("coding", [{}])[0].get("code") == "72514-3"]
    assert [(one["valueInteger"], one["effectiveDateTime"]) for one in scores] == [
        (6, "2026-11-17T10:01:10+01:00"), (0, "2026-11-19T09:30:00+01:00"),
    ]  # fmt: skip
    done = [one for one in observations if "basedOn" in one]
    assert [one["valueQuantity"]["value"] for one in done] == [one.repetitions for one in found.sets]
    references = {one["subject"]["reference"] for one in (*observations, plan)}
    assert references == {f"urn:uuid:{patient['id']}"}
    assert {one["basedOn"][0]["reference"] for one in done} == {f"urn:uuid:{plan['id']}"}


def test_fhir_ids_are_the_same_each_time_and_unlike_each_other_and_another_diary(found: Summary) -> None:
    def ids(diary: str) -> list[str]:
        text = write(found, "fhir", language="en", diary=diary, made=MADE)
        return [one["resource"]["id"] for one in json.loads(text)["entry"]]

    assert ids("abc") == ids("abc")
    assert len(set(ids("abc"))) == len(ids("abc"))
    assert not set(ids("abc")) & set(ids("xyz"))


def test_two_scores_at_the_same_moment_are_two(tmp_path: Path) -> None:
    with session(tmp_path / "diary.db") as day:
        day.write("2026-11-16T09:00", "pain_score", score=5)
        day.write("2026-11-16T09:00", "pain_score", score=6)
    one, other = resources(written(summed(tmp_path / "diary.db"), "fhir"), "Observation")
    assert one["id"] != other["id"]


# ---- the name


@pytest.mark.parametrize("form", ["html", "fhir"])
def test_a_name_is_there_only_where_it_is_wanted(found: Summary, form: Form) -> None:
    assert b"Zebedee" not in written(found, form)
    assert b"Zebedee" in written(found, form, name="Zebedee")


# ---- the command


def voicecare(*arguments: str) -> Any:
    return CliRunner().invoke(app, arguments)


def test_the_command_writes_a_whole_file_or_nothing(home: Path, tmp_path: Path) -> None:
    some_days(home / "diary.db")
    with session(home / "diary.db", "another-page") as day:
        day.set("2026-11-17T11:00")
    out = tmp_path / "deep" / "report.csv"
    done = voicecare("report", "--from", "2026-11-16", "--to", "2026-11-19", "--format", "csv", "--out", str(out))
    assert done.exit_code == 0, done.output
    assert "The diary is about other pages too: another-page." in done.output
    assert "7 sets of 4 days" in done.output
    assert out.read_text().startswith("time,kind,")
    assert [one.name for one in out.parent.iterdir()] == ["report.csv"]
    assert out.stat().st_mode & 0o077 == 0, "others on this computer may not read it"


def test_the_usual_file_is_in_this_folder_and_its_language_may_fall_back(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = voicecare("report", "--to", "2026-11-19", "--language", "tr")
    assert done.exit_code == 0, done.output
    assert "There is no report in 'tr' yet, so it is in English. There are: en, nl." in done.output
    assert '<html lang="en">' in (tmp_path / "voicecare-report-2026-11-19.html").read_text()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "2026-11-20", "--to", "2026-11-19"], "The first day, 2026-11-20, is after the last, 2026-11-19"),
        (["--language", "xx"], "'xx' is not installed"),
        (["--awake", "9"], "The hours awake: '9' is not two times"),
        (["--page", "nowhere"], "There is no page 'nowhere'"),
        (["--out", "/proc/no/report.html"], "/proc/no/report.html cannot be written"),
    ],
)
def test_a_mistake_is_named(arguments: list[str], message: str) -> None:
    assert message in str(voicecare("report", *arguments).exception)


_BLOCKED = """
import sys
for name in {names!r}:
    sys.modules[name] = None
sys.argv = ["voicecare", "report", "--format", {form!r}, "--out", {out!r}]
from voicecare.cli import main
main()
"""


@pytest.mark.parametrize(
    ("form", "package"),
    [("html", "jinja2"), ("html", "matplotlib"), ("pdf", "typst"), ("fhir", "fhir"), ("fhir", "fhir.resources")],
)
def test_a_missing_package_is_named_with_its_cure(home: Path, tmp_path: Path, form: str, package: str) -> None:
    some_days(home / "diary.db")
    out = tmp_path / "report"
    code = _BLOCKED.format(names=[package], form=form, out=str(out))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert 'pip install "voicecare[report]"' in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_csv_needs_no_package(home: Path, tmp_path: Path) -> None:
    code = _BLOCKED.format(names=["jinja2", "matplotlib", "typst", "fhir"], form="csv", out=str(tmp_path / "r.csv"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_report_of_a_year(tmp_path: Path) -> None:
    with session(tmp_path / "diary.db") as day:
        day.write("2026-01-01T09:00", "pain_score", score=5)
        day.set("2026-12-31T10:00")
    page = load(PAGE)
    found = summary(
        entries(tmp_path / "diary.db"), page, page_doses(page), date(2026, 1, 1), date(2026, 12, 31), Waking()
    )
    assert len(found.days) == 365
    assert len(report(found, Wording("en", page), MADE).sections) == 6
    assert written(found, "pdf").startswith(b"%PDF-")
