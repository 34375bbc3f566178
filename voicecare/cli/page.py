"""The commands about the advice page as data."""

import json
from typing import Annotated

import typer

from voicecare.cli.page_import import page_import
from voicecare.cli.page_new import page_new
from voicecare.cli.printing import AsJson, row

app = typer.Typer(help="The advice page as data.", no_args_is_help=True)
app.command("import")(page_import)
app.command("new")(page_new)


@app.command("list")
def page_list(as_json: AsJson = False) -> None:
    """List the pages: those that came with the app, and the user's own."""
    from voicecare.importing import own

    for one in own.listing():
        row({"id": one.id, "own": one.own, "ready": one.ready, "language": one.language, "title": one.title,
             "remark": one.remark}, as_json)  # fmt: skip


@app.command("remove")
def page_remove(
    page: Annotated[str, typer.Argument(help="The id of a page of your own.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Take a page of your own out of the list; its folder is moved aside and not deleted."""
    from voicecare.importing import own
    from voicecare.page.load import own_folder

    own.require(page)
    if not yes:
        typer.confirm(f"Remove the page {page}?", abort=True)
    typer.echo(f"It is in {own.remove(page)}. To have it back, move that folder to {own_folder()}.")


@app.command("schema")
def page_schema() -> None:
    """Print the JSON Schema of page.yaml, for editors."""
    from voicecare.page.schema import schema

    typer.echo(schema(), nl=False)


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
def page_check(page: Annotated[str, typer.Argument(help="A page's id, or a file.")], as_json: AsJson = False) -> None:
    """Look for what is wrong with a page, and for what is left to check in a draft; exit 1 if anything is."""
    from voicecare.page.check import findings
    from voicecare.page.draft.write import marks
    from voicecare.page.lines import line
    from voicecare.page.load import find, load
    from voicecare.page.sentences import sentences

    loaded = load(page)
    path = find(page)
    text = path.read_text(encoding="utf-8")
    found = sorted([*((line(text, loaded, one), one) for one in findings(loaded)),
                    *((number, f"to check: {reason}") for number, reason in marks(text))])  # fmt: skip
    for number, finding in found:
        typer.echo(
            json.dumps({"file": str(path), "line": number, "finding": finding}, ensure_ascii=False)
            if as_json
            else f"{path}, line {number}: {finding}"
        )
    if not as_json:
        typer.echo(f"{loaded.id}: {len(sentences(loaded))} sentences, {len(found) or 'no'} findings.")
    raise typer.Exit(1 if found else 0)


@app.command("compare")
def page_compare(
    page: Annotated[str, typer.Argument(help="A page's id, or a file.")],
    other: Annotated[str, typer.Argument(help="The same page as it is now.")],
) -> None:
    """Print in what two pages differ, as after the hospital changed its page; exit 1 if they do."""
    from voicecare.page.compare import differences
    from voicecare.page.load import load

    found = differences(load(page), load(other))
    for difference in found:
        typer.echo(difference)
    typer.echo(f"{len(found) or 'No'} differences.")
    raise typer.Exit(1 if found else 0)
