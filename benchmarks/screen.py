"""The patient's view: how soon it shows and obeys, what it weighs, whether browsers disturb the voice; axe.

`python -m benchmarks.screen MINUTES` takes so many minutes instead of ten for the browsers that come and go.
"""

import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page, Response, expect

from benchmarks import processor, screen_axe
from benchmarks.recordings import DATA
from benchmarks.screen_clients import CLIENTS
from benchmarks.screen_scenes import PAGE, WITHIN, browser, opened
from benchmarks.screen_session import Sounding, session
from benchmarks.table import Table
from voicecare.page import drawings

_MINUTES = 10.0
_PRESSES, _LOADS = 30, 20
_CAPTION, _SILENCE, _USABLE = 0.1, 0.15, 0.5
"""Goals in seconds, medians."""
_WEIGHT, _GAP, _GROWTH = 150, 0.02, 5.0
"""Goals: kB in all, seconds of silence in a sentence, MB between the first minute and the end."""
_SETTLED = 20.0
_LOOK = """
window.captions = []; window.presses = [];
new MutationObserver(() => {
  const text = document.getElementById("caption").textContent;
  // after the frame in which it is drawn
  requestAnimationFrame(() => setTimeout(() => window.captions.push([text, performance.now()])));
}).observe(document.getElementById("caption"), {childList: true, characterData: true, subtree: true});
document.getElementById("stop").addEventListener("click", () => window.presses.push(performance.now()), true);
"""
_USABLE_AT = """
addEventListener("DOMContentLoaded", () => {
  const look = () => {
    if (!document.querySelector("#first button:enabled")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.usableAt ??= performance.now(); }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {childList: true, subtree: true, attributes: true});
  look();
});
"""


def tables(_data: Path = DATA, minutes: float = _MINUTES) -> Iterator[Table]:
    """Reactions, weight, browsers that come and go, axe."""
    with session() as seen:
        with browser() as started:
            yield _reactions(started, seen)
            yield _weight(started, seen.address)
        yield _crowd(seen, minutes)
    yield from screen_axe.tables()


def _reactions(started: Browser, seen: Sounding) -> Table:
    table = Table(
        "screen reactions", "Seconds, in Chromium, with the usual voice on the virtual sound card. A caption: from "
        "when its first block sounds to the end of the frame that shows it; below zero it is there first. A press: "
        "from the click on STOP to the last sample of the voice.",
    )  # fmt: skip
    page = opened(started, seen.address)
    page.evaluate(_LOOK)
    chance = np.random.default_rng(0)
    for _ in range(_PRESSES):
        before = len(seen.began)
        seen.lines.put("read the advice")
        seen.wait(lambda before=before: len(seen.began) > before)  # type: ignore[misc]  # bound to this round
        time.sleep(chance.uniform(0.7, 1.5))
        page.locator("#stop").click()
        time.sleep(1.5)
    offset = _offset(page)
    captions = [(text, at / 1000 + offset) for text, at in page.evaluate("captions")]
    shown = []
    for begins, identifier in seen.began:
        text = seen.says[identifier].text
        at = next((at for caption, at in captions if caption == text and abs(at - begins) < 1.0), None)
        if at is not None:
            shown.append(at - begins)
    presses = [at / 1000 + offset for at in page.evaluate("presses")]
    silent = [seen.silent_after(at) - at for at in presses]
    page.close()
    for what, found, goal in (("caption", shown, _CAPTION), ("press to silence", silent, _SILENCE)):
        table.rows.append({
            "what": what, "n": len(found), "median s": round(statistics.median(found), 3), "goal": goal,
            "95 % s": round(float(np.percentile(found, 95)), 3), "reached": statistics.median(found) <= goal,
        })  # fmt: skip
    return table


def _offset(page: Page) -> float:
    """What is added to the page's clock, in seconds, to have this process's; good to a millisecond or two."""
    asked = []
    for _ in range(30):
        before = time.monotonic()
        shown = float(page.evaluate("performance.now()")) / 1000
        after = time.monotonic()
        asked.append((after - before, (before + after) / 2 - shown))
    return min(asked)[1]


def _weight(started: Browser, address: str) -> Table:
    table = Table(
        "screen weight", "The patient's view in a new browser profile each time: all that is sent until it can be "
        "used, and the drawings of all exercises. Usable: from the request to the frame with the first button that "
        "works.",
    )  # fmt: skip
    drawn = sum(len(one.svg.encode()) for one in drawings.read(PAGE).values())
    seconds, weights = zip(*(_load(started, address) for _ in range(_LOADS)), strict=True)
    usable, weight = statistics.median(seconds), (max(weights) + drawn) / 1000
    table.rows.append({
        "loads": _LOADS, "kB": round(weight, 1), "goal kB": _WEIGHT, "usable s": round(usable, 2),
        "95 % s": round(float(np.percentile(seconds, 95)), 2), "goal s": _USABLE,
        "reached": weight <= _WEIGHT and usable <= _USABLE,
    })  # fmt: skip
    return table


def _load(started: Browser, address: str) -> tuple[float, int]:
    """Seconds until it can be used, and bytes sent until then, without drawings."""
    bodies: list[Response] = []
    frames: list[int] = []
    context = started.new_context()
    page = context.new_page()
    page.add_init_script(_USABLE_AT)
    page.on("response", lambda one: bodies.append(one))
    page.on("websocket", lambda one: one.on("framereceived", _lengths(frames)))
    page.goto(address)
    expect(page.locator("#first button").first).to_be_enabled(timeout=WITHIN)
    while (usable := page.evaluate("window.usableAt")) is None:
        page.wait_for_timeout(50)
    sent = sum(len(one.body()) for one in bodies if one.status == 200) + frames[0]
    context.close()
    return float(usable) / 1000, sent


def _lengths(frames: list[int]) -> Callable[[str | bytes], None]:
    return lambda frame: frames.append(len(frame.encode() if isinstance(frame, str) else frame))


def _crowd(seen: Sounding, minutes: float) -> Table:
    table = Table(
        "screen crowd", f"{minutes:g} minutes of reading, alone and then with browsers that connect, reload, stop "
        "listening and vanish at random; eight are let in at once. A gap is silence inside a sentence that nobody "
        "asked for. Memory is of all processes of the session.",
    )  # fmt: skip
    for clients in (0, CLIENTS):
        since = time.monotonic()
        others = None
        if clients:
            others = subprocess.Popen(
                [sys.executable, "-m", "benchmarks.screen_clients", seen.address, str(60 * minutes)],
                stdout=subprocess.PIPE, text=True,
            )  # fmt: skip
        first, last = _read(seen, since + 60 * minutes)
        did = Counter[str](json.loads(others.communicate(timeout=60)[0]) if others else {})
        gaps = seen.gaps(since)
        late = sum(one.late for one in seen.blocks if one.begins >= since)
        table.rows.append({
            "browsers": clients, "let in": did["connected"] - did["sent away, too many"], "reloads": did["loaded"],
            "vanished": did["vanished"] + did["deaf"], "sentences": len(gaps),
            "longest gap ms": round(1000 * max(gaps), 1), "late blocks": late, "MB": round(first, 1),
            "MB at the end": round(last, 1), "reached": max(gaps) <= _GAP and last - first <= _GROWTH,
        })  # fmt: skip
    return table


def _read(seen: Sounding, ends: float) -> tuple[float, float]:
    """Read all of the page, again and again; the memory after a while, and at the end, in MB."""
    settled = time.monotonic() + _SETTLED
    first = 0.0
    while time.monotonic() < ends:
        if not seen.watching.moment.speaking:
            seen.lines.put("read everything")
        time.sleep(5)
        if not first and time.monotonic() > settled:
            first = processor.megabytes()
    last = processor.megabytes()
    seen.lines.put("")
    time.sleep(3)
    return first, last


if __name__ == "__main__":
    for one in tables(minutes=float(sys.argv[1]) if sys.argv[1:] else _MINUTES):
        one.show()
        print(one.save())
