"""Installing several models one after the other, for the commands and for the desk."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from voicecare.errors import ModelError, VoiceCareError
from voicecare.models import catalogue, fetching, installing
from voicecare.models.fetching import Progress
from voicecare.models.installing import Options
from voicecare.models.items import Item, item
from voicecare.models.sources import Mirror, Source
from voicecare.models.store import Store
from voicecare.models.transfer import UnreachableError
from voicecare.models.trust import Known
from voicecare.models.wording import meanwhile
from voicecare.translate.trial import require_usable

Watching = Callable[[Item], AbstractContextManager[tuple[Progress, Callable[[], None]]]]
"""Gives, for one model, who is told how much of it has come, and that another process installs it now."""


@dataclass(frozen=True)
class Done:
    """What became of one model: where it is, whether it is new, how its files are known; or why it is not there."""

    item: Item
    path: Path | None = None
    new: bool = False
    known: Known | None = None
    error: VoiceCareError | None = None


def usual(origin: str | None) -> list[Item]:
    """What is installed where nothing is named: a whole bundle, or the models that are needed.

    Raises:
        ModelError: the bundle does not say what is in it.
    """
    if origin is None:
        return [item(name) for name, model in catalogue.models().items() if model.needed]
    found = Mirror(origin).bundle
    if not found:
        raise ModelError(f"{origin} has no bundle.json, so name what to install: voicecare models install tr "
                         f"--from {origin}")  # fmt: skip
    return [item(name) for name in found]


def todo(items: Sequence[Item], place: Store, options: Options) -> list[Item]:
    """Those that are not there yet, or are to be replaced."""
    return [one for one in items if options.again or place.where(one) is None]


def size(item: Item, source: Source) -> int | None:
    """Of the catalogue, else asked for; None where nobody answers, which is said when it is fetched."""
    if item.size is not None:
        return item.size
    try:
        sizes = [one.length for one in fetching.sized(source.files(item))]
    except VoiceCareError:
        return None
    return None if None in sizes else sum(size or 0 for size in sizes)


def each(
    items: Sequence[Item], place: Store, source: Source, options: Options, watching: Watching
) -> Iterator[Done]:  # fmt: skip
    """Install models; one that fails does not stop the others. Yields what became of each, as soon as it is known."""
    wanted = todo(items, place, options)
    for one in items:
        try:
            new, known = False, None
            if one in wanted and not one.fetched:
                new = place.install(one.name) if one.name in catalogue.models() else False
            elif one in wanted:
                with watching(one) as (progress, waiting):
                    done = installing.install(one, place.place, source, progress, _trial, waiting, options)
                new, known = done.new, done.known
        except VoiceCareError as error:
            yield Done(one, error=error)
        else:
            yield Done(one, place.where(one), new, known)


def failed(failures: Sequence[Done], place: Store) -> ModelError:
    """An error that says which models are not there, why, what works without them, and what to do."""
    lines = [f"{one.item.name}: {one.error}\n  Meanwhile: {meanwhile(one.item, place)}" for one in failures]
    missing = [one.item.name for one in failures if isinstance(one.error, UnreachableError)]
    if missing:
        lines.append(
            "What to do: look whether this machine has a network, and type the same again; what has come is kept. "
            f"Or, on a machine that has one: voicecare models bundle {' '.join(missing)} -o FOLDER, carry the folder "
            "here, and type: voicecare models install --from FOLDER"
        )
    return ModelError("\n".join(lines))


def _trial(item: Item, folder: Path) -> None:
    if item.form in ("argos", "firefox"):
        require_usable(item.form, folder, *item.pair)
