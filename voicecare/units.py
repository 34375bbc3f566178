"""What this desktop is told to do by itself: systemd user units, desktop entries, and asking systemd.

Every file begins with a word that VoiceCare wrote it. One without it is somebody else's, and stays.
"""

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import platformdirs

from voicecare import files
from voicecare.errors import ServiceError

MARK = "Written by voicecare, which replaces and removes it again."
"""In a comment at the top of every file."""
_TOP = 200
"""Bytes in which the mark must stand."""
_PATIENCE = 20
"""Seconds that systemd has to answer."""


def folder() -> Path:
    """Where systemd looks for a user's own units."""
    return platformdirs.user_config_path() / "systemd" / "user"


def shared() -> Path:
    """Where a desktop looks for a user's own entries (`applications/`) and icons."""
    return platformdirs.user_data_path()


def write(texts: Mapping[Path, str]) -> None:
    """Write the files, each in one step; none where one of them is somebody else's.

    Raises:
        ServiceError: a file of that name was not written by VoiceCare, or one cannot be written.
    """
    require_own(texts)
    for path, text in texts.items():
        try:
            files.write_text(path, text)
            path.chmod(0o644)
        except OSError as error:
            raise ServiceError(f"{path} cannot be written: {error.strerror}.") from error


def remove(paths: Iterable[Path]) -> None:
    """Remove the files, those that are there; none where one of them is somebody else's.

    Raises:
        ServiceError: a file was not written by VoiceCare, or one cannot be removed.
    """
    there = there_of(paths)
    require_own(there)
    try:
        for path in there:
            path.unlink()
    except OSError as error:
        raise ServiceError(f"{error.filename} cannot be removed: {error.strerror}.") from error


def require_own(paths: Iterable[Path]) -> None:
    """Find out whether one of the files is somebody else's.

    Raises:
        ServiceError: one is; the message names it.
    """
    for path in paths:
        if not _is_own(path):
            raise ServiceError(f"{path} was not written by VoiceCare, and is left as it is. Move it away first.")


def there_of(paths: Iterable[Path]) -> list[Path]:
    """Which of the files are there; a link that leads nowhere is."""
    return [path for path in paths if path.is_symlink() or path.exists()]


def systemctl(*arguments: str) -> str | None:
    """Ask the user's systemd; returns what it has against it, with the command."""
    program = shutil.which("systemctl")
    command = ["systemctl", "--user", *arguments]
    if program is None:
        return f"systemctl is not here. Where it is: {' '.join(command)}"
    try:
        done = subprocess.run([program, *command[1:]], capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{' '.join(command)}: {error}"
    return None if done.returncode == 0 else f"{' '.join(command)}: {done.stderr.strip() or done.returncode}"


def command_line(arguments: Iterable[str]) -> str:
    """The value of ExecStart: there a dollar sign begins a variable (systemd.service(5))."""
    return " ".join(_quoted(argument.replace("$", "$$")) for argument in arguments)


def environment(variables: Mapping[str, str]) -> str:
    """Lines of a unit that set variables."""
    return "".join(f"Environment={_quoted(f'{name}={value}')}\n" for name, value in variables.items())


def _quoted(text: str) -> str:
    """A text as one word of a unit file: quoted, percent signs doubled (systemd.syntax(7), systemd.unit(5))."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


def _is_own(path: Path) -> bool:
    """Whether VoiceCare wrote the file, or there is none."""
    try:
        with path.open("rb") as file:
            return MARK.encode() in file.read(_TOP)
    except FileNotFoundError:
        return not path.is_symlink()
    except OSError:
        return False
