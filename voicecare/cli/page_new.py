"""`voicecare page new`: a page by answering questions; answers may come from a pipe."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def page_new(
    out: Annotated[
        Path | None, typer.Option(help="Folder for page.yaml, instead of the home folder's content/ID.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a page that is there.")] = False,
) -> None:
    """Write a page by answering questions, one at a time. An empty answer ends a list or leaves something out."""
    from voicecare import locales
    from voicecare.importing import own
    from voicecare.page.draft.build import Draft
    from voicecare.page.draft.outline import slug
    from voicecare.page.draft.write import yaml_text
    from voicecare.page.load import parse

    title = _ask("Title of the page")
    identifier = _ask("Id of the page, a short name in small letters", slug(title, set()))
    path = own.target(identifier, out, force)
    taken = {"introduction", "exercises", "questions", "contact", "places"}
    data: dict[str, Any] = {
        "id": identifier,
        "language": _ask(f"Language of the page ({', '.join(locales.installed())})", "en"),
        "country": _ask("Country of telephone numbers, two capital letters", "NL"),
        "hospital": _ask("Name of the hospital"),
        "title": title,
        "introduction": _several("Introduction, one sentence"),
        "sections": [
            {"id": slug(name, taken), "title": name, "items": _several(f"{name}, one sentence")}
            for name in _until_empty("Title of a section")
        ],
        "exercises": {
            "title": _ask("Title of the exercises", "Exercises"),
            "pain_rule": _several("What the page says of pain in all exercises, one sentence"),
            "starting_position": _several("Starting position of all exercises, one sentence"),
            "list": list(_exercises()),
        },
        "contacts": list(_contacts(slug)),
        "opening_hours": _hours(),
        "places": list(_places()),
    }
    text = yaml_text(Draft({name: value for name, value in data.items() if value}, ()), "answers to questions")
    parse(text, "These answers")
    own.save(path, text)
    typer.echo(f"The page is in {path}. Look at it with: voicecare page check {identifier if out is None else path}")


def _ask(question: str, default: str | None = None) -> str:
    return str(typer.prompt(question, default=default)).strip()


def _until_empty(question: str) -> Iterator[str]:
    while answer := str(typer.prompt(f"{question} (empty: no more)", default="", show_default=False)).strip():
        yield answer


def _several(question: str) -> list[str]:
    return list(_until_empty(question))


def _exercises() -> Iterator[dict[str, Any]]:
    for number, first in enumerate(_until_empty("First step of an exercise, one sentence"), 1):
        made: dict[str, Any] = {
            "id": f"exercise-{number}",
            "steps": [first, *_until_empty("Its next step, one sentence")],
        }
        limits = _several("What must not be done in it, one sentence")
        repetitions = typer.prompt("How many repetitions", type=int)
        times = typer.prompt("How many times a day (0: every hour)", type=int)
        rhythm = {"times_a_day": times} if times else {"every": "hour"}
        made |= {"limits": limits} if limits else {}
        made |= {"dose": {"repetitions": repetitions, **rhythm}}
        made |= {"dose_text": _ask("The page's sentence that says how often")}
        if typer.confirm("Does each side count (left, right)?", default=False):
            made["alternate_sides"] = True
        yield made


def _contacts(slug: Callable[[str, set[str]], str]) -> Iterator[dict[str, str]]:
    taken: set[str] = set()
    for department in _until_empty("Department that can be called"):
        kind = _ask("A patient asks for it as physiotherapy, neurosurgery or hospital", "hospital")
        yield {"id": slug(department, taken), "kind": kind, "department": department, "number": _ask("Its number")}


def _hours() -> dict[str, Any] | None:
    answer = str(
        typer.prompt("Opening hours on weekdays, as 08:00-16:30 (empty: none)", default="", show_default=False)
    )
    match = re.fullmatch(r"\s*(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)\s*", answer)
    if not answer.strip():
        return None
    opens, closes = (match[1], match[2]) if match else (answer, answer)
    zone = _ask("Time zone", "Europe/Amsterdam")
    return {"timezone": zone, "days": _DAYS[:5], "from": opens.zfill(5), "to": closes.zfill(5)}


def _places() -> Iterator[dict[str, Any]]:
    for name in _until_empty("Name of a place to go to"):
        yield {
            "name": name, "street": _ask("Street"), "number": _ask("House number"), "postcode": _ask("Postcode"),
            "town": _ask("Town"), "floor": typer.prompt("Floor (0: ground floor)", type=int),
            "route": _ask("Route: a colour or a number on the signs"),
        }  # fmt: skip
