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
    for part in parts:
        if is_one_exercise(part) and not _is_caption(part, single):
            single.append([])
            told = re.sub(r"^\W*\w+\W*\d+\W*", "", part.title)
            if told:
                facts.doubt(f"the exercise's title has no place on a page: {told}", *_LIST, len(single) - 1)
        elif _is_caption(part, single):
            single[-1].append(Block("picture", part.title))
        _sort(part.blocks, general, single, words)
    rules, position = _general(general, language, words, facts)
    made: dict[str, Any] = {"title": title}
    if rules:
        made["pain_rule"] = rules
    if position:
        made["starting_position"] = position
    listed = [_exercise(at, blocks, language, words, facts) for at, blocks in enumerate(single)]
    _name_parts(listed, words)
    return {**made, "list": listed}


def _sort(blocks: list[Block], general: list[Block], single: list[list[Block]], words: Words) -> None:
    """Share out blocks: a numbered item, or an item that says how often, begins an exercise."""
    headed = bool(single) and not single[-1]
    for block in blocks:
        begins = not headed and (
            block.number is not None or (block.kind in ("item", "row") and stated(block.text, words).complete)
        )
        if begins:
            single.append([block])
        elif single:
            single[-1].append(block)
        elif stated(block.text, words).complete:
            single.append([block])
        else:
            general.append(block)


def _is_caption(part: Part, single: list[list[Block]]) -> bool:
    """Whether a guessed heading is the text of a picture: "Exercise 1 after ..." right under exercise 1."""
    return part.guessed and bool(single) and bool(single[-1]) and _exercise_number(part.title) == len(single)


def _exercise_number(title: str) -> int | None:
    for words in map(Words, known_languages()):
        match = re.match(rf"(?i)\W*(?:{words.source('exercise')})\W*(\d{{1,2}})\b", title)
        if match:
            return int(match[match.re.groups])
    return None


def _general(blocks: list[Block], language: str, words: Words, facts: Facts) -> tuple[list[str], list[str]]:
    rules: list[str] = []
    position: list[str] = []
    for block in blocks:
        if block.kind == "picture":
            continue
        if words.pattern("starting_position").search(block.text):
            position += split(block.text, language)
            continue
        if not words.pattern("pain").search(block.text):
            facts.doubt(
                "this stands before the exercises and says nothing of pain: does it belong here?",
                "exercises", "pain_rule", len(rules),
            )  # fmt: skip
        rules += split(block.text, language)
    return rules, position


def _exercise(at: int, blocks: list[Block], language: str, words: Words, facts: Facts) -> dict[str, Any]:
    texts = [sentence for block in blocks if block.kind != "picture" for sentence in split(block.text, language)]
    dose = [text for text in texts if stated(text, words).anything]
    rest = [text for text in texts if text not in dose]
    limits = [text for text in rest if words.pattern("limit").search(text)]
    made: dict[str, Any] = {"id": f"exercise-{at + 1}", "steps": [text for text in rest if text not in limits]}
    if limits:
        made["limits"] = limits
    _add_dose(made, dose, words, facts, (*_LIST, at))
    if words.pattern("alternate").search(" ".join(rest)):
        made["alternate_sides"] = True
    if any(words.pattern("hold").search(text) for text in rest):
        facts.doubt("this exercise is held for some seconds: does the page say so to the app?", *_LIST, at)
    if not made["steps"]:
        facts.doubt("no steps were found for this exercise", *_LIST, at)
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
