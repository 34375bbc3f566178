"""A whole session calls a real telephone on loopback: agreed, talked, hung up by voice or by the other side."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.sip.telephone import Loudspeaker, Microphone, pitch
from voicecare.call.account import Account
from voicecare.call.sip import SipDialler
from voicecare.events import Called, Effect, Event, Listen, Pressed, Say, Spoken
from voicecare.listen.guard import OwnVoiceGuard
from voicecare.loop import Loop, Queue, Rooms
from voicecare.page.load import load
from voicecare.rehearsal.peer import HERTZ, Peer
from voicecare.session.session import Session
from voicecare.understand.phrase import Command

pytestmark = pytest.mark.engine


class Quick:
    """Says everything at once, and keeps it; translates and records nothing."""

    def __init__(self, events: Queue) -> None:
        self._events = events
        self.said: list[str] = []

    def say(self, say: Say) -> None:
        self.said.append(say.text)
        self._events.tell(Spoken(say.id, done=True, reached=len(say.text)))

    def hush(self) -> None:
        pass

    def write(self, kind: str, details: Any) -> None:
        pass


def wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.mark.parametrize("by_voice", [True, False])
def test_a_session_calls_and_comes_back_where_it_was(by_voice: bool) -> None:
    events, loudspeaker, happened = Queue(), Loudspeaker(), list[Event | Effect]()
    quick = Quick(events)
    with Microphone() as microphone, Peer(*([] if by_voice else ["--hang-up-after", "1.5"])) as peer:
        account = Account("patient", f"127.0.0.1:{peer.port}")
        dialler = SipDialler(account, loudspeaker, microphone.overhear)  # type: ignore[arg-type]  # a loudspeaker as far as a call uses it
        rooms = Rooms(quick, OwnVoiceGuard(), None, quick, dialler)  # type: ignore[arg-type]  # rooms as far as a call uses them
        loop = Loop(Session(load("hmc-spinal-fusion"), "en"), rooms, events, lambda one, _: happened.append(one))
        running = threading.Thread(target=loop.run)
        running.start()
        for command in (Command("call", {"contact": "physiotherapy"}), Command("yes")):
            events.tell(Pressed(command))
        peer.wait_for("answered")
        wait(lambda: len(loudspeaker.played) > 16_000)
        during = list(quick.said)
        if by_voice:
            events.tell(Pressed(Command("hang_up")))
        heard = peer.wait_for("heard")
        wait(lambda: Called("physical-therapy", "ended") in happened)
        wait(lambda: any("The call is over" in said for said in quick.said))
        loop.stop()
        running.join(5)
    assert heard["level"] > 0.1
    assert pitch(loudspeaker.played) == pytest.approx(HERTZ, abs=2)
    # nothing was said into the call, and after it only that it is over
    assert any("I am calling the physical therapy department" in said for said in during)
    assert [said for said in quick.said[len(during) :] if "The call is over" not in said] == []
    states = [one.state for one in happened if isinstance(one, Listen)]
    assert states == ["reading", "yes_no", "dialling", "in_call", "reading"]
