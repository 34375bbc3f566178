"""What a page can answer with, in the language it is read in: its sentences, telephone numbers, hours, places."""

from collections.abc import Iterator

from voicecare import prompts
from voicecare.page.passage import Passage
from voicecare.page.search import Finder
from voicecare.page.sentences import companions
from voicecare.session import page_lines
from voicecare.session.page_text import PageText


def finder(text: PageText, language: str | None = None) -> Finder:
    """What finds the answer to a question in this language; None is the one in which the page is read."""
    asked = language or text.language
    return Finder(passages(text, asked), asked)


def passages(text: PageText, language: str) -> Iterator[Passage]:
    """All that can be read as an answer."""
    near = companions(text.page)
    exercises = [exercise.id for exercise in text.page.exercises.list]
    for sentence in text.sentences.values():
        first, _, last = sentence.id.rpartition("/")
        if last == "title" or not first:
            continue
        translated = text.translated(sentence, language)
        # what is doubted is found by its translation too, and then read as every doubted sentence is
        words = (translated.text or translated.doubtful) if translated else None
        part, _, rest = sentence.id.partition("/")
        kind = rest.partition("/")[0]
        yield Passage(
            sentence.id, sentence.section, words or sentence.text, near=near.get(sentence.id, ()),
            exercise=exercises.index(part) + 1 if part in exercises else 0, part=kind if part in exercises else "",
            original=sentence.text if words else "", language=sentence.language,
        )  # fmt: skip
    say = prompts.of(language)
    for section in ("contact", "places"):
        for line in page_lines.told(text.page, section):
            about = "hours" if line.id == "contact/hours" else section
            yield Passage(line.id, section, line.tell(say), about)
