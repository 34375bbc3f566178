"""The commands about translations."""

import typer

from voicecare.cli import translate_review

app = typer.Typer(help="Translations of a page: made, checked, reviewed.", no_args_is_help=True)
app.command("review")(translate_review.review)
app.command("status")(translate_review.status)
