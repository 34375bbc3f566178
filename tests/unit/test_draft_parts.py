"""A draft's parts as forms: filled in as they are nothing changes; what a person changes is what it says."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from voicecare.errors import PageError
from voicecare.importing.drafting import drafted, state
from voicecare.page.draft import parts
from voicecare.page.draft.build import Draft
from voicecare.page.draft.parts import Part
from voicecare.page.draft.read_back import read_back
from voicecare.page.draft.write import marks, source_of, yaml_text
from voicecare.page.load import parse

PAGES = sorted((ROOT / "content").glob("*/page.yaml"))
IMPORTED = sorted((ROOT / "tests" / "fixtures" / "pages").glob("*.html"))
Data = dict[str, Any]


def as_it_stands(part: Part) -> dict[str, list[str]]:
    """What a browser sends of a form in which nobody changed anything; a line end is CR LF there."""
    sent = {}
    for field in part.fields:
        if field.kind == "ticks":
            sent[field.name] = list(field.ticked)
        elif field.kind != "tick" or field.value:
            sent[field.name] = [field.value.replace("\n", "\r\n")]
    return sent


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_form_that_nobody_changed_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = read_back(text, "page").data
    for part in parts.parts(data):
        assert parts.part(data, part.name) == part
        if part.there:
            assert parts.put(data, part.name, as_it_stands(part)) == data
    assert parse(yaml_text(Draft(data, ()), "x")) == parse(text)


@pytest.mark.parametrize("path", IMPORTED, ids=lambda path: path.stem)
def test_an_imported_draft_is_read_back_as_it_was_written(path: Path) -> None:
    text = drafted(str(path)).text
    draft = read_back(text, "draft")
    assert yaml_text(draft, source_of(text)) == text
    assert source_of(text) == path.name
    for doubt, (_, reason) in zip(draft.doubts, marks(text), strict=True):
        assert doubt.reason == reason
        assert parts.of(draft.data, doubt.path).title == "Telephone 2: " + reason.split(" is asked")[0]


def test_a_doubt_over_the_whole_page_stays_over_it_and_what_was_left_out_stays_told() -> None:
    text = drafted(str(IMPORTED[0])).text
    head, rest = text.split("\n", 1)
    told = f"{head}\n# Left out as a menu's or a mouse's:\n#   Read more\n# CHECK: something is odd\n{rest}"
    draft = read_back(told, "draft")
    assert (draft.left_out, draft.doubts[0].path, draft.doubts[0].reason) == (("Read more",), (), "something is odd")
    assert parts.of(draft.data, ()).title == "The page"
    assert yaml_text(draft, source_of(told)) == told


@pytest.fixture
def data() -> Data:
    return read_back(PAGES[-1].read_text(encoding="utf-8"), "page").data


def test_new_parts_get_an_id_of_their_own(data: Data) -> None:
    titles = {part.title: part for part in parts.parts(data)}
    changed = parts.put(data, titles["A new section"].name, {"title": ["At home"], "items": ["Rest.\n\nWalk.\nSit."]})
    assert changed["sections"][-1]["items"] == ["Rest.", ["Walk.", "Sit."]]
    assert changed["sections"][-1]["id"] not in [one["id"] for one in changed["sections"][:-1]]
    filled = {"steps": ["Bend your knee.\nStretch it."], "dose_text": ["Do this 5 times, 3 times a day."],
              "dose.repetitions": ["5"], "dose.times_a_day": ["3"]}  # fmt: skip
    changed = parts.put(changed, titles["A new exercise"].name, filled)
    assert changed["exercises"]["list"][-1]["id"] == "exercise-4"
    changed = parts.put(changed, titles["A new telephone"].name, {
        "department": ["Ward"], "number": ["088 979 23 25"], "kind": ["hospital"],
    })  # fmt: skip
    found = state(yaml_text(Draft(changed, ()), "x"), "page")
    assert found.page is not None
    assert [exercise.dose.repetitions for exercise in found.page.exercises.list][-1] == 5
    assert found.page.contacts[-1].department == "Ward"


def test_a_part_that_is_taken_out_takes_its_links_along(data: Data) -> None:
    section = next(part for part in parts.parts(data) if part.path == ("sections", 0))
    gone = data["sections"][0]["id"]
    changed = parts.taken_out(data, section.name)
    assert gone not in [one["id"] for one in changed["sections"]]
    assert gone not in [link["to"] for link in changed["quick_links"]]
    named = data["specialism"]["contact"]
    at = [one["id"] for one in data["contacts"]].index(named)
    assert "specialism" not in parts.taken_out(data, f"contacts/{at}")
    assert "opening_hours" not in parts.taken_out(data, "opening_hours")
    for kept in ("page", "exercises"):
        assert not next(part for part in parts.parts(data) if part.name == kept).removable
    with pytest.raises(KeyError):
        parts.put(data, "sections/99", {})


def test_what_cannot_be_is_kept_and_told_and_nothing_that_was_typed_is_lost(data: Data) -> None:
    changed = parts.put(data, "exercises/list/0", {
        "steps": ["Lift."], "dose_text": ["Often."], "dose.repetitions": ["many"], "dose.every": ["yes"],
    })  # fmt: skip
    found = state(yaml_text(Draft(changed, ()), "x"), "The draft")
    assert found.page is None
    assert any("repetitions" in said for _, said in found.wrong)
    assert parts.part(changed, "exercises/list/0").fields[3].value == "many"


@pytest.mark.parametrize("text", ["", "- a list", "a: [", "a: &x 1\nb: *x\n: :", "\0", "just words"])
def test_what_is_no_page_is_an_error(text: str) -> None:
    with pytest.raises(PageError):
        read_back(text, "This")
