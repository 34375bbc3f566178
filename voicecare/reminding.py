"""A reminder without a session: what is due is said through the loudspeaker, in one short sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from babel.lists import format_list

from voicecare import live, locales, plan_file, prompts, running
from voicecare.diary.diary import Diary
from voicecare.diary.sets import sets
from voicecare.exercise.due import Due, Waking, due
from voicecare.exercise.plan import doses, tasks
from voicecare.page import load
from voicecare.page.model import Page
from voicecare.read_aloud import Said
from voicecare.settings import Settings

Why = Literal["due", "nothing", "quiet", "session"]
"""Why something is said, or nothing: nothing is due, it is a quiet hour, or a session runs."""
_SILENCE: dict[Why, str] = {
    "due": "",
    "nothing": "Nothing is due now.",
    "quiet": "It is a quiet hour.",
    "session": "A session is running, so nothing is said.",
}


@dataclass(frozen=True)
class Reminder:
    """What is to be said now; `text` is None where nothing is, and `why` says why."""

    why: Why
    text: str | None
    language: str
    exercises: tuple[Due, ...] = ()

    @property
    def silence(self) -> str:
        """Why nothing is said."""
        return _SILENCE[self.why]


def reminder(chosen: Settings, waking: Waking, now: datetime, home: Path) -> Reminder:
    """Find out what is due by the diary and the plan.

    Args:
        chosen: the page, and the language; without one it is the page's.
        waking: when the patient may be spoken to.
        now: with a zone that knows its clock changes.
        home: where the diary is.

    Raises:
        VoiceCareError: there is no such page or language, or the diary or the plan cannot be read.
    """
    page = load.load(chosen.page)
    language = locales.require(chosen.language or page.language)
    if now.time() not in waking:
        return Reminder("quiet", None, language)
    if running.session_runs(home):
        return Reminder("session", None, language)
    wished = doses(tasks(page, plan_file.read(home, page)))
    found = tuple(due(wished, _done(home / "diary.db", page), now, waking))
    wanted = [one for one in found if one.due_now]
    if not wanted:
        return Reminder("nothing", None, language, found)
    return Reminder("due", sentence(page, wanted, language), language, found)


def sentence(page: Page, wanted: Sequence[Due], language: str) -> str:
    """The sentence that is said.

    Raises:
        LanguageError: the language lacks the prompt.
    """
    order = [exercise.id for exercise in page.exercises.list]
    numbers = [str(order.index(one.exercise) + 1) for one in wanted]
    return prompts.of(language)(
        "remind-due",
        count=len(numbers),
        numbers=format_list(numbers, locale=language),
        left=sum(one.left for one in wanted),
    )


def say(chosen: Settings, what: Reminder, out: Path | None) -> None:
    """Say it through the loudspeaker, or into a WAV file; nothing where nothing is to be said.

    Raises:
        VoiceCareError: a voice or a device that cannot be used. A file that is not complete is not left.
    """
    if what.text is not None:
        live.aloud(chosen, load.load(chosen.page), iter([Said(what.text, what.language)]), out, lambda _said: None)


def _done(diary: Path, page: Page) -> dict[str, list[datetime]]:
    """When each exercise of the page had a set."""
    if not diary.is_file():
        return {}
    book = Diary(diary)
    try:
        entries = [entry for entry in book.entries() if entry.page == page.id]
    finally:
        book.close()
    found: dict[str, list[datetime]] = {}
    for one in sets(entries):
        found.setdefault(one.exercise, []).append(one.at)
    return found
