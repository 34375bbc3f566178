"""Models at the desk: what is here, and installing, checking and removing as long work, sizes first."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import settings
from voicecare.errors import ModelError
from voicecare.models import catalogue, items, listing, store
from voicecare.models.items import Item
from voicecare.models.store import Store
from voicecare.models.wording import judged, megabytes, total
from voicecare.screen.desk.desk import Desk
from voicecare.screen.desk.jobs import Job, Outcome
from voicecare.settings import Settings
from voicecare.workers import Worker

_HERE = "/desk/models"
_SILENT = 60.0
"""Seconds without a word from the installer after which it is given up; it speaks every second."""


def routes(desk: Desk) -> list[Route]:
    """Where the pages are, below `/desk`."""
    pages = _Models(desk)
    return [
        Route("/models", pages.listed),
        Route("/models/install", pages.asked_to_install),
        Route("/models/install/now", pages.install, methods=["POST"]),
        Route("/models/remove", pages.asked_to_remove),
        Route("/models/remove/now", pages.remove, methods=["POST"]),
        Route("/models/verify", pages.verify, methods=["POST"]),
    ]


class _Models:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def listed(self, request: Request) -> Response:
        """What `voicecare models list` shows: all, or those that some words mean."""
        what = request.query_params.get("what", "").strip()
        chosen, place = _store()
        rows = [_row(one, place) for one in _wanted(what, chosen)]
        # nobody reads two hundred lines: of the pairs only those that are here, unless a language is named
        shown = [one for one in rows if what or one["installed"] or one["kind"] != "translator"]
        missing = [one["name"] for one in shown if one["installable"]]
        return self._desk.render(
            request, "models.html", rows=sorted(shown, key=lambda one: not one["installed"]), what=what,
            left_out=len(rows) - len(shown), missing=missing, place=place.place,
            where=chosen.mirror or "the makers' addresses",
            megabytes=megabytes,
        )  # fmt: skip

    def asked_to_install(self, request: Request) -> Response:
        """Say what would be fetched, and its size."""
        chosen, place = _store()
        rows = [_row(one, place) for one in _wanted(request.query_params.get("what", ""), chosen)]
        todo = [one for one in rows if one["installable"]]
        return self._desk.render(
            request, "models_change.html", title="Install models", rows=todo, action="install", button="Install",
            megabytes=megabytes,
            total=total([one["size"] for one in todo]), says=f"To fetch from {chosen.mirror or 'the makers'}, into "
            f"{place.place}. What is not known now is said while it comes.",
        )  # fmt: skip

    def asked_to_remove(self, request: Request) -> Response:
        """Say what would be removed."""
        chosen, place = _store()
        rows = [_row(one, place) for one in _wanted(request.query_params.get("what", ""), chosen)]
        return self._desk.render(
            request, "models_change.html", title="Remove models", rows=[one for one in rows if one["removable"]],
            action="remove", button="Remove", total="", megabytes=megabytes,
            says="They can be installed again. What they translated stays.",
        )  # fmt: skip

    def install(self, request: Request) -> Response:
        """Install models, in a process of their own that can be ended."""
        names = _names(self._desk.form(request))
        chosen, place = _store()

        def work(job: Job) -> Outcome:
            said = []
            with _working(job, chosen, place) as works:
                for report in works.stream("install", names):
                    if report.text:
                        said.append(report.text)
                    job.tell(report.text or report.name, report.done or None, report.of)
            return Outcome(" ".join(said), _HERE, "The models")

        return self._desk.start(request, f"Installing {', '.join(names)}", work, _HERE)

    def remove(self, request: Request) -> Response:
        """Remove models, as `voicecare models remove` does."""
        names = _names(self._desk.form(request))
        chosen, place = _store()

        def work(job: Job) -> Outcome:
            with _working(job, chosen, place) as works:
                removed = works.call("remove", names)
            if not removed:
                raise ModelError(f"Nothing of {', '.join(names)} is in {place.place}.")
            return Outcome(f"Removed: {', '.join(removed)}.", _HERE, "The models")

        return self._desk.start(request, f"Removing {', '.join(names)}", work, _HERE)

    def verify(self, request: Request) -> Response:
        """Check the hashes of what is here, as `voicecare models verify` does."""
        _, place = _store()

        def work(job: Job) -> Outcome:
            said, every = [], list(items.items().values())
            for done, one in enumerate(every):
                job.tell(f"Checking {one.name}", done, len(every))
                said += [f"{one.name}: {judged(found)}." for _, found in listing.checked([one], place)]
            damaged = any(": damaged" in line for line in said)
            text = "\n".join(said) or "Nothing is in the model store."
            return Outcome(f"{text}\nRemove what is damaged, and install it anew." if damaged else text, _HERE,
                           "The models")  # fmt: skip

        return self._desk.start(request, "Checking the models", work, _HERE)


def _store() -> tuple[Settings, Store]:
    chosen = settings.load()
    return chosen, Store(store.folder(chosen.models))


def _wanted(what: str, chosen: Settings) -> Sequence[Item]:
    """What words mean, as for `voicecare models`; all where there are none."""
    words = what.split()
    return items.chosen(words, chosen.translators, chosen.translator) if words else list(items.items().values())


def _row(one: Item, place: Store) -> dict[str, Any]:
    row = listing.described(one, place)
    # a model of the catalogue may be put together from a Python package that is here
    installable = not row["installed"] and (one.fetched or one.name in catalogue.models())
    return {**row, "installable": installable, "removable": (place.place / one.place).is_dir()}


def _names(form: FormData) -> list[str]:
    """The models that a form names.

    Raises:
        ModelError: there is no such model, or it names none.
    """
    names = [items.item(str(name)).name for name in form.getlist("name")]
    if not names:
        raise ModelError("No model was chosen.")
    return names


@contextmanager
def _working(job: Job, chosen: Settings, place: Store) -> Iterator[Worker]:
    """A process that installs and removes, and ends with the job."""
    works = Worker(
        "voicecare.model_work:ModelWork", place.place, chosen.mirror, name="The installer", timeout=_SILENT
    )
    job.on_cancel(works.kill)
    try:
        yield works
    finally:
        works.close()
