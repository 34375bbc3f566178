"""Documents and pages that nobody would write: an error in plain words, never a traceback.

`python -m tests.fuzz --minutes 10` tries for so long; the test suite tries a few of each.
"""

import argparse
import logging
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.unit.test_importing import LEAFLET, PAGES, epub, markup, pdf, word
from tests.unit.test_page import SMALL
from voicecare.errors import PageError, VoiceCareError
from voicecare.importing.read import import_page
from voicecare.page.check import findings
from voicecare.page.draft.write import marks, yaml_text
from voicecare.page.lines import line
from voicecare.page.load import parse
from voicecare.page.sentences import sentences

_PIECES = [
    *LEAFLET.splitlines(), "Oefening 1", "Exercise 2: lift", "Starting position: lie down.", "Do not force it.",
    "12262 BA", "Burg. Banninglaan 12262 BA Leidschendam", "2nd floor, route blue", "begane grond, route 10",
    "Call the Neurosurgery department at 088 979 43 65", "+31", "00000000000", "088 979 23 2", "088 979 23 23",
    "Mo to Fr: 08.00 am – 16.30 pm", "maandag t/m zondag 25.99 tot 0.0 uur", "ma di wo 8-8", "10 times",
    "0 times a day", "999 times every hour", "Sluiten", "•", "1.", "Questions?", "Contact", ":",
    "# CHECK: x", "- - -", "&x;", "<b>", "\u2028", "\u0085", "\x00", "\x1b", "\ud7ff", "\u202e",
    "١٠ times", "٣ keer per dag", "{a: b}", "'", '"', "|", ">", "!!x", "%", "@", "`", "yes", "1:30", "08:00",
]  # fmt: skip
_CHARACTERS = st.characters(exclude_categories=("Cs",))
_LINES = st.one_of(st.sampled_from(_PIECES), st.text(_CHARACTERS, max_size=40))
_TAGS = st.sampled_from([
    "p", "li", "ul", "ol", "h1", "h2", "h3", "table", "tr", "td", "div", "main", "article", "section", "nav", "dl",
    "dt", "dd", "script", "style", "img", "br", "b", "a", "svg", "math", "template",
])  # fmt: skip
texts = st.lists(st.tuples(_LINES, st.sampled_from(["\n", "\n\n", " ", "\r\n", "\t"])), max_size=30).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)
_NODES = st.recursive(
    _LINES,
    lambda inner: st.tuples(_TAGS, st.lists(inner, max_size=5), st.booleans()).map(
        lambda node: f"<{node[0]} alt='{node[0]}'>{''.join(node[1])}" + (f"</{node[0]}>" if node[2] else "")
    ),
    max_leaves=25,
)
web_pages = st.lists(_NODES, max_size=6).map(lambda nodes: "<html lang='en'><body>" + "".join(nodes))


def _damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """A document with some bytes changed, and perhaps its end missing."""
    places = st.lists(st.tuples(st.integers(0, len(content) - 1), st.binary(max_size=6)), max_size=8)

    def change(drawn: tuple[list[tuple[int, bytes]], int]) -> bytes:
        made = bytearray(content)
        for place, new in drawn[0]:
            made[place : place + len(new)] = new
        return bytes(made[: drawn[1]])

    return st.tuples(places, st.integers(len(content) // 2, len(content))).map(change)


documents = st.one_of(
    texts.map(lambda text: ("a.txt", text.encode())),
    web_pages.map(lambda text: ("a.html", text.encode())),
    st.tuples(st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a.epub"]), st.binary(max_size=300)),
    _damaged((PAGES / "example-hip.html").read_bytes()).map(lambda content: ("a.html", content)),
    _damaged(word(LEAFLET)).map(lambda content: ("a.docx", content)),
    _damaged(epub(LEAFLET)).map(lambda content: ("a.epub", content)),
    _damaged(pdf(LEAFLET)).map(lambda content: ("a.pdf", content)),
    texts.map(lambda text: ("a.docx", word(_printable(text) or "x"))),
    texts.map(lambda text: ("a.epub", epub(markup(text)))),
)
_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _LINES, st.dates(), st.datetimes()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=6,
)
_GOOD = yaml.safe_load(SMALL)


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable() or character == "\n")


@st.composite
def _changed_values(draw: st.DrawFn) -> str:
    data = yaml.safe_load(SMALL)
    for name in draw(
        st.lists(st.sampled_from([*_GOOD, "opening_hours", "places", "quick_links", "specialism"]), max_size=3)
    ):
        data[name] = draw(_VALUES)
    section = data["sections"][0] if isinstance(data["sections"], list) and data["sections"] else None
    if isinstance(section, dict):
        section[draw(st.sampled_from(["id", "title", "items"]))] = draw(
            st.one_of(_VALUES, st.just(["a", ["b", "c"]]))
        )
    return yaml.safe_dump(data, allow_unicode=True)


pages = st.one_of(
    _damaged(SMALL.encode()).map(lambda content: content.decode("utf-8", "replace")), _changed_values(), texts,
    st.lists(st.sampled_from(SMALL.splitlines(keepends=True)), max_size=30).map("".join),
)  # fmt: skip


def imported(document: tuple[str, bytes]) -> None:
    """Import a document; what comes of it is YAML that says what the draft says."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / document[0]
        path.write_bytes(document[1])
        try:
            made = import_page(str(path), language="en")
        except VoiceCareError:
            return
    text = yaml_text(made, document[0])
    assert yaml.safe_load(text) == made.data
    assert len(marks(text)) == len(made.doubts)
    checked(text)


def checked(text: str) -> None:
    """Read a page, and find what is wrong with it."""
    try:
        page = parse(text)
    except PageError:
        return
    assert sentences(page)
    for finding in findings(page):
        assert 1 <= line(text, page, finding) <= text.count("\n") + 1


def run(strategy: st.SearchStrategy[Any], check: Callable[[Any], None], tries: int, start: int | None = None) -> None:
    """Try so many; a failure is made small and raised."""

    @settings(
        max_examples=tries, deadline=None, database=None, derandomize=start is None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate, Phase.shrink],
    )  # fmt: skip
    @given(strategy)
    def try_one(value: Any) -> None:
        check(value)

    (try_one if start is None else seed(start)(try_one))()


def main() -> None:
    """Try for some minutes, importing and reading in turn."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description="Documents and pages that nobody would write."
    )
    parser.add_argument("--minutes", type=float, default=10)
    logging.disable()
    until = time.monotonic() + 60 * parser.parse_args().minutes
    counts = {"documents": 0, "pages": 0}
    while time.monotonic() < until:
        run(documents, imported, 100, random.randrange(2**32))
        run(pages, checked, 100, random.randrange(2**32))
        counts = {name: count + 100 for name, count in counts.items()}
    print(f"{counts['documents']} documents imported, {counts['pages']} pages read, no traceback.")


if __name__ == "__main__":
    main()
