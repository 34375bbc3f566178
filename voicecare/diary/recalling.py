"""What a session asks of the diary: the sets of today and of the day before."""

from dataclasses import replace
from datetime import datetime, timedelta

from voicecare.diary.diary import Diary
from voicecare.diary.sets import sets
from voicecare.events import Recalled, SetDone

_BACK = timedelta(hours=48)
"""From any time of a day to before the beginning of the day before."""


def recall(diary: Diary, now: datetime) -> Recalled:
    """What was done, as reports and reminders count it: a set has at least one repetition.

    Raises:
        DiaryError: the diary cannot be read.
    """
    entries = [entry for entry in diary.entries() if entry.page == diary.page and now - entry.at < _BACK]
    done = tuple(SetDone(one.exercise, one.at, one.repetitions, one.complete) for one in sets(entries))
    return replace(diary.today(), now=now, done=done)
