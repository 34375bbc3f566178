"""Serving other machines, as a tablet at the bed: an address of this computer, a certificate for it, and its key."""

import ipaddress
import ssl
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509

from voicecare.errors import ScreenError
from voicecare.screen import certificates
from voicecare.screen.desk.pin import Pin

_SOON = timedelta(days=30)


@dataclass(frozen=True)
class Far:
    """Where other machines may look, press, hear and speak.

    Args:
        host: an address of this computer; the unspecified one stands for all of them.
        certificate: a PEM file, with the chain where there is one.
        key: its private key, PEM, without a password.
        names: addresses and names that the certificate is for; a browser may use any of them.
        fingerprint: SHA-256 of the certificate, to compare with what a browser shows.
    """

    host: str
    certificate: Path
    key: Path
    names: tuple[str, ...]
    fingerprint: str

    @property
    def name(self) -> str:
        """How a browser reaches it."""
        return self.names[0] if _everywhere(self.host) else self.host


def checked(
    host: str | None, certificate: Path | None, key: Path | None, folder: Path,
    warn: Callable[[str], object] = lambda _text: None,
) -> Far | None:  # fmt: skip
    """What was asked for on the command line; None where no `host` was, and this computer alone is served.

    Args:
        host: an IP address.
        certificate: a file; that of `voicecare certificate` where it is left out.
        key: the same.
        folder: the home folder, with the PIN.
        warn: told what is not forbidden but unwise.

    Raises:
        ScreenError: something is missing, does not fit, or has expired.
    """
    if host is None:
        if certificate is not None or key is not None:
            raise ScreenError("--certificate and --key are for other machines: name an address with --host too.")
        return None
    try:
        host = str(ipaddress.ip_address(host.strip("[]")))
    except ValueError as error:
        raise ScreenError(
            f"{host} is not an address of this computer, as 192.168.1.20. `ip address` shows them."
        ) from error
    if (certificate is None) != (key is None):
        raise ScreenError("--certificate and --key belong together: name both, or neither.")
    made = certificates.Files.of(folder)
    certificate, key = certificate or made.certificate, key or made.key
    found = _loaded(host, certificate, key)
    names = certificates.names(found)
    if not names or not (_everywhere(host) or host in names):
        raise ScreenError(
            f"{certificate} is for {', '.join(names) or 'no address'}, not for {host}. "
            f"Make one that is: voicecare certificate --again {host}"
        )
    now = datetime.now(UTC)
    if not found.not_valid_before_utc <= now <= found.not_valid_after_utc:
        raise ScreenError(
            f"{certificate} is valid from {found.not_valid_before_utc:%Y-%m-%d} "
            f"to {found.not_valid_after_utc:%Y-%m-%d}, and today is {now:%Y-%m-%d}. "
            f"Make a new one: voicecare certificate --again {host}"
        )
    if found.not_valid_after_utc - now < _SOON:
        warn(f"{certificate} is valid until {found.not_valid_after_utc:%Y-%m-%d} only; have a new one by then.")
    if key.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        warn(f"Others on this computer can read {key}. Type: chmod 600 {key}")
    if Pin(folder).stamp is None:
        raise ScreenError("No PIN is chosen yet, and other machines need it. Choose one: voicecare desk --new-pin")
    return Far(host, certificate, key, names, certificates.fingerprint(found))


def tell(show: Callable[[str], object], address: str, far: Far | None) -> None:
    """Say where to open it, and what a browser will ask."""
    if far is None:
        show(f"Open in a browser on this computer: {address}")
        return
    show(f"Open in a browser on the other device: {address}")
    show(f"It asks for the PIN of the desk. If it warns of the certificate, compare its SHA-256: {far.fingerprint}")


def _loaded(host: str, certificate: Path, key: Path) -> x509.Certificate:
    for path in (certificate, key):
        if not path.is_file():
            raise ScreenError(
                f"{path} is not there. A browser gives its microphone to encrypted pages alone, so --host needs a "
                f"certificate and its key. Make them: voicecare certificate {host}"
            )

    def encrypted() -> str:
        raise ScreenError(f"{key} is locked with a password, which nobody could type at each start. Unlock it: "
                          f"openssl pkey -in {key} -out unlocked.pem")  # fmt: skip

    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
        # whether it can be used, with that key, as the server will
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, encrypted)
    except ssl.SSLError as error:
        fits = "KEY_VALUES_MISMATCH" not in str(error)
        what = f"cannot be used ({error.reason or error})" if fits else "do not belong together"
        raise ScreenError(
            f"{certificate} and {key} {what}. Make new ones: voicecare certificate --again {host}"
        ) from error
    except (OSError, ValueError) as error:
        raise ScreenError(f"{certificate} or {key} cannot be read: {error}.") from error
    return found


def _everywhere(host: str) -> bool:
    return ipaddress.ip_address(host).is_unspecified
