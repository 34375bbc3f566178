"""The physiotherapist's plan as a file in the home folder: `plan.yaml`, and the one before it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from voicecare import files, yaml_model
from voicecare.errors import PlanError
from voicecare.exercise.plan import Plan, Prescribed, findings
from voicecare.page import load
from voicecare.page.model import Page

NAME, _BEFORE = "plan.yaml", "plan-before.yaml"
_EMPTY = "pages: {}\n"
_HEAD = "# What differs from the page for this patient; see voicecare plan --help.\n"


def read(folder: Path, page: Page | None = None) -> Plan:
    """The plan of a home folder; an empty one where there is none.

    Args:
        folder: the home folder.
        page: what the plan must fit; None for all pages that it names.

    Raises:
        PlanError: it cannot be read, or says what cannot be; one line a mistake.
    """
    path = folder / NAME
    return parse(text(folder), str(path), page) if path.is_file() else Plan()


def parse(content: str, name: str, page: Page | None = None) -> Plan:
    """Read a plan from its text; `name` is what errors call it. Raises as `read` does."""
    plan = yaml_model.parse(content, name, Plan, PlanError)
    wrong: list[str] = []
    for one in plan.pages if page is None else [page.id]:
        if page is None and one not in load.available():
            wrong.append(f"pages.{one}: there is no such page. There are: {', '.join(load.available())}.")
        else:
            wrong += findings(plan, page or load.load(one))
    if wrong:
        raise PlanError("\n".join(f"{name}, line {_line(content, one)}: {one}" for one in wrong))
    return plan


def text(folder: Path) -> str:
    """What stands in the file.

    Raises:
        PlanError: it cannot be read.
    """
    path = folder / NAME
    if not path.is_file():
        return _HEAD + _EMPTY
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PlanError(f"{path} cannot be read: {error}.") from error


def write(folder: Path, content: str) -> None:
    """Replace the plan in one step, and keep the one before it.

    Raises:
        PlanError: it cannot be written; the plan is as it was.
    """
    before = text(folder)
    try:
        files.write_text(folder / _BEFORE, before)
        files.write_text(folder / NAME, content)
    except OSError as error:
        raise PlanError(f"{folder / NAME} cannot be written: {error}. Free some space.") from error


def change(folder: Path, page: Page, exercise: str, given: Mapping[str, Any], *, as_page: bool = False) -> None:
    """Set what differs for one exercise; what is not given stays as it is.

    Args:
        folder: the home folder.
        page: the page of the exercise.
        exercise: its id.
        given: fields of `Prescribed`; a new rhythm replaces the old one.
        as_page: forget first what was set.

    Raises:
        PlanError: a value cannot be, or the plan cannot be read or written; the plan is as it was.
    """
    plan = read(folder)
    known = {} if as_page else plan.prescribed(page.id, exercise).model_dump()
    if "times_a_day" in given or "every" in given:
        known |= {"times_a_day": None, "every": None}
    try:
        prescribed = Prescribed.model_validate({**known, **given})
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise PlanError(f"{exercise} is as it was. {wrong}.") from error
    content = written(plan.changed(page.id, exercise, prescribed))
    parse(content, "The plan would be wrong", page)
    write(folder, content)


def changed(folder: Path) -> bool:
    """Whether there is a plan before the last change, which `undo` puts back."""
    return (folder / _BEFORE).is_file()


def undo(folder: Path) -> None:
    """Put the plan before the last change back; done twice, that is undone too.

    Raises:
        PlanError: there is none, or it cannot be written.
    """
    path = folder / _BEFORE
    if not path.is_file():
        raise PlanError(f"{path} does not exist: the plan was not changed yet.")
    try:
        before = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PlanError(f"{path} cannot be read: {error}.") from error
    write(folder, before)


def written(plan: Plan) -> str:
    """A plan as it stands in a file."""
    data = plan.model_dump(mode="json", exclude_defaults=True)
    content = yaml.safe_dump(data or {"pages": {}}, sort_keys=False, allow_unicode=True)
    return _HEAD + content.replace("'off':", "off:")


def _line(content: str, finding: str) -> int:
    """The line of the name that a finding is about, from 1."""
    name = finding.split(":")[0].split(".")[-1]
    lines = content.splitlines()
    return next((at for at, line in enumerate(lines, 1) if line.strip().startswith(f"{name}:")), 1)
