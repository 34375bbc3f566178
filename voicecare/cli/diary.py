"""`voicecare diary`: what was done and felt, shown, exported, erased."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecare.cli.printing import AsJson, row

if TYPE_CHECKING:
    from voicecare.diary.diary import Entry

app = typer.Typer(help="What was done and felt: show, export, erase.")

_WORD = "erase"


@app.callback(invoke_without_command=True)
def _show_by_default(context: typer.Context, as_json: AsJson = False) -> None:
    if context.invoked_subcommand is None:
        diary_show(as_json)


@app.command("show")
def diary_show(as_json: AsJson = False) -> None:
    """List what was done and felt, the oldest first: sets and what was said, day by day; as JSON every entry."""
    entries = _entries()
    if as_json:
        for entry in entries:
            at = entry.at.isoformat(timespec="seconds")
            row({"at": at, "page": entry.page, "kind": entry.kind, **entry.details}, as_json)
        return
    from voicecare.cli.diary_lines import lines

    for line in lines(entries):
        typer.echo(line)
    if not entries:
        typer.echo("The diary is empty.", err=True)


@app.command("export")
def diary_export(
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The file; standard output.")] = None,
) -> None:
    """Write every entry as JSON, one a line, the oldest first."""
    entries = _entries()
    text = "".join(f"{_line(entry)}\n" for entry in entries)
    if out is None:
        typer.echo(text, nl=False)
        return
    from voicecare import files
    from voicecare.errors import DiaryError

    try:
        files.write_text(out, text)
    except OSError as error:
        raise DiaryError(f"{out} cannot be written: {error.strerror}.") from error
    typer.echo(f"{len(entries)} entries are in {out}.", err=True)


@app.command("erase")
def diary_erase(yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """Erase the whole diary, for good."""
    from voicecare import settings
    from voicecare.diary.erasing import erase

    path = settings.home() / "diary.db"
    if not yes:
        typer.echo(f"This erases the whole diary, {path}. It cannot be taken back.")
        if typer.prompt(f"Type {_WORD} to erase it", default="", show_default=False).strip().casefold() != _WORD:
            typer.echo("Nothing was erased.")
            raise typer.Exit(1)
    typer.echo(f"{erase(path)} entries were erased.")


def _entries() -> "list[Entry]":
    from voicecare import settings
    from voicecare.diary.diary import Diary

    book = Diary(settings.home() / "diary.db")
    try:
        return book.entries()
    finally:
        book.close()


def _line(entry: "Entry") -> str:
    return json.dumps(
        {
            "at": entry.at.isoformat(),
            "session": entry.session,
            "page": entry.page,
            "kind": entry.kind,
            "details": dict(entry.details),
        },
        ensure_ascii=False,
    )
