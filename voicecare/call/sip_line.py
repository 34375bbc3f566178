"""One telephone line over SIP, through baresip. It lives in a worker process of its own, see `sip.py`.

What travels between the processes is mono 16-bit PCM at 16 kHz; the rate of the codec stays in here.
"""

import asyncio
import ipaddress
import socket
import time
from collections.abc import Coroutine, Iterator
from multiprocessing.connection import Connection
from typing import Any, Literal, TypeVar

import baresip
import numpy as np
import soxr

from voicecare.audio.block import RATE
from voicecare.call.account import Account

_T = TypeVar("_T")

Told = tuple[Literal["alive"], None] | tuple[Literal["sound"], bytes] | tuple[Literal["outcome"], str]
"""What the line tells: that it still lives, what the other side says, what became of the call."""

_CODECS = ("g722/16000/1", "pcma", "pcmu")
"""Wideband first; every telephone network has one of the other two."""
_STEP = 0.01
_ALIVE = 1.0
_AHEAD = 0.06
"""Seconds that are handed to the sender before their time: enough for an uneven microphone, too little to notice."""
_GONE = 8
"""Seconds without a packet after which the other side is gone."""

_SILENT = 20.0
"""Seconds in which a server must say that it rings; networks take up to ten."""

_OUTCOMES = {
    (486, 600): "busy",
    (408, 480, 487): "no_answer",
    (404, 410, 484, 604): "wrong_number",
    (401, 407): "wrong_password",
    (500, 502, 503, 504): "unreachable",
}
"""What the answers of a server mean (RFC 3261, section 21); every other one is a refusal."""


class Line:
    """Made in the worker; `call` is streamed to the parent.

    Args:
        account: who calls.
        patience: seconds for which it rings before nobody answers.
        microphone: where the parent sends what the microphone hears; an empty message hangs up.
    """

    def __init__(self, account: Account, patience: float, microphone: "Connection[Any, Any]") -> None:
        self._account = account
        self._patience = patience
        self._microphone = microphone
        self._loop = asyncio.new_event_loop()
        self._hung_up = False

    def call(self, number: str) -> Iterator[Told]:
        """Call a number (E.164), and tell what comes of it until it is over."""
        runtime = baresip.Runtime()
        self._wait(runtime.start(_config(self._local())))
        try:
            yield from self._dial(runtime, number)
        finally:
            self._wait(runtime.close())

    def _local(self) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
        """The own address that leads to the server; None where only the stack can find out, or nobody."""
        try:
            family, _, _, _, address = socket.getaddrinfo(self._account.server, 5060, type=socket.SOCK_DGRAM)[0]
            with socket.socket(family, socket.SOCK_DGRAM) as way:
                way.connect(address)
                return ipaddress.ip_address(str(way.getsockname()[0]))
        except OSError:
            return None

    def _dial(self, runtime: baresip.Runtime, number: str) -> Iterator[Told]:
        mine = self._account
        caller = baresip.Account(
            mine.user, mine.host, mine.password, mine.proxy, reg_interval=0, transport=mine.transport,
            audio_codecs=_CODECS,
        )  # fmt: skip
        agent = self._wait(baresip.UserAgent.create(runtime, caller, transfer_policy="reject"))
        # before it dials: on a quick network the answer is there when the dialling returns
        happened = _Happened()
        runtime.subscribe(happened)
        try:
            call = self._wait(agent.dial(f"sip:{number}@{mine.host};transport={mine.transport}"))
        except baresip.NoLocalAddressError:
            yield "outcome", "unreachable"
            return
        yield from self._ring(happened)
        if happened.connected and not self._hung_up:
            yield "outcome", "connected"
            yield from self._talk(call.audio, happened)
        outcome = happened.outcome(hung_up=self._hung_up)
        if happened.closed is None:
            self._end(call)
        yield "outcome", outcome

    def _ring(self, happened: "_Happened") -> Iterator[Told]:
        """Until it is answered, refused, hung up, or nobody has answered for long enough."""
        began = time.monotonic()
        alive, told = 0.0, False
        while not (happened.connected or happened.closed is not None or self._hung_up):
            if happened.rang and not told:
                told = True
                yield "outcome", "ringing"
            if time.monotonic() - began > (self._patience if happened.rang else min(self._patience, _SILENT)):
                return
            if time.monotonic() > alive:
                alive = time.monotonic() + _ALIVE
                yield "alive", None
            self._spoken()
            self._wait(asyncio.sleep(_STEP))

    def _talk(self, audio: baresip.CallAudio, happened: "_Happened") -> Iterator[Told]:
        """Carry sound both ways until one side hangs up."""
        sound = _Sound(audio)
        alive = 0.0
        while happened.closed is None:
            sound.send(self._spoken())
            if self._hung_up:
                return
            heard = sound.heard()
            if heard or time.monotonic() > alive:
                alive = time.monotonic() + _ALIVE
                yield ("sound", heard) if heard else ("alive", None)
            self._wait(asyncio.sleep(_STEP))

    def _spoken(self) -> bytes:
        """What the microphone heard meanwhile; nothing more where the parent hung up or is gone."""
        parts = []
        try:
            while not self._hung_up and self._microphone.poll():
                part = self._microphone.recv_bytes()
                self._hung_up = not part
                parts.append(part)
        except (EOFError, OSError):
            self._hung_up = True
        return b"".join(parts)

    def _end(self, call: baresip.Call) -> None:
        try:
            self._wait(call.hangup())
        except baresip.StaleHandleError:
            return
        # the farewell needs a moment on its way, or the other side goes on listening
        self._wait(asyncio.sleep(0.2))

    def _wait(self, coroutine: Coroutine[Any, Any, _T]) -> _T:
        return self._loop.run_until_complete(coroutine)


class _Happened:
    """What the stack has told of the one call that there is."""

    def __init__(self) -> None:
        self.rang = False
        self.connected = False
        self.closed: str | None = None

    def __call__(self, event: baresip.StackEvent) -> None:
        if event.event is baresip.Event.CALL_CLOSED:
            self.closed = event.text or ""
        elif event.event is baresip.Event.CALL_ESTABLISHED:
            self.connected = True
        elif event.event in (baresip.Event.CALL_RINGING, baresip.Event.CALL_PROGRESS):
            self.rang = True

    def outcome(self, *, hung_up: bool) -> str:
        """What became of the call in the end."""
        if self.connected:
            return "lost" if "rtp" in (self.closed or "") else "ended"
        if hung_up:
            return "ended"
        if self.closed is None:
            return "no_answer" if self.rang else "unreachable"
        if not self.closed[:3].isdigit():
            return "unreachable"
        answer = int(self.closed[:3])
        return next((outcome for answers, outcome in _OUTCOMES.items() if answer in answers), "refused")


class _Sound:
    """The sound of a call, at 16 kHz whatever its codec has.

    Args:
        audio: the call's streams, at the codec's rates, which may be replaced while it runs.
    """

    def __init__(self, audio: baresip.CallAudio) -> None:
        self._audio = audio
        self._up: soxr.ResampleStream | None = None
        self._down: soxr.ResampleStream | None = None
        self._rates = (0, 0)
        self._waiting = b""

    def send(self, spoken: bytes) -> None:
        """Say this to the other side, as far as it can be said now."""
        try:
            self._fit()
            if self._down is None or self._rates[0] == 0:
                return
            if spoken:
                samples = np.frombuffer(spoken, np.int16)
                self._waiting += self._down.resample_chunk(samples).tobytes()
            # what is late is dropped: a conversation cannot catch up
            most = 2 * round(self._rates[0] * 0.5)
            self._waiting = self._waiting[-most:]
            room = 2 * round(self._rates[0] * _AHEAD) - self._audio.info().tx_buffered
            if room > 0 and self._waiting:
                taken = self._audio.write(self._waiting[:room])
                self._waiting = self._waiting[taken:]
        except (baresip.AudioNotActive, baresip.AudioRestarted):
            self._rates = (0, 0)

    def heard(self) -> bytes:
        """What the other side has said since the last call."""
        try:
            self._fit()
            if self._up is None or self._rates[1] == 0:
                return b""
            data = self._audio.read(1 << 16)
        except (baresip.AudioNotActive, baresip.AudioRestarted):
            self._rates = (0, 0)
            return b""
        return self._up.resample_chunk(np.frombuffer(data, np.int16)).tobytes() if data else b""

    def _fit(self) -> None:
        if all(self._rates):
            return
        info = self._audio.info()
        rates = (info.tx_sample_rate, info.rx_sample_rate)
        if rates[0] and rates[0] != self._rates[0]:
            self._down = soxr.ResampleStream(RATE, rates[0], 1, dtype="int16")
        if rates[1] and rates[1] != self._rates[1]:
            self._up = soxr.ResampleStream(rates[1], RATE, 1, dtype="int16")
        self._rates = rates


def _config(local: ipaddress.IPv4Address | ipaddress.IPv6Address | None) -> baresip.Config:
    """One call at a time, from any free port, and nothing is answered."""
    anywhere = "0.0.0.0"  # noqa: S104 - only where no way to the server is known yet
    host = anywhere if local is None else f"[{local}]" if local.version == 6 else str(local)
    return baresip.Config(
        # only loopback must be named: the stack leaves it out when it looks for a way
        net_interface=str(local) if local is not None and local.is_loopback else None,
        max_concurrent_calls=1,
        rtp_timeout=_GONE,
        extra_config_text=f"sip_listen {host}:0\n",
    )
