"""The first start: the app greets in each language in turn, and the patient answers in theirs."""

from typing import TYPE_CHECKING

from voicecare import locales, prompts
from voicecare.events import Heard, Priority
from voicecare.page.names import names_language
from voicecare.session.activity import Activity
from voicecare.session.asking import Asking
from voicecare.session.practising import Practising
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

_ROUNDS = 3
_PATIENCE = 12.0
"""Rounds of greetings, and the seconds of silence between two."""


class Choosing(Activity):
    """Asks which language to speak. Nothing else can be done before, but "stop", "pain" and "help" work."""

    state = "choosing"

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        # those of the country and the page first: half a minute is long for somebody who understands the last one
        spoken = locales.installed()
        likely = (names_language(session.page), session.page.language)
        self.languages = tuple(one for one in dict.fromkeys((*likely, *spoken)) if one in spoken)
        self._rounds = 0
        self._since: float | None = None

    def begin(self) -> None:
        """Greet in each language, in its own voice."""
        self._rounds += 1
        self._since = None
        for language in self.languages:
            self.talk.say(prompts.of(language)("choose"), language, Priority.NORMAL)

    def obey(self, command: Command) -> bool:
        """Speak the language from now on, and practise."""
        if command.id == "again":
            self.talk.hush()
            self.begin()
        elif command.id == "language":
            self.talk.hush()
            self._confirm(str(command.slots["language"]))
        else:
            return False
        return True

    def heard(self, heard: Heard) -> bool:
        """Who is in pain is answered in the language of the cry; every language can still be chosen."""
        phrase = heard.phrase
        if phrase is not None and phrase.command.id == "pain":
            self.talk.language = phrase.language
            self.session.read_in(phrase.language)
        return False

    def _confirm(self, language: str) -> None:
        """Nobody must end in a language that they do not understand: ask in it, and take silence for a no."""
        say = prompts.of(language)

        def ask() -> None:
            self.talk.language = language
            self.talk.prompt("language-confirm", language=say(f"language-{language}"))

        def agreed() -> None:
            self.session.speak(language)
            self.talk.prompt("language-changed")
            self.talk.prompt("no-alarm")
            self.session.enter(Practising(self.session))

        self.session.enter(_Confirming(self.session, self, ask, agreed, "stopped"))

    def resume(self) -> None:
        """It was another language: all greetings once more."""
        self.talk.language = self.session.text.language
        self._rounds = 0
        self.begin()

    def tick(self, now: float) -> None:
        """Greet again after a while; at last only when somebody speaks."""
        if not self.talk.silent or self._since is None:
            self._since = now
        elif now - self._since > _PATIENCE and self._rounds < _ROUNDS:
            self.begin()

    def interrupt(self) -> None:
        """Silent until somebody speaks again."""
        self._rounds = _ROUNDS

    def stopped(self) -> None:
        """Silent; what was asked in another language is forgotten."""
        self.talk.language = self.session.text.language
        self.talk.prompt("stopped")

    def hint(self) -> None:
        """Once more all greetings: nobody knows which one was understood."""
        self.begin()

    def place(self) -> None:
        """The greetings say it."""
        self.begin()


class _Confirming(Asking):
    """A no, or silence, greets in all languages again; "stop" is answered in none that was not meant."""

    def stopped(self) -> None:
        """Silent."""
        self.before.stopped()

    def _decline(self) -> None:
        self.session.enter(self.before, resumed=True)
        self.before.resume()
