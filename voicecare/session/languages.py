"""Changing the language, with a second word, asked in both languages."""

from typing import TYPE_CHECKING

from voicecare import locales, prompts
from voicecare.session.asking import Asking
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session


def ask_to_change(session: "Session", command: Command) -> None:
    """Ask in the language spoken now and in the one asked for."""
    talk, wanted = session.talk, str(command.slots["language"])
    if wanted == talk.language:
        talk.prompt("language-same")
        return
    if wanted not in locales.installed():
        talk.prompt("language-missing")
        return

    def ask() -> None:
        talk.prompt("language-confirm", language=talk.wording(f"language-{wanted}"))
        new = prompts.of(wanted)
        talk.say(new("language-confirm", language=new(f"language-{wanted}")), wanted)

    def agreed() -> None:
        talk.language = wanted
        talk.record("language", language=wanted)
        session.ask_for_translations()
        talk.prompt("language-changed")

    before = session.activity.resting_place()
    session.enter(Asking(session, before, ask, agreed, "language-declined", (wanted,)))
