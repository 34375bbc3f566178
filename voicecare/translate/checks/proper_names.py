"""The names of a sentence, and which of them its translation has.

A name is a word with a capital in the middle of a sentence; words in a row are one name, and it is found when any of
them is. What stands in names and is translated (University, Red Cross) says nothing. Countries, languages, months
and days are looked up in Unicode's CLDR, as the other language calls them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale
from babel.core import UnknownLocaleError

from voicecare.translate.checks.glossary import glossary
from voicecare.translate.checks.reading import Reading
from voicecare.translate.checks.spelling import alike

_NOUNS_HAVE_CAPITALS = ("de", "lb")
_TOKEN = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")
_STARTS = re.compile(r"[.!?…:;\"“”«»„‘]")
_PARTS = re.compile(r"[.-]")
_TITLE = 0.6
"""The share of words with capitals from which on it is a heading, where capitals tell nothing."""
_FOUND, _ABBREVIATION_FOUND = 65.0, 55.0
"""How alike a word must be that is the name."""


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, and whether they are all abbreviations."""

    text: str
    words: tuple[str, ...]
    abbreviation: bool


def kept(source: Reading, target: Reading) -> tuple[list[Name], list[Name]]:
    """The names of the original that the translation has, and those that it lacks."""
    return _kept(source.text, target.text, source.language, target.language)


@lru_cache(maxsize=1024)
def _kept(source: str, target: str, language: str, other: str) -> tuple[list[Name], list[Name]]:
    found: list[Name] = []
    missing: list[Name] = []
    wanted = names_of(source, language)
    there = _words(target) if wanted else []
    for name in wanted:
        (found if _found(name, there, language, other) else missing).append(name)
    return found, missing


def _words(text: str) -> list[str]:
    """Each word once, what a hyphen joins also apart."""
    return list(dict.fromkeys(part for token in _TOKEN.findall(text) for part in (token, *_parts(token))))


def names_of(text: str, language: str) -> list[Name]:
    """The names of a sentence, without those that are translated; none where capitals do not show them."""
    if language in _NOUNS_HAVE_CAPITALS:
        return []
    tokens = list(_TOKEN.finditer(text))
    if sum(token[0][0].isupper() for token in tokens) > _TITLE * len(tokens):
        return []
    runs: list[list[re.Match[str]]] = []
    end = 0
    for token in tokens:
        between, end_before = text[end : token.start()], end
        end = token.end()
        if not _is_name(token[0], starts=not end_before or bool(_STARTS.search(between))):
            continue
        if runs and runs[-1][-1].end() == end_before and between.isspace():
            runs[-1].append(token)
        else:
            runs.append([token])
    made = (_name(text[run[0].start() : run[-1].end()], [token[0] for token in run], language) for run in runs)
    return [name for name in made if name.words]


def _is_name(token: str, *, starts: bool) -> bool:
    if not token[0].isupper() or len(token) < 2:
        return False
    return not starts or _is_abbreviation(token)


def _is_abbreviation(token: str) -> bool:
    capitals = sum(letter.isupper() for letter in token)
    return capitals > 1 and capitals >= sum(letter.islower() for letter in token)


def _name(text: str, tokens: Sequence[str], language: str) -> Name:
    words = [part for token in tokens for part in ((token,) if _is_abbreviation(token) else (token, *_parts(token)))]
    common = _common(language)
    kept = tuple(word for word in words if word[0].isupper() and len(word) > 1 and word.lower() not in common)
    return Name(text, kept, all(map(_is_abbreviation, kept)))


def _parts(token: str) -> tuple[str, ...]:
    parts = _PARTS.split(token)
    return tuple(part for part in parts if part) if len(parts) > 1 else ()


def _found(name: Name, there: Sequence[str], language: str, other: str) -> bool:
    enough = _ABBREVIATION_FOUND if name.abbreviation else _FOUND
    for word in name.words:
        forms = (word, *_called(language, other).get(word.lower(), ()))
        if any(alike(form, one) >= enough for form in forms for one in there):
            return True
    return False


@cache
def _common(language: str) -> frozenset[str]:
    own = glossary(language)
    return frozenset(own.common) if own else frozenset()


@cache
def _called(language: str, other: str) -> dict[str, tuple[str, ...]]:
    """What countries, languages, months and days are called in the other language: each word of each name."""
    try:
        here, there = Locale.parse(language), Locale.parse(other)
    except (UnknownLocaleError, ValueError):
        return {}
    pairs = [(here.territories[code], there.territories.get(code)) for code in here.territories]
    pairs += [(here.languages[code], there.languages.get(code)) for code in here.languages]
    for form in ("format", "stand-alone"):
        for one, two, size in ((here.months, there.months, range(1, 13)), (here.days, there.days, range(7))):
            pairs += [(one["format"]["wide"][index], two[form]["wide"][index]) for index in size]
    called: dict[str, list[str]] = {}
    for name, translated in pairs:
        for word in _TOKEN.findall(name.lower()):
            called.setdefault(word, []).extend(part for part in _TOKEN.findall(translated or "") if len(part) > 2)
    return {word: tuple(dict.fromkeys(forms)) for word, forms in called.items()}
