"""The commands about the advice page as data."""

import json
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson

app = typer.Typer(help="The advice page as data.", no_args_is_help=True)


@app.command("show")
def page_show(page: Annotated[str, typer.Argument(help="A page's id, or a file.")], as_json: AsJson = False) -> None:
    """Print every sentence with its id and hash, and what can be called and visited."""
    from voicecare.page.load import load
    from voicecare.page.sentences import sentences

    loaded = load(page)
    if as_json:
        found = [
            {"id": one.id, "section": one.section, "hash": one.hash, "text": one.text} for one in sentences(loaded)
        ]
        typer.echo(
            json.dumps(
                {"page": loaded.model_dump(mode="json", by_alias=True), "sentences": found}, ensure_ascii=False
            )
        )
        return
    for one in sentences(loaded):
        typer.echo(f"{one.id:<26} {one.hash}  {one.text}")
    for contact in loaded.contacts:
        typer.echo(f"{'contact':<26} {contact.department}: {contact.number}")
    for place in loaded.places:
        typer.echo(f"{'place':<26} {place.name}, {place.street} {place.number}, {place.postcode} {place.town}, "
                   f"floor {place.floor}, route {place.route}")  # fmt: skip


@app.command("check")
def page_check(page: Annotated[str, typer.Argument(help="A page's id, or a file.")]) -> None:
    """Look for what is wrong with a page; exit 1 if anything is."""
    from voicecare.page.check import findings
    from voicecare.page.load import load
    from voicecare.page.sentences import sentences

    loaded = load(page)
    found = findings(loaded)
    for finding in found:
        typer.echo(finding)
    typer.echo(f"{loaded.id}: {len(sentences(loaded))} sentences, {len(found) or 'no'} findings.")
    raise typer.Exit(1 if found else 0)
