"""What a command does in every activity that does not decide it for itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voicecare.events import Priority
from voicecare.session.after_pain import AfterPain
from voicecare.session.applying import say_what_applies
from voicecare.session.erasing import ask_to_erase
from voicecare.session.exercising import index_of
from voicecare.session.helping import help_out, say_more_possibilities, say_possibilities
from voicecare.session.languages import ask_to_change, read_both, read_doubtful, read_original, tell_about_translation
from voicecare.session.learning import ask_to_forget, learn
from voicecare.session.marking import go_to_bookmark, keep_bookmark
from voicecare.session.questioning import ask_for_question
from voicecare.session.resting import interrupted_by
from voicecare.session.scoring import score
from voicecare.session.sleeping import Asleep
from voicecare.session.today import say_done, say_far
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

ALWAYS = ("stop", "pain")
"""No activity is asked about these."""


class Everywhere:
    """Does what a command asks.

    Args:
        session: the session.
    """

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._everywhere: dict[str, Callable[[Command], None]] = {
            "stop": self._stop,
            "pain": self._pain,
            "start": lambda _: session.exercise(0),
            "exercise": self._named_exercise,
            "read_advice": self._read,
            "next": self._next,
            "previous": self._next,
            "call": session.calls.ask,
            "say_number": session.calls.say_number,
            "language": lambda command: ask_to_change(session, command),
            "read_everything": self._read,
            "go_to": self._read,
            "question": lambda _: ask_for_question(session),
            "to_bookmark": lambda _: go_to_bookmark(session),
            "pain_score": lambda command: score(session, command),
            "sleep": lambda _: session.enter(Asleep(session, session.activity.resting_place())),
            "learn_voice": lambda _: learn(session),
            "forget_voice": lambda _: ask_to_forget(session),
            "erase_diary": lambda _: ask_to_erase(session),
            "what_applies": lambda _: session.recall(say_what_applies),
            "goodbye": self._goodbye,
        }
        # what is told breaks in, and what was being said goes on afterwards
        self._telling: dict[str, Callable[[], None]] = {
            "help": lambda: help_out(session),
            "what_can_i_say": lambda: say_possibilities(session),
            "more": lambda: say_more_possibilities(session),
            "bookmark": lambda: keep_bookmark(session),
            "where_am_i": lambda: session.activity.place(),
            "what_is_next": lambda: session.activity.ahead(),
            "what_did_i_do": lambda: session.recall(say_done),
            "how_far_today": lambda: session.recall(say_far),
            "in_dutch": session.dutch.say,
            "about_translation": lambda: tell_about_translation(session),
        }
        # what was being read goes on in another way
        self._manners: dict[str, Callable[[], None]] = {
            "original": lambda: read_original(session),
            "both_languages": lambda: read_both(session),
            "doubtful": lambda: read_doubtful(session),
        }
        self._adjusting: dict[str, Callable[[], None]] = {
            "louder": lambda: session.talk.louder(1),
            "softer": lambda: session.talk.louder(-1),
            "faster": lambda: session.talk.faster(1),
            "slower": lambda: session.talk.faster(-1),
            "more_time": lambda: session.wait("relaxed"),
            "less_time": lambda: session.wait("usual"),
        }

    def obey(self, command: Command) -> bool:
        """Do it; False where it means nothing here."""
        talk, activity = self._session.talk, self._session.activity
        if command.id in ALWAYS:
            self._everywhere[command.id](command)
        elif command.id in self._adjusting:
            self._adjusting[command.id]()
            talk.prompt(command.id.replace("_", "-"), Priority.NOW)
        elif command.id in self._telling:
            self._telling[command.id]()
        elif command.id in self._manners:
            reading = not talk.silent
            talk.hush()
            activity.interrupt()
            self._manners[command.id]()
            if reading:
                self._session.activity.resume()
        elif command.id in self._everywhere:
            talk.hush()
            activity.interrupt()
            self._everywhere[command.id](command)
        else:
            return False
        return True

    def _stop(self, _command: Command) -> None:
        stopped = self._session.activity
        self._session.talk.hush()
        stopped.interrupt()
        stopped.stopped()

    def _pain(self, _command: Command) -> None:
        session = self._session
        session.talk.hush()
        session.talk.record("pain", **session.activity.details())
        if session.activity.in_pain():
            return
        session.activity.interrupt()
        session.enter(AfterPain(session, interrupted_by(session.activity.resting_place())))

    def _named_exercise(self, command: Command) -> None:
        index = index_of(self._session.page, command)
        if self._session.tasks[index].off:
            self._session.talk.prompt("exercise-off", number=index + 1)
        else:
            self._session.exercise(index)

    def _read(self, command: Command) -> None:
        self._session.enter(self._session.reading, resumed=True)
        self._session.reading.obey(command)

    def _next(self, command: Command) -> None:
        """The first exercise; or the section beside the one of which a sentence was said last."""
        session = self._session
        if command.slots.get("what") != "section":
            session.exercise(0)
            return
        here = session.activity.sentence
        session.enter(session.reading, resumed=True)
        session.reading.go_beside(here.section if here else "", 1 if command.id == "next" else -1)

    def _goodbye(self, _command: Command) -> None:
        self._session.farewell = self._session.talk.prompt("goodbye", Priority.NOW)
