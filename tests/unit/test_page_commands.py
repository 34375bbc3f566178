"""`voicecare page`: import, new, list, check, compare, remove, schema."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.conftest import ROOT
from tests.unit.test_importing import LEAFLET
from tests.unit.test_page import SMALL
from voicecare import cli
from voicecare.errors import PageError
from voicecare.page.load import load

ANSWERS = """\
After a knee operation
knee
en
NL
Kliniek
You have had an operation on your knee.

At home
Rest a lot.
Walk a little.


Exercises
Pain is the limit.


Bend your knee.
Stretch it again.

Do not force it.

5
3
Do this 5 times, 3 times a day.
n

Physiotherapy
physiotherapy
088 979 23 23

08:00-16:30
Europe/Amsterdam
Noord
Bronovolaan
5
2597 AX
Den Haag
0
10

"""


def command(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(cli.app, ["page", *arguments], input=typed)


@pytest.fixture
def leaflet(tmp_path: Path) -> str:
    path = tmp_path / "leaflet.txt"
    path.write_text(LEAFLET)
    return str(path)


def test_an_imported_page_is_in_the_list_and_can_be_read(leaflet: str, home: Path) -> None:
    done = command("import", leaflet, "--id", "knee")
    assert done.exit_code == 0, done.output
    assert "which hospital is this?" in done.output
    assert load("knee").title == "After a knee operation"
    listed = [json.loads(line) for line in command("list", "--json").output.splitlines()]
    assert [(one["id"], one["own"]) for one in listed] == [
        ("example-hand", False), ("example-hip", False), ("hmc-spinal-fusion", False), ("knee", True),
    ]  # fmt: skip
    assert (listed[3]["ready"], listed[3]["remark"]) == (False, "1 to check")


def test_what_is_left_to_check_has_a_line(leaflet: str, home: Path) -> None:
    told = json.loads(command("import", leaflet, "--id", "knee", "--json").output)
    assert told["file"] == str(home / "content" / "knee" / "page.yaml")
    assert [one["reason"] for one in told["check"]] == ["which hospital is this?"]
    checked = command("check", "knee")
    assert checked.exit_code == 1
    assert f"{told['file']}, line {told['check'][0]['line']}: to check: which hospital is this?" in checked.output
    text = Path(told["file"]).read_text()
    Path(told["file"]).write_text("".join(line for line in text.splitlines(True) if "# CHECK" not in line))
    assert command("check", "knee").exit_code == 0


def test_a_draft_that_lacks_something_is_kept_and_says_where(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("At home\n\nRest well and drink enough water.\n\nWalking\n\nWalk a little every day.\n")
    done = command("import", str(path), "--id", "rest")
    assert done.exit_code == 1
    assert "exercises: Field required" in done.output
    listed = json.loads(command("list", "--json").output.splitlines()[-1])
    assert (listed["id"], listed["ready"]) == ("rest", False)


@pytest.mark.parametrize(("was", "becomes", "line", "said"), [
    ("number: 088 979 23 23", "number: 088 979", 18, "is a digit missing?"),
    ("[Sleep.]", "[Call 070 301 12 34.]", 8, "not among the contacts"),
    ("3 times each time", "many times each time", 16, "the dose says 3"),
    ("title: After surgery", "title: After surgery\nquick_links: [{title: A, to: b}]", 6, "no such section"),
    ("language: en", "language: fi", 2, "not installed"),
])  # fmt: skip
def test_a_finding_has_its_line(was: str, becomes: str, line: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    assert was in SMALL
    path.write_text(SMALL.replace(was, becomes, 1))
    checked = command("check", str(path))
    assert checked.exit_code == 1
    assert [one for one in checked.output.splitlines() if f"line {line}:" in one and said in one], checked.output
    found = json.loads(command("check", str(path), "--json").output.splitlines()[0])
    assert found["line"] == line


def test_a_page_is_made_by_answering_questions(home: Path) -> None:
    done = command("new", typed=ANSWERS)
    assert done.exit_code == 0, done.output
    page = load("knee")
    assert page.sections[0].items == ("Rest a lot.", "Walk a little.")
    assert page.exercises.list[0].limits == ("Do not force it.",)
    assert page.places[0].floor == 0
    assert command("check", "knee").exit_code == 0


def test_answers_that_end_too_soon_or_cannot_be_write_nothing(home: Path) -> None:
    assert command("new", typed=ANSWERS[:200]).exit_code == 1
    wrong = command("new", typed=ANSWERS.replace("08:00-16:30", "16:30-08:00"))
    assert isinstance(wrong.exception, PageError)
    assert "not before it closes" in str(wrong.exception)
    assert not home.exists()


def test_only_a_page_of_ones_own_is_removed_and_only_aside(leaflet: str, home: Path) -> None:
    for _ in range(2):
        command("import", leaflet, "--id", "knee")
        assert command("remove", "knee", typed="n\n").exit_code == 1
        assert load("knee")
        assert command("remove", "knee", typed="y\n").exit_code == 0
    assert sorted(path.name for path in (home / "removed").iterdir()) == ["knee", "knee-2"]
    for name in ("hmc-spinal-fusion", "../content", "knee", ".", ""):
        refused = command("remove", name, "--yes")
        assert isinstance(refused.exception, PageError)
        assert "cannot be removed" in str(refused.exception)


def test_the_apps_own_page_comes_before_one_of_the_same_name(home: Path) -> None:
    own = home / "content" / "hmc-spinal-fusion"
    own.mkdir(parents=True)
    (own / "page.yaml").write_text(SMALL)
    assert load("hmc-spinal-fusion").id == "hmc-spinal-fusion"
    listed = json.loads(command("list", "--json").output.splitlines()[-1])
    assert "the app has a page of this name" in listed["remark"]


def test_two_pages_are_compared() -> None:
    assert command("compare", "example-hip", "example-hip").exit_code == 0
    done = command("compare", "example-hip", "example-hand")
    assert done.exit_code == 1
    assert "language: 'nl' -> 'en'" in done.output


def test_the_schema_in_the_documentation_is_that_of_the_page() -> None:
    told = command("schema").output
    assert (ROOT / "docs" / "page.schema.json").read_text(encoding="utf-8") == told, (
        "voicecare page schema > docs/page.schema.json"
    )
    assert json.loads(told)["properties"]["exercises"]
