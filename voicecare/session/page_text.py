"""The sentences of the page as they are to be spoken: translated and believed, or in the original with a notice."""

from dataclasses import dataclass

from voicecare.events import Translated
from voicecare.page.model import Page
from voicecare.page.sentences import Sentence, sentences


@dataclass(frozen=True)
class Spoken:
    """One sentence as it is spoken: a text, its language, and a prompt that must come before it."""

    text: str
    language: str
    notice: str | None = None


class PageText:
    """What is known of the page in the patient's language."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sentences = {sentence.id: sentence for sentence in sentences(page)}
        self._translated: dict[tuple[str, str], Translated] = {}
        self._announced: set[str] = set()

    def section(self, section: str) -> tuple[Sentence, ...]:
        """The sentences of a section, its title first."""
        return tuple(sentence for sentence in self.sentences.values() if sentence.section == section)

    def missing(self, language: str, first: str | None = None) -> tuple[str, ...]:
        """Sentences that are not translated yet, those from `first` on in front."""
        if language == self.page.language:
            return ()
        names = list(self.sentences)
        start = names.index(first) if first else 0
        return tuple(name for name in names[start:] + names[:start] if (name, language) not in self._translated)

    def take(self, translated: Translated) -> None:
        """A translation has come."""
        self._translated[translated.sentence, translated.language] = translated

    def spoken(self, sentence: Sentence, language: str) -> Spoken | None:
        """How a sentence is spoken; None while its translation is awaited."""
        if language == sentence.language:
            return Spoken(sentence.text, language)
        translated = self._translated.get((sentence.id, language))
        if translated is None:
            return None
        if translated.text is None:
            # where nothing can be translated that is said once, not before every sentence
            notice = None if translated.origin == "none" else "notice-doubtful"
            return Spoken(sentence.text, sentence.language, notice)
        return Spoken(translated.text, language)

    def origin(self, sentence: Sentence, language: str) -> str | None:
        """The prompt that says where the text comes from, once a language; None where it is the original."""
        translated = self._translated.get((sentence.id, language))
        if translated is None or language in self._announced:
            return None
        self._announced.add(language)
        return f"origin-{translated.origin}"
