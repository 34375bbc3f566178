"""The pages at the desk: imported, doubts settled one by one, looked at, accepted, and each of it taken back."""

import re
import socket
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path

import httpx2
import pytest

from tests.conftest import ROOT
from tests.screen.desk import AtTheDesk, messages
from voicecare import files
from voicecare.importing import drafts
from voicecare.importing.drafting import drafted
from voicecare.page.draft import parts
from voicecare.page.draft.blocks import Doubt
from voicecare.page.draft.build import LOST
from voicecare.page.draft.write import marks
from voicecare.page.load import load

HAND = ROOT / "tests" / "fixtures" / "pages" / "example-hand.html"
NAME = "example-advice-after-a-hand-operation"
DRAFT = f"/desk/pages/drafts/{NAME}"
EVIL = "<script>alert(1)</script> after an operation"
TEXT = """\
{title}

You have had an operation on your knee.

Exercises

1. Lift your knee. Do this 3 times a day, repeating it 5 times each time.
"""


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AtTheDesk:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    return AtTheDesk(tmp_path).log_in()


def imported(at: AtTheDesk, name: str, content: bytes, **fields: str) -> httpx2.Response:
    answer = at.send("/desk/pages", "/desk/pages/import", files={"file": (name, content)}, **fields)
    return at.wait(answer) if answer.url.path.startswith("/desk/jobs/") else answer


def kept() -> None:
    """The same draft without the detour of an import."""
    drafts.keep(drafted(str(HAND)))


def change(at: AtTheDesk, what: str, **fields: str | list[str]) -> httpx2.Response:
    """Change the draft, as somebody who sees it now."""
    return at.send(DRAFT, f"{DRAFT}/{what}", seen=files.digest(drafts.text(NAME)), **fields)


def undo(at: AtTheDesk, page: httpx2.Response) -> httpx2.Response:
    """Press the first button that takes something back."""
    form = re.search(
        r'<form method="post" action="([^"]+)">((?:(?!</form>).)*?)<button type="submit">Undo', page.text, re.DOTALL
    )
    assert form
    given = re.findall(r'name="([^"]+)" value="([^"]*)"', form[2])
    return at.client.post(form[1], data={name: unescape(value) for name, value in given})


def test_an_import_is_settled_read_and_accepted_and_each_step_can_be_taken_back(at: AtTheDesk) -> None:
    page = imported(at, "example-hand.html", HAND.read_bytes())
    assert "1 doubt is left" in messages(page)
    assert not (at.desk.folder / "content").exists()
    draft = at.get(DRAFT)
    assert "Plastic Surgery is asked for as the hospital" in unescape(draft.text)
    # not before the doubt is settled, whatever is sent
    refused = change(at, "accept", read="yes")
    assert refused.status_code == 422
    assert "cannot be accepted yet" in messages(refused)

    settled = change(at, "settle", doubt="0")
    assert "settled" in messages(settled)
    assert marks(drafts.text(NAME)) == []
    undone = undo(at, settled)
    assert len(marks(drafts.text(NAME))) == 1
    assert "as it was" in messages(undone)
    change(at, "change", part="contacts/1", department="Plastic Surgery", number="088 979 23 24", kind="hospital",
        doubt="0")  # fmt: skip
    assert marks(drafts.text(NAME)) == []
    assert "088 979 23 24" in at.get(f"{DRAFT}/look").text

    assert "read the page beside the original" in messages(change(at, "accept"))
    wrong = bool(drafts.how_far(NAME).wrong)
    accepted = change(at, "accept", **{"read": "yes", **({"all-the-same": "yes"} if wrong else {})})
    assert "is accepted" in messages(accepted)
    assert load(NAME).contacts[1].number == "088 979 23 24"
    assert drafts.listing() == []
    undo(at, accepted)
    assert drafts.listing() == [NAME]
    assert not (at.desk.folder / "content" / NAME).exists()


def test_a_page_of_ones_own_is_changed_as_a_draft_and_the_old_one_comes_back(at: AtTheDesk) -> None:
    kept()
    change(at, "settle", doubt="0")
    change(at, "accept", **{"read": "yes", "all-the-same": "yes"})
    assert "This is a draft" in messages(at.send("/desk/pages", "/desk/pages/reopen", page=NAME))
    draft = drafts.draft(NAME)
    filled = {field.name: field.value for field in parts.of(draft.data, ()).fields}
    change(at, "change", **{**filled, "part": "page", "title": "Another title"})
    assert load(NAME).title != "Another title"
    accepted = change(at, "accept", **{"read": "yes", "all-the-same": "yes"})
    assert load(NAME).title == "Another title"
    undo(at, accepted)
    assert load(NAME).title != "Another title"
    assert drafts.draft(NAME).data["title"] == "Another title"
    thrown = change(at, "discard")
    assert drafts.listing() == []
    undo(at, thrown)
    assert drafts.listing() == [NAME]
    removed = at.send("/desk/pages", "/desk/pages/remove", page=NAME)
    assert NAME not in [one.parent.name for one in (at.desk.folder / "content").glob("*/page.yaml")]
    undo(at, removed)
    assert load(NAME).title != "Another title"


def test_what_was_changed_in_another_tab_is_not_changed_again(at: AtTheDesk) -> None:
    kept()
    before = files.digest(drafts.text(NAME))
    change(at, "settle", doubt="0")
    now = drafts.text(NAME)
    late = at.send(DRAFT, f"{DRAFT}/settle", seen=before, doubt="0")
    assert (late.status_code, drafts.text(NAME)) == (422, now)
    assert "changed meanwhile" in messages(late)


def test_a_title_with_a_script_in_it_is_text_everywhere(at: AtTheDesk) -> None:
    page = imported(at, "<b>knee.txt", TEXT.format(title=EVIL).encode(), id="knee", language="en", hospital=EVIL)
    assert drafts.draft("knee").data["title"] == EVIL
    shown = [page, *(at.get(f"/desk/pages{path}") for path in (
        "", "/drafts/knee", "/drafts/knee/look", "/drafts/knee/part/page"
    ))]  # fmt: skip
    for one in shown:
        assert one.status_code == 200
        assert "<script>alert" not in one.text
        assert "<b>" not in one.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown[2].text


@pytest.mark.parametrize(("name", "content", "told"), [
    ("evil.exe", b"MZ", "its name must end in"), ("page.html.svg", b"<svg/>", "its name must end in"),
    ("leaflet.pdf", b"no PDF at all", "This PDF is damaged"), ("empty.html", b"", "is empty"),
    ("leaflet.docx", b"PK\x03\x04", "leaflet.docx"), ("binary.txt", bytes(range(256)) * 40, "This is no text file"),
    ("nothing.html", b"<html><body></body></html>", "no text"), ("large.txt", b"word " * 500_000, "larger than 2 MB"),
])  # fmt: skip
def test_what_is_no_page_is_refused_in_words(at: AtTheDesk, name: str, content: bytes, told: str) -> None:
    answer = imported(at, name, content)
    assert told in messages(answer)
    assert "Traceback" not in answer.text
    assert "/tmp" not in messages(answer)
    assert drafts.listing() == []


def test_a_file_that_is_too_large_is_refused_before_it_is_read(at: AtTheDesk) -> None:
    answer = at.send("/desk/pages", "/desk/pages/import", files={"file": ("big.pdf", b"%PDF" + b"0" * 21_500_000)})
    assert answer.status_code == 413
    assert "20 MB" in messages(answer)
    assert at.get("/desk/pages").status_code == 200


def test_a_draft_that_an_edit_by_hand_broke_hides_no_other_and_can_be_thrown_away(at: AtTheDesk) -> None:
    kept()
    broken = drafts.folder() / "broken" / "page.yaml"
    broken.parent.mkdir()
    broken.write_text("title: [", encoding="utf-8")
    shown = at.get("/desk/pages").text
    assert "The draft broken cannot be read" in shown
    assert f'href="{DRAFT}"' in shown
    assert at.get("/desk/pages/drafts/broken").status_code == 422
    at.send("/desk/pages", "/desk/pages/drafts/broken/discard")
    assert drafts.listing() == [NAME]


def test_an_import_that_takes_long_is_ended_when_it_is_cancelled(at: AtTheDesk) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/leaflet.html"
        page = at.send("/desk/pages", "/desk/pages/import", source=address)
        assert "Importing" in page.text
        # it was asked, and is never answered
        silent.accept()
        at.send(page.url.path, f"{page.url.path}/cancel")
        assert "It was cancelled." in messages(at.wait(page))
    assert drafts.listing() == []


def test_a_second_draft_of_one_page_waits_for_the_first(at: AtTheDesk) -> None:
    kept()
    again = imported(at, "example-hand.html", HAND.read_bytes())
    assert "already" in messages(again)


@pytest.mark.parametrize("path", [
    "/desk/pages/drafts/none", "/desk/pages/drafts/../../x", "/desk/pages/look/none", "/desk/pages/look/%2e%2e",
    "/desk/pages/drafts/none/part/page",
])  # fmt: skip
def test_what_is_not_there_is_said(at: AtTheDesk, path: str) -> None:
    answer = at.get(path)
    assert answer.status_code in (404, 422)
    assert messages(answer)


def test_words_without_a_place_are_added_where_they_belong(at: AtTheDesk) -> None:
    kept()
    draft = drafts.draft(NAME)
    lost = Doubt((), f"{LOST[0]}Never lift a kettle.")
    drafts.change(NAME, files.digest(drafts.text(NAME)), replace(draft, doubts=(lost, *draft.doubts)))
    assert "Never lift a kettle." in at.get(DRAFT).text
    added = change(at, "add", doubt="0", words="Never lift a kettle.", where="exercises/list/0 limits")
    assert "added" in messages(added)
    now = drafts.draft(NAME)
    assert now.data["exercises"]["list"][0]["limits"][-1] == "Never lift a kettle."
    assert now.doubts == draft.doubts
    assert change(at, "add", words="More.", where="nowhere/7").status_code == 422
