"""Real calls over SIP on loopback: both sides hear each other, and every way in which a call may end is told."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.sip.server import Server
from tests.sip.telephone import PATIENT, Loudspeaker, Microphone, pitch
from voicecare.call.account import Account
from voicecare.call.sip import SipDialler
from voicecare.errors import CallError
from voicecare.rehearsal.peer import HERTZ, Peer, _free_port

pytestmark = pytest.mark.engine
NUMBER = "+31889792323"


@pytest.fixture
def microphone() -> Iterator[Microphone]:
    with Microphone() as one:
        yield one


@pytest.fixture
def loudspeaker() -> Loudspeaker:
    return Loudspeaker()


@pytest.fixture
def telephone(microphone: Microphone, loudspeaker: Loudspeaker) -> Callable[..., SipDialler]:
    def make(port: int, password: str = "", rings: float = 20.0) -> SipDialler:
        account = Account("patient", f"127.0.0.1:{port}", password)
        return SipDialler(account, loudspeaker, microphone.overhear, rings=rings)

    return make


def talk(dialler: SipDialler, loudspeaker: Loudspeaker, seconds: float) -> list[str]:
    """Call, hang up when the other side was heard for so long, and return what became of the call."""
    outcomes: list[str] = []
    for outcome in dialler.call(NUMBER):
        outcomes.append(outcome)
        if outcome == "connected":
            threading.Thread(target=hang_up_after, args=(dialler, loudspeaker, seconds), daemon=True).start()
    return outcomes


def hang_up_after(dialler: SipDialler, loudspeaker: Loudspeaker, seconds: float) -> None:
    until = time.monotonic() + 20
    while len(loudspeaker.played) < seconds * 16_000 and time.monotonic() < until:
        time.sleep(0.02)
    dialler.hang_up()


@pytest.mark.parametrize(("codec", "rate"), [("g722/16000/1", 16_000), ("pcma", 8_000)])
def test_both_sides_hear_each_other_and_the_patient_hangs_up(
    telephone: Any, microphone: Microphone, loudspeaker: Loudspeaker, codec: str, rate: int
) -> None:
    with Peer("--codecs", codec) as peer:
        outcomes = talk(telephone(peer.port), loudspeaker, 1.5)
        assert [one for one in outcomes if one != "ringing"] == ["connected", "ended"]
        assert "patient@" in peer.wait_for("rings")["peer"]
        heard = peer.wait_for("heard")
    assert pitch(loudspeaker.played) == pytest.approx(HERTZ, abs=2)
    assert heard["hertz"] == pytest.approx(PATIENT, abs=2)
    assert heard["rate"] == rate
    assert heard["level"] > 0.1
    assert not microphone.overheard


def test_the_other_side_hangs_up(telephone: Any, microphone: Microphone) -> None:
    with Peer("--hang-up-after", "0.5") as peer:
        outcomes = list(telephone(peer.port).call(NUMBER))
    assert outcomes[-2:] == ["connected", "ended"]
    assert not microphone.overheard


def test_a_busy_line(telephone: Any) -> None:
    with Peer("--how", "busy") as peer:
        assert list(telephone(peer.port).call(NUMBER))[-1] == "busy"


def test_it_rings_and_nobody_answers(telephone: Any) -> None:
    with Peer("--how", "ring") as peer:
        assert list(telephone(peer.port, rings=2.0).call(NUMBER)) == ["ringing", "no_answer"]
        peer.wait_for("over")


def test_hanging_up_while_it_rings(telephone: Any) -> None:
    with Peer("--how", "ring") as peer:
        dialler = telephone(peer.port)
        outcomes = dialler.call(NUMBER)
        assert next(outcomes) == "ringing"
        dialler.hang_up()
        assert list(outcomes) == ["ended"]
        peer.wait_for("over")


def test_hanging_up_at_once_is_not_too_early(telephone: Any) -> None:
    with Peer("--how", "ring") as peer:
        dialler = telephone(peer.port)
        outcomes = dialler.call(NUMBER)
        dialler.hang_up()
        assert list(outcomes)[-1] == "ended"


def test_no_server_at_that_address(telephone: Any) -> None:
    assert list(telephone(_free_port(), rings=2.0).call(NUMBER)) == ["unreachable"]


@pytest.mark.parametrize(("status", "outcome"), [
    ("404 Not Found", "wrong_number"), ("403 Forbidden", "refused"), ("603 Decline", "refused"),
    ("503 Service Unavailable", "unreachable"), ("600 Busy Everywhere", "busy"),
    ("480 Temporarily Unavailable", "no_answer"),
])  # fmt: skip
def test_what_the_server_answers_is_told(telephone: Any, status: str, outcome: str) -> None:
    with Server("patient", "secret", status) as server:
        assert list(telephone(server.port, "secret").call(NUMBER)) == [outcome], server.seen
        assert server.seen[:2] == ["INVITE", "INVITE with password"]
        assert server.numbers == {NUMBER}


def test_the_right_password_connects(telephone: Any) -> None:
    with Server("patient", "secret") as server:
        dialler = telephone(server.port, "secret")
        outcomes = []
        for outcome in dialler.call(NUMBER):
            outcomes.append(outcome)
            dialler.hang_up()
        assert outcomes == ["connected", "ended"]


@pytest.mark.parametrize("password", ["wrong", ""])
def test_a_wrong_password_is_told_and_not_tried_again(telephone: Any, password: str) -> None:
    with Server("patient", "secret") as server:
        assert list(telephone(server.port, password).call(NUMBER)) == ["wrong_password"]
        assert len(server.seen) <= 2


def test_a_second_call_after_the_first(telephone: Any) -> None:
    with Peer("--how", "busy") as peer:
        dialler = telephone(peer.port)
        for _ in range(2):
            assert list(dialler.call(NUMBER))[-1] == "busy"


def test_a_line_that_dies_is_a_lost_connection(telephone: Any, microphone: Microphone) -> None:
    with Peer() as peer:
        dialler = telephone(peer.port)
        outcomes = []
        for outcome in dialler.call(NUMBER):
            outcomes.append(outcome)
            if outcome == "connected":
                dialler._line.cut()
        assert outcomes[-1] == "lost"
        assert not microphone.overheard


def test_the_app_ends_in_the_middle_of_a_call(telephone: Any, loudspeaker: Loudspeaker) -> None:
    with Peer() as peer:
        dialler = telephone(peer.port)
        outcomes: list[str] = []
        running = threading.Thread(target=lambda: outcomes.extend(dialler.call(NUMBER)))
        running.start()
        peer.wait_for("answered")
        dialler.close()
        running.join(5)
        assert outcomes[-1] == "ended"
        peer.wait_for("over")


def test_one_call_at_a_time_and_only_to_numbers(telephone: Any) -> None:
    dialler = telephone(_free_port())
    with pytest.raises(CallError, match="no telephone number"):
        dialler.call("sip:somebody@else.example")
    dialler.call(NUMBER)
    with pytest.raises(CallError, match="one at a time"):
        dialler.call(NUMBER)


def test_the_password_is_in_no_log_and_in_no_text(telephone: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Server("patient", "a-secret-word", "404 Not Found") as server:
        list(telephone(server.port, "a-secret-word").call(NUMBER))
    assert "a-secret-word" not in caplog.text
    assert "a-secret-word" not in repr(Account("patient", "host", "a-secret-word"))
