"""`voicecare translate check`: what speaks against translations."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from voicecare.cli.printing import AsJson
from voicecare.errors import TranslationError


def check(
    file: Annotated[Path, typer.Argument(help="Lines of id, source, target with tabs between; - is standard input.")],
    source: Annotated[str, typer.Option("--from", help="Language of the source, as en.")],
    target: Annotated[str, typer.Option("--to", help="Language of the translation, as pt.")],
    as_json: AsJson = False,
) -> None:
    """Say of each translation whether it is safe to be read to a patient, and if not, why."""
    import json

    from voicecare.translate.checks import check as doubts

    for identifier, original, translation in _rows(file):
        alarms = doubts(original, translation, source, target)
        if as_json:
            found = [{"kind": alarm.kind, "reason": alarm.reason} for alarm in alarms]
            typer.echo(json.dumps({"id": identifier, "safe": not alarms, "alarms": found}, ensure_ascii=False))
        elif alarms:
            reasons = "; ".join(f"{alarm.kind}: {alarm.reason}" for alarm in alarms)
            typer.echo(f"{identifier}  doubtful  {reasons}")
        else:
            typer.echo(f"{identifier}  safe")


def _rows(file: Path) -> Iterator[tuple[str, str, str]]:
    """The rows of a file; a bad line is named by its number.

    Raises:
        TranslationError: the file cannot be read, or a line has not three columns.
    """
    try:
        text = typer.get_binary_stream("stdin").read() if str(file) == "-" else file.read_bytes()
        lines = text.decode("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise TranslationError(f"{file} cannot be read: {error}.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        columns = line.rstrip("\r").split("\t")
        if len(columns) != 3:
            raise TranslationError(
                f"{file}, line {number}: there must be three columns with tabs between (id, source, target), "
                f"not {len(columns)}."
            )
        yield columns[0], columns[1], columns[2]
