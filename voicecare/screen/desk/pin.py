"""The PIN of the desk: chosen once, kept as a hash, and guessed only slowly."""

import hashlib
import hmac
import json
import re
import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from voicecare import files
from voicecare.errors import ScreenError

NAME, ATTEMPTS = "desk-pin.json", "desk-attempts.json"
DIGITS = re.compile(r"[0-9]{4,12}")
_COST = {"n": 2**14, "r": 8, "p": 1}
"""scrypt's: 16 MB and about 50 ms a guess (RFC 7914 for who waits). Four digits are still few: the file is 0600."""
_FREE = 5
"""Wrong PINs before there is a wait."""
_FIRST_WAIT, _LONGEST_WAIT = 30.0, 3600.0
"""Seconds; doubled with each wrong PIN."""
FORGOTTEN = "If the PIN is forgotten, type at this computer itself: voicecare desk --new-pin"


class Pin:
    """The PIN of one home folder.

    Args:
        folder: the home folder.
        now: seconds since 1970; the wait goes on while the computer is off.
    """

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._now = now
        self._alone = threading.Lock()

    @property
    def stamp(self) -> str | None:
        """Changes with each new PIN; None where none is chosen yet."""
        kept = _read(self._folder / NAME)
        return str(kept["salt"]) if kept else None

    def choose(self, one: str, again: str) -> None:
        """Keep a new PIN, and forget wrong ones.

        Raises:
            ScreenError: it is no PIN, the two differ, or it cannot be kept; the old one stays.
        """
        if not DIGITS.fullmatch(one):
            raise ScreenError("A PIN has 4 to 12 digits, and nothing else.")
        if one != again:
            raise ScreenError("The two PINs differ. Type the same one twice.")
        salt = secrets.token_bytes(16)
        self._keep(NAME, {"salt": salt.hex(), "hash": _hash(one, salt, _COST).hex(), **_COST})
        (self._folder / ATTEMPTS).unlink(missing_ok=True)

    def check(self, given: str) -> None:
        """Whether this is the PIN; a wrong one is counted before it is looked at, so that no power cut helps.

        Raises:
            ScreenError: it is not, or it is too early for another attempt; in words for who typed it.
        """
        with self._alone:
            kept = _read(self._folder / NAME)
            if kept is None:
                raise ScreenError("No PIN is chosen yet.")
            wrong, at = self._attempts()
            left = self._left(wrong, at)
            if left > 0:
                raise ScreenError(
                    f"There were {wrong} wrong PINs. The next attempt is possible in {_in_words(left)}. {FORGOTTEN}"
                )
            self._keep(ATTEMPTS, {"wrong": wrong + 1, "at": self._now()})
            found = _hash(given if DIGITS.fullmatch(given) else "", bytes.fromhex(kept["salt"]), kept)
            if hmac.compare_digest(found, bytes.fromhex(kept["hash"])):
                (self._folder / ATTEMPTS).unlink(missing_ok=True)
                return
            left = _wait(wrong + 1)
            more = f" The next attempt is possible in {_in_words(left)}." if left else ""
            raise ScreenError(f"This PIN is wrong.{more} {FORGOTTEN}")

    def _attempts(self) -> tuple[int, float]:
        kept = _read(self._folder / ATTEMPTS) or {}
        return int(kept.get("wrong", 0)), float(kept.get("at", 0.0))

    def _left(self, wrong: int, at: float) -> float:
        # a clock that was set back must not make the wait longer than it was
        return min(_wait(wrong), at + _wait(wrong) - self._now())

    def _keep(self, name: str, content: dict[str, Any]) -> None:
        try:
            files.write_text(self._folder / name, json.dumps(content) + "\n")
        except OSError as error:
            raise ScreenError(f"{self._folder / name} cannot be written: {error}. Free some space.") from error


def _hash(pin: str, salt: bytes, cost: dict[str, Any]) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost["n"], r=cost["r"], p=cost["p"], dklen=32)


def _wait(wrong: int) -> float:
    return min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** min(wrong - _FREE, 20)) if wrong >= _FREE else 0.0


def _read(path: Path) -> dict[str, Any] | None:
    """A file of this module; None where there is none.

    Raises:
        ScreenError: it is damaged: nobody gets in by damaging it.
    """
    if not path.is_file():
        return None
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ScreenError(f"{path} cannot be read: {error}. {FORGOTTEN}") from error
    if not isinstance(kept, dict):
        raise ScreenError(f"{path} is damaged. {FORGOTTEN}")
    return kept


def _in_words(seconds: float) -> str:
    if seconds < 60:
        return f"{max(1, round(seconds))} seconds"
    minutes = round(seconds / 60)
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
