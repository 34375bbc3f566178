"""A home from which other machines are served: it has a PIN and a certificate."""

from pathlib import Path

from voicecare.screen import certificates
from voicecare.screen.desk.pin import Pin

HOST = "127.0.0.2"
"""Of this computer; the rules are those for any address."""
DIGITS = "24681"


def opened_to_others(folder: Path) -> Path:
    """The same folder, with both."""
    Pin(folder).choose(DIGITS, DIGITS)
    certificates.make(folder, [HOST])
    return folder
