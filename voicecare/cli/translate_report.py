"""What an import changes, and what it leaves alone, for a person who reads it."""

from collections.abc import Iterable

import typer

from voicecare.translate.importing import Plan, Taken
from voicecare.translate.review import ReviewService
from voicecare.understand.text import isolated


def show(plan: Plan, service: ReviewService) -> None:
    """Print every change with what it replaces, and every line that is not taken with its reason."""
    languages = f"{service.page.language} to {service.language}"
    _changes(f"Changed ({languages}):", plan.changed)
    _changes("Doubted by the checks:", plan.doubtful)
    _changes("Kept here, because a reviewer approved it (--reviewer NAME replaces it):", plan.kept)
    _changes("Of an older wording, remembered but not read:", plan.stale)
    _list("Comments on:", [change.sentence for change in plan.comments])
    _list("Not on this page, left out:", plan.unknown)
    _list("Doubled:", plan.doubled)
    _list("Still not translated by a person:", plan.missing)


def summary(plan: Plan, *, doubtful: bool) -> str:
    """One line of figures, and what can be done now."""
    text = plan.summary(doubtful=doubtful)
    if plan.changed or plan.stale or plan.comments or (doubtful and plan.doubtful):
        text += " One undo (key u in the review) takes all of it back."
    if plan.doubtful and not doubtful:
        text += " What is doubted was left out: correct it, or import again with --take-doubtful."
    return text


def _changes(title: str, taken: Iterable[Taken]) -> None:
    for number, one in enumerate(taken):
        if number == 0:
            typer.echo(title)
        typer.echo(f"  {one.sentence}: {one.source}")
        if one.was != "":
            typer.echo(f"    was: {_text(one.was)}")
        typer.echo(f"    now: {_text(one.now.text)}")
        for alarm in one.now.alarms:
            typer.echo(f"    ! {alarm.reason}")


def _list(title: str, lines: list[str]) -> None:
    if lines:
        typer.echo(title)
    for line in lines:
        typer.echo(f"  {line}")


def _text(text: str | None) -> str:
    return "(the original is read)" if text is None else isolated(text)
