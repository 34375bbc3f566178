"""A bedside machine that starts by itself: a systemd user service, a desktop entry and its icon (Linux)."""

import sys
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from voicecare import units

UNIT = "voicecare.service"
_SPOKEN = ("run", "--no-rehearsal")
_SHOWN = ("screen", "--open")
_ICON = "voicecare.svg"

_SERVICE = """\
# {mark}
# Changes of your own belong beside it, where they stay: systemctl --user edit {unit}
[Unit]
Description=VoiceCare at the bedside
# the sound server that a session speaks through, where it is one of these
After=pipewire.service pipewire-pulse.service pulseaudio.service{after}
{part}# 20 starts that fail within 15 minutes are enough: then it waits for somebody to press the icon
StartLimitIntervalSec=900
StartLimitBurst=20

[Service]
{environment}ExecStart={command}
# "goodbye" ends a session, and that is no failure; a crash, or a microphone that is not there yet, is
Restart=on-failure
RestartSec=15
# as Ctrl-C does: the diary is closed
KillSignal=SIGINT
KillMode=mixed
SuccessExitStatus=130
TimeoutStopSec=15
# a session takes about 0.5 GB; a worker that runs wild is ended and replaced, before the machine stands still
MemoryMax=2G
OOMPolicy=continue
TasksMax=256
# what a patient says and hears goes into no log and no memory dump
StandardOutput=null
LimitCORE=0
UMask=0077

[Install]
WantedBy={wanted}
"""
_GRAPHICAL = "graphical-session.target"
_ENTRY = """\
# {mark}
[Desktop Entry]
Type=Application
Version=1.4
Name=VoiceCare
GenericName=Aftercare, read aloud
GenericName[nl]=Nazorg, voorgelezen
Comment=Reads the hospital's advice aloud and counts exercises with you
Comment[nl]=Leest de adviezen van het ziekenhuis voor en telt de oefeningen mee
Exec={start}
Icon=voicecare
Terminal=false
Categories=Utility;Accessibility;
Actions=stop;

[Desktop Action stop]
Name=Stop
Exec=systemctl --user stop {unit}
"""


def unit_path() -> Path:
    """Where the unit is."""
    return units.folder() / UNIT


def paths() -> tuple[Path, Path, Path]:
    """The unit, the desktop entry and the icon."""
    shared = units.shared()
    return (
        unit_path(), shared / "applications" / "voicecare.desktop",
        shared / "icons" / "hicolor" / "scalable" / "apps" / _ICON,
    )  # fmt: skip


def texts(options: Sequence[str], variables: Mapping[str, str], *, screen: bool) -> dict[Path, str]:
    """What is written, by file.

    Args:
        options: of the command that the service runs.
        variables: that it needs, as the place of the home folder.
        screen: whether it is `voicecare screen`, which waits for a desktop and opens the browser.
    """
    command = [sys.executable, "-m", "voicecare", *(_SHOWN if screen else _SPOKEN), *options]
    unit = _SERVICE.format(
        mark=units.MARK, unit=UNIT, environment=units.environment(variables), command=units.command_line(command),
        after=f" {_GRAPHICAL}" if screen else "", part=f"PartOf={_GRAPHICAL}\n" if screen else "",
        wanted=_GRAPHICAL if screen else "default.target",
    )  # fmt: skip
    start = " ".join(map(_argument, [sys.executable, "-m", "voicecare", "service", "start"]))
    icon = (files("voicecare") / _ICON).read_text(encoding="utf-8").format(mark=units.MARK)
    entry = _ENTRY.format(mark=units.MARK, start=start, unit=UNIT)
    return dict(zip(paths(), (unit, entry, icon), strict=True))


def install(written: Mapping[Path, str]) -> str | None:
    """Write the files and have the service start at the next login; returns what systemd has against it.

    Raises:
        ServiceError: a file is somebody else's, or cannot be written; then the service is not enabled.
    """
    units.write(written)
    # what it was enabled for before may be another target
    return units.systemctl("daemon-reload") or units.systemctl("reenable", UNIT)


def start() -> str | None:
    """Start the session now, also after it failed too often; returns what systemd has against it."""
    units.systemctl("reset-failed", UNIT)
    return units.systemctl("start", UNIT)


def remove() -> list[Path]:
    """Stop the service and remove its files; returns those that were there.

    Raises:
        ServiceError: a file is somebody else's, or cannot be removed.
    """
    there = units.there_of(paths())
    units.require_own(there)
    if unit_path() in there:
        units.systemctl("disable", "--now", UNIT)
    units.remove(there)
    if there:
        units.systemctl("daemon-reload")
    return there


def shows() -> bool:
    """Whether the installed service is the one with the screen."""
    return f"WantedBy={_GRAPHICAL}" in unit_path().read_text(encoding="utf-8") if unit_path().is_file() else False


def enabled() -> bool:
    """Whether it starts at the next login."""
    return units.systemctl("is-enabled", "--quiet", UNIT) is None


def active() -> bool:
    """Whether it runs now."""
    return units.systemctl("is-active", "--quiet", UNIT) is None


def _argument(text: str) -> str:
    """An argument of Exec, quoted as the Desktop Entry Specification asks, twice: as a word, then as a string."""
    word = "".join(f"\\{one}" if one in '"`$\\' else one for one in text).replace("%", "%%")
    return '"' + word.replace("\\", "\\\\") + '"'
