"""How well typed words in a patient's own way are understood, and how fast.

The utterances were written apart from the locales' templates, by others, before these were tuned; a second set in
`tests/fixtures/utterances` was used for tuning. Each line: text, state, command (`none` for talk that is no
command) and slots.
"""

import json
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.table import Table
from voicecare import locales
from voicecare.understand import grammar
from voicecare.understand.phrase import Command

JUDGED = Path(__file__).parent / "utterances"
_RIGHT, _WRONG, _MATCH_MS, _LOAD_MS = 0.90, 0.02, 5.0, 150.0


@dataclass(frozen=True)
class Utterance:
    """What somebody says, in which state, and what it means; None for talk that is no command."""

    text: str
    state: str
    meant: Command | None


def utterances(path: Path) -> list[Utterance]:
    """Read a file of utterances."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text, state, command, slots = line.split("\t")
        found.append(Utterance(text, state, None if command == "none" else Command(command, json.loads(slots))))
    return found


def is_right(utterance: Utterance, found: Command | None) -> bool:
    """Whether it was understood: the command, and where slots are named, these."""
    meant = utterance.meant
    if meant is None or found is None:
        return meant is found
    return found.id == meant.id and (not meant.slots or dict(found.slots) == dict(meant.slots))


def _load_ms(language: str) -> float:
    began = time.perf_counter()
    grammar.Grammar(language).match("x", ["stop"])
    return 1000 * (time.perf_counter() - began)


def tables(_data: Path) -> Iterator[Table]:
    """One row a language."""
    table = Table(
        "understanding",
        "Typed utterances that the templates do not contain. Right: of the commands. Wrong: another command than "
        "meant, or one where none was, of all. The rest gets a hint.",
    )
    for language in locales.installed():
        loaded = statistics.median(_load_ms(language) for _ in range(3))
        spoken = utterances(JUDGED / f"{language}.tsv")
        right = wrong = 0
        seconds = []
        for one in spoken:
            began = time.perf_counter()
            phrase = grammar.understand(one.text, one.state, (language,))
            seconds.append(time.perf_counter() - began)
            found = phrase.command if phrase else None
            right += one.meant is not None and is_right(one, found)
            wrong += found is not None and not is_right(one, found)
        commands = sum(one.meant is not None for one in spoken)
        match = 1000 * statistics.median(seconds)
        table.rows.append({
            "language": language, "n": len(spoken), "commands": commands,
            "right %": round(100 * right / commands, 1), "wrong %": round(100 * wrong / len(spoken), 1),
            "match ms": round(match, 2), "load ms": round(loaded),
            "reached": right / commands >= _RIGHT and wrong / len(spoken) <= _WRONG
            and match <= _MATCH_MS and loaded <= _LOAD_MS,
        })  # fmt: skip
    yield table
