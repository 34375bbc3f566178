"""The commands about the physiotherapist's plan."""

import json
import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from voicecare.cli.printing import AsJson, row

app = typer.Typer(
    help="What differs from the page for this patient: exercises that are off, the physiotherapist's own numbers.",
    no_args_is_help=True,
)

PageName = Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")]


@app.command("show")
def plan_show(page: PageName = None, as_json: AsJson = False) -> None:
    """Print each exercise as this patient is to do it."""
    from voicecare import plan_file, settings
    from voicecare.exercise.plan import tasks
    from voicecare.page.load import load

    shown = load(settings.load(page=page).page)
    for task in tasks(shown, plan_file.read(settings.home(), shown)):
        dose = task.dose
        row({"exercise": task.exercise.id, "off": task.off, "repetitions": dose.repetitions,
             "times": "every hour" if dose.every else f"{dose.times_a_day} a day", "tempo": task.tempo,
             "way": task.prescribed.way or "patient", "note": task.prescribed.note or "",
             "from": "the plan" if task.own_dose or task.off else "the page"}, as_json)  # fmt: skip


@app.command("check")
def plan_check(as_json: AsJson = False) -> None:
    """Say whether the plan can be used; the line and the reason where it cannot."""
    from voicecare import plan_file, settings

    plan = plan_file.read(settings.home())
    named = sum(map(len, plan.pages.values()))
    if as_json:
        typer.echo(json.dumps(plan.model_dump(mode="json", exclude_defaults=True)))
    else:
        typer.echo(f"{settings.home() / plan_file.NAME}: {named or 'no'} exercises with own numbers, no mistakes.")


@app.command("edit")
def plan_edit() -> None:
    """Open a copy of the plan in $EDITOR; it replaces the plan only if it can be used."""
    from voicecare import plan_file, settings
    from voicecare.errors import PlanError

    folder = settings.home()
    before = plan_file.text(folder)
    handle, name = tempfile.mkstemp(suffix=".yaml", prefix="voicecare-plan-")
    os.close(handle)
    copy = Path(name)
    copy.write_text(before, encoding="utf-8")
    try:
        _open(copy)
        after = copy.read_text(encoding="utf-8")
        if after != before:
            plan_file.parse(after, str(copy))
            plan_file.write(folder, after)
    except (PlanError, UnicodeDecodeError) as error:
        raise PlanError(f"{error}\nThe plan is as it was; what you wrote is in {copy}.") from error
    copy.unlink()
    typer.echo("Nothing was changed." if after == before else f"Written: {folder / plan_file.NAME}")


@app.command("set")
def plan_set(
    exercise: Annotated[str, typer.Argument(help="The exercise's id, as exercise-1.")],
    page: PageName = None,
    repetitions: Annotated[int | None, typer.Option(help="Of a set, at most; the app stops counting there.")] = None,
    times_a_day: Annotated[int | None, typer.Option(help="Sets a day.")] = None,
    every: Annotated[str | None, typer.Option(help="hour: a set every hour.")] = None,
    tempo: Annotated[float | None, typer.Option(help="Seconds a repetition when the app counts.")] = None,
    way: Annotated[str | None, typer.Option(help="Who counts: patient, sound, app or silence.")] = None,
    answer: Annotated[str | None, typer.Option(help="Answer a number with its number, or a tone.")] = None,
    note: Annotated[str | None, typer.Option(help="For those who read the plan; it is not spoken.")] = None,
    off: Annotated[bool | None, typer.Option("--off/--on", help="Switch the exercise off, or on again.")] = None,
    as_page: Annotated[bool, typer.Option("--as-page", help="Forget what was set: as the page says.")] = False,
) -> None:
    """Set what differs for one exercise; what is not named stays as it is."""
    from voicecare import plan_file, settings
    from voicecare.errors import PlanError
    from voicecare.page.load import load

    shown = load(settings.load(page=page).page)
    folder = settings.home()
    given: dict[str, Any] = {
        "repetitions": repetitions, "times_a_day": times_a_day, "every": every, "tempo": tempo, "way": way,
        "answer": answer, "note": note, "off": off,
    }  # fmt: skip
    given = {name: value for name, value in given.items() if value is not None}
    if not given and not as_page:
        raise PlanError("Nothing was named that is to be set. For example: --repetitions 6, or --off.")
    plan_file.change(folder, shown, exercise, given, as_page=as_page)
    plan_show(page)


@app.command("undo")
def plan_undo(page: PageName = None) -> None:
    """Put the plan before the last change back."""
    from voicecare import plan_file, settings

    plan_file.undo(settings.home())
    plan_show(page)


def _open(copy: Path) -> None:
    """Wait for the user's editor.

    Raises:
        PlanError: it does not exist or failed.
    """
    from voicecare.errors import PlanError

    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        done = subprocess.run([*shlex.split(editor), str(copy)], check=False)
    except (OSError, ValueError) as error:
        raise PlanError(f"The editor {editor!r} cannot be started: {error}. Set EDITOR to another one.") from error
    if done.returncode:
        raise PlanError(f"The editor {editor!r} ended with {done.returncode}.")
