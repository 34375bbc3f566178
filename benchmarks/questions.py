"""How well free questions about the first page are answered: the right sentence, or that the page does not say it.

The questions in `benchmarks/questions/` were written before any result was seen, by somebody who had not seen the
search nor its word lists; each names every sentence that a careful person would accept.
"""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.table import Table
from voicecare.questions import ask

_SETS = Path(__file__).parent / "questions"
_PAGE = "hmc-spinal-fusion"
_RIGHT, _NONE = 85.0, 90.0


def tables(_data: Path) -> Iterator[Table]:
    """One row a language."""
    table = Table(
        "questions",
        "Right: of the questions with an answer, the sentence read is one that a careful person accepts. Wrong: "
        "another sentence was read. None: of the questions without an answer, it was said that the page has none.",
    )
    for path in sorted(_SETS.glob("*.yaml")):
        asked = yaml.safe_load(path.read_text(encoding="utf-8"))
        began = time.perf_counter()
        found = [answer.sentence for answer in ask(_PAGE, [one["ask"] for one in asked], path.stem)]
        seconds = time.perf_counter() - began
        with_answer = [(one, answer) for one, answer in zip(asked, found, strict=True) if one["answer"]]
        without = [answer for one, answer in zip(asked, found, strict=True) if not one["answer"]]
        right = 100 * statistics.mean(answer in one["answer"] for one, answer in with_answer)
        none = 100 * statistics.mean(answer is None for answer in without)
        table.rows.append({
            "language": path.stem,
            "with an answer": len(with_answer),
            "right %": round(right, 1),
            "wrong %": round(
                100 * statistics.mean(answer not in (None, *one["answer"]) for one, answer in with_answer), 1
            ),
            "without": len(without),
            "none %": round(none, 1),
            "ms a question": round(1000 * seconds / len(asked), 1),
            "reached": right >= _RIGHT and none >= _NONE,
        })  # fmt: skip
    yield table
