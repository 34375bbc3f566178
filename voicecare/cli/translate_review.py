"""`voicecare translate review` and `voicecare translate status`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecare.cli.printing import AsJson

if TYPE_CHECKING:
    from voicecare.translate.memory import Memory
    from voicecare.translate.review import ReviewService


def review(
    page: Annotated[str, typer.Argument(help="A page's id, or a file.")],
    language: Annotated[str, typer.Argument(help="The language, as nl, tr, ar.", metavar="LANG")],
    reviewer: Annotated[str, typer.Option(help="Your name: it is kept with what you decide.")] = "",
    export: Annotated[
        Path | None, typer.Option(help="Write a file for a translator: .xlsx, .csv, .tmx or .yaml.", dir_okay=False)
    ] = None,
    import_: Annotated[
        Path | None, typer.Option("--import", help="Take in such a file, and say what changed.", dir_okay=False)
    ] = None,
    take_doubtful: Annotated[
        bool, typer.Option("--take-doubtful", help="With --import: take what the checks doubt as well.")
    ] = False,
) -> None:
    """Go through the translations of a page, sentence by sentence. Each decision is kept at once.

    With --reviewer, an import counts as reviewed by you; without, as written and not reviewed. Exit 1 if a
    part of the file was not taken.
    """
    from voicecare import settings
    from voicecare.cli import translate_terminal
    from voicecare.models import store
    from voicecare.page.load import load
    from voicecare.translate import reviewing
    from voicecare.translate.engines import engines
    from voicecare.translate.review import ReviewService

    loaded = load(page)
    back = reviewing.back(engines(store.folder(settings.load().models)), loaded.language, language)
    with reviewing.opened(page, language) as memory:
        service = ReviewService(loaded, language, memory, reviewer, back)
        left_out = False
        if import_ is not None:
            left_out = _import(import_, service, memory, take_doubtful=take_doubtful)
        if export is not None:
            from voicecare.translate import exchange

            sheet = service.sheet()
            exchange.write(export, sheet)
            typer.echo(f"{len(sheet.lines)} sentences, {loaded.language} to {language}, are in {export}.")
        if import_ is None and export is None:
            service.named()
            translate_terminal.run(service)
        raise typer.Exit(1 if left_out else 0)


def status(
    page: Annotated[str | None, typer.Argument(help="A page's id, or a file; none for all pages.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show how much of each page is reviewed, written by a person, made by machine, doubtful, stale, missing."""
    from rich.console import Console
    from rich.table import Table

    from voicecare.page.load import available
    from voicecare.translate.reviewing import progress

    rows = [found for name in ([page] if page else available()) for found in progress(name)]
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    if not rows:
        typer.echo("Nothing is translated yet.")
        return
    for name in dict.fromkeys(str(row["page"]) for row in rows):
        of_page = [row for row in rows if row["page"] == name]
        columns = [column for column in of_page[0] if column not in ("page", "total", "percent")]
        table = Table(*columns, title=f"{name}: {of_page[0]['total']} sentences", title_justify="left", box=None)
        for row in of_page:
            table.add_row(*(_cell(row, column) for column in columns))
        Console().print(table)


def _import(path: Path, service: "ReviewService", memory: "Memory", *, take_doubtful: bool) -> bool:
    """Returns whether a part of the file was left out."""
    from voicecare.cli import translate_report
    from voicecare.translate import exchange
    from voicecare.translate.importing import Importer

    importer = Importer(service, memory)
    plan = importer.plan(exchange.read(path))
    translate_report.show(plan, service)
    if plan.doubtful and not take_doubtful and sys.stdin.isatty():
        take_doubtful = typer.confirm("Take what is doubted as well?", default=False)
    importer.take(plan, doubtful=take_doubtful)
    left_out = plan.left_out or (bool(plan.doubtful) and not take_doubtful)
    typer.echo(translate_report.summary(plan, doubtful=take_doubtful))
    return left_out


def _cell(row: dict[str, object], name: str) -> str:
    percent = row["percent"]
    return f"{row[name]}\n{percent[name]:.0f} %" if isinstance(percent, dict) and name in percent else str(row[name])
