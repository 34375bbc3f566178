"""What the form of a translation tells: empty, copied, in the wrong script, said twice."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from babel import Locale
from babel.core import UnknownLocaleError, get_global

from voicecare.translate.checks.glossary import glossary
from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.signs import Sign

_BLOCKS = {"Latn": "LATIN", "Arab": "ARABIC", "Cyrl": "CYRILLIC", "Hang": "HANGUL", "Kore": "HANGUL", "Grek": "GREEK",
           "Hebr": "HEBREW", "Ethi": "ETHIOPIC", "Deva": "DEVANAGARI", "Thai": "THAI", "Geor": "GEORGIAN",
           "Armn": "ARMENIAN", "Hans": "CJK", "Hant": "CJK", "Jpan": "CJK"}  # fmt: skip
_ENOUGH = 0.5
"""Share of letters in another script from which a translation is in the wrong one; names stand in theirs."""


def empty(source: Reading, target: Reading) -> Iterator[Sign]:
    """Nothing to read aloud, where the original has words."""
    if source.words and not target.words:
        yield Sign("empty", "nothing was translated")


def copied(source: Reading, target: Reading) -> Iterator[Sign]:
    """The original, or most of it, as it was; names may stay."""
    if source.language == target.language:
        return
    # a name begins with a capital; the first word of a sentence tells nothing
    kept = re.findall(r"(?<=[^\W\d_])\W+([^\W\d_]+)", source.text)
    lower = {word for word in kept if word.islower() and len(word) > 1}
    if len(lower) < 3:
        if source.plain == target.plain and any(word.islower() for word in kept):
            yield Sign("copied", "the original was not translated")
        return
    there = set(re.findall(r"[^\W\d_]+", target.text))
    if len(lower & there) >= 0.7 * len(lower):
        yield Sign("copied", "the original was not translated")


def script(source: Reading, target: Reading) -> Iterator[Sign]:
    """Letters of another alphabet."""
    wanted = _block(target.language)
    if wanted is None:
        return
    letters = [character for character in target.plain if character.isalpha()]
    strange = sum(1 for character in letters if not _in_block(character, wanted))
    names = sum(1 for word in re.findall(r"[^\W\d_]+", source.text) if not word.islower())
    if letters and strange > _ENOUGH * len(letters) and (len(source.words) > 2 * names or not names):
        yield Sign("script", f"it is not in the letters of {_name(target.language)}")
    elif target.language == "uk" and re.search("[ыэъ]", target.plain):
        yield Sign("script", "it has letters that are Russian and not Ukrainian")


def repeated(source: Reading, target: Reading) -> Iterator[Sign]:
    """A word twice in a row, or the same words again and again."""
    if (word := _double(target)) and not _double(source) and not _JOINED.search(source.plain):
        yield Sign("repeated", f'"{word}" is said twice')
    elif (words := _again(target)) and not _again(source):
        yield Sign("repeated", f'"{words}" is said again and again')


_ENDS = re.compile(r"""[.!?…؟。:;]["'»”“’›)\]\s]*$""")
_PAIRS = ("()", "[]", "«»")


def broken_off(source: Reading, target: Reading) -> Iterator[Sign]:
    """It begins or ends in the middle of a sentence, where the original does not."""
    if not target.words:
        return
    if _ENDS.search(source.text) and not _ENDS.search(target.text):
        yield Sign("broken-off", "it ends without a full stop: the end may be missing", 0.75)
    if source.text[:1].isupper() and target.text[:1].islower():
        yield Sign("broken-off", "it begins with a small letter: the beginning may be missing", 0.95)
    if _open(target.text) and not _open(source.text):
        yield Sign("broken-off", "a bracket is open or closed alone: something may be missing", 0.75)


def _open(text: str) -> bool:
    return any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS)


_DOUBLE = re.compile(r"(?<![\w'-])([^\W\d_]+)[ \u00a0]+\1(?![\w'-])")
_JOINED = re.compile(r"(?<![\w'-])([^\W\d_]+)-\1(?![\w'-])")
"""Bora-Bora, which others may write as two words."""


def _double(sentence: Reading) -> str | None:
    own = glossary(sentence.language)
    allowed = own.doubles if own else ()
    for match in _DOUBLE.finditer(sentence.plain):
        before = sentence.plain[: match.start()].rstrip()[-1:]
        if match[1] not in allowed and not (before == "," and f", {match[1]}" in allowed):
            return match[1]
    return None


def _again(sentence: Reading) -> str | None:
    """Two to six words that stand twice in a row, or four that stand four times."""
    words, text = sentence.words, " ".join(sentence.plain.split())
    before: dict[str, int] = {}
    for start, word in enumerate(words):
        size = start - before.get(word, start)
        run = words[start - size : start]
        if 2 <= size <= 6 and run == words[start : start + size] and " ".join(run * 2) in text:
            return " ".join(run)
        before[word] = start
    seen = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    return next((" ".join(run) for run, times in seen.items() if times > 3), None)


@cache
def _block(language: str) -> str | None:
    likely = get_global("likely_subtags").get(language, "")
    return next((_BLOCKS[part] for part in likely.split("_") if part in _BLOCKS), None)


@lru_cache(maxsize=4096)
def _in_block(character: str, block: str) -> bool:
    return block in unicodedata.name(character, "") or (block == "CJK" and "KANA" in unicodedata.name(character, ""))


def _name(language: str) -> str:
    try:
        return Locale.parse(language).get_display_name("en") or language
    except (UnknownLocaleError, ValueError):
        return language
