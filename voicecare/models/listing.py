"""The models of the catalogue as they are on this machine: what each is, where it is, and whether it is whole."""

from collections.abc import Iterable, Iterator
from typing import Any

from voicecare.models import catalogue, notes
from voicecare.models.items import Item
from voicecare.models.store import Store


def described(item: Item, place: Store) -> dict[str, Any]:
    """A model as JSON takes it; what is not known is None."""
    path = place.where(item)
    model = catalogue.models().get(item.name)
    return {
        "name": item.name, "installed": path is not None, "kind": item.kind, "does": item.does,
        "languages": list(item.languages), "size": item.size, "licence": item.licence, "package": item.package,
        "addresses": [one.address for one in item.downloads] or ([item.index] if item.index else []),
        "wer": (model.wer or None) if model else None, "unknown_word": model.unknown_word if model else None,
        "path": str(path) if path else None,
    }  # fmt: skip


def checked(items: Iterable[Item], place: Store) -> Iterator[tuple[Item, list[str] | None]]:
    """The models that are in the store, each with its damaged files; None where nobody noted what they were."""
    for item in items:
        if item.name in catalogue.models() and catalogue.model(item.name).files and place.find(item.name):
            yield item, place.damaged(item.name)
        elif (place.place / item.place).is_dir():
            yield item, notes.damaged(place.place / item.place)
