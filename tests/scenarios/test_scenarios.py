"""Situations that a patient gets into, as told in the YAML files beside this one."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.scenarios.steps import run
from tests.scenarios.world import World
from voicecare import locales

HERE = Path(__file__).parent


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
        reviewed=tuple(told.get("reviewed", ())), learns=told.get("learns", True),
        at=told.get("at"), carer=told.get("carer"),
    )  # fmt: skip
    run(told["steps"], world)  # its steps assert
