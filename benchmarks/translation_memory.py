"""How fast a page is read from the memory a second time, and how fast it is kept."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.table import Table
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Alarm, Translation

_SIZES = (60, 600, 10_000)
_TIMES = 20


def tables(_data: Path) -> Iterator[Table]:
    """Sentences a second through `find`, `keep_all` and `keep`."""
    table = Table(
        "translation memory",
        f"Sentences a second. Found: one call of `find`, all known, median and slowest of {_TIMES}. "
        "Kept together: one `keep_all`. Kept singly: 60 calls of `keep`. Open: seconds to open the file.",
    )
    for size in _SIZES:
        with tempfile.TemporaryDirectory() as folder:
            table.rows.append(_measure(Path(folder) / "memory.db", size))
    yield table


def _measure(path: Path, size: int) -> dict[str, float]:
    alarm = Alarm("number", "the number 3 is missing")
    texts = [f"Walk {number} times a day, and rest for a while, as much as you need." for number in range(size)]
    # one sentence of twenty is doubted
    made = [
        (text, Translation(f"pt {text}", "machine", "firefox", () if number % 20 else (alarm,), "1"))
        for number, text in enumerate(texts)
    ]
    with closing(Memory(path)) as memory:
        together = _seconds(lambda: memory.keep_all(made, "en", "pt"))
        singly = _seconds(lambda: [memory.keep(text, "en", "nl", one) for text, one in made[:60]])
    opened: list[Memory] = []
    opening = _seconds(lambda: opened.append(Memory(path)))
    with closing(opened[0]) as memory:
        finding = [_seconds(lambda: memory.find(texts, "en", "pt")) for _ in range(_TIMES)]
        if len(memory.find(texts, "en", "pt")) != size:
            raise RuntimeError("not all was found")
    return {
        "sentences": size,
        "found, median": round(size / statistics.median(finding)),
        "found, slowest": round(size / max(finding)),
        "kept together": round(size / together),
        "kept singly": round(60 / singly),
        "open (s)": round(opening, 4),
    }


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
