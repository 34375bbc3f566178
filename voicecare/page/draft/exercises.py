"""Exercises: steps, limits, dose, what holds for all of them."""

import re
from typing import Any

from voicecare.page.draft.blocks import Block, Facts, Path
from voicecare.page.draft.dose import Stated, stated
from voicecare.page.draft.outline import Part
from voicecare.page.draft.split import split
from voicecare.page.draft.words import Words, known_languages

_LIST: Path = ("exercises", "list")


def is_about_exercises(part: Part, words: Words) -> bool:
    """Whether a part holds exercises: its title says so, or two of its blocks say how often."""
    if re.search(rf"\b({words.source('exercise')})\b", part.title, re.IGNORECASE):
        return True
    return sum(stated(block.text, words).complete for block in part.blocks) > 1


def is_one_exercise(part: Part) -> bool:
    """Whether a heading is that of a single exercise, as "Exercise 1"."""
    return _exercise_number(part.title) is not None


def exercises(title: str, parts: list[Part], language: str, facts: Facts) -> dict[str, Any]:
    """The exercises of some parts, the first of which may hold what is true for all."""
    words = Words(language)
    general: list[Block] = []
    single: list[list[Block]] = []
    several = len(parts) > 1 or any(block.kind in ("item", "row") for block in parts[0].blocks)
    for at, part in enumerate(parts):
        if _is_caption(part, single):
            single[-1].append(Block("picture", part.title))
        elif at or is_one_exercise(part):
            told = re.sub(rf"(?i)^\W*({words.source('exercise')})\W*\d+\W*", "", part.title)
            single.append([Block("heading", told)] if told else [])
        _sort(part.blocks, general, single, words, several)
    rules, position, dose = _general(general, language, words, facts)
    made: dict[str, Any] = {"title": title}
    if rules:
        made["pain_rule"] = rules
    if position:
        made["starting_position"] = position
    listed = [_exercise(at, blocks, dose, language, facts) for at, blocks in enumerate(single)]
    _name_parts(listed, words)
    return {**made, "list": listed}


def _sort(blocks: list[Block], general: list[Block], single: list[list[Block]], words: Words, several: bool) -> None:
    """Share out blocks: a numbered item begins an exercise.

    Where there are none, an item does that says how often, or any item where it was said before how often, for all.
    A paragraph that says how often begins one unless there are `several` exercises that begin more clearly.
    """
    numbered = any(block.number is not None for block in blocks)
    headed = bool(single) and not any(block.kind != "heading" for block in single[-1])
    for block in blocks:
        often = stated(block.text, words).complete
        said_before = any(stated(one.text, words).complete for one in general)
        listed = not numbered and block.kind in ("item", "row") and (often or said_before)
        if not headed and (block.number is not None or listed):
            single.append([block])
        elif single:
            single[-1].append(block)
        elif often and not several:
            single.append([block])
        else:
            general.append(block)


def _is_caption(part: Part, single: list[list[Block]]) -> bool:
    """Whether a guessed heading is the text of a picture: "Exercise 1 after ..." right under exercise 1."""
    return part.guessed and bool(single) and _exercise_number(part.title) == len(single)


def _exercise_number(title: str) -> int | None:
    for words in map(Words, known_languages()):
        match = re.match(rf"(?i)\W*(?:{words.source('exercise')})\W*(\d{{1,2}})\b", title)
        if match:
            return int(match[match.re.groups])
    return None


def _general(
    blocks: list[Block], language: str, words: Words, facts: Facts
) -> tuple[list[str], list[str], list[str]]:
    """What holds for all exercises: the rule about pain, the starting position, how often."""
    rules: list[str] = []
    position: list[str] = []
    dose: list[str] = []
    for block in blocks:
        if block.kind == "picture":
            continue
        said = split(block.text, language)
        if words.pattern("starting_position").search(block.text):
            position += said
            continue
        dose += [sentence for sentence in said if stated(sentence, words).anything]
        rest = [sentence for sentence in said if sentence not in dose]
        if rest and not words.pattern("pain").search(block.text):
            facts.doubt(
                "this stands before the exercises and says nothing of pain: does it belong here?",
                "exercises", "pain_rule", len(rules),
            )  # fmt: skip
        rules += rest
    return rules, position, dose


def _exercise(at: int, blocks: list[Block], for_all: list[str], language: str, facts: Facts) -> dict[str, Any]:
    """One exercise; `for_all` says how often where the exercise itself does not."""
    words, where = Words(language), (*_LIST, at)
    title = next((block.text for block in blocks if block.kind == "heading"), None)
    said = [block.text for block in blocks if block.kind not in ("picture", "heading")]
    texts = [sentence for text in said for sentence in split(text, language)]
    dose = [text for text in texts if stated(text, words).anything]
    rest = [text for text in texts if text not in dose]
    limits = [text for text in rest if words.pattern("limit").search(text)]
    steps = [text for text in rest if text not in limits]
    if title and steps:
        facts.doubt(f"the exercise's title has no place on a page: {title}", *where)
    if not steps:
        facts.doubt("no steps were found for this exercise beside its title or how often it is done", *where)
        steps = [title] if title else list(dose)
    made: dict[str, Any] = {"id": f"exercise-{at + 1}", "steps": steps}
    if limits:
        made["limits"] = limits
    if for_all and not stated(" ".join(dose), words).complete:
        dose += for_all
        facts.doubt("how often was said for all exercises, before them", *where)
    _add_dose(made, dose, words, facts, where)
    if words.pattern("alternate").search(" ".join(rest)):
        made["alternate_sides"] = True
    held = next((match for text in texts if (match := words.pattern("hold").search(text))), None)
    if held:
        made["hold_seconds"] = words.number(held["n"])
        if held["upper"]:
            facts.doubt(f"{held[0]!r} was read as {made['hold_seconds']} seconds", *where, "hold_seconds")
    pictures = [block.text for block in blocks if block.kind == "picture"]
    if pictures:
        made["picture"] = {"text": pictures[0], "language": language}
    return made


def _add_dose(made: dict[str, Any], dose: list[str], words: Words, facts: Facts, where: Path) -> None:
    found: Stated = stated(" ".join(dose), words)
    for reason in found.doubts:
        facts.doubt(reason, *where, "dose")
    if found.complete:
        made["dose"] = found.as_data()
    else:
        facts.doubt("it is not clear how often this exercise is done: write its dose", *where)
    if dose:
        made["dose_text"] = " ".join(dose)


def _name_parts(listed: list[dict[str, Any]], words: Words) -> None:
    """Set `about` where a part of the body is named by one exercise alone, parts that others have left out."""
    named = [
        {part for part, pattern in words.about().items() if pattern.search(" ".join(exercise["steps"]))}
        for exercise in listed
    ]
    while True:
        counted = {part: [at for at, parts in enumerate(named) if part in parts] for part in words.about()}
        alone = [(part, ats[0]) for part, ats in counted.items() if len(ats) == 1 and "about" not in listed[ats[0]]]
        if not alone:
            break
        for part, at in alone:
            if "about" not in listed[at]:
                listed[at]["about"] = part
            named[at] = set()
    for exercise in listed:
        if "about" in exercise:
            steps_on = {key: exercise.pop(key) for key in list(exercise) if key not in ("id", "about")}
            exercise.update(steps_on)
