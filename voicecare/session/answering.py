"""What a page can answer with, in the language it is read in: its sentences, telephone numbers, hours, places."""

from collections.abc import Iterator

from voicecare import prompts
from voicecare.page.search import Finder, Passage
from voicecare.session import page_lines
from voicecare.session.page_text import PageText


def finder(text: PageText) -> Finder:
    """What finds the answer to a question that is asked in the language in which the page is read."""
    return Finder(_passages(text), text.language)


def _passages(text: PageText) -> Iterator[Passage]:
    for sentence in text.sentences.values():
        if sentence.id.rpartition("/")[2] == "title":
            continue
        translated = text.translated(sentence, text.language)
        # what is doubted is found by its translation too, and then read as every doubted sentence is
        words = (translated.text or translated.doubtful) if translated else None
        yield Passage(sentence.id, sentence.section, words or sentence.text)
    say = prompts.of(text.language)
    for section in ("contact", "places"):
        for line in page_lines.told(text.page, section):
            about = "hours" if line.id == "contact/hours" else section
            yield Passage(line.id, section, line.tell(say), about)
