"""What the diary and the plan say of the day: what is due, what is done, what is left. It never scolds."""

from typing import TYPE_CHECKING

from babel.dates import format_time
from babel.lists import format_list

from voicecare.events import Priority, Recalled
from voicecare.exercise.day import Today, today

if TYPE_CHECKING:
    from voicecare.session.session import Session


def say_done(session: "Session", recalled: Recalled) -> None:
    """What was done and felt."""
    talk = session.talk
    if recalled.sets:
        talk.prompt("today-done", Priority.NOW, sets=recalled.sets, repetitions=recalled.repetitions)
    else:
        talk.prompt("today-nothing", Priority.NOW)
    if recalled.pains:
        talk.prompt("today-pain", Priority.NOW, count=recalled.pains)


def say_next(session: "Session", recalled: Recalled) -> None:
    """What is due now, else when the next exercise is."""
    found = _today(session, recalled)
    talk = session.talk
    if found is None:
        talk.prompt("next-reading", Priority.NOW)
    elif not found.exercises:
        talk.prompt("exercises-all-off", Priority.NOW)
    elif found.due_now:
        named = [talk.wording("exercise-name", number=_number(session, one.exercise)) for one in found.due_now]
        talk.prompt("day-due", Priority.NOW, exercises=format_list(named, locale=talk.language))
    elif found.following is None:
        talk.prompt("day-nothing", Priority.NOW)
    else:
        at = format_time(found.following.time(), format="short", locale=talk.language)
        talk.prompt("day-following", Priority.NOW, time=at)


def say_far(session: "Session", recalled: Recalled) -> None:
    """How often each exercise was done today, and how often it is left."""
    found = _today(session, recalled)
    if found is None:
        say_done(session, recalled)
        return
    if not found.exercises:
        session.talk.prompt("exercises-all-off", Priority.NOW)
    for one in found.exercises:
        number = _number(session, one.exercise)
        session.talk.prompt("day-exercise", Priority.NOW, number=number, done=one.done, left=one.left)


def _today(session: "Session", recalled: Recalled) -> Today | None:
    """The day; None where the diary does not know the time."""
    if recalled.now is None:
        return None
    return today(session.tasks, recalled.done, recalled.now, session.waking)


def _number(session: "Session", exercise: str) -> int:
    """The exercise's number as the patient knows it."""
    return [task.exercise.id for task in session.tasks].index(exercise) + 1
