"""The physiotherapist's plan: what it changes, what it may not say, and its file."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.test_commands import voicecare
from voicecare import plan_file
from voicecare.errors import PlanError
from voicecare.exercise.plan import Plan, Prescribed, tasks
from voicecare.page.load import load

PAGE = load("hmc-spinal-fusion")
PLAN = """\
pages:
  hmc-spinal-fusion:
    exercise-1:
      repetitions: 6
      note: sore knee
    exercise-2: {off: true}
"""

prescribed = st.builds(
    Prescribed, off=st.booleans(), repetitions=st.none() | st.integers(1, 30), way=st.none() | st.just("app"),
    times_a_day=st.none() | st.integers(1, 24), tempo=st.none() | st.sampled_from([1.0, 2.5, 30.0]),
)  # fmt: skip


def test_the_plans_number_is_the_ceiling_and_the_page_says_the_rest() -> None:
    first, second, third = tasks(PAGE, plan_file.parse(PLAN, "plan.yaml"))
    assert (first.target, first.dose.every, first.dose.at_least, first.own_dose) == (6, "hour", False, True)
    assert second.off
    assert (third.target, third.own_dose, third.off) == (10, False, False)


def test_a_set_every_hour_can_be_so_many_a_day() -> None:
    plan = Plan(pages={PAGE.id: {"exercise-1": Prescribed(times_a_day=4), "exercise-2": Prescribed(every="hour")}})
    first, second, _ = tasks(PAGE, plan)
    assert (first.dose.times_a_day, first.dose.every) == (4, None)
    assert (second.dose.times_a_day, second.dose.every) == (None, "hour")


@given(st.dictionaries(st.sampled_from(["exercise-1", "exercise-2", "exercise-3"]), prescribed))
def test_a_plan_that_is_written_is_read_as_it_was(exercises: dict[str, Prescribed]) -> None:
    plan = Plan()
    for name, one in exercises.items():
        plan = plan.changed(PAGE.id, name, one)
    assert plan_file.parse(plan_file.written(plan), "plan.yaml", PAGE) == plan


@pytest.mark.parametrize(("was", "becomes", "said"), [
    ("exercise-2", "exercise-9", "line 6: pages.hmc-spinal-fusion.exercise-9: the page has no such exercise"),
    ("hmc-spinal-fusion", "hmc-knee", "line 2: pages.hmc-knee: there is no such page. There are: example-hand"),
    ("repetitions: 6", "repetitions: 60", "line 4"),
    ("repetitions: 6", "repetitions: 0", "line 4"),
    ("repetitions: 6", "repetition: 6", "repetition"),
    ("note: sore knee", "tempo: 0.1", "line 5"),
    ("{off: true}", "{times_a_day: 2, every: hour}", "exclude each other"),
    ("{off: true}", "{off: true", "line"),
])  # fmt: skip
def test_a_mistake_is_named_with_its_line(was: str, becomes: str, said: str) -> None:
    with pytest.raises(PlanError, match=re.escape(said)):
        plan_file.parse(PLAN.replace(was, becomes, 1), "plan.yaml")


def test_undo_puts_the_plan_before_back_and_undone_twice_nothing_is_changed(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="not changed yet"):
        plan_file.undo(tmp_path)
    plan_file.write(tmp_path, PLAN)
    plan_file.undo(tmp_path)
    assert plan_file.read(tmp_path, PAGE) == Plan()
    plan_file.undo(tmp_path)
    assert plan_file.text(tmp_path) == PLAN


def test_the_command_sets_shows_and_undoes(home: Path) -> None:
    done = voicecare("plan", "set", "exercise-1", "--repetitions", "6")
    assert done.returncode == 0, done.stderr
    assert "exercise-1  off=False  6  every hour" in done.stdout
    assert "off=True" in voicecare("plan", "set", "exercise-2", "--off").stdout
    assert "2 exercises with own numbers" in voicecare("plan", "check").stdout
    assert "off=True" not in voicecare("plan", "set", "exercise-2", "--on").stdout
    assert "off=True" in voicecare("plan", "undo").stdout
    before = (home / "plan.yaml").read_bytes()
    for wrong in (("exercise-9", "--off"), ("exercise-1", "--repetitions", "31"), ("exercise-1",)):
        refused = voicecare("plan", "set", *wrong)
        assert refused.returncode == 2
        assert "Traceback" not in refused.stderr
    assert (home / "plan.yaml").read_bytes() == before


def test_an_edited_plan_replaces_the_plan_only_if_it_can_be_used(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "plan.yaml").write_text(PLAN)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "sed -i 's/repetitions: 6/repetitions: many/'")
    refused = voicecare("plan", "edit")
    assert refused.returncode == 2
    assert "line 4" in refused.stderr
    assert "The plan is as it was" in refused.stderr
    assert (home / "plan.yaml").read_text() == PLAN
    monkeypatch.setenv("EDITOR", "sed -i 's/repetitions: 6/repetitions: 7/'")
    assert "Written" in voicecare("plan", "edit").stdout
    assert "repetitions: 7" in (home / "plan.yaml").read_text()
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert "cannot be started" in voicecare("plan", "edit").stderr
