"""Translators: quality on professional translations, speed beside the bare engine, the first sentence, memory."""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import sacrebleu
from rich.progress import track

from benchmarks.table import Table, spread
from voicecare.events import Event, Translate
from voicecare.models import store
from voicecare.page.load import load
from voicecare.page.sentences import sentences
from voicecare.translate import batch
from voicecare.translate.crew import Crew
from voicecare.translate.engines import engines
from voicecare.translate.firefox import FirefoxTranslator
from voicecare.translate.interpreter import Interpreter
from voicecare.translate.memory import Memory
from voicecare.translate.protected import names_of
from voicecare.translate.service import TranslationService

_SETS = ("flores", "tico19")
_PAGE = "hmc-spinal-fusion"
_ROUNDS, _LINES = 5, 100
_TIMES = 5


def tables(data: Path) -> Iterator[Table]:
    """All of them."""
    if (data / "parallel").is_dir():
        yield _quality(data / "parallel")
        yield _speed(data / "parallel")
    yield _first_sentence()
    yield _memory()


def _parallel(folder: Path, name: str, source: str, target: str) -> list[tuple[str, str]]:
    """Lines of a set, source and reference; one side is always English."""
    other = target if source == "en" else source
    file = folder / f"{name}.en-{other}.tsv"
    if not file.is_file():
        return []
    lines = [tuple(line.split("\t")[:2]) for line in file.read_text(encoding="utf-8").splitlines()]
    return [(english, foreign) if source == "en" else (foreign, english) for english, foreign in lines]


def _quality(folder: Path) -> Table:
    table = Table("translation quality", "Each installed engine on professional translations, sacrebleu's defaults.")
    for engine in engines(store.folder()):
        for source, target in sorted(engine.pairs()):
            crew = Crew(engine, store.folder(), os.cpu_count() or 1)
            for name in _SETS:
                lines = _parallel(folder, name, source, target)
                if not lines:
                    continue
                began = time.perf_counter()
                made = _by_all(crew, [one for one, _ in lines], source, target)
                seconds = time.perf_counter() - began
                references = [[other for _, other in lines]]
                table.rows.append({
                    "engine": engine.name, "pair": f"{source}-{target}", "set": name, "n": len(lines),
                    "BLEU": round(sacrebleu.corpus_bleu(made, references).score, 1),
                    "chrF": round(sacrebleu.corpus_chrf(made, references).score, 1),
                    "sentences/s": round(len(lines) / seconds, 1),
                })  # fmt: skip
            crew.close()
    return table


def _by_all(crew: Crew, lines: list[str], source: str, target: str) -> list[str]:
    from concurrent.futures import ThreadPoolExecutor

    batches = [lines[at : at + 4] for at in range(0, len(lines), 4)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = pool.map(lambda one: crew.translate(one, source, target), batches)
        return [text for texts in done for text in texts]


def _speed(folder: Path) -> Table:
    """The rounds alternate, so that what else the machine does weighs on all alike."""
    table = Table(
        "translation speed",
        f"English to Portuguese, FLORES, {_ROUNDS} rounds of {_LINES} sentences, side by side; the service with "
        "protection, checks and memory. The ratio is to the bare engine of the same round; processor time counts all "
        "processes and, unlike the clock, not what else the machine does.",
    )
    lines = [one for one, _ in _parallel(folder, "flores", "en", "pt")]
    bare = FirefoxTranslator(store.folder() / "firefox")
    bare.translate(["Walk."], "en", "pt")
    found: dict[str, list[float]] = {}
    used: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        memory = Memory(Path(home) / "memory.db")
        with _service(memory, round_trip=False) as plain, _service(memory, round_trip=True) as whole:
            for service in (plain, whole):
                list(service.translate([(str(at), f"Walk {at}.") for at in range(40)], "en", "pt"))
            for number in track(range(_ROUNDS), "speed"):
                texts = lines[number * _LINES : (number + 1) * _LINES]
                pairs = [(str(at), text) for at, text in enumerate(texts)]
                ways = {
                    "the bare engine in a loop": lambda texts=texts: bare.translate(texts, "en", "pt"),
                    "the service without the round trip": lambda pairs=pairs: list(
                        plain.translate(pairs, "en", "pt", fresh=True)
                    ),
                    "the service": lambda pairs=pairs: list(whole.translate(pairs, "en", "pt", fresh=True)),
                    "the service, all from memory": lambda pairs=pairs: list(whole.translate(pairs, "en", "pt")),
                }
                for name, way in ways.items():
                    began, busy = time.perf_counter(), _processor_time()
                    way()
                    used[name] = used.get(name, 0.0) + _processor_time() - busy
                    found.setdefault(name, []).append(len(texts) / (time.perf_counter() - began))
    base = found["the bare engine in a loop"]
    for name, speeds in found.items():
        ratios = [one / other for one, other in zip(speeds, base, strict=True)]
        table.rows.append({
            "what": name, "n": _ROUNDS * _LINES, "sentences/s": round(statistics.median(speeds), 1),
            "ratio": round(statistics.median(ratios), 2), "worst ratio": round(min(ratios), 2),
            "processor ms a sentence": round(1000 * used[name] / (_ROUNDS * _LINES), 2),
        })  # fmt: skip
    return table


def _processor_time() -> float:
    """Seconds that this process and its workers have computed."""
    ticks = 0
    for pid in (os.getpid(), *_children(os.getpid())):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _service(memory: Memory, *, round_trip: bool) -> AbstractContextManager[TranslationService]:
    request = batch.Request("en", "pt", names_of(load(_PAGE)), round_trip=round_trip)
    return batch.service(request, store.folder(), memory)


def _first_sentence() -> Table:
    """From the request to the answer, as a session asks, round trip included."""
    table = Table("first translated sentence", "From the request to a text that may be spoken, round trip included.")
    page = load(_PAGE)
    by_id = {one.id: one for one in sentences(page)}
    awaited = list(by_id)[4:]
    found: dict[str, list[float]] = {}
    for number in track(range(_TIMES), "first sentence"):
        with tempfile.TemporaryDirectory() as home:
            came = threading.Event()
            told: list[Event] = []

            def tell(event: Event, told: list[Event] = told, came: threading.Event = came) -> None:
                told.append(event)
                came.set()

            began = time.perf_counter()
            interpreter = Interpreter(by_id, store.folder(), Path(home) / "memory.db", tell, names=names_of(page))

            def ask(name: str, identifier: str, began: float, came: threading.Event = came) -> None:
                came.clear()
                interpreter.ask(Translate((identifier,), "pt", urgent=True))  # noqa: B023
                came.wait(30)
                found.setdefault(name, []).append(time.perf_counter() - began)

            if number % 2:
                ask("no process yet", awaited[0], began)
            else:
                # as in a session, which greets first
                time.sleep(2.0)
                ask("cold engine, its process is there", awaited[0], time.perf_counter())
            for identifier in awaited[1:6]:
                ask("warm", identifier, time.perf_counter())
            interpreter.ask(Translate(tuple(awaited[6:]), "pt"))
            time.sleep(0.05)
            last = awaited[-1]
            asked = time.perf_counter()
            interpreter.ask(Translate((last,), "pt", urgent=True))
            while not any(getattr(one, "sentence", None) == last for one in list(told)):
                time.sleep(0.001)
            found.setdefault("warm, in the middle of the page", []).append(time.perf_counter() - asked)
            interpreter.close()
    for name, seconds in found.items():
        table.rows.append({"what": name, "n": len(seconds), **spread(seconds)})
    return table


def _memory() -> Table:
    """What the kernel says, read every 20 ms until the command ends."""
    table = Table("translation memory use", "`voicecare translate page --to pt --engine firefox --fresh`, once.")
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "voicecare", "translate", "page", _PAGE, "--to", "pt", "--engine", "firefox",
                   "--fresh", "--json"]  # fmt: skip
        environment = {**os.environ, "VOICECARE_HOME": home}
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as child:
            peaks: dict[int, float] = {}
            whole = 0.0
            while child.poll() is None:
                family = [child.pid, *_children(child.pid)]
                sizes = {pid: _megabytes(pid) for pid in family}
                whole = max(whole, sum(shared for _, shared in sizes.values()))
                peaks.update({pid: max(peaks.get(pid, 0.0), peak) for pid, (peak, _) in sizes.items()})
                time.sleep(0.02)
    command_peak = peaks.pop(child.pid)
    table.rows += [
        {"what": "the command itself, peak resident", "MB": round(command_peak)},
        {"what": "the largest engine process, peak resident", "MB": round(max(peaks.values()))},
        {"what": "all together, shared pages counted once", "MB": round(whole)},
    ]
    return table


def _children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").glob("*/children"))
        direct = [int(one) for task in tasks for one in task.read_text().split()]
    except OSError:
        return []
    return [*direct, *(other for one in direct for other in _children(one))]


def _megabytes(pid: int) -> tuple[float, float]:
    """Peak resident so far, and the present size with shared pages divided among those who share them."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0, 0.0
    peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0")
    shared = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0")
    return int(peak.split()[1]) / 1024, int(shared.split()[1]) / 1024
