"""`voicecare new-patient`: the device passes to somebody else."""

from typing import Annotated

import typer

_GO_ON = {"doctor", "new-patient"}
"""Commands that run while erasing is not over: the one that says why, the one that ends it."""


def new_patient(yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """Erase all that is about the patient, for good; pages, translations, models and other settings stay."""
    from voicecare import new_patient as erasing
    from voicecare import running, settings

    home = settings.home()
    if home.is_dir() and running.session_runs(home):
        from voicecare.errors import SettingsError

        raise SettingsError("A session runs: nothing was erased. End it, then type: voicecare new-patient")
    found = erasing.about(home)
    if not found and not erasing.pending(home):
        typer.echo(f"Nothing about a patient is in {home}.")
    else:
        typer.echo(f"This erases in {home}, and it cannot be taken back:")
        for one in found:
            typer.echo(f"  {one}")
        typer.echo(erasing.STAYS)
        if not yes:
            said = typer.prompt(f"Type {erasing.WORD} to erase it", default="", show_default=False)
            if said.strip().casefold() != erasing.WORD:
                typer.echo("Nothing was erased.")
                raise typer.Exit(1)
        erasing.erase(home)
        typer.echo("It is erased.")
    if variable := settings.variable("language"):
        typer.echo(f"The environment variable {variable} still sets the language.", err=True)
    else:
        typer.echo("The next session greets in every language.")
    typer.echo(erasing.ELSEWHERE)


def go_on(command: str | None) -> None:
    """Before another command: end the erasing that a power cut broke off, so that nobody reads the rest of it.

    Raises:
        SettingsError: it cannot be ended now.
    """
    from voicecare import new_patient as erasing
    from voicecare.home import home

    if command not in _GO_ON and erasing.pending(home()):
        erasing.erase(home())
        typer.echo("Erasing the data of the patient before was broken off. It is done now.", err=True)
