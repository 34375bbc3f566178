"""Erasing the diary, after a clear yes."""

from typing import TYPE_CHECKING

from voicecare.session.asking import Asking

if TYPE_CHECKING:
    from voicecare.session.session import Session


def ask_to_erase(session: "Session") -> None:
    """Ask; a yes erases all."""
    talk = session.talk

    def ask() -> None:
        talk.prompt("erase-confirm")

    session.enter(Asking(session, session.activity.resting_place(), ask, talk.erase_diary, "erase-declined"))


def say_erased(session: "Session", *, done: bool) -> None:
    """Say that it is erased, or that it could not be."""
    session.talk.prompt("erased" if done else "erase-failed")
