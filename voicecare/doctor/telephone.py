"""Whether this computer can call."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator

from voicecare.call import account
from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding
from voicecare.errors import CallError, SettingsError
from voicecare.page import load
from voicecare.session import callees

_SAID = "The app then says the number aloud, and does not call"


def telephone(computer: Computer) -> Iterator[Finding]:
    """The telephone service of the settings, or the desktop's program; and the carer's number."""
    yield _service(computer) if computer.chosen.sip_account else _program()
    carer = computer.chosen.carer
    if carer is not None:
        try:
            callees.carer(carer.name, carer.number, load.load(computer.chosen.page).country)
        except SettingsError:
            yield Finding("carer", "failure", "The carer's number cannot be called. Type: voicecare settings set "
                          'carer \'{name = "...", number = "..."}\'', {"number_is_good": False})  # fmt: skip
        else:
            yield Finding("carer", "ok", "The carer's number can be called.", {"number_is_good": True})


def _service(computer: Computer) -> Finding:
    facts = {"way": "sip", "transport": computer.chosen.sip_transport}
    if importlib.util.find_spec("baresip") is None:
        return Finding("telephone", "failure", "sip_account is set, but the SIP client is not installed. "
                       "Type: pip install 'voicecare[sip]'", facts)  # fmt: skip
    try:
        mine = account.account(computer.chosen.sip_account or "", computer.chosen.sip_proxy)
        kept = bool(account.password(mine))
    except CallError:
        return Finding("telephone", "failure", "sip_account is no sip:user@host, or the keyring is not "
                       "installed. Type: voicecare settings", facts)  # fmt: skip
    if not kept:
        return Finding("telephone", "warning", "No SIP password is kept. If one is needed: docs/calling.md",
                       {**facts, "password": False})  # fmt: skip
    return Finding("telephone", "ok", "A SIP account and its password are there. Nobody was called.",
                   {**facts, "password": True})  # fmt: skip


def _program() -> Finding:
    if sys.platform != "linux":
        return Finding("telephone", "ok", "Calls are handed to the desktop; which program takes them was not asked.",
                       {"way": "desktop"})  # fmt: skip
    facts = {"way": "desktop", "handler": False}
    if shutil.which("xdg-mime") is None:
        return Finding(
            "telephone", "warning", f"The desktop's xdg-open is not installed (xdg-utils). {_SAID}.", facts
        )
    try:
        done = subprocess.run(["xdg-mime", "query", "default", "x-scheme-handler/tel"],
                              capture_output=True, text=True, timeout=10, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return Finding("telephone", "warning", "The desktop does not say who takes calls.", facts)
    if not done.stdout.strip():
        return Finding("telephone", "warning", f"No program takes calls (tel:). {_SAID}: docs/calling.md",
                       facts)  # fmt: skip
    return Finding("telephone", "ok", "A program takes calls (tel:). Nobody was called.", {**facts, "handler": True})
