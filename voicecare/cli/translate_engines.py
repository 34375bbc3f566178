"""The commands that translate a page, and those about the engines."""

import json
import re
from pathlib import Path
from typing import Annotated, Any

import typer

from voicecare.cli.printing import AsJson
from voicecare.errors import TranslationError
from voicecare.understand.text import isolated

PageName = Annotated[str, typer.Argument(help="A page's id, or a file.")]


def page(
    page: PageName,
    to: Annotated[str, typer.Option("--to", help="The language, as pt, tr, ar.")],
    engine: Annotated[str | None, typer.Option(help="Use only this engine: firefox or argos.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Translate anew what was translated before.")] = False,
    as_json: AsJson = False,
) -> None:
    """Translate a page and keep it; broken off, it goes on where it was. Lists what is doubted, and why."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

    from voicecare.translate import whole_page

    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=as_json, transient=True) as progress:
        bar = progress.add_task(f"to {to}", total=None)
        made = whole_page.translate(
            page, to, engine, fresh=fresh, told=lambda done, of: progress.update(bar, completed=done, total=of)
        )
    if as_json:
        result = {
            "page": made.page, "from": made.source, "to": made.target, "seconds": round(made.seconds, 2),
            "passed": len(made.rows) - len(made.doubted), "doubted": len(made.doubted), "sentences": made.rows,
        }  # fmt: skip
        typer.echo(json.dumps(result, ensure_ascii=False))
        return
    for row in made.doubted:
        _show(row)
    typer.echo(made.summary)


def _show(row: dict[str, Any]) -> None:
    typer.echo(row["id"])
    for name in ("source", "text", "back"):
        if row[name]:
            typer.echo(f"  {name:<7}{isolated(row[name])}")
    for alarm in row["alarms"]:
        typer.echo(f"  doubt  {alarm['kind']}: {isolated(alarm['reason'])}")


def engines(as_json: AsJson = False) -> None:
    """List the pairs of languages, which engine has a model for them, how good it is, and which is used."""
    from voicecare import settings
    from voicecare.models import catalogue, store
    from voicecare.translate import listing
    from voicecare.translate.engines import engines as all_engines
    from voicecare.translate.routing import Choice, Router

    chosen = settings.load()
    found = all_engines(store.folder(chosen.models))
    rows = listing.rows(found, Router(found, Choice(chosen.translator, chosen.translators)))
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    typer.echo(f"{'pair':<8}{'engine':<16}{'quality':>8}  {'size':>8}  {'installed':<16}used")
    # by now there are models for more languages than anybody reads a list of
    shown = [row for row in rows if row["installed"] or row["quality"] is not None]
    for row in shown:
        quality = "" if row["quality"] is None else f"{row['quality']:.3f}"
        size = "" if row["size"] is None else f"{row['size'] / 1e6:.1f} MB"
        installed = row["model"] or ("yes" if row["installed"] else "no")
        typer.echo(
            f"{row['pair']:<8}{row['engine']:<16}{quality:>8}  {size:>8}  {installed:<16}"
            f"{'yes' if row['used'] else ''}"
        )
    typer.echo(f"{len(rows) - len(shown)} more can be installed: voicecare models list")
    for name, described in catalogue.translators().items():
        typer.echo(f"\n{name}: {described.does}. Licence: {described.licence}. From: {described.source}")
    typer.echo("\nQuality is published COMET on FLORES; none is published where it is empty.")


def install(
    what: Annotated[str, typer.Argument(help="An .argosmodel file, or a pair such as en-nl.")],
    sha256: Annotated[str | None, typer.Option(help="What the SHA-256 of the file must be.")] = None,
) -> None:
    """Install a package of Argos Translate: from a file, or by name, as `voicecare models install argos-en-nl`."""
    from voicecare import settings
    from voicecare.cli import models_fetch
    from voicecare.models import items, store
    from voicecare.models.installing import Options
    from voicecare.translate import argos_packages

    chosen = settings.load()
    place = store.Store(store.folder(chosen.models))
    file = Path(what)
    if file.is_file() or file.suffix == ".argosmodel":
        argos_packages.remove_leftovers(place.place / "argos")
        pair = argos_packages.install(file, place.place / "argos", sha256)
        typer.echo(f"argos {'-'.join(pair)}: installed in {place.place / 'argos'}")
        return
    wanted = items.item("argos-" + "-".join(_pair(what)))
    models_fetch.install([wanted], place, chosen.mirror, Options(), dry_run=False, as_json=False)


def remove(
    what: Annotated[str, typer.Argument(help="A pair such as en-nl.", metavar="PAIR")],
    engine: Annotated[str | None, typer.Option(help="Only this engine's model: firefox or argos.")] = None,
) -> None:
    """Remove the installed models of a pair; what they translated stays in the memory."""
    from voicecare import settings
    from voicecare.models import store
    from voicecare.translate.engines import engines as all_engines

    source, target = _pair(what)
    found = [one for one in all_engines(store.folder(settings.load().models)) if engine in (None, one.name)]
    removed = [one.name for one in found if one.remove(source, target)]
    if not removed:
        raise TranslationError(
            f"No model for {what} can be removed: it is not in the model store. See voicecare translate engines."
        )
    typer.echo(f"{what}: removed from {', '.join(removed)}")


def _pair(what: str) -> tuple[str, str]:
    match = re.fullmatch(r"(?:argos-|translate-)?([a-z]{2,3})[-_]([a-z]{2,3})", what)
    if match is None:
        raise TranslationError(
            f"{what!r} is neither a file nor a pair of languages such as en-nl. Models of Firefox are folders: "
            "put one in the model store as firefox/en-nl."
        )
    return match[1], match[2]
