"""The commands about translations."""

import typer

from voicecare.cli import translate_check, translate_engines, translate_review

app = typer.Typer(help="Translations of a page: made, checked, reviewed.", no_args_is_help=True)
app.command("page")(translate_engines.page)
app.command("check")(translate_check.check)
app.command("review")(translate_review.review)
app.command("status")(translate_review.status)
app.command("engines")(translate_engines.engines)
app.command("install")(translate_engines.install)
app.command("remove")(translate_engines.remove)
