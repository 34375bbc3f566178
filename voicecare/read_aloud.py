"""`voicecare read`: a page, or a part of it, spoken from beginning to end without a session."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from voicecare import locales, prompts
from voicecare.audio.block import AudioOut, silence
from voicecare.errors import PageError
from voicecare.page.model import Page
from voicecare.page.sentences import section_ids, sentences
from voicecare.session import page_lines
from voicecare.session.recital import Prompt
from voicecare.speak.speaker import speech
from voicecare.speak.spoken_form import SpokenForm
from voicecare.speak.voice import Voice
from voicecare.translate import service

_BREATH = 0.35
_SECTION = 0.8
"""Seconds of silence after a sentence, and before a section."""


@dataclass(frozen=True)
class Said:
    """One text with the language whose voice speaks it; `begins` marks the first of a section."""

    text: str
    language: str
    begins: bool = False


def texts(
    page: Page,
    language: str,
    models: Path,
    memory: Path,
    section: str | None = None,
    translations: Iterable[Path] = (),
) -> Iterator[Said]:
    """What is spoken, in order: translated where that is needed and believed, with the notices that go with it.

    `translations` are the files that came with the page, one a language.

    Raises:
        LanguageError: the app does not speak the language.
        PageError: the page has no such section.
    """
    say = prompts.of(locales.require(language))
    wanted = section_ids(page)
    if section is not None:
        if section not in wanted:
            raise PageError(f"The page {page.id} has no section {section!r}. There are: {', '.join(wanted)}.")
        wanted = [section]
    of_page = [sentence for sentence in sentences(page) if sentence.section in wanted]
    if language == page.language:
        yield from (Said(one.text, language, _first(one.id)) for one in of_page)
    elif of_page:
        pairs = [(one.id, one.text) for one in of_page]
        announced = False
        for identifier, translation in service.make(models, memory, translations).translate(
            pairs, page.language, language
        ):
            original = next(one.text for one in of_page if one.id == identifier)
            missing = service.NO_ENGINE in translation.alarms
            if not announced:
                yield Said(say("origin-none" if missing else f"origin-{translation.origin}"), language, begins=True)
                announced = True
            if translation.believed is not None:
                yield Said(translation.believed, language, _first(identifier))
                continue
            if not missing:
                yield Said(say("notice-doubtful"), language)
            yield Said(original, page.language, _first(identifier))
    for name in wanted:
        for number, line in enumerate(page_lines.lines(page, name)):
            text = say(line.key, **line.values) if isinstance(line, Prompt) else line.tell(say)
            yield Said(text, language, begins=number == 0)


def speak(said: Iterator[Said], voice: Voice, out: AudioOut, form: SpokenForm, tell: Callable[[Said], None]) -> int:
    """Speak texts one after the other; returns how many."""
    number = 0
    for number, one in enumerate(said, 1):
        tell(one)
        if one.begins and number > 1:
            out.write(silence(_SECTION))
        for part in speech(voice, form, one.text, one.language, 1.0):
            out.write(part.samples)
        out.write(silence(_BREATH))
    return number


def _first(identifier: str) -> bool:
    return identifier.endswith("title")
