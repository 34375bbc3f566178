"""Handing a number over to a program, for every way in which that may end; accounts, and who can be called."""

import logging
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from voicecare.call.account import Account, account, keep_password, password
from voicecare.call.tel import TelDialler
from voicecare.errors import CallError, SettingsError
from voicecare.page.load import load
from voicecare.session.callees import Callees, carer


def opener(tmp_path: Path, code: str) -> tuple[str, ...]:
    program = tmp_path / "opener.py"
    program.write_text(code)
    return sys.executable, str(program)


def test_the_program_is_given_a_tel_address(tmp_path: Path) -> None:
    given = tmp_path / "given"
    code = f"import pathlib, sys; pathlib.Path({str(given)!r}).write_text(' '.join(sys.argv[1:]))"
    assert list(TelDialler(opener(tmp_path, code)).call("+31889792323")) == ["handed_over"]
    assert given.read_text() == "tel:+31-88-979-2323"


@pytest.mark.parametrize(("code", "outcome"), [
    ("raise SystemExit(0)", "handed_over"),
    ("raise SystemExit(3)", "unavailable"),
    ("raise SystemExit(4)", "failed"),
])  # fmt: skip
def test_what_the_program_answers_is_told(tmp_path: Path, code: str, outcome: str) -> None:
    assert list(TelDialler(opener(tmp_path, code)).call("+31889792323")) == [outcome]


def test_a_program_that_stays_open_has_the_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voicecare.call.tel._PATIENCE", 0.3)
    assert list(TelDialler(opener(tmp_path, "import time; time.sleep(60)")).call("+31889792323")) == ["handed_over"]


def test_a_computer_without_such_a_program_cannot_call() -> None:
    assert list(TelDialler(("no-such-program-anywhere",)).call("+31889792323")) == ["unavailable"]


@pytest.mark.parametrize("number", ["", "112 please", "; rm -rf /", "088"])
def test_what_is_no_number_is_never_given_to_a_program(tmp_path: Path, number: str) -> None:
    marker = tmp_path / "called"
    dialler = TelDialler(opener(tmp_path, f"open({str(marker)!r}, 'w')"))
    with pytest.raises(CallError):
        dialler.call(number)
    assert not marker.exists()


# ---- the account and its password


class Kept(KeyringBackend):
    """A keyring that is open."""

    priority = 1.0  # type: ignore[assignment]  # keyring computes it in its own classes

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture
def open_keyring() -> Kept:
    kept = Kept()
    keyring.set_keyring(kept)
    return kept


def test_an_account_is_read_from_its_address() -> None:
    assert account("sip:anna@telephone.example:5062", "proxy.example", "tls") == Account(
        "anna", "telephone.example:5062", "", "proxy.example", "tls"
    )


@pytest.mark.parametrize(("host", "proxy", "server"), [
    ("telephone.example", None, "telephone.example"), ("telephone.example:5062", None, "telephone.example"),
    ("telephone.example", "sip:proxy.example:5080;transport=tcp", "proxy.example"), ("[::1]:5062", None, "::1"),
])  # fmt: skip
def test_the_server_is_the_host_that_a_call_is_sent_to_first(host: str, proxy: str | None, server: str) -> None:
    assert Account("anna", host, proxy=proxy).server == server


@pytest.mark.parametrize("address", ["anna", "anna@telephone.example", "sip:@x", "sip:a b@x", "sip:a@", "https://x"])
def test_what_is_no_sip_address_is_said_to_be_none(address: str) -> None:
    with pytest.raises(CallError, match="looks like sip:user@"):
        account(address)


def test_a_password_is_kept_for_its_account_alone(open_keyring: Kept) -> None:
    keep_password(Account("anna", "telephone.example"), "a secret")
    assert password(Account("anna", "telephone.example")) == "a secret"
    assert password(Account("bob", "telephone.example")) == ""


@pytest.mark.parametrize("secret", ["", 'with"quote', "with\\backslash", "with\nline"])
def test_a_password_that_could_not_be_sent_is_not_kept(open_keyring: Kept, secret: str) -> None:
    with pytest.raises(CallError, match="password cannot"):
        keep_password(Account("anna", "telephone.example"), secret)
    assert open_keyring.kept == {}


def test_a_computer_without_a_keyring_says_so(caplog: pytest.LogCaptureFixture) -> None:
    keyring.set_keyring(NoKeyring())
    with pytest.raises(CallError, match="keyring of this computer cannot be used"):
        keep_password(Account("anna", "telephone.example"), "secret")
    with caplog.at_level(logging.WARNING):
        assert password(Account("anna", "telephone.example")) == ""
    assert "keyring" in caplog.text


# ---- who can be called


def test_the_carer_comes_first_and_a_number_that_is_none_is_refused() -> None:
    page = load("hmc-spinal-fusion")
    anna = carer("Anna", "+49 30 901820", page.country)
    assert [one.id for one in Callees(page, anna)] == ["carer", "physical-therapy", "neurosurgery"]
    assert (anna.e164, anna.hours) == ("+4930901820", None)
    for number in ("06 1234567", "Anna", "112", "+31 6"):
        with pytest.raises(SettingsError, match=r"carer\.number"):
            carer("Anna", number, page.country)


def test_the_hospital_without_a_number_is_its_department() -> None:
    page = load("hmc-spinal-fusion")
    callees = Callees(page)
    assert callees.find("hospital") is None
    assert callees.kinds() == ("physiotherapy", "neurosurgery", "hospital")
    assert callees.department is not None
    assert callees.department.id == "physical-therapy"
    nobody = Callees(page.model_copy(update={"contacts": ()}))
    assert (nobody.kinds(), nobody.department) == ((), None)
