"""What the tests of memory, review and exchange share; run as a program it writes until it is killed."""

import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from voicecare.page.load import parse
from voicecare.page.model import Page
from voicecare.translate.decisions import Change, Decisions
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Translation

TEXTS = ("Walk 3 times a day.", "Do not lift.", "Rest well.")


def page(texts: Sequence[str] = TEXTS) -> Page:
    """A page whose sentences `rest/1`, `rest/2`, ... are given."""
    return parse(yaml.safe_dump({
        "id": "small", "language": "en", "country": "NL", "hospital": "HMC", "title": "After surgery",
        "introduction": ["Welcome."],
        "sections": [{"id": "rest", "title": "Rest", "items": list(texts)}],
        "exercises": {
            "title": "Exercises", "pain_rule": ["Pain is the limit."],
            "list": [{
                "id": "bridge", "steps": ["Lift."], "dose": {"repetitions": 3, "times_a_day": 2},
                "dose_text": "Do this 2 times a day, 3 times each time.",
            }],
        },
    }))  # fmt: skip


def translation_file(folder: Path, given: dict[str, dict[str, object]], language: str = "nl") -> Path:
    """A page's file: ids to source, text and what else is given."""
    path = folder / "translations" / f"{language}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = {"page": "small", "from": "en", "to": language, "origin": "author", "sentences": given}
    path.write_text(yaml.safe_dump(whole, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def reviewed(text: str | None, reviewer: str = "A. Jansen") -> Translation:
    return Translation(text, "reviewed", reviewer=reviewer)


def _keep(path: Path, name: str) -> None:
    """Keep one after the other, and say each time that it is kept."""
    memory = Memory(path)
    for number in range(100_000):
        memory.keep(f"{name} {number}", "en", "nl", Translation(f"nl {number}", "machine"))
        print(number, flush=True)


def _import(path: Path, _name: str) -> None:
    """Take in 5,000 sentences in one step, again and again."""
    decisions = Decisions(Memory(path), "small", "en", "nl")
    print("ready", flush=True)
    for turn in range(100_000):
        changes = [Change(f"rest/{n}", f"Sentence {n}.", reviewed(f"turn {turn}")) for n in range(5_000)]
        decisions.decide("import", "B. de Vries", changes)
        print(turn, flush=True)


if __name__ == "__main__":
    {"keep": _keep, "import": _import}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
