"""`voicecare page import`: a draft of a page from a document."""

import json
from pathlib import Path
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson


def page_import(
    source: Annotated[str, typer.Argument(help="HTML, copied text (.txt), DOCX, PDF or EPUB: a file or a web address.")],
    out: Annotated[Path | None, typer.Option(help="Folder for page.yaml, instead of the home folder's content/ID.")] = None,
    language: Annotated[str | None, typer.Option("--language", "-l", help="The text's; told from the text if left out.")] = None,
    country: Annotated[str | None, typer.Option(help="Of telephone numbers, as NL; told from the text if left out.")] = None,
    identifier: Annotated[str | None, typer.Option("--id", help="The page's id; made from its title if left out.")] = None,
    hospital: Annotated[str | None, typer.Option(help="The hospital's name; told from the text if left out.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a page that is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a draft page from a document, and say what a person must check; exit 1 if anything is wrong with it."""
    from voicecare.errors import PageError
    from voicecare.importing import own
    from voicecare.importing.read import import_page
    from voicecare.page.check import findings
    from voicecare.page.draft.write import marks, yaml_text
    from voicecare.page.lines import line
    from voicecare.page.load import parse

    draft = import_page(source, language, country, identifier, hospital)
    path = own.target(draft.data["id"], out, force)
    text = yaml_text(draft, source)
    try:
        lacks = [f"{path}, line {line(text, page, one)}: {one}" for page in [parse(text, str(path))] for one in findings(page)]
    except PageError as error:
        lacks = str(error).splitlines()
    own.save(path, text)
    doubts = [{"line": number, "reason": reason} for number, reason in marks(text)]
    if as_json:
        typer.echo(json.dumps(
            {"id": draft.data["id"], "file": str(path), "ready": not doubts and not lacks, "check": doubts, "lacks": lacks},
            ensure_ascii=False,
        ))  # fmt: skip
        raise typer.Exit(1 if lacks else 0)
    typer.echo(f"The draft is in {path}.")
    for doubt in doubts:
        typer.echo(f"line {doubt['line']}: {doubt['reason']}")
    for lack in lacks:
        typer.echo(lack)
    if doubts or lacks:
        typer.echo("Read the draft beside the original, settle these, and delete each line marked CHECK.")
    else:
        typer.echo("Nothing was doubtful. Read it beside the original before a patient hears it.")
    raise typer.Exit(1 if lacks else 0)
