"""What applies to me now: the page's sentences that name a time which is now, and how that was reckoned."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from babel.dates import format_date

from voicecare.events import Recalled
from voicecare.exercise.day import present, since
from voicecare.prompts import Prompts
from voicecare.session.recital import Line, Prompt, Told

if TYPE_CHECKING:
    from voicecare.session.session import Session


def say_what_applies(session: "Session", recalled: Recalled) -> None:
    """Read them in the page's words; the app adds nothing of its own."""
    session.rest(session.activity.resting_place(), _lines(session, recalled))


def _lines(session: "Session", recalled: Recalled) -> tuple[Line, ...]:
    surgery, now = session.surgery, recalled.now
    if surgery is None or now is None:
        return (Prompt("surgery-unknown"),)
    found = [session.text.sentences[name] for name in present(session.page, surgery, now)]
    reckoned = Told(partial(_reckoned, surgery, now), "reckoned")
    return (reckoned, Prompt("applies-page"), *found) if found else (reckoned, Prompt("applies-none"))


def _reckoned(surgery: datetime, now: datetime, say: Prompts) -> str:
    day = format_date(surgery.date(), format="long", locale=say.language)
    gone = since(surgery, now)
    if gone is None:
        return say("applies-date", date=day)
    return say("applies-since", unit=gone.unit, number=gone.number, date=day)
