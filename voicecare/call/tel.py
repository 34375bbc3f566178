"""Calling through the desktop: a `tel:` address (RFC 3966) given to the program that is registered for it."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator

import phonenumbers

from voicecare.call.dialler import Outcome
from voicecare.errors import CallError

_log = logging.getLogger(__name__)

_OPENERS = {"darwin": ("open",), "win32": ("cmd", "/c", "start", "")}
_NOTHING_REGISTERED = 3
"""What xdg-open answers where no program is registered for an address."""
_PATIENCE = 10.0


class TelDialler:
    """Hands numbers to the desktop.

    Args:
        opener: the program and arguments that open an address; None takes the system's own.
    """

    def __init__(self, opener: tuple[str, ...] | None = None) -> None:
        self._opener = opener or _OPENERS.get(sys.platform, ("xdg-open",))

    def call(self, number: str) -> Iterator[Outcome]:
        """Hand a number over; see `Dialler`."""
        return self._outcomes(self.address(number))

    def hang_up(self) -> None:
        """The other program hangs up."""

    def close(self) -> None:
        """Nothing is held."""

    def _outcomes(self, address: str) -> Iterator[Outcome]:
        yield self._hand_over(address)

    def _hand_over(self, address: str) -> Outcome:
        if shutil.which(self._opener[0]) is None:
            return "unavailable"
        try:
            answer = subprocess.run(
                [*self._opener, address], capture_output=True, text=True, timeout=_PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            # a program that stays open, as some telephone programs do, has the number
            return "handed_over"
        except OSError as error:
            _log.warning("%s", error)
            return "failed"
        if answer.returncode == _NOTHING_REGISTERED:
            return "unavailable"
        if answer.returncode != 0:
            _log.warning("%s answered %d: %s", self._opener[0], answer.returncode, answer.stderr.strip())
            return "failed"
        return "handed_over"

    @staticmethod
    def address(number: str) -> str:
        """The `tel:` address of a number.

        Raises:
            CallError: it is no telephone number.
        """
        try:
            parsed = phonenumbers.parse(number)
        except phonenumbers.NumberParseException as error:
            raise CallError(f"{number!r} is no telephone number with a country code: {error}.") from error
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)
