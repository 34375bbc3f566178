"""Recordings of people beside the checkout: what is said in each, and what is listened for."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from voicecare.listen.hear_files import Wanted, chosen_phrases

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
WORDS = ("yes", "no", "stop", "go", *DIGITS)
ARABIC_DIGITS = {
    "one": "واحد", "two": "اثنان", "three": "ثلاثة", "four": "أربعة", "five": "خمسة", "six": "ستة", "seven": "سبعة",
    "eight": "ثمانية", "nine": "تسعة",
}  # fmt: skip
ARABIC = {
    "yes": "نعم", "no": "لا", "next": "التالي", "previous": "السابق", "start": "ابدأ", "stop": "توقف",
    "ok": "موافق", "cancel": "إلغاء", "undo": "تراجع", "open": "فتح", "close": "إغلاق", "up": "أعلى", "down": "أسفل",
}  # fmt: skip


ARABIC_MORE = {"zero": "صفر", "right": "يمين", "left": "يسار"}


@dataclass(frozen=True)
class Recording:
    """A file, what is said in it (None for none of the phrases), and who says it, where that is known."""

    path: Path
    said: str | None
    speaker: str = ""


@dataclass(frozen=True)
class Set:
    """Recordings and what is listened for in them; the goals in per cent, clean, at 12 dB and at 6 dB."""

    name: str
    recordings: tuple[Recording, ...]
    wanted: Wanted
    goals: tuple[float, float, float]


def sets(data: Path = DATA) -> list[Set]:
    """What commands are judged on; empty sets where the recordings are missing."""
    arabic_digits = _words(data / "commands-ar", ARABIC_DIGITS)
    return [
        Set("English 1 to 9", digits(data), _only("en", DIGITS), (98, 95, 91)),
        Set("English words", _words(data / "words-en", dict(zip(WORDS, WORDS, strict=True))), _only("en", WORDS),
            (97.5, 95, 91)),
        Set("Arabic 1 to 9", arabic_digits, _only("ar", ARABIC_DIGITS.values()), (97, 94, 89)),
        Set("Arabic commands", _words(data / "commands-ar", ARABIC), _only("ar", ARABIC.values()), (94, 90, 84)),
    ]  # fmt: skip


def known_recordings(data: Path = DATA) -> dict[str, tuple[Recording, ...]]:
    """The words of which a language is given the sound."""
    return {
        "en": _words(data / "words-en", dict(zip(WORDS, WORDS, strict=True))),
        "ar": _words(data / "commands-ar", ARABIC_DIGITS | ARABIC | ARABIC_MORE),
    }


def digits(data: Path = DATA) -> tuple[Recording, ...]:
    """English 1 to 9, three speakers."""
    return tuple(
        Recording(path, DIGITS[int(path.name[0]) - 1], path.parent.name)
        for path in files(data / "digits-en") if path.name[0] != "0"
    )  # fmt: skip


def other_words(data: Path = DATA) -> tuple[Recording, ...]:
    """Single English words that are no command."""
    return tuple(Recording(path, None) for path in files(data / "words-en") if path.parent.name not in WORDS)


def noises(data: Path = DATA) -> tuple[Recording, ...]:
    """Sound in which nobody speaks."""
    return tuple(Recording(path, None) for path in files(data / "noise"))


def orders(data: Path = DATA) -> tuple[Recording, ...]:
    """People who talk to a coffee machine: no command of ours."""
    return tuple(Recording(path, None) for path in files(data / "intents-en"))


def files(folder: Path) -> list[Path]:
    """All recordings below, in one order on every machine, so that what comes first is not one speaker."""
    found = sorted(folder.rglob("*.flac"))
    random.Random(0).shuffle(found)
    return found


def _words(folder: Path, meanings: dict[str, str]) -> tuple[Recording, ...]:
    return tuple(
        Recording(path, meanings[path.parent.name], path.stem.split("_")[0])
        for path in files(folder) if path.parent.name in meanings
    )  # fmt: skip


def _only(language: str, phrases: Iterable[str]) -> Wanted:
    return chosen_phrases(language, None, ",".join(phrases))
