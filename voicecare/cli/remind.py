"""`voicecare remind`: what is due is said at the hours wished, while nothing runs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecare.cli.printing import AsJson, row

if TYPE_CHECKING:
    from voicecare.exercise.due import Waking

app = typer.Typer(help="Reminders that speak while nothing runs.", no_args_is_help=True)

Language = Annotated[str | None, typer.Option("--language", "-l", help="Language; else that of the settings.")]
PageName = Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")]
From = Annotated[str, typer.Option("--from", help="The first reminder of a day, as 9 or 9:30.")]
To = Annotated[str, typer.Option("--to", help="From then on there are no more, as 21.")]
Quiet = Annotated[
    list[str] | None, typer.Option("--quiet", help="Hours without reminders, as 13-15; may be repeated.")
]


@app.command("install")
def remind_install(
    every: Annotated[str, typer.Option(help="hour, or hours as 2h, or minutes as 30min.")] = "hour",
    begins: From = "9",
    ends: To = "21",
    quiet: Quiet = None,
    language: Language = None,
    page: PageName = None,
) -> None:
    """Have the desktop's timer say what is due: a systemd user timer (Linux); see docs/reminders.md for others."""
    from voicecare import home, locales, timer, units
    from voicecare.errors import ReminderError
    from voicecare.page.load import load

    if sys.platform != "linux":
        raise ReminderError("Timers are set up by hand on this system; docs/reminders.md has the files and commands.")
    options = []
    if language:
        options += ["--language", locales.require(language)]
    if page:
        load(page)
        options += ["--page", str(Path(page).resolve()) if Path(page).exists() else page]
    schedule = timer.Schedule(timer.step(every), _waking(begins, ends, quiet))
    fault = timer.install(timer.units(schedule, options, home.variables()))
    typer.echo(f"The units are in {units.folder()}. Reminders: {', '.join(f'{at:%H:%M}' for at in schedule.times)}.")
    if fault:
        raise ReminderError(f"The timer is written but not started. {fault}")


@app.command("status")
def remind_status(as_json: AsJson = False) -> None:
    """Say whether the timer is installed and runs, and at which times."""
    from voicecare import timer

    times = timer.times()
    row({"installed": bool(timer.installed()), "running": bool(times) and timer.active(),
         "times": times if as_json else ", ".join(times)}, as_json)  # fmt: skip


@app.command("remove")
def remind_remove() -> None:
    """Stop the timer and remove its files."""
    from voicecare import timer

    typer.echo("The reminders are removed." if timer.remove() else "There are no reminders here.")


@app.command("now")
def remind_now(
    begins: From = "9",
    ends: To = "21",
    quiet: Quiet = None,
    language: Language = None,
    page: PageName = None,
    out: Annotated[Path | None, typer.Option(help="Write a WAV file instead of playing.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what is due now; be silent where nothing is, in quiet hours, and while a session runs."""
    from voicecare import clock, reminding, settings

    chosen = settings.load(language=language, page=page)
    what = reminding.reminder(chosen, _waking(begins, ends, quiet), clock.now(), settings.home())
    if as_json:
        due = [{"exercise": one.exercise, "done": one.done, "target": one.target, "left": one.left,
                "due": one.due_now} for one in what.exercises]  # fmt: skip
        row({"why": what.why, "said": what.text, "language": what.language, "exercises": due}, as_json)
    else:
        typer.echo(what.text or what.silence)
    reminding.say(chosen, what, out)


def _waking(begins: str, ends: str, quiet: list[str] | None) -> "Waking":
    from voicecare import timer
    from voicecare.errors import ReminderError
    from voicecare.exercise import due

    try:
        return timer.waking(due.clock(begins), due.clock(ends), tuple(map(due.span, quiet or ())))
    except ValueError as error:
        raise ReminderError(f"{error}.") from error
