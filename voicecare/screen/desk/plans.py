"""The plan at the desk: for each exercise of a page what the physiotherapist wants otherwise than the page says."""

from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecare import files, plan_file, settings
from voicecare.errors import PageError, PlanError
from voicecare.exercise.plan import COUNTABLE, Prescribed, tasks
from voicecare.importing import own
from voicecare.page.load import load
from voicecare.page.model import Page
from voicecare.screen.desk.access import Undo
from voicecare.screen.desk.asked import line
from voicecare.screen.desk.desk import Desk

_HERE = "/desk/plans"
STALE = "The plan was changed meanwhile, perhaps in another tab. Nothing was changed now. Load the page again."
WAYS = {
    "": "as the patient chooses, at first the patient", "patient": "the patient counts aloud",
    "sound": "each short sound is one", "app": "the app counts", "silence": "nobody; the patient says how many",
}  # fmt: skip
ANSWERS = {"": "as the patient chooses, at first the number", "number": "with the number", "tone": "with a soft tone"}
_FIELDS = ("off", "repetitions", "times_a_day", "rhythm", "tempo", "way", "answer", "note")
_NUMBERS = {"repetitions": "Repetitions", "times_a_day": "Sets a day", "tempo": "Seconds a repetition"}


def routes(desk: Desk) -> list[Route]:
    """The plan of each page, setting an exercise, the page's own numbers again, undo."""

    def shown(request: Request) -> Response:
        return show(request, _page(request.query_params.get("page", "")))

    def show(
        request: Request, page: Page, wrong: str = "", typed: dict[str, dict[str, str]] | None = None
    ) -> Response:
        """All exercises of a page; one that was refused as it was typed."""
        pages = [one for one in own.listing() if one.title]
        content = plan_file.text(desk.folder)
        found = [
            (task, (typed or {}).get(task.exercise.id) or _filled(task.prescribed))
            for task in tasks(page, plan_file.read(desk.folder, page))
        ]
        return desk.render(
            request, "plans.html", 422 if wrong else 200, pages=pages, page=page, tasks=found, wrong=wrong,
            seen=files.digest(content), can_undo=plan_file.changed(desk.folder), ways=WAYS, answers=ANSWERS,
            countable=COUNTABLE,
        )  # fmt: skip

    def changed(request: Request) -> Response:
        page, exercise, form = _about(desk, request)
        try:
            plan_file.change(desk.folder, page, exercise, _given(form), as_page=True)
        except PlanError as error:
            return show(request, page, str(error), {exercise: {name: line(form, name) for name in _FIELDS}})
        return back(
            request, page, f"The plan of {_called(page, exercise)} is changed. It holds from the next session on."
        )

    def as_page(request: Request) -> Response:
        page, exercise, _ = _about(desk, request)
        plan_file.change(desk.folder, page, exercise, {}, as_page=True)
        told = f"{_called(page, exercise)} is done as the page says. It holds from the next session on."
        return back(request, page, told)

    def undone(request: Request) -> Response:
        form = desk.form(request)
        _require_seen(desk, form)
        plan_file.undo(desk.folder)
        return back(request, _page(line(form, "page")), "The plan is as it was before the last change.")

    def back(request: Request, page: Page, told: str) -> Response:
        seen = files.digest(plan_file.text(desk.folder))
        return desk.done(
            request, told, f"{_HERE}?page={page.id}", Undo(f"{_HERE}/undo", {"seen": seen, "page": page.id})
        )

    return [
        Route("/plans", shown), Route("/plans/change", changed, methods=["POST"]),
        Route("/plans/as-page", as_page, methods=["POST"]), Route("/plans/undo", undone, methods=["POST"]),
    ]  # fmt: skip


def _about(desk: Desk, request: Request) -> tuple[Page, str, FormData]:
    """The page and the exercise that a form is about."""
    form = desk.form(request)
    _require_seen(desk, form)
    page, exercise = _page(line(form, "page")), line(form, "exercise")
    if exercise not in {one.id for one in page.exercises.list}:
        raise PlanError(f"The page has no exercise {exercise!r}. Nothing was changed.")
    return page, exercise, form


def _page(identifier: str) -> Page:
    """A page by its id; the one that a session reads where none is named.

    Raises:
        PageError: there is no such page.
    """
    usual = load(settings.load().page)
    if identifier in ("", usual.id):
        return usual
    if identifier not in {one.id for one in own.listing()}:
        raise PageError(f"There is no page {identifier!r}.")
    return load(identifier)


def _require_seen(desk: Desk, form: FormData) -> None:
    if line(form, "seen") != files.digest(plan_file.text(desk.folder)):
        raise PlanError(STALE)


def _given(form: FormData) -> dict[str, Any]:
    """What is set: fields of `Prescribed`."""
    given: dict[str, Any] = {name: text for name in ("way", "answer", "note") if (text := line(form, name))}
    for name, label in _NUMBERS.items():
        if text := line(form, name).replace(",", "."):
            try:
                given[name] = float(text) if name == "tempo" else int(text)
            except ValueError as error:
                raise PlanError(f"{label}: {text!r} is no number. Nothing was changed.") from error
    if line(form, "rhythm") == "hour":
        if "times_a_day" in given:
            raise PlanError("A set every hour, or so many sets a day: not both. Nothing was changed.")
        given["every"] = "hour"
    if "off" in form:
        given["off"] = True
    return given


def _filled(prescribed: Prescribed) -> dict[str, str]:
    """A form as it stands in the plan."""
    filled = {name: str(getattr(prescribed, name) or "") for name in _FIELDS if name != "rhythm"}
    return {**filled, "rhythm": prescribed.every or "", "off": "yes" if prescribed.off else ""}


def _called(page: Page, exercise: str) -> str:
    number = next(at for at, one in enumerate(page.exercises.list, 1) if one.id == exercise)
    return f"Exercise {number}"
