"""What is needed to serve other machines: a certificate, its key, a PIN; and what is said where one does not fit."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from typer.testing import CliRunner

from tests.screen.homes import DIGITS, HOST, opened_to_others
from voicecare.cli import app as commands
from voicecare.errors import ScreenError
from voicecare.screen import certificates, far
from voicecare.screen.desk.pin import Pin


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return opened_to_others(tmp_path_factory.mktemp("home"))


def test_a_certificate_is_made_for_addresses_and_names_and_its_key_is_ones_own(tmp_path: Path) -> None:
    made, fingerprint = certificates.make(tmp_path, ["192.168.1.20", "fe80::1", "Ward3.local"])
    found = x509.load_pem_x509_certificate(made.certificate.read_bytes())
    assert certificates.names(found) == ("192.168.1.20", "fe80::1", "ward3.local")
    assert re.fullmatch("([0-9A-F]{2}:){31}[0-9A-F]{2}", fingerprint)
    assert made.key.stat().st_mode & 0o077 == 0
    with pytest.raises(ScreenError, match=r"is there already\..*--again"):
        certificates.make(tmp_path, ["192.168.1.20"])
    certificates.make(tmp_path, ["192.168.1.21"], again=True)


@pytest.mark.parametrize("address", ["", "a b", "-x", "1.2.3.4/8", "http://x", "x..y"])
def test_a_certificate_for_what_is_no_address_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(ScreenError, match="neither an address"):
        certificates.make(tmp_path, [address])
    assert not list(tmp_path.iterdir())


def test_without_host_this_computer_alone_is_served(home: Path) -> None:
    assert far.checked(None, None, None, home) is None
    with pytest.raises(ScreenError, match="name an address with --host"):
        far.checked(None, home / "c.pem", None, home)


def test_what_is_missing_or_does_not_fit_is_said_with_what_to_do(home: Path, tmp_path: Path) -> None:
    own, other = certificates.Files.of(home), certificates.make(tmp_path, [HOST])[0]
    private = serialization.load_pem_private_key(own.key.read_bytes(), None)
    locked = tmp_path / "locked.pem"
    locked.write_bytes(private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.BestAvailableEncryption(b"1234")
    ))  # fmt: skip
    rubbish = tmp_path / "rubbish.pem"
    rubbish.write_text("certificate")
    for host, certificate, key, told in (
        ("ward3", own.certificate, own.key, "not an address of this computer"),
        (HOST, own.certificate, None, "belong together: name both"),
        (HOST, tmp_path / "none.pem", own.key, f"none.pem is not there.*microphone.*voicecare certificate {HOST}"),
        (HOST, own.certificate, other.key, "do not belong together"),
        (HOST, own.certificate, locked, "locked with a password.*openssl"),
        (HOST, rubbish, own.key, "cannot be"),
        (HOST, own.certificate, rubbish, "cannot be"),
        ("192.0.2.7", own.certificate, own.key, f"is for {HOST}, not for 192.0.2.7"),
    ):
        with pytest.raises(ScreenError, match=told):
            far.checked(host, certificate, key, home)
    with pytest.raises(ScreenError, match=r"No PIN is chosen yet, .*voicecare desk --new-pin"):
        far.checked(HOST, own.certificate, own.key, tmp_path)


def test_a_certificate_that_will_expire_is_warned_of_and_one_that_has_is_refused(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def later(days: int) -> type[datetime]:
        class Later(datetime):
            @classmethod
            def now(cls, _zone: object = None) -> "Later":
                return cls.fromtimestamp((datetime.now(UTC) + timedelta(days=days)).timestamp(), UTC)

        return Later

    told: list[str] = []
    monkeypatch.setattr(far, "datetime", later(380))
    assert far.checked(HOST, None, None, home, told.append)
    assert [re.sub(r"\d", "0", one).split(" is ")[1] for one in told] == [
        "valid until 0000-00-00 only; have a new one by then."
    ]
    monkeypatch.setattr(far, "datetime", later(400))
    with pytest.raises(ScreenError, match=f"is valid from .* to .*--again {HOST}"):
        far.checked(HOST, None, None, home)


def test_a_key_that_others_can_read_is_warned_of(home: Path, tmp_path: Path) -> None:
    own, told = certificates.Files.of(home), list[str]()
    key = tmp_path / "key.pem"
    key.write_bytes(own.key.read_bytes())
    key.chmod(0o644)
    assert far.checked(HOST, own.certificate, key, home, told.append)
    assert told == [f"Others on this computer can read {key}. Type: chmod 600 {key}"]


def test_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_HOME", str(tmp_path))
    made = CliRunner().invoke(commands, ["certificate", "192.0.2.7"])
    assert made.exit_code == 0, made.output
    assert "SHA-256" in made.output
    Pin(tmp_path).choose(DIGITS, DIGITS)
    # an address of the documentation, which no computer has
    refused = CliRunner().invoke(commands, ["desk", "--host", "192.0.2.7"])
    assert isinstance(refused.exception, ScreenError)
    assert "Is this an address of this computer?" in str(refused.exception)
