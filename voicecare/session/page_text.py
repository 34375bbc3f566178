"""The sentences of the page as they are to be spoken: translated and believed, or in the original with a notice."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from babel.dates import format_date

from voicecare.events import Translated
from voicecare.page.model import Page
from voicecare.page.sentences import Sentence, sentences


@dataclass(frozen=True)
class Spoken:
    """One sentence as it is spoken: a text, its language, and a prompt that must come before it."""

    text: str
    language: str
    notice: str | None = None


@dataclass(frozen=True)
class Origin:
    """The prompt that says who made a translation; who reviewed it and when, where that is known."""

    key: str
    reviewer: str = ""
    reviewed: date | None = None

    def values(self, language: str) -> dict[str, str]:
        """What the prompt needs, for this language."""
        if self.reviewed is None:
            return {}
        return {"reviewer": self.reviewer, "date": format_date(self.reviewed, format="long", locale=language)}


Manner = Literal["translation", "original", "both"]
"""How the page is read: in its own language, in the patient's, or each sentence in both."""


class PageText:
    """What is known of the page in the patient's language.

    Args:
        page: the page.
        language: in which it is read, ISO 639-1.
    """

    def __init__(self, page: Page, language: str) -> None:
        self.page = page
        self.language = language
        self.manner: Manner = "translation"
        self.doubtful_too = False
        """Whether a translation that is not believed is read all the same, with a warning before it."""
        self.sentences = {sentence.id: sentence for sentence in sentences(page)}
        self._translated: dict[tuple[str, str], Translated] = {}
        self._announced: set[tuple[str, Origin]] = set()

    def section(self, section: str) -> tuple[Sentence, ...]:
        """The sentences of a section, its title first."""
        return tuple(sentence for sentence in self.sentences.values() if sentence.section == section)

    def missing(self) -> tuple[str, ...]:
        """Sentences that are not translated yet."""
        if self.language == self.page.language:
            return ()
        return tuple(name for name in self.sentences if (name, self.language) not in self._translated)

    def take(self, translated: Translated) -> None:
        """A translation has come."""
        self._translated[translated.sentence, translated.language] = translated

    def spoken(self, sentence: Sentence) -> tuple[Spoken, ...] | None:
        """How a sentence is spoken, in one or two texts; None while its translation is awaited."""
        original = Spoken(sentence.text, sentence.language)
        if self.manner == "original" or self.language == sentence.language:
            return (original,)
        translated = self.translated(sentence, self.language)
        if translated is None:
            return None
        if translated.text is not None:
            translation = Spoken(translated.text, self.language)
        elif translated.doubtful and self.doubtful_too:
            translation = Spoken(translated.doubtful, self.language, "notice-may-be-wrong")
        else:
            # where nothing can be translated that is said once, not before every sentence
            notice = None if translated.origin == "none" else "notice-doubtful"
            return (Spoken(sentence.text, sentence.language, notice),)
        return (original, translation) if self.manner == "both" else (translation,)

    def translated(self, sentence: Sentence, language: str) -> Translated | None:
        """A sentence in a language; None where that has not come yet, or was not asked for."""
        return self._translated.get((sentence.id, language))

    def origin(self, sentence: Sentence) -> Origin | None:
        """Who made the translation of a sentence; None where there is none, or it has not come."""
        translated = self.translated(sentence, self.language)
        if translated is None or (translated.text is None and translated.origin == "reviewed"):
            return None  # a reviewer who rejects it has checked that there is none
        if translated.origin == "reviewed" and translated.reviewer and translated.reviewed:
            return Origin("origin-reviewed-by", translated.reviewer, translated.reviewed)
        return Origin(f"origin-{translated.origin}")

    def announced(self, sentence: Sentence) -> Origin | None:
        """The origin, where it is to be said before the sentence: once for each origin in each language."""
        if self.manner == "original" or (origin := self.origin(sentence)) is None:
            return None
        if (self.language, origin) in self._announced:
            return None
        self._announced.add((self.language, origin))
        return origin
