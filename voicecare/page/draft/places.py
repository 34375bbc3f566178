"""The sites of a hospital: address, floor and route."""

import re
from typing import Any

from voicecare.page.draft.blocks import Block, Facts, following
from voicecare.page.draft.words import Words, known_languages

_STREET_FIRST = r"(?P<street>[^\W\d][^,]{2,60}?) (?P<number>\d{1,5}(?: ?[a-z]\b)?(?:-\d+)?)"
_GB = (
    r"(?P<number>\d{1,5}[A-Za-z]?),? (?P<street>[^\W\d][^,\d]{2,60}),? (?P<town>[^\W\d][^,\d]{1,40}?),? "
    r"(?P<postcode>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})"
)
_GLUED = (
    r"(?P<street>[^\W\d][^,]{2,60}?) (?P<number>\d{1,4})(?P<postcode>[1-9]\d{3} ?[A-Z]{2})\b,? "
    r"(?P<town>[^\d,]{2,40})"
)
"""A house number without a space before its postcode: a Dutch postcode has four digits."""
_ADDRESSES = {
    "NL": [
        _GLUED,
        _STREET_FIRST + r",? (?P<postcode>[1-9]\d{3} ?[A-Z]{2})\b,? (?P<town>[^\d,]{2,40})",
    ],
    "GB": [_GB],
    "": [_STREET_FIRST + r",? (?:[A-Z]{1,2}-)?(?P<postcode>\d{2}-\d{3}|\d{4,5}),? (?P<town>[^\d,]{2,40})"],
}
"""By country; the last is for all others. The whole of a block must match."""
_POSTCODE = {"NL": r"\b[1-9]\d{3} ?[A-Z]{2}\b", "GB": r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"}
"""By which a block that is no whole address may still have one in it."""


def places(
    blocks: tuple[Block, ...], hospital: str | None, country: str, language: str, facts: Facts
) -> list[dict[str, Any]]:
    """The places in the order of the document; one without floor or route is only told as a doubt."""
    found: list[dict[str, Any]] = []
    for index, block in enumerate(blocks):
        address = _address(block.text, country)
        if index in facts.used or address is None:
            if address is None and re.search(_POSTCODE.get(country, r"(?!)"), block.text):
                facts.doubt(f"there may be an address in this: {block.text}", "places")
            continue
        facts.used.add(index)
        name = _name(blocks, index, facts)
        floor, route = _way(blocks, index, language, facts)
        if floor is None or route is None:
            missing = " and ".join(what for what, value in (("floor", floor), ("route", route)) if value is None)
            facts.doubt(
                f"{name or hospital or 'a place'}, {block.text}, was left out: no {missing} is named", "places"
            )
            continue
        at = ("places", len(found))
        if name is None:
            facts.doubt("what is this place called?", *at, "name")
        if address.pop("glued"):
            facts.doubt(f"the house number stands in the postcode: {block.text!r}", *at, "number")
        found.append({"name": name or hospital or address["street"], **address, "floor": floor, "route": route})
    return found


def _address(text: str, country: str) -> dict[str, Any] | None:
    for pattern in _ADDRESSES.get(country, _ADDRESSES[""]):
        match = re.fullmatch(pattern, text.strip(" ."))
        if match:
            parts = {name: value.strip() for name, value in match.groupdict().items()}
            if country == "NL":
                parts["postcode"] = f"{parts['postcode'][:4]} {parts['postcode'][4:].strip()}"
            glued = match.end("number") == match.start("postcode")
            return {"glued": glued, **{part: parts[part] for part in ("street", "number", "postcode", "town")}}
    return None


def _name(blocks: tuple[Block, ...], index: int, facts: Facts) -> str | None:
    """The nearest heading before an address, or a short line right before it."""
    if index and index - 1 not in facts.used:
        before = blocks[index - 1]
        if before.kind == "heading" or (len(before.text) < 60 and not before.text.endswith(".")):
            facts.used.add(index - 1)
            return before.text
    return None


def _way(blocks: tuple[Block, ...], index: int, language: str, facts: Facts) -> tuple[int | None, str | None]:
    """Floor and route from the two blocks after an address."""
    floor, route = None, None
    for other in [at for at in following(blocks, index, facts.used) if at <= index + 2]:
        text = blocks[other].text
        for words in map(Words, dict.fromkeys((language, *known_languages()))):
            here, way = words.pattern("floor").search(text), words.pattern("route").search(text)
            if (here or way) and len(text) < 80:
                floor = _floor(here, words) if here and floor is None else floor
                route = (way["route"] or way["colour"]) if way and route is None else route
                left = words.pattern("route").sub("", words.pattern("floor").sub("", text))
                if len(re.findall(r"\w{3,}", left)) <= 1:
                    facts.used.add(other)
                break
    return floor, route


def _floor(match: re.Match[str], words: Words) -> int:
    if match["ground"]:
        return 0
    if match["word"]:
        return words.names("floors").index(match["word"].lower()) + 1
    return int(match["n"] or match["m"])
