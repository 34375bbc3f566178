"""Fetching models for the commands: what it will take, a bar, what cannot be had and what works meanwhile."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from voicecare.errors import ModelError, VoiceCareError

if TYPE_CHECKING:
    from voicecare.models.fetching import Progress
    from voicecare.models.installing import Options
    from voicecare.models.items import Item
    from voicecare.models.sources import Source
    from voicecare.models.store import Store


def install(
    items: "Sequence[Item]", place: "Store", mirror: str | None, options: "Options", *, dry_run: bool, as_json: bool
) -> None:
    """Install models one after the other; one that fails does not stop the others.

    Raises:
        ModelError: some could not be installed; the message says which, why, and what works without them.
    """
    from voicecare import install_models
    from voicecare.models import wording
    from voicecare.models.sources import source

    chosen = source(mirror)
    todo = install_models.todo(items, place, options)
    _announce(todo, chosen, place.place, as_json=as_json)
    if dry_run:
        return
    failures = []
    for done in install_models.each(items, place, chosen, options, lambda one: _bar(one.name, as_json)):
        name = done.item.name
        if done.error is not None:
            failures.append(done)
        elif as_json:
            typer.echo(json.dumps({"name": name, "new": done.new, "path": str(done.path), "known": done.known},
                                  ensure_ascii=False))  # fmt: skip
        elif done.new:
            typer.echo(
                f"{name}: installed in {done.path}" + (f"; {wording.KNOWN[done.known]}." if done.known else "")
            )
        else:
            typer.echo(f"{name}: is already there: {done.path}")
    if not as_json and any(one.kind == "voice" and place.where(one) for one in todo):
        typer.echo(wording.how_to_hear())
    if failures:
        raise install_models.failed(failures, place)


def bundle(items: "Sequence[Item]", place: "Store", mirror: str | None, out: Path, *, as_json: bool) -> None:
    """Put models into a bundle, but for those that come with the app's own packages. Raises as `install`."""
    from voicecare.models import bundle as bundles
    from voicecare.models import catalogue
    from voicecare.models.sources import source
    from voicecare.models.wording import KNOWN

    chosen = source(mirror)
    everywhere = {model.package for model in catalogue.models().values() if model.needed}
    carried = [one for one in items if one.fetched and one.package not in everywhere]
    _announce(carried, chosen, out, as_json=as_json)
    failures: list[str] = []
    for one in carried:
        try:
            with _bar(one.name, as_json) as (progress, _):
                known = bundles.add(one, out, chosen, place.place, progress)
        except VoiceCareError as error:
            failures.append(f"{one.name}: {error}")
            continue
        if as_json:
            typer.echo(json.dumps({"name": one.name, "path": str(out / one.name), "known": known}))
        else:
            typer.echo(f"{one.name}: is in {out / one.name}; {KNOWN[known]}.")
    if failures:
        raise ModelError("\n".join(failures))
    if not as_json:
        typer.echo(f"On the other machine: voicecare models install --from {out}")


def _announce(items: "Sequence[Item]", source: "Source", place: Path, *, as_json: bool) -> None:
    from voicecare import install_models
    from voicecare.models.wording import megabytes, total

    fetched = [one for one in items if one.fetched]
    if as_json or not fetched:
        return
    typer.echo(f"To fetch from {source.where}, into {place}:", err=True)
    sizes = [install_models.size(one, source) for one in fetched]
    for one, size in zip(fetched, sizes, strict=True):
        typer.echo(f"  {one.name:<16}{megabytes(size) if size else 'not known':>12}  {one.does}", err=True)
    typer.echo(f"  {'together':<16}{total(sizes):>12}", err=True)


@contextmanager
def _bar(name: str, quiet: bool) -> "Iterator[tuple[Progress, Callable[[], None]]]":
    from rich.console import Console
    from rich.progress import DownloadColumn, Progress, TimeRemainingColumn, TransferSpeedColumn

    columns = (*Progress.get_default_columns()[:2], DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=quiet or not console.is_terminal, transient=True) as shown:
        task = shown.add_task(name, total=None)

        def progress(done: int, of: int | None) -> None:
            shown.update(task, completed=done, total=of)

        def waiting() -> None:
            shown.console.print(f"{name}: another voicecare installs it now; waiting for it ...")

        try:
            yield progress, waiting
        except KeyboardInterrupt:
            typer.echo(f"{name}: broken off. What has come is kept: type the same again to go on.", err=True)
            raise
