"""Web pages: trafilatura keeps the main text and drops menus, banners and footers."""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice
from typing import Any

from voicecare.errors import PageError
from voicecare.page.draft.blocks import Block, Document

_NOT_TEXT = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "select",
)
_NOT_FOR_PATIENTS = re.compile(r"(?i)cookie|consent|menu|breadcrumb|sidebar|share|social|banner|footer|related")
_FEWEST_WORDS = 5
"""What is shorter is no sentence that was dropped by mistake, but a label."""
_MOST_LEFT_OUT = 50
"""Where more was dropped, the page is not about one thing, and a longer list helps nobody."""


def document(content: bytes | str) -> Document:
    """The main text of a web page, and the sentences outside of it that might have belonged to it.

    Raises:
        PageError: no text is in it.
    """
    import trafilatura
    from lxml import etree

    tree = trafilatura.load_html(content)
    if tree is None:
        raise PageError("This is no HTML with text in it.")
    etree.strip_elements(tree, "script", "style", "noscript", "template", etree.Comment, with_tail=False)
    told = trafilatura.extract(
        deepcopy(tree), output_format="xml", include_images=True, include_tables=True,
        include_comments=False, favor_recall=True, deduplicate=False,
    )  # fmt: skip
    if not told:
        raise PageError(
            "There is no text in this web page. Perhaps it is filled in by a script: save its text instead."
        )
    parsed = _xml(told)
    blocks = tuple(_blocks(parsed.find("main")))
    if not blocks:
        raise PageError("There is no text in this web page.")
    return Document(
        blocks, _site(tree), *_language_and_country(tree), tuple(islice(_left_out(tree, blocks), _MOST_LEFT_OUT))
    )


def _xml(text: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    return etree.fromstring(text.encode(), parser)


def _blocks(main: Any) -> Iterator[Block]:
    """The blocks of trafilatura's XML, in order."""
    for element in main if main is not None else ():
        if element.tag == "head":
            level = re.search(r"[1-6]", element.get("rend", "")) or "2"
            yield Block("heading", _text(element), int(level[0]))
        elif element.tag == "list":
            ordered = element.get("rend") == "ol"
            for number, item in enumerate(element.findall("item"), 1):
                yield from _with_pictures(item, Block("item", _text(item), number=number if ordered else None))
        elif element.tag == "table":
            for row in element.findall("row"):
                cells = [_text(cell) for cell in row.findall("cell")]
                yield Block("row", ", ".join(cell for cell in cells if cell))
        elif element.tag == "graphic":
            yield Block("picture", element.get("alt") or "")
        else:
            yield from _with_pictures(element, Block("paragraph", _text(element)))


def _with_pictures(element: Any, block: Block) -> Iterator[Block]:
    yield block
    for picture in element.iter("graphic"):
        yield Block("picture", picture.get("alt") or "")


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _site(tree: Any) -> str | None:
    found = tree.xpath("//meta[@property='og:site_name']/@content")
    return " ".join(found[0].split()) or None if found else None


def _language_and_country(tree: Any) -> tuple[str | None, str | None]:
    found = re.match(r"([A-Za-z]{2})(?:[-_]([A-Za-z]{2}))?$", (tree.xpath("string(//html/@lang)") or "").strip())
    return (found[1].lower(), found[2].upper() if found[2] else None) if found else (None, None)


def _left_out(tree: Any, blocks: tuple[Block, ...]) -> Iterator[str]:
    """Sentences for a reader that the extractor dropped, each once."""
    kept = re.sub(r"\s", "", "".join(block.text for block in blocks))
    seen = {block.text for block in blocks}
    for element in tree.iter("p", "li", "dd", "td", "h2", "h3"):
        text = " ".join(element.text_content().split())
        if len(text.split()) < _FEWEST_WORDS or text in seen or re.sub(r"\s", "", text) in kept:
            continue
        around = [element, *element.iterancestors()]
        if any(
            one.tag in _NOT_TEXT or _NOT_FOR_PATIENTS.search(f"{one.get('class')} {one.get('id')}") for one in around
        ):
            continue
        seen.add(text)
        yield text
