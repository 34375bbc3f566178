"""The other side of a call: a real telephone on loopback that answers, is busy, or lets it ring.

Started as a program, because baresip allows one of it in a process. It prints its address, then a line for each
thing that happens, and ends when its standard input is closed.
"""

import argparse
import asyncio
import json
import sys

import baresip
import numpy as np

HZ = 440.0


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


async def answer(call: baresip.Call, hang_up_after: float | None) -> None:
    await call.answer()
    while call.state is not baresip.CallState.ESTABLISHED:
        await asyncio.sleep(0.01)
    say(event="answered", peer=call.peer)
    while True:
        try:
            info = call.audio.info()
        except baresip.AudioNotActive:
            await asyncio.sleep(0.02)
            continue
        if info.tx_ready and info.rx_ready:
            break
        await asyncio.sleep(0.02)
    rate, sent, heard = info.tx_sample_rate, 0, []
    loop = asyncio.get_running_loop()
    began = loop.time()
    while call.state is baresip.CallState.ESTABLISHED:
        due = int((loop.time() - began + 0.06) * rate)
        if due > sent:
            tone = 0.3 * np.sin(2 * np.pi * HZ * np.arange(sent, due) / rate)
            try:
                call.audio.write((tone * 32767).astype(np.int16).tobytes())
                heard.append(call.audio.read(1 << 16))
            except baresip.AudioRestarted:
                continue
            except baresip.AudioNotActive:
                break
            sent = due
        if hang_up_after is not None and loop.time() - began > hang_up_after:
            await call.hangup()
            break
        await asyncio.sleep(0.02)
    pcm = np.frombuffer(b"".join(heard), np.int16) / 32768
    if len(pcm):
        spectrum = np.abs(np.fft.rfft(pcm))
        loudest = float(np.fft.rfftfreq(len(pcm), 1 / info.rx_sample_rate)[int(spectrum[1:].argmax()) + 1])
        say(event="heard", seconds=len(pcm) / info.rx_sample_rate, hertz=loudest, rate=info.rx_sample_rate,
            level=float(np.sqrt(np.mean(pcm**2))))  # fmt: skip


async def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--how", choices=["answer", "busy", "ring"], default="answer")
    options.add_argument("--codecs", default="g722/16000/1,pcma")
    options.add_argument("--hang-up-after", type=float)
    chosen = options.parse_args()
    runtime = baresip.Runtime()
    await runtime.start(
        baresip.Config(net_interface="127.0.0.1", extra_config_text=f"sip_listen 127.0.0.1:{chosen.port}\n")
    )
    agent = await baresip.UserAgent.create(
        runtime, f"<sip:+31889792323@127.0.0.1>;regint=0;answermode=manual;audio_codecs={chosen.codecs}"
    )
    tasks: set[asyncio.Task[None]] = set()

    def incoming(call: baresip.Call) -> None:
        say(event="rings", peer=call.peer)
        call.on(lambda event: say(event="over") if event.event is baresip.Event.CALL_CLOSED else None)
        if chosen.how == "answer":
            tasks.add(asyncio.create_task(answer(call, chosen.hang_up_after)))
        elif chosen.how == "busy":
            tasks.add(asyncio.create_task(call.reject()))

    agent.on_incoming(incoming)
    say(event="ready")
    await asyncio.to_thread(sys.stdin.read)
    await runtime.close()


if __name__ == "__main__":
    asyncio.run(main())
