"""`voicecare ask`: a question about a page, answered by a passage of the page or by nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecare import locales, settings
from voicecare.events import Translated
from voicecare.models import store
from voicecare.page import load
from voicecare.page.search import Answer
from voicecare.page.sentences import sentences
from voicecare.session.answering import finder
from voicecare.session.page_text import PageText
from voicecare.translate import service


@dataclass(frozen=True)
class Answered:
    """The passage that answers; everything is empty where the page has none."""

    question: str
    section: str | None = None
    sentence: str | None = None
    text: str | None = None


def ask(page: str, questions: Sequence[str], language: str | None) -> list[Answered]:
    """Look for the answers on a page, in a language; None is the page's own.

    Raises:
        VoiceCareError: no such page or language, or the translation memory cannot be used.
    """
    loaded = load.load(page)
    spoken = locales.require(language or loaded.language)
    text = PageText(loaded, spoken)
    if spoken != loaded.language:
        chosen = settings.load()
        translator = service.make(
            store.folder(chosen.models), settings.home() / "memory.db", load.translation_files(page)
        )
        pairs = [(sentence.id, sentence.text) for sentence in sentences(loaded)]
        for identifier, made in translator.translate(pairs, loaded.language, spoken):
            text.take(Translated(identifier, spoken, made.believed, made.origin, made.text))
    found = finder(text)
    return [_answered(question, found.answer(question), text) for question in questions]


def _answered(question: str, answer: Answer | None, text: PageText) -> Answered:
    if answer is None:
        return Answered(question)
    passage = answer.passage
    sentence = text.sentences.get(passage.id)
    # a sentence whose translation is doubted was found by it, and is read in the original
    spoken = text.spoken(sentence) if sentence else None
    read = " ".join(one.text for one in spoken) if spoken else passage.text
    return Answered(question, passage.section, passage.id, read)
