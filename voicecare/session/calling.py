"""Calling: whom, which number and whether they answer now is said first; only a clear yes calls."""

from typing import TYPE_CHECKING

from voicecare.events import Called
from voicecare.page import hours
from voicecare.session import page_lines
from voicecare.session.activity import Activity, Interlude
from voicecare.session.asking import Asking
from voicecare.session.callees import CARER, Callee, Callees
from voicecare.session.sleeping import Asleep
from voicecare.understand.phrase import Command

if TYPE_CHECKING:
    from voicecare.session.session import Session

_TIMES = 2
"""How often a number is said that cannot be called from here."""
_CLOSING = 15
"""Minutes before closing from which on they are said."""
_UNANNOUNCED = 8.0
"""Seconds after which it calls although what it had to say was not said: the loudspeaker may be gone."""
_UNHEARD = 120.0
"""Seconds after which a call of which nothing is heard is over; a telephone rings for much less."""
_CANNOT = ("unavailable", "failed", "unreachable", "refused", "wrong_number", "wrong_password")
"""Outcomes after which the patient must call in another way, and needs the number."""


class Calls:
    """What a session knows of calls.

    Args:
        session: the session.
        callees: who can be called.
    """

    def __init__(self, session: "Session", callees: Callees) -> None:
        self._session = session
        self.callees = callees
        self._last: Callee | None = None

    def ask(self, command: Command) -> None:
        """Say whom, which number, and whether they answer now; then ask."""
        talk = self._session.talk
        callee = self.callees.find(str(command.slots.get("contact", "")))
        if callee is None:
            callee = self.callees.department
            talk.prompt("call-unknown" if callee is None else "call-instead")
        if callee is not None:
            self._last = callee
            self._session.enter(_AskToCall(self._session, self._session.activity.resting_place(), callee))

    def say_number(self, command: Command) -> None:
        """Say a number slowly: the one asked for, or that of the last call, or the department's."""
        wanted = command.slots.get("contact")
        callee = self.callees.find(str(wanted)) if wanted else self._last
        callee = callee or self.callees.department
        if callee is None:
            self._session.talk.prompt("call-unknown")
        else:
            say_number(self._session, callee, 1)

    def called(self, called: Called) -> None:
        """Something became of a call. Who has hung up wants to hear no more of it."""
        activity = self._session.activity
        if isinstance(activity, Calling) and activity.callee.id == called.contact:
            activity.called(called.outcome)
        elif called.outcome == "handed_over":
            self._session.talk.prompt("call-handed-over")


class _AskToCall(Asking):
    """Whether to call."""

    also = "call_question"

    def __init__(self, session: "Session", before: Activity, callee: Callee) -> None:
        super().__init__(session, before, self._tell, self._call, "call-declined")
        self._callee = callee

    def obey(self, command: Command) -> bool:
        """Take the answer; the number may be heard slowly before."""
        if command.id != "say_number":
            return super().obey(command)
        self.talk.hush()
        say_number(self.session, self._callee, 1)
        self.talk.prompt("call-ask")
        return True

    def _tell(self) -> None:
        callee, page = self._callee, self.session.page
        if callee.kind == CARER:
            self.talk.prompt("call-whom-carer", name=callee.name, number=callee.number)
        else:
            self.talk.prompt("call-whom", contact=callee.kind, hospital=page.hospital, number=callee.number)
        open_now = tell_opening(self.session, callee)
        self.talk.prompt("call-ask" if open_now else "call-ask-closed")

    def _call(self) -> None:
        self.talk.record("call", contact=self._callee.id)
        self.session.enter(Calling(self.session, self.before, self._callee))


class Calling(Interlude):
    """From the yes to the end of the call. Nothing is said or obeyed while two people talk, but "hang up".

    Args:
        session: the session.
        before: where the patient was, and will be again.
        callee: who is called.
    """

    def __init__(self, session: "Session", before: Activity, callee: Callee) -> None:
        super().__init__(session, before)
        self.callee = callee
        self.state = "dialling"
        self._announcement = ""
        self._dialled = False
        self._since: float | None = None

    def begin(self) -> None:
        """Say who is called; then call."""
        if self.callee.kind == CARER:
            self._announcement = self.talk.prompt("call-now-carer", name=self.callee.name)
        else:
            self._announcement = self.talk.prompt("call-now", contact=self.callee.kind)

    def spoken(self, identifier: str) -> None:
        """It was announced: call."""
        if identifier == self._announcement:
            self._dial()

    def tick(self, now: float) -> None:
        """Nobody waits for ever: neither for a loudspeaker nor for a telephone."""
        if self._since is None:
            self._since = now
        elif not self._dialled and now - self._since > _UNANNOUNCED:
            self._dial()
        elif self.state == "dialling" and now - self._since > _UNHEARD:
            self._hang_up()
            self._over("no_answer")

    def obey(self, command: Command) -> bool:
        """Hang up."""
        if command.id not in ("hang_up", "cancel"):
            return False
        self.talk.hush()
        self.interrupt()
        self.stopped()
        return True

    def in_pain(self) -> bool:
        """Who calls for help because of the pain must not lose the call for saying so."""
        self._announcement = self.talk.prompt("call-in-pain")
        return True

    def interrupt(self) -> None:
        """Stop is hanging up."""
        self._hang_up()
        self.session.enter(self.before, resumed=True)

    def stopped(self) -> None:
        """Say that nobody is called any more."""
        self.talk.prompt("call-over" if self.state == "in_call" else "call-declined")

    def called(self, outcome: str) -> None:
        """Something became of the call."""
        if outcome == "ringing":
            self.talk.prompt("call-ringing")
        elif outcome == "connected":
            self.talk.hush()
            self.state = "in_call"
        elif outcome == "handed_over":
            # the desktop has a telephone of its own, and what is said into it is not for the app
            self.session.enter(Asleep(self.session, self.before), resumed=True)
            self.talk.prompt("call-handed-over")
        else:
            self._over(outcome)

    def hint(self) -> None:
        """Say how to hang up; never into the call."""
        if self.state == "dialling":
            self.talk.prompt("call-ringing")

    def place(self) -> None:
        """Calling."""
        self.hint()

    def _dial(self) -> None:
        if not self._dialled:
            self._dialled = True
            self.talk.call(self.callee.id, self.callee.e164)

    def _hang_up(self) -> None:
        if self._dialled:
            self.talk.hang_up()

    def _over(self, outcome: str) -> None:
        self.session.enter(self.before, resumed=True)
        self.talk.prompt({"ended": "call-over"}.get(outcome, f"call-{outcome.replace('_', '-')}"))
        if outcome in _CANNOT:
            say_number(self.session, self.callee, _TIMES)


def tell_opening(session: "Session", callee: Callee) -> bool:
    """Say whether somebody answers now, and if not, when next and what the page says; False where nobody does."""
    now = session.local
    if callee.hours is None or now is None:
        return True
    talk, opening = session.talk, hours.opening(callee.hours, session.page.country, now)
    if opening.closes is not None and opening.minutes_left is not None:
        if opening.minutes_left <= _CLOSING:
            talk.prompt("call-closing", minutes=opening.minutes_left)
        else:
            talk.prompt("call-open", hour=opening.closes.hour, minute=opening.closes.minute)
        return True
    talk.prompt("call-holiday" if opening.holiday else "call-closed")
    talk.say(page_lines.hours_line(callee.hours, talk.language), talk.language)
    if opening.opens is not None:
        day = {0: "today", 1: "tomorrow"}.get(opening.days_ahead or 0, "later")
        weekday = talk.wording(f"day-{hours.day_name(opening.opens)}")
        talk.prompt("call-opens", day=day, weekday=weekday, hour=opening.opens.hour, minute=opening.opens.minute)
    return False


def say_number(session: "Session", callee: Callee, times: int) -> None:
    """Say a number digit by digit, with a breath after each."""
    slowly = ". ".join(", ".join(group) for group in callee.number.split())
    for time in range(times):
        session.talk.prompt("call-number" if time == 0 else "call-number-again", number=f"{slowly}.")
