"""The other side of a call: a real telephone on loopback that answers, is busy, or lets it ring. It says a tone.

A program of its own, because baresip allows one of it in a process. It writes a line of JSON for each thing that
happens, and ends when its standard input is closed.
"""

import argparse
import asyncio
import json
import queue
import socket
import subprocess
import sys
import threading
from typing import Any

import baresip
import numpy as np

HERTZ = 440.0
"""What the peer says."""
_LOUDNESS = 0.3
_AHEAD = 0.06
_STEP = 0.02
_PATIENCE = 30.0


class Peer:
    """Runs the program.

    Args:
        options: of its command line, such as `--how busy`.
    """

    def __init__(self, *options: str) -> None:
        self.port = _free_port()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "voicecare.rehearsal.peer", "--port", str(self.port), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._told: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._read, name="peer", daemon=True).start()

    def __enter__(self) -> "Peer":
        self.wait_for("ready")
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_for(self, event: str) -> dict[str, Any]:
        """The next thing of this kind that happens there.

        Raises:
            TimeoutError: it does not happen within half a minute.
        """
        while True:
            try:
                told = self._told.get(timeout=_PATIENCE)
            except queue.Empty:
                raise TimeoutError(f"the other telephone does not tell {event!r}") from None
            if told["event"] == event:
                return told

    def close(self) -> None:
        """Switch it off."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._told.put(json.loads(line))


def _free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _tell(**what: object) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


async def _talk(call: baresip.Call, hang_up_after: float | None) -> None:
    """Answer, say the tone, and tell at the end what was heard: seconds, level (RMS) and the loudest tone."""
    await call.answer()
    while call.state is not baresip.CallState.ESTABLISHED:
        await asyncio.sleep(_STEP)
    _tell(event="answered")
    heard: list[bytes] = []
    rate = sent = 0
    began = asyncio.get_running_loop().time()
    while call.state is baresip.CallState.ESTABLISHED:
        now = asyncio.get_running_loop().time() - began
        try:
            rate = call.audio.info().tx_sample_rate
            due = int((now + _AHEAD) * rate)
            tone = _LOUDNESS * np.sin(2 * np.pi * HERTZ * np.arange(sent, due) / max(rate, 1))
            sent = due
            call.audio.write((tone * 32767).astype(np.int16).tobytes())
            heard.append(call.audio.read(1 << 16))
        except (baresip.AudioNotActive, baresip.AudioRestarted):
            pass
        if hang_up_after is not None and now > hang_up_after:
            await call.hangup()
            break
        await asyncio.sleep(_STEP)
    samples = np.frombuffer(b"".join(heard), np.int16) / 32768
    if len(samples) and rate:
        spectrum = np.abs(np.fft.rfft(samples))
        hertz = float(np.fft.rfftfreq(len(samples), 1 / rate)[int(spectrum[1:].argmax()) + 1])
        level = float(np.sqrt(np.mean(samples**2)))
        _tell(event="heard", seconds=len(samples) / rate, hertz=hertz, rate=rate, level=level)


async def _run(chosen: argparse.Namespace) -> None:
    runtime = baresip.Runtime()
    await runtime.start(
        baresip.Config(net_interface="127.0.0.1", extra_config_text=f"sip_listen 127.0.0.1:{chosen.port}\n")
    )
    agent = await baresip.UserAgent.create(
        runtime, f"<sip:peer@127.0.0.1>;regint=0;answermode=manual;catchall=yes;audio_codecs={chosen.codecs}"
    )
    tasks: set[asyncio.Task[None]] = set()

    def incoming(call: baresip.Call) -> None:
        _tell(event="rings", peer=call.peer)
        call.on(lambda event: _tell(event="over") if event.event is baresip.Event.CALL_CLOSED else None)
        if chosen.how == "answer":
            tasks.add(asyncio.create_task(_talk(call, chosen.hang_up_after)))
        elif chosen.how == "busy":
            tasks.add(asyncio.create_task(call.reject()))

    agent.on_incoming(incoming)
    _tell(event="ready")
    await asyncio.to_thread(sys.stdin.read)
    await runtime.close()


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--how", choices=["answer", "busy", "ring"], default="answer")
    options.add_argument("--codecs", default="g722/16000/1,pcma")
    options.add_argument("--hang-up-after", type=float)
    asyncio.run(_run(options.parse_args()))
