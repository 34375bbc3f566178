"""Leaving out what is for a mouse or a menu."""

import re
from dataclasses import replace

from voicecare.page.draft.blocks import Block
from voicecare.page.draft.split import split
from voicecare.page.draft.words import menu

_EMPTY_PICTURE = re.compile(
    r"(?i)\s*|(image|picture|photo|foto|afbeelding|img|icon|logo)[\s\d_-]*|\S+\.(jpe?g|png|gif|svg|webp)"
)
"""Alternative texts that say nothing: the step beside the picture stands in for it."""


def without_menus(blocks: tuple[Block, ...], language: str) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks that are for a patient, and the sentences and labels that were taken out, each once."""
    kept: list[Block] = []
    dropped: dict[str, None] = {}
    for block in blocks:
        text = " ".join(block.text.split())
        if block.kind == "picture":
            sentences = [] if _EMPTY_PICTURE.fullmatch(text) else [text]
        elif menu("labels").fullmatch(text.rstrip(" :.…»>")):
            sentences = []
            dropped[text] = None
        elif menu("sentences").search(text):
            whole = split(text, language)
            sentences = [sentence for sentence in whole if not menu("sentences").search(sentence)]
            dropped |= dict.fromkeys(sentence for sentence in whole if sentence not in sentences)
        else:
            sentences = [text]
        left = replace(block, text=" ".join(sentences))
        if re.search(r"\w", left.text):
            kept.append(left)
    return tuple(kept), list(dropped)
