"""`voicecare doctor`: what stands in the way of a session here, and what to do about it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecare.cli.printing import AsJson
from voicecare.understand.text import isolated

if TYPE_CHECKING:
    from voicecare.doctor.finding import Finding

_SIGNS = {"ok": "ok      ", "warning": "warning ", "failure": "FAILURE "}


def doctor(
    quick: Annotated[bool, typer.Option("--quick", help="Without hashes and speed: a few seconds.")] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Only prove that a session opens no socket; about a minute.")
    ] = False,
    listen: Annotated[
        bool, typer.Option("--listen", help="Also a tone and a test of the microphone; somebody must be there.")
    ] = False,
    support: Annotated[
        Path | None, typer.Option("--support", help="Write a zip for whoever helps; nothing personal is in it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Look for what stands in the way of a session, and say what to do; exit 1 where something fails."""
    found = []
    for finding in _findings(quick, offline, listen, as_json):
        found.append(finding)
        if as_json:
            typer.echo(json.dumps(finding.as_json(), ensure_ascii=False))
        else:
            typer.echo(f"{_SIGNS[finding.state]}{finding.check}: {isolated(finding.text)}")
    if support is not None:
        from voicecare.doctor import support as file

        file.write(support, found)
        typer.echo(f"{support} is written. Nothing personal is in it; look into it before you send it.", err=True)
    failures = sum(one.state == "failure" for one in found)
    if not as_json:
        typer.echo(f"{failures} failures." if failures else "Nothing stands in the way of a session.")
    raise typer.Exit(1 if failures else 0)


def _findings(quick: bool, offline: bool, listen: bool, as_json: bool) -> "Iterator[Finding]":
    from voicecare import settings
    from voicecare.doctor.examine import examine, listening

    yield from examine(settings.home(), quick=quick, only_offline=offline)
    if listen and not offline:
        yield from listening(settings.home(), lambda text: typer.echo(text, err=as_json))
