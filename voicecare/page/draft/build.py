"""A document as the data of a page, with the doubts that a person must settle."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from voicecare.errors import PageError
from voicecare.page.draft.blocks import Block, Document, Doubt, Facts
from voicecare.page.draft.dose import stated
from voicecare.page.draft.exercises import exercises, is_about_exercises, is_one_exercise
from voicecare.page.draft.hours import opening_hours
from voicecare.page.draft.menu import without_menus
from voicecare.page.draft.outline import Outline, Part, outline, slug, title_at
from voicecare.page.draft.places import places
from voicecare.page.draft.split import split
from voicecare.page.draft.telephones import contacts
from voicecare.page.draft.words import Words

LOST = (
    "this has no place on the page: ", "this title has nothing under it and was left out: ",
    "this was taken for no part of the text and left out: ",
)  # fmt: skip
"""How doubts begin that end in words of the document which the draft has not."""
_RESERVED = {"introduction", "exercises", "questions", "contact", "places"}


@dataclass(frozen=True)
class Draft:
    """The data of a page in the order of `page.yaml`, which may lack what was not found, and the doubts about it.

    `left_out` is what was taken for a menu's or a mouse's, or for a second copy.
    """

    data: dict[str, Any]
    doubts: tuple[Doubt, ...]
    left_out: tuple[str, ...] = ()


def draft(
    document: Document, language: str, country: str, identifier: str | None, language_of: Callable[[str], str]
) -> Draft:
    """Turn a document into a page; `language_of` tells the language of a picture's text.

    Raises:
        PageError: nothing is left of the document once menus are left out.
    """
    blocks, dropped = without_menus(document.blocks, language)
    if not any(block.kind != "picture" for block in blocks):
        raise PageError("There is no text for a patient in this document.")
    words, facts = Words(language), Facts()
    if not words.known:
        facts.doubt(f"exercises and departments are not recognised in the language {language!r}: look at everything")
    called = contacts(blocks, words, country, language, facts)
    hours = opening_hours(blocks, language, country, facts)
    sites = places(blocks, document.hospital, country, language, facts)
    specialism = _specialism(blocks, called, facts)
    _use_headings(blocks, facts)
    facts.used.discard(title_at(blocks))
    told = outline(tuple(block for at, block in enumerate(blocks) if at not in facts.used))
    hospital = document.hospital or _shared_name([site["name"] for site in sites])
    if hospital is None:
        facts.doubt("which hospital is this?", "hospital")
    body = _body(told, language, words, facts)
    data: dict[str, Any] = {
        "id": identifier or slug(told.title, set()),
        "language": language,
        "country": country,
        "hospital": hospital or words.the_hospital(),
        "title": told.title,
        "introduction": [text for block in told.introduction for text in split(block.text, language)],
        "specialism": specialism,
        **body,
        "contacts": called,
        "opening_hours": hours,
        "places": sites,
    }
    _mark_missing(data, facts)
    _mark_lost(blocks, data, language, facts)
    for picture in (one.get("picture") for one in data.get("exercises", {}).get("list", ())):
        if picture:
            picture["language"] = language_of(picture["text"])
    for text in document.left_out:
        facts.doubt(LOST[2] + text)
    return Draft({name: value for name, value in data.items() if value}, tuple(facts.doubts), tuple(dropped))


def _body(told: Outline, language: str, words: Words, facts: Facts) -> dict[str, Any]:
    """Quick links, sections, exercises and questions."""
    links = [{"title": told.introduction_link, "to": "introduction"}] if told.introduction_link else []
    made: dict[str, Any] = {"quick_links": links, "sections": []}
    taken = set(_RESERVED)
    for group in _grouped([*_under_the_title(told, words), *told.parts], words):
        title = group[0].title
        if "exercises" not in made and (found := _exercises(group, language, words, facts)):
            made["exercises"] = found
            links.append({"title": title, "to": "exercises"})
            continue
        for part in group:
            asks = words.pattern("questions").fullmatch(part.title.rstrip(" ?:"))
            if asks and "questions" not in made and (sentences := _flat(part.blocks, language)):
                made["questions"] = {"title": part.title, "sentences": sentences}
                links.append({"title": part.title, "to": "questions"})
            elif items := _items(part.blocks, language):
                if len(group) > 1 or any(stated(block.text, words).complete for block in part.blocks):
                    facts.doubt("there may be exercises in this section", "sections", len(made["sections"]))
                identifier = slug(part.title, taken, told.title, words)
                made["sections"].append({"id": identifier, "title": part.title, "items": items})
                links.append({"title": part.title, "to": identifier})
            else:
                facts.doubt(LOST[1] + part.title, "sections")
    return made


def _under_the_title(told: Outline, words: Words) -> list[Part]:
    """Exercises that stand right under the title, without a heading of their own, taken out of the introduction."""
    begins = (block.number is not None or stated(block.text, words).complete for block in told.introduction)
    first = next((at for at, begun in enumerate(begins) if begun), None)
    if first is None or any(is_about_exercises(part, words) for part in told.parts):
        return []
    blocks, told.introduction = told.introduction[first:], told.introduction[:first]
    return [Part(told.title, 2, blocks=blocks)]


def _exercises(group: list[Part], language: str, words: Words, facts: Facts) -> dict[str, Any] | None:
    """The exercises of a group of parts; none where it has none."""
    if len(group) == 1 and not is_about_exercises(group[0], words):
        return None
    inside = Facts()
    found = exercises(group[0].title, group, language, inside)
    if not found["list"]:
        return None
    facts.doubts += inside.doubts
    return found


def _grouped(parts: list[Part], words: Words) -> list[list[Part]]:
    """Headings of single exercises, and pictures' texts among them, go with the heading of the exercises."""
    groups: list[list[Part]] = []
    for part in parts:
        under = bool(groups) and is_about_exercises(groups[-1][0], words)
        named = under and part.level > groups[-1][0].level and _says_how_often(part, words)
        if named or (under and is_one_exercise(part)):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _says_how_often(part: Part, words: Words) -> bool:
    return any(stated(block.text, words).anything for block in part.blocks)


def _items(blocks: list[Block], language: str) -> list[str | list[str]]:
    found: list[str | list[str]] = []
    for block in blocks:
        texts = split(block.text, language) if block.kind != "picture" else []
        if texts:
            found.append(texts[0] if len(texts) == 1 else texts)
    return found


def _flat(blocks: list[Block], language: str) -> list[str]:
    """Sentences, each once: telephone sentences stand twice on many pages."""
    return list(
        dict.fromkeys(text for block in blocks if block.kind != "picture" for text in split(block.text, language))
    )


def _specialism(blocks: tuple[Block, ...], called: list[dict[str, Any]], facts: Facts) -> dict[str, Any] | None:
    """A number alone under two headings: which department the page belongs to."""
    for at in sorted(facts.used):
        above = blocks[max(0, at - 2) : at]
        if len(above) == 2 and all(one.kind == "heading" and one.level > 1 for one in above):
            contact = next((one for one in called if one["number"] in blocks[at].text), None)
            if contact:
                facts.used |= {at - 2, at - 1}
                return {"title": above[0].text, "contact_title": above[1].text, "contact": contact["id"]}
    return None


def _use_headings(blocks: tuple[Block, ...], facts: Facts) -> None:
    """A heading over nothing but telephone numbers, hours and places has said what it had to say."""
    for at in range(len(blocks) - 1, -1, -1):
        under = range(at + 1, len(blocks))
        end = next(
            (other for other in under if blocks[other].kind == "heading" and blocks[other].level <= blocks[at].level),
            len(blocks),
        )
        if blocks[at].kind == "heading" and end > at + 1 and all(other in facts.used for other in range(at + 1, end)):
            facts.used.add(at)


def _shared_name(names: list[str]) -> str | None:
    """What the names of all sites begin with: HMC of HMC Bronovo and HMC Westeinde."""
    together = zip(*(name.split() for name in names), strict=False)
    words = [first for first, *others in together if all(other == first for other in others)]
    return " ".join(words) if words and len(names) > 1 and names[0].startswith(words[0]) else None


def _mark_missing(data: dict[str, Any], facts: Facts) -> None:
    if not data["introduction"]:
        facts.doubt("there is no introduction: a page needs one sentence at least")
    if "exercises" not in data:
        facts.doubt("no exercises were found: a page needs one at least")
    elif "pain_rule" not in data["exercises"]:
        facts.doubt("no rule about pain was found: write what the page says of it as pain_rule", "exercises")


def _mark_lost(blocks: tuple[Block, ...], data: dict[str, Any], language: str, facts: Facts) -> None:
    """Whatever became of a document, no sentence of it disappears without a word."""
    told = "\n".join(_strings(data))
    for at, block in enumerate(blocks):
        if at in facts.used or block.kind in ("heading", "picture"):
            continue
        for sentence in split(block.text, language):
            if sentence not in told:
                facts.doubt(LOST[0] + sentence)


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _strings(part)
