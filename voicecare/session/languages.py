"""Which language the app speaks, which the page is read in, and when the original is wanted."""

from typing import TYPE_CHECKING

from voicecare import locales, prompts
from voicecare.events import Priority, Translated
from voicecare.page.sentences import Sentence
from voicecare.session.asking import Asking
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

DUTCH = "nl"

_DOUBTS = {
    "number": ("number", "unit", "time", "telephone", "frequency", "protected"),
    "negation": ("negation",),
    "side": ("side", "body-part"),
    "part": ("length", "repeated", "empty"),
    "untranslated": ("copied", "script"),
}
"""What the prompt `doubt` can name, and the kinds of alarms that it stands for."""


def ask_to_change(session: "Session", command: Command) -> None:
    """Change the language, or only that of the page, after a second word."""
    if command.slots.get("what") == "reading":
        _ask_to_read(session, str(command.slots["language"]))
    else:
        _ask_to_speak(session, str(command.slots["language"]))


def _ask_to_speak(session: "Session", wanted: str) -> None:
    """Ask in the language spoken now and in the one asked for."""
    talk = session.talk
    if wanted == talk.language:
        session.read_in(wanted)
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
        session.speak(wanted)
        talk.prompt("language-changed")

    before = session.activity.resting_place()
    session.enter(Asking(session, before, ask, agreed, "language-declined", (wanted,)))


def _ask_to_read(session: "Session", wanted: str) -> None:
    """The page in one language, commands and answers in another."""
    talk = session.talk

    def agreed() -> None:
        session.read_in(wanted)
        talk.prompt("reading-changed", language=talk.wording(f"tongue-{wanted}"))

    def ask() -> None:
        talk.prompt("reading-confirm", language=talk.wording(f"tongue-{wanted}"))

    session.enter(Asking(session, session.activity.resting_place(), ask, agreed, "language-declined"))


def read_original(session: "Session") -> None:
    """The page's own words from now on; asked for once more, the translation again."""
    _change_manner(session, "original")


def read_both(session: "Session") -> None:
    """Each sentence in the original and translated; asked for once more, the translation alone."""
    _change_manner(session, "both")


def _change_manner(session: "Session", manner: str) -> None:
    text = session.text
    if text.language == session.page.language:
        session.talk.prompt("original-same")
    elif text.manner == manner:
        text.manner = "translation"
        session.talk.prompt("translation-on")
    else:
        text.manner = "original" if manner == "original" else "both"
        session.talk.prompt(f"{manner}-on")


def read_doubtful(session: "Session") -> None:
    """Translations that are not believed too, with a warning before each; asked for once more, no longer."""
    text = session.text
    if text.language == session.page.language:
        session.talk.prompt("original-same")
        return
    text.doubtful_too = not text.doubtful_too
    session.talk.prompt("doubtful-on" if text.doubtful_too else "doubtful-off")


def tell_about_translation(session: "Session") -> None:
    """Who made the translation of the sentence that was read last, and why it is doubted."""
    text, talk, sentence = session.text, session.talk, session.activity.sentence
    if text.language == session.page.language:
        talk.prompt("original-same", Priority.NOW)
    elif sentence is None or (translated := text.translated(sentence, text.language)) is None:
        talk.prompt("place-start", Priority.NOW)
    elif (origin := text.origin(sentence)) is None:
        talk.prompt("notice-doubtful", Priority.NOW)
    else:
        talk.prompt(origin.key, Priority.NOW, **origin.values(talk.language))
        for doubt in dict.fromkeys(map(_doubt, translated.doubts)):
            talk.prompt("doubt", Priority.NOW, about=doubt)


def _doubt(kind: str) -> str:
    """What a patient is told of an alarm: several kinds sound alike to them."""
    return next((about for about, kinds in _DOUBTS.items() if kind in kinds), "meaning")


class Dutch:
    """Says a sentence of the page in Dutch, once, so that a nurse or a visitor understands."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._awaited: Sentence | None = None

    def say(self) -> None:
        """Say the sentence that was read last; ask for its translation where that is not there."""
        session = self._session
        sentence = session.activity.sentence
        if sentence is None:
            session.talk.prompt("place-start", Priority.NOW)
        elif sentence.language == DUTCH:
            session.talk.say(sentence.text, DUTCH, Priority.NOW)
        elif translated := session.text.translated(sentence, DUTCH):
            self._say(translated)
        else:
            self._awaited = sentence
            session.talk.translate((sentence.id,), DUTCH, urgent=True)

    def translated(self, translated: Translated) -> None:
        """Perhaps the awaited one."""
        awaited = self._awaited
        if awaited is not None and (translated.sentence, translated.language) == (awaited.id, DUTCH):
            self._awaited = None
            self._say(translated)

    def _say(self, translated: Translated) -> None:
        talk = self._session.talk
        if translated.text is None:
            talk.prompt("dutch-missing", Priority.NOW)
        else:
            talk.say(translated.text, DUTCH, Priority.NOW)
