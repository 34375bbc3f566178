"""TMX 1.4, the form in which translators' programs keep translations.

https://www.gala-global.org/tmx-14b. What TMX has no attribute for stands in `<prop>`: `x-page` in the header,
`x-sentence`, `x-state`, `x-reviewer` and `x-doubts` with each unit.
"""

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree as ET

from voicecare import __version__
from voicecare.errors import TranslationError
from voicecare.translate.exchange import Line, Sheet, printable
from voicecare.translate.exchange.table import READ_ORIGINAL

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TIME = "%Y%m%dT%H%M%SZ"
_CODES = ("bpt", "ept", "it", "ph", "ut")
"""Elements in a segment that hold another program's formatting, not text."""


def write(sheet: Sheet) -> bytes:
    """All sentences; one that is not translated has its source alone."""
    root = ET.Element("tmx", version="1.4")
    header = ET.SubElement(root, "header", {
        "creationtool": "VoiceCare", "creationtoolversion": __version__, "segtype": "sentence", "o-tmf": "VoiceCare",
        "adminlang": "en", "srclang": sheet.source, "datatype": "plaintext",
    })  # fmt: skip
    _prop(header, "x-page", sheet.page)
    body = ET.SubElement(root, "body")
    for line in sheet.lines:
        unit = ET.SubElement(body, "tu", srclang=sheet.source)
        if line.made:
            unit.set("creationdate", line.made.astimezone(UTC).strftime(_TIME))
        if line.comment:
            ET.SubElement(unit, "note").text = printable(line.comment)
        _prop(unit, "x-sentence", line.sentence)
        _prop(unit, "x-state", READ_ORIGINAL if line.read_original else line.state)
        _prop(unit, "x-reviewer", line.reviewer)
        _prop(unit, "x-doubts", line.doubts)
        for language, text in ((sheet.source, line.source), (sheet.target, line.text)):
            if text:
                variant = ET.SubElement(unit, "tuv", {_LANG: language})
                ET.SubElement(variant, "seg").text = printable(text)
    # a file without one translated sentence says its language all the same
    _prop(header, "x-to", sheet.target)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def read(data: bytes, name: str) -> Sheet:
    """Read a file of ours or of a translator's program; its languages may be as `nl` or as `nl-NL`."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data)
    except DefusedXmlException as error:
        raise TranslationError(
            f"{name} defines entities of its own, which no translation needs. It is not read."
        ) from error
    except (ET.ParseError, ValueError, LookupError) as error:
        raise TranslationError(f"{name} is no XML: {error}.") from error
    header = root.find("header")
    if root.tag != "tmx" or header is None:
        raise TranslationError(f"{name} is no TMX file: it does not begin with <tmx> and <header>.")
    source = _language(header.get("srclang", ""))
    units = [_unit(unit, source, f"{name}, unit {number}") for number, unit in enumerate(root.iter("tu"), 1)]
    # what is not translated at all has its language in the header
    targets = {language for _, language in units} | {_props(header).get("x-to", "")}
    targets.discard("")
    if len(targets) != 1 or not units:
        raise TranslationError(
            f"{name} must hold one language beside {source!r}; it holds: {', '.join(sorted(targets)) or 'none'}."
        )
    return Sheet(_props(header).get("x-page", ""), source, targets.pop(), tuple(line for line, _ in units))


def _unit(unit: Any, source: str, where: str) -> tuple[Line, str]:
    """A unit, and the language into which it is translated."""
    texts: dict[str, str] = {}
    made = ""
    for variant in unit.iter("tuv"):
        language = _language(variant.get(_LANG) or variant.get("lang") or "")
        seg = variant.find("seg")
        if language in texts:
            raise TranslationError(f"{where}: it has {language!r} twice.")
        texts[language] = "" if seg is None else " ".join(_text(seg).split())
        made = variant.get("changedate") or made
    if source not in texts:
        raise TranslationError(f"{where}: it has no text in {source!r}, the language of the file's header.")
    others = [language for language in texts if language != source]
    if len(others) > 1:
        raise TranslationError(f"{where}: it has more than one language beside {source!r}: {', '.join(others)}.")
    target = others[0] if others else ""
    props, note = _props(unit), unit.find("note")
    state = props.get("x-state", "")
    line = Line(
        props.get("x-sentence", ""), texts[source], texts.get(target, "") if target else "",
        "reviewed" if state == READ_ORIGINAL else state, props.get("x-reviewer", ""),
        _time(unit.get("changedate") or made or unit.get("creationdate") or "", where),
        "" if note is None or note.text is None else note.text,
        read_original=state == READ_ORIGINAL, where=where,
    )  # fmt: skip
    return line, target


def _text(seg: Any) -> str:
    parts = [seg.text or ""]
    for child in seg:
        parts += ["" if child.tag in _CODES else _text(child), child.tail or ""]
    return "".join(parts)


def _prop(parent: ET.Element, kind: str, text: str) -> None:
    if text:
        ET.SubElement(parent, "prop", type=kind).text = printable(text)


def _props(parent: Any) -> dict[str, str]:
    return {prop.get("type", ""): prop.text or "" for prop in parent.findall("prop")}


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def _time(text: str, where: str) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.strptime(text, _TIME).replace(tzinfo=UTC)
    except ValueError as error:
        raise TranslationError(f"{where}: {text!r} is no date of TMX (20261120T093000Z).") from error
