"""A SIP account, and its password in the keyring of the computer. Nothing of it stands in a file."""

import logging
import re
from dataclasses import dataclass
from typing import Any, Literal

from voicecare.errors import CallError

_log = logging.getLogger(__name__)

Transport = Literal["udp", "tcp", "tls"]
SERVICE = "voicecare sip"
"""Under which the keyring keeps passwords."""
_ADDRESS = re.compile(r"sips?:(?P<user>[^@:;<>\"?\s]+)@(?P<host>[^@;<>\"?\s]+)")
_UNUSABLE = set('"\\')
"""What the quoting of the telephone client cannot hold."""


@dataclass(frozen=True)
class Account:
    """A SIP account: `user@host[:port]`, perhaps reached through a `proxy`; `repr` is the address alone."""

    user: str
    host: str
    password: str = ""
    proxy: str | None = None
    transport: Transport = "udp"

    def __repr__(self) -> str:
        return f"sip:{self.user}@{self.host}"

    @property
    def server(self) -> str:
        """The host, without a port, to which a call is sent first."""
        host = re.sub(r"^sips?:", "", self.proxy or self.host).partition(";")[0]
        return re.sub(r"(?<=\])?:\d+$", "", host).strip("[]") if host.count(":") == 1 or "]" in host else host


def account(address: str, proxy: str | None = None, transport: Transport = "udp") -> Account:
    """The account of an address, `sip:user@host`.

    Raises:
        CallError: it is no such address.
    """
    match = _ADDRESS.fullmatch(address.strip())
    if match is None:
        raise CallError(f"sip_account = {address!r} is no SIP address. It looks like sip:user@telephone.example.")
    return Account(match["user"], match["host"], "", proxy, transport)


def password(of: Account) -> str:
    """The password of an account; empty where none is kept, or no keyring can be opened."""
    keyring = _keyring()
    try:
        return str(keyring.get_password(SERVICE, f"{of.user}@{of.host}") or "")
    except keyring.errors.KeyringError as error:
        _log.warning("%s", _no_keyring(error))
        return ""


def keep_password(of: Account, secret: str) -> None:
    """Keep a password in the keyring.

    Raises:
        CallError: it has a character that cannot be used, or this computer has no keyring.
    """
    if not secret or _UNUSABLE & set(secret) or not secret.isprintable():
        raise CallError('A SIP password cannot be empty or have a " or a \\ in it. Have your service change it.')
    keyring = _keyring()
    try:
        keyring.set_password(SERVICE, f"{of.user}@{of.host}", secret)
    except keyring.errors.KeyringError as error:
        raise CallError(_no_keyring(error)) from error


def _keyring() -> Any:
    try:
        import keyring
        import keyring.errors
    except ImportError as error:
        raise CallError("The keyring is not installed. Type: pip install 'voicecare[sip]'") from error
    return keyring


def _no_keyring(error: Exception) -> str:
    return (
        f"The keyring of this computer cannot be used ({type(error).__name__}). On Linux it needs a desktop session "
        "with GNOME Keyring or KWallet; a computer without one can use an account that needs no password."
    )
