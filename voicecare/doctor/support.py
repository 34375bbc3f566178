"""The support file: what somebody far away needs to know about a computer, and nothing about a person.

No line of the doctor's goes in as it is, because it may name a folder, a device or an address: only which check found
what state, with figures, versions and engines.
"""

import io
import json
import os
import platform
import zipfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from voicecare import __version__, files, settings_file
from voicecare.doctor.finding import Finding
from voicecare.errors import SettingsError

_README = """\
Made by `voicecare doctor --support`. It holds what the doctor found, the versions of the packages, and which options
are set (not what they are set to). It holds nothing of the diary, no names, no telephone numbers, no addresses.
"""


def write(path: Path, findings: Iterable[Finding]) -> None:
    """Write the support file, a zip of three small JSON files.

    Raises:
        SettingsError: it cannot be written.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("README.txt", _README)
        file.writestr(
            "findings.json", _json([{"check": one.check, "state": one.state, **one.facts} for one in findings])
        )
        file.writestr("computer.json", _json(_computer()))
        file.writestr("options.json", _json(_options()))
    try:
        files.write_bytes(path, whole.getvalue())
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}.") from error


def _computer() -> dict[str, Any]:
    needed = [text.split(";")[0] for text in _requirements() if "extra ==" not in text]
    names = sorted({"".join(one for one in _head(text)) for text in needed})
    return {
        "voicecare": __version__, "python": platform.python_version(), "system": platform.system(),
        "release": platform.release(), "machine": platform.machine(), "cores": os.cpu_count(),
        "packages": {name: _version(name) for name in names},
    }  # fmt: skip


def _options() -> dict[str, str]:
    """Where each option comes from; never its value."""
    try:
        return {option.name: option.origin for option in settings_file.options()}
    except SettingsError:
        return {"error": "the settings cannot be read"}


def _requirements() -> list[str]:
    try:
        return requires("voicecare") or []
    except PackageNotFoundError:
        return []


def _head(text: str) -> str:
    for at, sign in enumerate(text):
        if not (sign.isalnum() or sign in "._-"):
            return text[:at]
    return text


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _json(what: Any) -> str:
    return json.dumps(what, indent=1, ensure_ascii=False) + "\n"
