"""Browsers that connect, reload, stop listening and vanish at random.

`python -m benchmarks.screen_clients ADDRESS SECONDS` prints what they did, as JSON.
"""

import asyncio
import json
import random
import sys
import time
from collections import Counter

import httpx2
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Origin

CLIENTS = 20
_STAY, _AWAY = (0.1, 8.0), (0.2, 2.0)
_RELOAD = 0.5


async def _client(address: str, ends: float, chance: random.Random, counted: Counter[str]) -> None:
    async with httpx2.AsyncClient(follow_redirects=True) as http:
        origin = address.split("/?")[0]
        await http.get(address)
        cookie = "; ".join(f"{name}={value}" for name, value in http.cookies.items())
        while time.monotonic() < ends:
            if chance.random() < _RELOAD:
                for path in ("/", "/static/screen.css", "/static/screen.js", "/drawings/1"):
                    (await http.get(origin + path)).raise_for_status()
                counted["loaded"] += 1
            await _look(origin, cookie, chance, counted)
            await asyncio.sleep(chance.uniform(*_AWAY))


async def _look(origin: str, cookie: str, chance: random.Random, counted: Counter[str]) -> None:
    try:
        socket = await connect(
            origin.replace("http", "ws") + "/live", origin=Origin(origin), additional_headers={"Cookie": cookie},
            max_size=None, close_timeout=1,
        )  # fmt: skip
    except (OSError, TimeoutError, InvalidHandshake):
        counted["not let in"] += 1
        return
    counted["connected"] += 1
    how = chance.choice(("closed", "vanished", "deaf"))
    try:
        async with asyncio.timeout(chance.uniform(*_STAY)):
            if how == "deaf":
                socket.transport.pause_reading()
                await asyncio.sleep(_STAY[1])
            async for _ in socket:
                counted["states seen"] += 1
    except TimeoutError:
        counted[how] += 1
    except ConnectionClosed:
        counted["sent away, too many"] += 1
        return
    if how == "closed":
        await socket.close()
    else:
        socket.transport.abort()


async def _all(address: str, seconds: float) -> Counter[str]:
    counted = Counter[str]()
    ends = time.monotonic() + seconds
    await asyncio.gather(*(_client(address, ends, random.Random(one), counted) for one in range(CLIENTS)))
    return counted


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_all(sys.argv[1], float(sys.argv[2])))))
