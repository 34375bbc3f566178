"""How well free questions about the first page are answered: the right sentence, or that the page does not say it.

The questions in `benchmarks/questions/` were written before any result was seen, by somebody who had not seen the
search nor its word lists; each names every sentence that a careful person would accept. The word lists were then
completed while looking at every other question, from the first on: the other half judges.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import yaml

from benchmarks.table import Table
from voicecare.questions import ask

_SETS = Path(__file__).parent / "questions"
_PAGE = "hmc-spinal-fusion"
_HALVES = {"looked at": slice(0, None, 2), "not looked at": slice(1, None, 2)}
_RIGHT, _NONE = 85.0, 90.0


def tables(_data: Path) -> Iterator[Table]:
    """One row a language and half of the questions."""
    table = Table(
        "questions",
        "Right: of the questions with an answer, the first sentence read is one that a careful person accepts. "
        "Wrong: another sentence was read. None: of the questions without an answer, it was said that the page has "
        "none. The word lists were completed while looking at one half of the questions.",
    )
    for path in sorted(_SETS.glob("*.yaml")):
        asked = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, half in _HALVES.items():
            table.rows.append({"language": path.stem, "half": name, **_row(asked[half], path.stem)})
    yield table


def _row(asked: list[dict[str, object]], language: str) -> dict[str, object]:
    began = time.perf_counter()
    found = [answer.sentence for answer in ask(_PAGE, [str(one["ask"]) for one in asked], language)]
    seconds = time.perf_counter() - began
    read = [(answer, list(accepted)) for answer, one in zip(found, asked, strict=True) if (accepted := one["answer"])]
    without = [answer for answer, one in zip(found, asked, strict=True) if not one["answer"]]
    right = 100 * mean(answer in accepted for answer, accepted in read)
    none = 100 * mean(answer is None for answer in without)
    return {
        "with an answer": len(read), "right %": round(right, 1),
        "wrong %": round(100 * mean(answer is not None and answer not in accepted for answer, accepted in read), 1),
        "without": len(without), "none %": round(none, 1), "ms a question": round(1000 * seconds / len(asked), 1),
        "reached": right >= _RIGHT and none >= _NONE,
    }  # fmt: skip
