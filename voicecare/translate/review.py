"""The review of a page's translations by a physiotherapist, without a screen: a terminal or a browser shows it."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from voicecare.errors import TranslationError
from voicecare.page.model import Page
from voicecare.page.sentences import Sentence, sentences
from voicecare.translate.checks import check
from voicecare.translate.decisions import Change, Decisions, Earlier, Undone
from voicecare.translate.exchange import STATES, Line, Sheet, State
from voicecare.translate.memory import Memory
from voicecare.translate.translator import Alarm, Translation


class UnconfirmedError(TranslationError):
    """A reviewer's own text raises alarms, and the reviewer has not yet said that it is right all the same."""

    def __init__(self, alarms: tuple[Alarm, ...]) -> None:
        self.alarms = alarms
        super().__init__(f"This is doubted: {'; '.join(alarm.reason for alarm in alarms)}. Confirm it, or change it.")


@dataclass(frozen=True)
class Entry:
    """A sentence of the page with what is in force for it; `earlier` belongs to an older wording."""

    sentence: Sentence
    state: State
    translation: Translation | None
    comment: str = ""
    earlier: Earlier | None = None

    @property
    def read_original(self) -> bool:
        """Whether a reviewer said that the original is read."""
        return self.state == "reviewed" and self.translation is not None and self.translation.text is None

    @property
    def text(self) -> str:
        """The translation; empty where there is none."""
        return (self.translation.text if self.translation else None) or ""


class ReviewService:
    """All sentences of a page in one language, and what a reviewer does with them; each act is on disk at once.

    Args:
        page: the page.
        language: the language that is reviewed.
        memory: where translations are kept.
        reviewer: who decides; may be empty for who only looks, or imports what others say.
        back: translates back into the page's language, where an engine can; None where none can.

    Raises:
        TranslationError: the page is not translated into such a language, or the memory cannot be used.
    """

    def __init__(
        self,
        page: Page,
        language: str,
        memory: Memory,
        reviewer: str = "",
        back: Callable[[str], str | None] | None = None,
    ) -> None:
        if language == page.language or not _is_language(language):
            why = "is the page's own language" if language == page.language else "is no language's code, as nl or tr"
            raise TranslationError(f"{language!r} {why}: there is nothing to review.")
        self.page = page
        self.language = language
        self.reviewer = reviewer.strip()
        self._memory = memory
        self._back = back
        self._sentences = {sentence.id: sentence for sentence in sentences(page)}
        self._hashes = {sentence.hash for sentence in self._sentences.values()}
        self.decisions = Decisions(memory, page.id, page.language, language)
        self.decisions.saw({sentence.id: sentence.text for sentence in self._sentences.values()})

    def entries(self) -> list[Entry]:
        """Every sentence in the order of the page."""
        return self._entries(self._sentences.values())

    def _entries(self, wanted: Collection[Sentence]) -> list[Entry]:
        known = self._memory.find((one.text for one in wanted), self.page.language, self.language)
        comments = self._memory.comments(self.page.language, self.language)
        earlier = self.decisions.earlier([one.id for one in wanted], self._hashes)
        return [
            Entry(
                sentence,
                _state(known.get(sentence.text), earlier.get(sentence.id)),
                known.get(sentence.text),
                comments.get(sentence.hash, ""),
                earlier.get(sentence.id),
            )
            for sentence in wanted
        ]

    def entry(self, identifier: str) -> Entry:
        """One sentence.

        Raises:
            TranslationError: the page has no such sentence.
        """
        return self._entries([self._sentence(identifier)])[0]

    def alarms(self, entry: Entry) -> tuple[Alarm, ...]:
        """What was doubted when it was made, and what the checks say now."""
        if entry.translation is None or entry.translation.text is None:
            return ()
        return tuple(dict.fromkeys((*entry.translation.alarms, *self.check(entry.sentence.text, entry.text))))

    def check(self, source: str, text: str) -> tuple[Alarm, ...]:
        """Why this translation would be doubted."""
        return check(source, text, self.page.language, self.language)

    def back(self, entry: Entry) -> str | None:
        """The translation in the page's language again; None where there is none, or no engine for it."""
        return self._back(entry.text) if self._back and entry.text else None

    def accept(self, identifier: str, shown: str) -> Entry:
        """The translation that the reviewer was shown is right, alarms or not.

        Raises:
            TranslationError: another one is in force by now, or the memory cannot be written.
        """
        entry = self.entry(identifier)
        if not entry.text or entry.text != shown:
            raise TranslationError(f"{identifier}: what was shown is not in force any more. Look at it again.")
        old = entry.translation
        engine, model = (old.engine, old.model) if old else ("", "")
        return self._decide("accept", identifier, entry.text, self.alarms(entry), engine, model)

    def edit(self, identifier: str, text: str, *, confirmed: bool = False) -> Entry:
        """Put the reviewer's own text in force.

        Raises:
            UnconfirmedError: the checks doubt it; ask the reviewer, then call again with `confirmed`.
            TranslationError: it is empty, or the memory cannot be written.
        """
        sentence, text = self._sentence(identifier), tidy(text)
        if not text:
            raise TranslationError(
                f"{identifier}: an empty text is no translation. Reject it to have the original read."
            )
        alarms = self.check(sentence.text, text)
        if alarms and not confirmed:
            raise UnconfirmedError(alarms)
        return self._decide("edit", identifier, text, alarms)

    def reject(self, identifier: str) -> Entry:
        """No translation is right: the sentence is read in the original."""
        return self._decide("reject", identifier, None)

    def comment(self, identifier: str, text: str) -> Entry:
        """Leave a word about the sentence for the next reviewer or translator; an empty one removes it."""
        sentence = self._sentence(identifier)
        self.decisions.decide("comment", self.named(), [Change(identifier, sentence.text, comment=tidy(text))])
        return self.entry(identifier)

    def undo(self) -> tuple[Undone, ...]:
        """Take back the last decision on this page and language, also of an earlier day; () if none is left."""
        return self.decisions.undo()

    def sheet(self) -> Sheet:
        """Everything for a translator, in the order of the page."""
        lines = tuple(
            Line(
                entry.sentence.id, entry.sentence.text, entry.text, entry.state,
                entry.translation.reviewer if entry.translation else "",
                entry.translation.made if entry.translation else None,
                entry.comment, "; ".join(alarm.reason for alarm in self.alarms(entry)),
                entry.read_original, entry.earlier if entry.state == "stale" else None,
            )
            for entry in self.entries()
        )  # fmt: skip
        return Sheet(self.page.id, self.page.language, self.language, lines)

    def _decide(
        self,
        action: str,
        identifier: str,
        text: str | None,
        alarms: tuple[Alarm, ...] = (),
        engine: str = "",
        model: str = "",
    ) -> Entry:
        made = Translation(text, "reviewed", engine, alarms, model, reviewer=self.named())
        self.decisions.decide(action, self.reviewer, [Change(identifier, self._sentence(identifier).text, made)])
        return self.entry(identifier)

    def named(self) -> str:
        """The reviewer's name.

        Raises:
            TranslationError: it was not given.
        """
        if not self.reviewer:
            raise TranslationError("Who reviews? A decision is kept with a name: --reviewer NAME.")
        return self.reviewer

    def _sentence(self, identifier: str) -> Sentence:
        if identifier not in self._sentences:
            raise TranslationError(
                f"The page {self.page.id} has no sentence {identifier!r}; see voicecare page show."
            )
        return self._sentences[identifier]


def tidy(text: str) -> str:
    """A text that somebody typed, as the memory keeps it."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def counts(entries: list[Entry]) -> dict[str, int]:
    """How many sentences are in each state, all of them, and of how many a reviewer had the original read."""
    found = Counter(entry.state for entry in entries)
    return {
        "total": len(entries),
        **{state: found[state] for state in STATES},
        "read in the original": sum(entry.read_original for entry in entries),
    }


def _state(known: Translation | None, earlier: Earlier | None) -> State:
    if known is not None and known.origin != "machine":
        return known.origin
    if earlier is not None:
        return "stale"
    if known is None or known.text is None:
        return "missing"
    return "doubtful" if known.alarms else "machine"


def _is_language(code: str) -> bool:
    try:
        return len(code) == 2 and Locale.parse(code).language == code
    except (UnknownLocaleError, ValueError):
        return False
