"""A certificate of one's own, for who has none from the hospital: browsers warn of it once, and then encrypt as well.

X.509 by RFC 5280: ECDSA on P-256, the addresses as subject alternative names, for servers alone.
"""

import ipaddress
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from voicecare import files
from voicecare.errors import ScreenError

_DAYS = 397
"""What browsers take at most."""
_NAME = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*", re.IGNORECASE)


@dataclass(frozen=True)
class Files:
    """Where they are kept."""

    certificate: Path
    key: Path

    @classmethod
    def of(cls, folder: Path) -> "Files":
        """In a home folder."""
        return cls(folder / "screen-certificate.pem", folder / "screen-key.pem")


def make(folder: Path, addresses: list[str], *, again: bool = False) -> tuple[Files, str]:
    """Make a certificate for addresses and names of this computer; returns its files, and its SHA-256.

    Raises:
        ScreenError: an address is none, there is a certificate already, or it cannot be kept.
    """
    there = Files.of(folder)
    if not again and (there.certificate.exists() or there.key.exists()):
        raise ScreenError(
            f"{there.certificate} is there already. To make a new one, which each tablet has to trust anew, "
            f"type: voicecare certificate --again {' '.join(addresses)}"
        )
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "VoiceCare")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1)).not_valid_after(now + timedelta(days=_DAYS))
        .add_extension(x509.SubjectAlternativeName([_general(one) for one in addresses]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    try:
        files.write_text(there.key, pem.decode())
        files.write_text(there.certificate, made.public_bytes(serialization.Encoding.PEM).decode())
    except OSError as error:
        raise ScreenError(f"The certificate cannot be kept in {folder}: {error}.") from error
    return there, fingerprint(made)


def names(certificate: x509.Certificate) -> tuple[str, ...]:
    """The addresses and names that it is for, in its order; those with a star are left out."""
    try:
        said = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    found = [str(one.value) for one in said if isinstance(one, x509.IPAddress | x509.DNSName)]
    return tuple(one.lower() for one in found if "*" not in one)


def fingerprint(certificate: x509.Certificate) -> str:
    """Its SHA-256, as browsers write it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def _general(address: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(address.strip("[]")))
    except ValueError:
        if not _NAME.fullmatch(address):
            raise ScreenError(
                f"{address} is neither an address, as 192.168.1.20, nor a name, as ward3.local."
            ) from None
        return x509.DNSName(address.lower())
