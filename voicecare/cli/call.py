"""`voicecare call`: who would be called, whether they answer now, and the call itself."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecare.cli.printing import AsJson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from voicecare.call.dialler import Outcome
    from voicecare.session.callees import Callee
    from voicecare.settings import Settings

PASSWORD = "password"  # noqa: S105 - the word that is typed, not a secret


def call(
    contact: Annotated[
        str,
        typer.Argument(
            help="physiotherapy, neurosurgery, hospital, carer, or a contact's id; "
            "or the word password, to keep that of the SIP account in the keyring."
        ),
    ],
    page: Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say who would be called, and call nobody.")] = False,
    as_json: AsJson = False,
) -> None:
    """Call a contact of the page, or the carer: says who and whether they answer now, and asks."""
    from voicecare import settings

    chosen = settings.load(page=page)
    if contact == PASSWORD:
        _keep_password(chosen)
        return
    callee, found = _find(chosen, contact)
    if not as_json:
        _tell(callee, found)
    elif dry_run:
        typer.echo(json.dumps(found, ensure_ascii=False))
    if dry_run or not typer.confirm("Call?", default=False, err=True):
        return
    outcomes = []
    for outcome in _call(chosen, callee.e164):
        outcomes.append(outcome)
        if not as_json:
            typer.echo(outcome.replace("_", " "))
    if as_json:
        typer.echo(json.dumps({**found, "outcomes": outcomes}, ensure_ascii=False))
    raise typer.Exit(0 if outcomes[-1] in ("handed_over", "ended") else 1)


def _find(chosen: "Settings", contact: str) -> tuple["Callee", dict[str, Any]]:
    from datetime import datetime

    from voicecare.call import account
    from voicecare.errors import CallError
    from voicecare.page import hours
    from voicecare.page.load import load
    from voicecare.session import callees

    by = account.account(chosen.sip_account) if chosen.sip_account else None
    page = load(chosen.page)
    carer = callees.carer(chosen.carer.name, chosen.carer.number, page.country) if chosen.carer else None
    known = callees.Callees(page, carer)
    callee = known.find(contact) or known.find(_as_said(contact))
    if callee is None:
        there_are = ", ".join(one.kind for one in known) or "none"
        raise CallError(f"Nobody called {contact!r} can be called. There are: {there_are}.")
    opening = None
    if callee.hours is not None:
        opening = hours.opening(callee.hours, page.country, datetime.now().astimezone())
    return callee, {
        "contact": callee.id,
        "name": callee.name,
        "number": callee.number,
        "e164": callee.e164,
        "open": opening.open if opening else None,
        "closes": opening.closes.isoformat() if opening and opening.closes else None,
        "opens": opening.opens.isoformat() if opening and opening.opens else None,
        "holiday": opening.holiday if opening else None,
        "by": repr(by) if by else "tel",
    }


def _as_said(contact: str) -> str:
    """The kind of contact that somebody means who says this in English, such as "physio"."""
    from voicecare.understand import grammar

    command = grammar.of("en").match(f"call {contact}", ["call"])
    return str(command.slots["contact"]) if command else ""


def _tell(callee: "Callee", found: dict[str, Any]) -> None:
    from datetime import datetime

    typer.echo(f"{callee.name}: {callee.number} ({callee.e164}), by {found['by']}")
    if found["closes"]:
        typer.echo(f"Answered now, until {datetime.fromisoformat(found['closes']):%H:%M}.")
    elif found["open"] is False:
        today = "Today is a public holiday. " if found["holiday"] else ""
        next_time = f" Next: {datetime.fromisoformat(found['opens']):%A %d %B, %H:%M}." if found["opens"] else ""
        typer.echo(f"{today}Not answered now.{next_time}")


def _call(chosen: "Settings", number: str) -> "Iterator[Outcome]":
    from voicecare.call import alone

    return alone.call(chosen, number)


def _keep_password(chosen: "Settings") -> None:
    from voicecare.call import account
    from voicecare.errors import SettingsError

    if chosen.sip_account is None:
        raise SettingsError('There is no SIP account. Put sip_account = "sip:user@host" into settings.toml first.')
    mine = account.account(chosen.sip_account)
    account.keep_password(mine, typer.prompt(f"Password of {mine.user}@{mine.host}", hide_input=True, err=True))
    typer.echo("The keyring has it.")
