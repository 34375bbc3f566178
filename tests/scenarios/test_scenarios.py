"""Situations that a patient gets into, as told in the YAML files beside this one."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scenarios.steps import run
from tests.scenarios.world import World
from voicecare import locales
from voicecare.exercise.plan import Plan
from voicecare.page.load import load
from voicecare.page.model import Page

HERE = Path(__file__).parent


def _page(changes: dict[str, dict[str, Any]]) -> Page:
    """The hospital's page, some of its exercises changed."""
    page = load("hmc-spinal-fusion")
    exercises = tuple(one.model_copy(update=changes.get(one.id, {})) for one in page.exercises.list)
    return page.model_copy(update={"exercises": page.exercises.model_copy(update={"list": exercises})})


def situations() -> list[Any]:
    return [
        pytest.param(told, id=f"{file.stem}: {told['situation']}")
        for file in sorted(HERE.glob("*.yaml"))
        for told in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("told", situations())
def test_situation(told: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("taught", "taught_up_to"):
        if part in told:
            monkeypatch.setitem(locales.states(), part, told[part])
    world = World(
        told.get("language", "en"), told.get("translations", "machine"), tuple(told.get("doubtful", ())),
        _page(told.get("page", {})), reviewed=tuple(told.get("reviewed", ())), learns=told.get("learns", True),
        plan=Plan(pages={"hmc-spinal-fusion": told.get("plan", {})}), surgery=told.get("surgery"),
        at=told.get("at"), carer=told.get("carer"), writes=told.get("writes", True),
        place=told.get("place", ""), bookmark=told.get("bookmark", ""),
    )  # fmt: skip
    run(told["steps"], world)  # its steps assert
