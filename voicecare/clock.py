"""The time on this computer's clock, as people read it."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import LOCALTZ


def now() -> datetime:
    """The local time, with a zone that knows its clock changes where the system names one."""
    try:
        return datetime.now(ZoneInfo(str(LOCALTZ)))
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now().astimezone()
