"""Whole orders with slots, of another domain: how far does scoring instead of transcribing carry?

Whisper writes down what was said; the words that are most like a slot's value make the order's frame. Then each
slot in turn is scored as a closed set, all its values in the same frame, and the likeliest is taken. An order is
right when all its slots are. Nothing here knows an order, only the values that a slot may have.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from rapidfuzz import fuzz
from rich.progress import track

from benchmarks.mixing import Conditions, heard
from benchmarks.recordings import DATA, noises
from benchmarks.table import Table, interval
from benchmarks.transcriber import Transcriber
from voicecare.audio.block import Samples
from voicecare.audio.wav import load
from voicecare.listen.whisper import ClosedSet
from voicecare.models import store
from voicecare.understand.templates import Templates

_GOALS = ((Conditions(), 95.0), (Conditions(12), 91.0), (Conditions(6), 85.0))
_ALIKE = 68.0
"""Likeness, of 100, that words must have to a value to be its place."""
_LONGEST = 6
_FIGURES = {"8": "eight", "12": "twelve", "16": "sixteen", "20": "twenty", "oz": "ounce"}
_NAMED = 8
"""Errors that a row names, the most frequent first."""
_WIDER = 2
"""Words on each side of a value that may belong to it."""
_UNEXPLAINED = -5.0
"""Nats for each word that is neither a value nor usual in an order: as written down it is likelier by itself."""
_FILLERS = frozenset(re.findall(r"\S+", """
    a an and please with i i'd i'll i'm like can could get have me my the want to make it of for would uh um one
    just order give need let's you take may
"""))  # fmt: skip
Values = Mapping[str, Sequence[str]]
Span = tuple[int, int]
Places = dict[str, tuple[Span, str]]


def tables(data: Path = DATA) -> Iterator[Table]:
    """A row a condition."""
    model = store.Store(store.folder()).path("whisper-base")
    engine, transcriber = ClosedSet(model), Transcriber(model)
    templates = Templates("en", {})
    described = yaml.safe_load((Path(__file__).parent / "orders.yaml").read_text())
    values = {slot: [text for text, _ in templates.write_out(template)] for slot, template in described.items()}
    labels = json.loads((data / "intents-en" / "labels.json").read_text())
    backgrounds = [load(one.path) for one in noises(data)]
    table = Table("orders", "All slots of an order right; the same orders transcribed, and then scored slot by slot.")
    for conditions, goal in _GOALS:
        transcribed = right = slots = slots_right = 0
        errors = Counter[str]()
        for name, label in track(labels.items(), f"orders, {conditions.name}"):
            wanted = {slot: " ".join(value.split()) for slot, value in label["slots"].items()}
            path = data / "intents-en" / "speech" / name
            samples = heard(load(path), conditions, backgrounds, name)
            first, found = understood(samples, engine, transcriber, values)
            transcribed += first == wanted
            right += found == wanted
            slots += len(wanted)
            slots_right += sum(found.get(slot) == value for slot, value in wanted.items())
            errors.update(_errors(wanted, found))
        count = len(labels)
        table.rows.append({
            "conditions": conditions.name, "n": count, "transcribed %": round(100 * transcribed / count, 1),
            "scored %": round(100 * right / count, 1), "95 % interval": interval(right, count),
            "slots %": round(100 * slots_right / slots, 1), "goal %": goal, "reached": 100 * right >= goal * count,
            "errors": ", ".join(f"{name} {times}" for name, times in errors.most_common(_NAMED)),
        })  # fmt: skip
    yield table


def _errors(wanted: Mapping[str, str], found: Mapping[str, str]) -> Iterator[str]:
    for slot in {**wanted, **found}:
        if wanted.get(slot) != found.get(slot):
            yield f"{wanted.get(slot, 'nothing')} as {found.get(slot, 'nothing')}"


def understood(
    samples: Samples, engine: ClosedSet, transcriber: Transcriber, values: Values
) -> tuple[dict[str, str], dict[str, str]]:
    """The slots of an order as they were transcribed, and as they were scored."""
    written = transcriber.transcribe(samples, "en").casefold()
    words = [_FIGURES.get(word, word) for word in re.findall(r"[a-z']+|\d+", written)]
    spans = _spans(words, values)
    transcribed = {slot: value for slot, (span, value) in spans.items() if " ".join(words[slice(*span)]) == value}
    for slot in values:
        words, spans = _scored(samples, engine, words, spans, slot, values)
    return transcribed, {slot: value for slot, (_, value) in spans.items()}


def _spans(words: Sequence[str], values: Values) -> Places:
    """Where each slot stands, and its value there; the most alike first, none in another's place."""
    found = []
    for slot, known in values.items():
        for start in range(len(words)):
            for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
                text = " ".join(words[start:end])
                value = max(known, key=lambda one, text=text: fuzz.ratio(text, one))
                alike = fuzz.ratio(text, value)
                if alike >= _ALIKE:
                    found.append((alike + 2 * (end - start), slot, (start, end), value))
    taken: Places = {}
    for _, slot, span, value in sorted(found, reverse=True):
        if slot not in taken and all(span[1] <= other[0] or other[1] <= span[0] for other, _ in taken.values()):
            taken[slot] = span, value
    return taken


def _scored(
    samples: Samples,
    engine: ClosedSet,
    words: list[str],
    spans: Places,
    slot: str,
    values: Values,
) -> tuple[list[str], Places]:
    """The frame with the likeliest value in this slot's place; where it has none yet, in that of unknown words."""
    others = {name: place for name, place in spans.items() if name != slot}
    free = {at for at, word in enumerate(words) if word not in _FILLERS
            and not any(first <= at < last for (first, last), _ in others.values())}  # fmt: skip
    frames: dict[str, tuple[Span, str]] = {}
    for first, last in _places(spans.get(slot), free):
        for value in values[slot]:
            frames.setdefault(" ".join([*words[:first], value, *words[last:]]), ((first, last), value))
    if not frames:
        return words, spans
    if slot not in spans:
        frames.setdefault(" ".join(words), ((0, 0), ""))
    scores = [
        score + _UNEXPLAINED * len(free - set(range(*span)))
        for score, (span, _) in zip(engine.likelihoods(samples, "en", list(frames)), frames.values(), strict=True)
    ]
    text = max(zip(scores, frames, strict=True))[1]
    (first, last), value = frames[text]
    if not value:
        return words, spans
    longer = len(value.split()) - (last - first)
    moved = {name: ((a + longer, b + longer) if a >= last else (a, b), one) for name, ((a, b), one) in others.items()}
    return text.split(), {**moved, slot: ((first, first + len(value.split())), value)}


def _places(known: tuple[Span, str] | None, free: set[int]) -> Iterator[Span]:
    """Where a slot's value may stand: about where it was found, or at any words that are unexplained."""
    if known is None:
        for first in free:
            for last in range(first + 1, first + _LONGEST):
                if set(range(first, last)) <= free:
                    yield first, last
        return
    (first, last), _ = known
    # the widest first: of two places that make the same text it leaves fewer words unexplained
    for before in reversed(range(_WIDER + 1)):
        for after in reversed(range(_WIDER + 1)):
            if {*range(first - before, first), *range(last, last + after)} <= free:
                yield first - before, last + after
