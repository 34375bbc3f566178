"""Changing an option as a person asks for it: what has the right form and cannot be used is refused too."""

from typing import Any

from voicecare import locales, settings_file
from voicecare.call import account
from voicecare.page import load


def change(name: str, text: str) -> Any:
    """Write an option into the file; returns its value as the file has it now.

    Args:
        name: of the option.
        text: its value, as TOML, or plain where it is a text.

    Raises:
        VoiceCareError: there is no such option, it cannot have this value, or nothing could be done with it: a
            language that the app does not know, a page that is not there.
    """
    if name == "language":
        locales.require(text)
    elif name == "page":
        load.load(text)
    elif name == "sip_account":
        account.account(text)
    return settings_file.put(name, text)
