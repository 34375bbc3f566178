"""How results are printed: a line for a person, or JSON for a program."""

import json
from typing import Annotated, Any

import typer

from voicecare.understand.text import isolated

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def row(values: dict[str, Any], as_json: bool) -> None:
    """Print one result; text that runs from right to left keeps its direction."""
    if as_json:
        typer.echo(json.dumps(values, ensure_ascii=False))
    else:
        shown = (f"{name}={one}" if isinstance(one, bool) else isolated(str(one)) for name, one in values.items())
        typer.echo("  ".join(shown))
