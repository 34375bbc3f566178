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

_KNOWN = {
    "catalogue": "its SHA-256 is the catalogue's",
    "again": "it is the same file as the first time",
    "first": "nobody published its SHA-256, so this first download is trusted, and every later one must be the same",
}


def usual(origin: str | None) -> "list[Item]":
    """What is installed where nothing is named: a whole bundle, or the models that are needed."""
    from voicecare.models import catalogue, items
    from voicecare.models.sources import Mirror

    if origin is None:
        return [items.item(name) for name, model in catalogue.models().items() if model.needed]
    found = Mirror(origin).bundle
    if not found:
        raise ModelError(f"{origin} has no bundle.json, so name what to install: voicecare models install tr "
                         f"--from {origin}")  # fmt: skip
    return [items.item(name) for name in found]


def install(
    items: "Sequence[Item]", place: "Store", mirror: str | None, options: "Options", *, dry_run: bool, as_json: bool
) -> None:
    """Install models one after the other; one that fails does not stop the others.

    Raises:
        ModelError: some could not be installed; the message says which, why, and what works without them.
    """
    from voicecare.models import installing
    from voicecare.models.sources import source

    chosen = source(mirror)
    todo = [one for one in items if options.again or place.where(one) is None]
    _announce(todo, chosen, place.place, as_json=as_json)
    if dry_run:
        return
    failures: list[tuple[Item, VoiceCareError]] = []
    for one in items:
        try:
            new, known = False, None
            if one in todo and not one.fetched:
                new = _from_package(one, place)
            elif one in todo:
                with _bar(one.name, as_json) as (progress, waiting):
                    done = installing.install(one, place.place, chosen, progress, _trial, waiting, options)
                new, known = done.new, done.known
        except VoiceCareError as error:
            failures.append((one, error))
            continue
        except KeyboardInterrupt:
            typer.echo(f"{one.name}: broken off. What has come is kept: type the same again to go on.", err=True)
            raise
        path = place.where(one)
        if as_json:
            typer.echo(json.dumps({"name": one.name, "new": new, "path": str(path), "known": known},
                                  ensure_ascii=False))  # fmt: skip
        elif new:
            typer.echo(f"{one.name}: installed in {path}" + (f"; {_KNOWN[known]}." if known else ""))
        else:
            typer.echo(f"{one.name}: is already there: {path}")
    if not as_json and any(one.kind == "voice" and one in todo and place.where(one) for one in items):
        typer.echo(_how_to_hear())
    if failures:
        raise ModelError(_told(failures, place))


def bundle(items: "Sequence[Item]", place: "Store", mirror: str | None, out: Path, *, as_json: bool) -> None:
    """Put models into a bundle, but for those that come with the app's own packages. Raises as `install`."""
    from voicecare.models import bundle as bundles
    from voicecare.models import catalogue
    from voicecare.models.sources import source

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
            typer.echo(f"{one.name}: is in {out / one.name}; {_KNOWN[known]}.")
    if failures:
        raise ModelError("\n".join(failures))
    if not as_json:
        typer.echo(f"On the other machine: voicecare models install --from {out}")


def _announce(items: "Sequence[Item]", source: "Source", place: Path, *, as_json: bool) -> None:
    from voicecare.models.fetching import megabytes

    fetched = [one for one in items if one.fetched]
    if as_json or not fetched:
        return
    typer.echo(f"To fetch from {source.where}, into {place}:", err=True)
    sizes = [_size(one, source) for one in fetched]
    for one, size in zip(fetched, sizes, strict=True):
        typer.echo(f"  {one.name:<16}{megabytes(size) if size else 'not known':>12}  {one.does}", err=True)
    more = f", and {sizes.count(None)} of unknown size" if None in sizes else ""
    typer.echo(f"  {'together':<16}{megabytes(sum(size or 0 for size in sizes)):>12}{more}", err=True)


def _size(item: "Item", source: "Source") -> int | None:
    """Of the catalogue, else asked for; None where nobody answers, which is said when it is fetched."""
    from voicecare.models import fetching

    if item.size is not None:
        return item.size
    try:
        sizes = [one.length for one in fetching.sized(source.files(item))]
    except VoiceCareError:
        return None
    return None if None in sizes else sum(size or 0 for size in sizes)


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

        yield progress, waiting


def _trial(item: "Item", folder: Path) -> None:
    if item.form in ("argos", "firefox"):
        from voicecare.translate.trial import require_usable

        require_usable(item.form, folder, *item.pair)


def _from_package(item: "Item", place: "Store") -> bool:
    from voicecare.models import catalogue

    return place.install(item.name) if item.name in catalogue.models() else False


def _how_to_hear() -> str:
    from importlib.util import find_spec

    from voicecare import settings

    steps = ["type: pip install 'voicecare[piper]'"] if not find_spec("piper") else []
    steps += ['write voice = "piper" into settings.toml'] if settings.load().voice != "piper" else []
    return (
        f"To hear the new voice: {', and '.join(steps)}."
        if steps
        else "The new voice is heard from the next session on."
    )


def _told(failures: "Sequence[tuple[Item, VoiceCareError]]", place: "Store") -> str:
    from voicecare.models.transfer import UnreachableError

    lines = [f"{item.name}: {error}\n  Meanwhile: {_meanwhile(item, place)}" for item, error in failures]
    missing = [item.name for item, error in failures if isinstance(error, UnreachableError)]
    if missing:
        lines.append(
            "What to do: look whether this machine has a network, and type the same again; what has come is kept. "
            f"Or, on a machine that has one: voicecare models bundle {' '.join(missing)} -o FOLDER, carry the folder "
            "here, and type: voicecare models install --from FOLDER"
        )
    return "\n".join(lines)


def _meanwhile(item: "Item", place: "Store") -> str:
    from voicecare.models.items import languages

    names = " and ".join(languages().get(code, code) for code in item.languages) or "every language"
    if item.kind == "recogniser":
        if item.name != "whisper-base" and place.find("whisper-base"):
            return f"Whisper hears {names} already; Vosk beside it would only be quicker."
        return "nothing is heard before a recogniser is here: voicecare models install whisper-base"
    if item.kind == "voice":
        return f"espeak-ng speaks {names}; this voice would only sound better."
    other = "argos" if item.form == "firefox" else "firefox"
    return (
        "what has no translation is read in the original, and the app says so. Another engine's model may be had: "
        f"{other}-{'-'.join(item.languages)}"
    )
