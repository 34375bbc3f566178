"""`voicecare page import`: a draft of a page from a document."""

import json
from pathlib import Path
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson


def page_import(
    source: Annotated[
        str, typer.Argument(help="HTML, copied text (.txt), DOCX, PDF or EPUB: a file or a web address.")
    ],
    out: Annotated[
        Path | None, typer.Option(help="Folder for page.yaml, instead of the home folder's content/ID.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="The text's; told from the text if left out.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(help="Of telephone numbers, as NL; told from the text if left out.")
    ] = None,
    identifier: Annotated[
        str | None, typer.Option("--id", help="The page's id; made from its title if left out.")
    ] = None,
    hospital: Annotated[str | None, typer.Option(help="The hospital's name; told from the text if left out.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a page that is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a draft page from a document, and say what a person must check; exit 1 if anything is wrong with it."""
    from voicecare.importing import own
    from voicecare.importing.drafting import drafted, state

    draft = drafted(source, language, country, identifier, hospital)
    path = own.target(draft.id, out, force)
    found = state(draft.text, str(path))
    wrong = [said if number is None else f"{path}, line {number}: {said}" for number, said in found.wrong]
    own.save(path, draft.text)
    doubts = found.doubts
    if as_json:
        told = {
            "id": draft.id,
            "file": str(path),
            "check": [{"line": number, "reason": reason} for number, reason in doubts],
            "wrong": wrong,
        }
        typer.echo(json.dumps(told, ensure_ascii=False))
        raise typer.Exit(1 if wrong else 0)
    typer.echo(f"The draft is in {path}.")
    for number, reason in doubts:
        typer.echo(f"line {number}: {reason}")
    for one in wrong:
        typer.echo(one)
    if doubts or wrong:
        typer.echo("Read the draft beside the original, settle these, and delete each line marked CHECK.")
    else:
        typer.echo("Nothing was doubtful. Read it beside the original before a patient hears it.")
    raise typer.Exit(1 if wrong else 0)
