"""Calling: whom and which number is said first, a clear yes is needed, and there is always a way left."""

from typing import TYPE_CHECKING

from voicecare.events import Called
from voicecare.session.asking import Asking
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

_TIMES = 2
"""How often a number is said that cannot be called from here."""


def ask_to_call(session: "Session", command: Command) -> None:
    """Say whom and which number, and ask."""
    talk, page = session.talk, session.page
    contact = page.contact(str(command.slots.get("contact", "physiotherapy")))
    if contact is None:
        talk.prompt("call-unknown")
        return

    def ask() -> None:
        talk.prompt("call-confirm", contact=contact.kind, hospital=page.hospital, number=contact.number)

    def agreed() -> None:
        talk.record("call", contact=contact.id)
        talk.prompt("call-now", contact=contact.kind)
        talk.call(contact.id, page.e164(contact))

    session.enter(Asking(session, session.activity.resting_place(), ask, agreed, "call-declined"))


def say_outcome(session: "Session", called: Called) -> None:
    """Say what became of the call; where nothing can call, say the number slowly, twice."""
    talk, page = session.talk, session.page
    contact = next((contact for contact in page.contacts if contact.id == called.contact), None)
    if called.outcome == "handed_over":
        talk.prompt("call-handed-over")
        return
    talk.prompt("call-unavailable" if called.outcome == "unavailable" else "call-failed")
    if contact is not None:
        # a comma after each digit is a breath after each digit
        groups = contact.number.split()
        slowly = ". ".join(", ".join(group) for group in groups)
        for time in range(_TIMES):
            talk.prompt("call-number" if time == 0 else "call-number-again", number=f"{slowly}.")
