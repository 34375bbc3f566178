"""`voicecare settings`: every option, what it is now and why; changing one."""

from typing import Annotated

import typer

from voicecare.cli.printing import AsJson, row

app = typer.Typer(help="Every option: what it does, what it is now, where that came from; changing one.")

Name = Annotated[str, typer.Argument(help="The option, as voicecare settings lists them.")]


@app.callback(invoke_without_command=True)
def _show_by_default(
    context: typer.Context,
    language: Annotated[str | None, typer.Option("--language", "-l", help="As if this were given.")] = None,
    page: Annotated[str | None, typer.Option("--page", "-p", help="As if this were given.")] = None,
    as_json: AsJson = False,
) -> None:
    if context.invoked_subcommand is None:
        _show(language, page, as_json)


@app.command("set")
def settings_set(
    name: Name, value: Annotated[str, typer.Argument(help="Its value; a table as TOML has it.")]
) -> None:
    """Write an option into settings.toml; the comments there stay. The next session takes it."""
    from voicecare import change_settings, settings, settings_file

    kept = change_settings.change(name, value)
    typer.echo(f"{settings.home() / settings_file.NAME}: {name} = {settings.masked(kept)}")
    if variable := settings.variable(name):
        typer.echo(f"The environment variable {variable} still comes before it.", err=True)


@app.command("unset")
def settings_unset(name: Name) -> None:
    """Take an option out of settings.toml, so that it is as where nobody chose."""
    from voicecare import settings, settings_file

    there = settings_file.take_out(settings.home(), name)
    path = settings.home() / settings_file.NAME
    typer.echo(f"{path}: {name} {'is taken out' if there else 'did not stand there'}.")


def _show(language: str | None, page: str | None, as_json: bool) -> None:
    from voicecare import settings, settings_file

    for option in settings_file.options(language=language, page=page):
        if as_json:
            row({"name": option.name, "value": option.value, "from": option.origin, "default": option.default,
                 "description": option.description}, as_json)  # fmt: skip
        else:
            shown = "not set" if option.value is None else option.value
            typer.echo(f"{option.name} = {shown}  ({option.origin})\n    {option.description}")
    if not as_json:
        typer.echo(f"The file: {settings.home() / settings_file.NAME}. To change an option: voicecare settings set")
