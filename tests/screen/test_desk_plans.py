"""The plan at the desk: set, refused in words, as the page again, taken back."""

from pathlib import Path

import httpx2
import pytest

from tests.screen.conftest import PAGE
from tests.screen.desk import AtTheDesk, messages
from voicecare import files, plan_file
from voicecare.exercise.plan import Prescribed, tasks
from voicecare.page.load import load


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AtTheDesk:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    return AtTheDesk(tmp_path).log_in()


def send(at: AtTheDesk, what: str, **fields: str) -> httpx2.Response:
    seen = files.digest(plan_file.text(at.desk.folder))
    given = {"seen": seen, "page": PAGE, "exercise": "exercise-2", **fields}
    return at.client.post(f"/desk/plans/{what}", data={"csrf": at.csrf("/desk/plans"), **given})


def planned(at: AtTheDesk) -> Prescribed:
    return plan_file.read(at.desk.folder, load(PAGE)).prescribed(PAGE, "exercise-2")


def test_a_plan_is_set_as_the_command_sets_it_and_taken_back(at: AtTheDesk) -> None:
    answer = send(at, "change", repetitions="6", times_a_day="2", tempo="3,5", way="app", note="Slowly, please")
    assert "Exercise 2 is changed" in messages(answer)
    assert planned(at) == Prescribed(repetitions=6, times_a_day=2, tempo=3.5, way="app", note="Slowly, please")
    task = tasks(load(PAGE), plan_file.read(at.desk.folder))[1]
    assert (task.target, task.dose.times_a_day) == (6, 2)
    # what is left empty is as the page says
    send(at, "change", rhythm="hour", off="yes")
    assert planned(at) == Prescribed(every="hour", off=True)
    assert "not to be done" in at.get(f"/desk/plans?page={PAGE}").text
    assert "as it was" in messages(send(at, "undo"))
    assert planned(at).repetitions == 6
    send(at, "as-page")
    assert planned(at) == Prescribed()


@pytest.mark.parametrize(("fields", "told"), [
    ({"repetitions": "31"}, "less than or equal to 30"), ({"repetitions": "six"}, "no number"),
    ({"repetitions": "-1"}, "greater than or equal to 1"), ({"tempo": "nan"}, "tempo"), ({"way": "fly"}, "way"),
    ({"times_a_day": "2", "rhythm": "hour"}, "not both"), ({"exercise": "exercise-9"}, "no exercise"),
    ({"page": "../../etc"}, "no page"), ({"seen": "old"}, "changed meanwhile"), ({"repetitions": "9" * 5000}, ""),
])  # fmt: skip
def test_what_cannot_be_is_refused_in_words_and_nothing_changes(
    at: AtTheDesk, fields: dict[str, str], told: str
) -> None:
    before = plan_file.text(at.desk.folder)
    answer = send(at, "change", **fields)
    assert answer.status_code == 422
    assert told in messages(answer)
    assert plan_file.text(at.desk.folder) == before


def test_what_was_typed_is_there_again_after_a_mistake(at: AtTheDesk) -> None:
    answer = send(at, "change", repetitions="99", note="A long <note>", way="app", off="yes")
    form = answer.text.split('value="exercise-2"')[1].split("</form>")[0]
    for part in ('value="99"', "A long &lt;note&gt;", 'value="app" selected', 'name="off" value="yes" checked'):
        assert part in form


def test_a_note_with_markup_is_text(at: AtTheDesk) -> None:
    answer = send(at, "change", note="<script>alert(1)</script>\"'")
    assert planned(at).note == "<script>alert(1)</script>\"'"
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text
