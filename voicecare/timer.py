"""A desktop timer that reminds while nothing runs: systemd user units (Linux)."""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from voicecare import units as desktop
from voicecare.errors import ReminderError
from voicecare.exercise.due import Span, Waking

_NAME = "voicecare-remind"
_SHORTEST, _LONGEST = timedelta(minutes=5), timedelta(hours=12)
_PATIENCE = 60
"""Seconds after which systemd ends a reminder that hangs, as on a sound server that does not answer."""

_SERVICE = """\
# {mark}
[Unit]
Description=VoiceCare says which exercises are due

[Service]
Type=oneshot
{environment}ExecStart={command}
TimeoutStartSec={limit}
# what a patient has to do is nobody's business in the system's log
StandardOutput=null
"""
_TIMER = """\
# {mark}
[Unit]
Description=VoiceCare reminds of exercises

[Timer]
{times}
# what went by while the computer was off is not made up for
Persistent=false
AccuracySec=10s

[Install]
WantedBy=timers.target
"""


@dataclass(frozen=True)
class Schedule:
    """When reminders come: every `step` from the beginning of `waking.day`, but not in quiet hours."""

    step: timedelta
    waking: Waking

    @property
    def times(self) -> list[time]:
        """The times of a day at which one comes, in order."""
        day, found = self.waking.day, []
        at = datetime.combine(datetime.min, day.begins)
        end = at + timedelta(days=1)
        while at < end and at.time() in day:
            found.append(at.time())
            at += self.step
        return sorted(one for one in found if one in self.waking)


def step(text: str) -> timedelta:
    """Read `hour`, `2h` or `30min`.

    Raises:
        ReminderError: it is none of these, or shorter than five minutes or longer than twelve hours.
    """
    wanted = text.strip().lower()
    found = re.fullmatch(r"(\d{1,3})(h|min)", "1h" if wanted == "hour" else wanted)
    length = timedelta(**{{"h": "hours", "min": "minutes"}[found[2]]: int(found[1])}) if found else timedelta()
    if not _SHORTEST <= length <= _LONGEST:
        raise ReminderError(
            f"--every {text}: say hour, or hours as 2h, or minutes as 30min; at least 5min, at most 12h."
        )
    return length


def waking(begins: time, ends: time, quiet: tuple[Span, ...]) -> Waking:
    """When a patient may be spoken to.

    Raises:
        ReminderError: no time of the day is left.
    """
    found = Waking(Span(begins, ends), quiet)
    if not any(time(minute // 60, minute % 60) in found for minute in range(0, 24 * 60, 5)):
        raise ReminderError("The quiet hours leave no time for a reminder.")
    return found


def units(schedule: Schedule, options: Iterable[str], environment: dict[str, str]) -> dict[str, str]:
    """The texts of the two units, by their file names.

    Args:
        schedule: when reminders come.
        options: of `voicecare remind now`.
        environment: variables that the reminder needs, as the place of the home folder.
    """
    command = [sys.executable, "-m", "voicecare", "remind", "now", *_hours(schedule.waking), *options]
    times = "\n".join(f"OnCalendar=*-*-* {at:%H:%M}:00" for at in schedule.times)
    return {
        f"{_NAME}.service": _SERVICE.format(
            mark=desktop.MARK,
            environment=desktop.environment(environment),
            command=desktop.command_line(command),
            limit=_PATIENCE,
        ),
        f"{_NAME}.timer": _TIMER.format(mark=desktop.MARK, times=times),
    }


def install(texts: dict[str, str]) -> str | None:
    """Write the units and start the timer; returns what is left to do by hand, None where nothing is.

    Raises:
        ServiceError: they cannot be written, or a file of that name is somebody else's.
    """
    desktop.write({desktop.folder() / name: text for name, text in texts.items()})
    fault = desktop.systemctl("daemon-reload") or desktop.systemctl("enable", "--now", f"{_NAME}.timer")
    # an older timer that runs already takes the new times only now
    return fault or desktop.systemctl("restart", f"{_NAME}.timer")


def remove() -> bool:
    """Stop the timer and remove the units; False where there were none.

    Raises:
        ServiceError: they cannot be removed, or are somebody else's.
    """
    there = installed()
    desktop.require_own(there)
    if there:
        desktop.systemctl("disable", "--now", f"{_NAME}.timer")
        desktop.remove(there)
        desktop.systemctl("daemon-reload")
    return bool(there)


def installed() -> list[Path]:
    """The unit files that are there."""
    return desktop.there_of(desktop.folder() / f"{_NAME}.{ending}" for ending in ("service", "timer"))


def times() -> list[str]:
    """The times of the installed timer."""
    path = desktop.folder() / f"{_NAME}.timer"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [line.split()[-1][:5] for line in lines if line.startswith("OnCalendar=")]


def active() -> bool:
    """Whether systemd runs the timer."""
    return desktop.systemctl("is-active", "--quiet", f"{_NAME}.timer") is None


def _hours(waking: Waking) -> list[str]:
    day = waking.day
    quiet = [part for span in waking.quiet for part in ("--quiet", str(span))]
    return ["--from", f"{day.begins:%H:%M}", "--to", f"{day.ends:%H:%M}", *quiet]
