"""The commands about models."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecare.cli.printing import AsJson, row

if TYPE_CHECKING:
    from voicecare.models.items import Item
    from voicecare.models.store import Store
    from voicecare.settings import Settings

app = typer.Typer(help="Recognisers, voices and translators.", no_args_is_help=True)

Words = Annotated[
    list[str], typer.Argument(metavar="WHAT...", help="Models, languages (tr, turkish) or pairs of them (en-tr).")
]


@app.command("list")
def models_list(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WHAT...", help="Only these: models, languages, pairs.")
    ] = None,
    installed: Annotated[bool, typer.Option("--installed", help="Only those that are here.")] = False,
    markdown: Annotated[bool, typer.Option(help="As tables of the documentation.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the models that the app knows, how large they are, and where they are."""
    if markdown:
        from voicecare.models import tables

        typer.echo(tables.markdown(), nl=False)
        return
    chosen, place = _store()
    from voicecare.models import listing

    rows = [listing.described(one, place) for one in (_chosen(words, chosen) if words else _all())]
    # nobody reads two hundred lines: of the pairs only those that are here, unless a language is named
    short = not (words or as_json or installed)
    shown = [one for one in rows if one["installed"] or not (installed or (short and one["kind"] == "translator"))]
    for one in shown:
        _show(one, as_json)
    if short and len(shown) < len(rows):
        typer.echo(f"And {len(rows) - len(shown)} translation models. Of one language: voicecare models list tr")


@app.command("install")
def models_install(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WHAT...", help="Models, languages (tr), pairs (en-tr); none for what is needed."),
    ] = None,
    origin: Annotated[
        str | None, typer.Option("--from", help="Only from this folder (a USB stick), or this mirror.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be fetched, and its size.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Also what is there already, in place of it.")] = False,
    accept_changed: Annotated[
        bool, typer.Option("--accept-changed", help="Trust files that are others than the first time.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Fetch models, check them and put them in place. `install tr` gets all that Turkish needs."""
    from voicecare import install_models
    from voicecare.cli import models_fetch
    from voicecare.models.installing import Options

    chosen, place = _store()
    items = _chosen(words, chosen) if words else install_models.usual(origin)
    models_fetch.install(
        items, place, origin or chosen.mirror, Options(again, accept_changed), dry_run=dry_run, as_json=as_json
    )


@app.command("bundle")
def models_bundle(
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder of the bundle, as on a USB stick.")],
    words: Annotated[list[str] | None, typer.Argument(metavar="WHAT...", help="Models, languages or pairs.")] = None,
    languages: Annotated[str | None, typer.Option(help="Languages, as tr,ar,pl.")] = None,
    as_json: AsJson = False,
) -> None:
    """Put the files of models into a folder, for a machine without a network, or for a mirror."""
    from voicecare.cli import models_fetch
    from voicecare.errors import ModelError

    chosen, place = _store()
    wanted = [*(words or ()), *(one.strip() for one in (languages or "").split(",") if one.strip())]
    if not wanted:
        raise ModelError("Say what the bundle is for: voicecare models bundle --languages tr,ar,pl -o FOLDER")
    models_fetch.bundle(_chosen(wanted, chosen), place, chosen.mirror, out, as_json=as_json)


@app.command("verify")
def models_verify(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WHAT...", help="Only these: models, languages, pairs.")
    ] = None,
    bundle: Annotated[Path | None, typer.Option(help="Check this bundle instead.")] = None,
    as_json: AsJson = False,
) -> None:
    """Check the hashes of the installed models, or of a bundle; exit 1 if one is damaged."""
    from voicecare.models import bundle as bundles
    from voicecare.models import listing, wording

    if bundle is not None:
        wrong = bundles.damaged(bundle)
        row({"name": str(bundle), "good": not wrong, "damaged": wrong}, as_json)
        raise typer.Exit(1 if wrong else 0)
    chosen, place = _store()
    worst = 0
    for item, found in listing.checked(_chosen(words, chosen) if words else _all(), place):
        worst = 1 if found else worst
        if as_json:
            row({"name": item.name, "good": None if found is None else not found, "damaged": found or []}, as_json)
        else:
            again = f". Type: voicecare models install {item.name} --again" if found else ""
            typer.echo(f"{item.name}: {wording.judged(found)}{again}")
    raise typer.Exit(worst)


@app.command("remove")
def models_remove(words: Words, as_json: AsJson = False) -> None:
    """Remove installed models. A language's are all that no other language needs."""
    from voicecare.errors import ModelError
    from voicecare.models import installing
    from voicecare.models.items import languages, own

    chosen, place = _store()
    engines = chosen.translators, chosen.translator
    items = [
        one for word in words for one in (own(word, *engines) if word in languages() else _chosen([word], chosen))
    ]  # fmt: skip
    removed = [one for one in dict.fromkeys(items) if installing.remove(one, place.place)]
    if not removed:
        raise ModelError(f"Nothing of {', '.join(words)} is in {place.place}. What comes with a Python package goes "
                         "with pip uninstall.")  # fmt: skip
    for one in removed:
        row({"name": one.name, "removed": True}, as_json) if as_json else typer.echo(f"{one.name}: removed")


@app.command("path")
def models_path(
    name: Annotated[str | None, typer.Argument(help="A model; none for the folder of all.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say where a model is, or the folder of all models."""
    from voicecare.errors import ModelError
    from voicecare.models.items import item

    _, place = _store()
    found = place.place if name is None else place.where(item(name))
    if found is None:
        raise ModelError(f"{name} is not installed. Type: voicecare models install {name}")
    typer.echo(json.dumps({"name": name, "path": str(found)}, ensure_ascii=False) if as_json else str(found))


def _store() -> "tuple[Settings, Store]":
    from voicecare import settings
    from voicecare.models import store

    chosen = settings.load()
    return chosen, store.Store(store.folder(chosen.models))


def _chosen(words: Sequence[str], chosen: "Settings") -> "list[Item]":
    from voicecare.models import items

    return items.chosen(words, chosen.translators, chosen.translator)


def _all() -> "list[Item]":
    from voicecare.models import items

    return list(items.items().values())


def _show(one: dict[str, Any], as_json: bool) -> None:
    from voicecare.models.wording import megabytes

    if as_json:
        row(one, as_json)
        return
    size = megabytes(one["size"]) if one["size"] else "?"
    here = "here" if one["installed"] else "pip" if not one["addresses"] else ""
    error = f"  errors in 100 words: {one['wer']}" if one["wer"] else ""
    typer.echo(f"{one['name']:<16}{size:>10}  {here:<5} {one['does']}{error}")
