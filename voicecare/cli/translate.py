"""The commands about translations."""

import typer

from voicecare.cli import translate_engines

app = typer.Typer(help="Translations of the page, and the engines that make them.", no_args_is_help=True)

app.command("page")(translate_engines.page)
app.command("engines")(translate_engines.engines)
app.command("install")(translate_engines.install)
app.command("remove")(translate_engines.remove)
