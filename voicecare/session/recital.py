"""Saying a list of lines one after the other, with a place in it: next, previous, again, pause, go on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from voicecare import prompts
from voicecare.events import Priority
from voicecare.page.sentences import Sentence
from voicecare.prompts import Prompts
from voicecare.session.page_text import PageText
from voicecare.session.talk import Talk


@dataclass(frozen=True)
class Prompt:
    """A line that the app says in its own words."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """A line that is put together from the page's data, in whatever language is spoken then.

    `id` names the data, `names` are those in it that a listener may want to have spelled.
    """

    tell: Callable[[Prompts], str]
    id: str
    names: tuple[str, ...] = ()


Line = Prompt | Sentence | Told


class Recital:
    """Says its lines; a line is over when its `Spoken` came back. Silent until `go_on`.

    Args:
        talk: where it says them.
        text: how sentences of the page are spoken; a sentence that is not translated yet is waited for.
        lines: what to say.
    """

    def __init__(self, talk: Talk, text: PageText, lines: Sequence[Line]) -> None:
        self._talk = talk
        self._text = text
        self._lines = tuple(lines)
        self._at = 0
        self._saying: str | None = None
        self._hurried: tuple[str, str] | None = None
        """The sentence and language that were asked for as urgent last."""
        self.playing = False
        self.started = False
        """Whether anything was to be said yet."""
        self.waiting = False
        """A translation is awaited."""

    @property
    def over(self) -> bool:
        """Whether the last line was said."""
        return self._at >= len(self._lines)

    @property
    def sentence(self) -> Sentence | None:
        """The sentence of the page that is being said, or was said last."""
        said = self._lines[: self._at + 1] if self.started else ()
        return next((line for line in reversed(said) if isinstance(line, Sentence)), None)

    @property
    def section(self) -> str:
        """The section of the line that is being said, or was said last; empty where nothing was said."""
        for line in reversed(self._lines[: self._at + 1] if self.started else ()):
            if isinstance(line, Sentence):
                return line.section
            if isinstance(line, Told):
                return line.id.partition("/")[0]
            if line.key.startswith("section-"):
                return line.key.removeprefix("section-")
        return ""

    def has(self, line: Line) -> bool:
        """Whether it is one of its own."""
        return line in self._lines

    @property
    def names(self) -> tuple[str, ...]:
        """Those in the line that is being said, or in the one before it; () where there are none."""
        said = self._lines[max(0, self._at - 1) : self._at + 1] if self.started else ()
        return next((line.names for line in reversed(said) if isinstance(line, Told) and line.names), ())

    def go_on(self) -> None:
        """Say the line at which it stands, from its beginning, and those after it."""
        if self.over:
            self._at = 0
        self.playing = self.started = True
        self._say()

    def restart(self) -> None:
        """From the first line on."""
        self._at = 0
        self.go_on()

    def pause(self) -> None:
        """Stay at the line that is being said. The caller silences it."""
        self.playing = self.waiting = False
        self._saying = None

    def go_to(self, line: Line) -> None:
        """Go on from this line, which is one of its own."""
        self._at = self._lines.index(line)
        self.go_on()

    def next(self) -> bool:
        """Go on with the line after this one; False where there is none."""
        if self._at + 1 >= len(self._lines):
            return False
        self._at += 1
        self.go_on()
        return True

    def previous(self) -> bool:
        """Go on with the line before this one; False at the beginning."""
        if not self._at:
            return False
        self._at -= 1
        self.go_on()
        return True

    def again(self) -> None:
        """The line at which it stands, or the last sentence when all are said."""
        if self.over:
            self._at = max(at for at, line in enumerate(self._lines) if isinstance(line, Sentence))
        self.go_on()

    def spoken(self, identifier: str) -> bool:
        """A line was said to its end; True when it was the last one."""
        if identifier != self._saying:
            return False
        self._saying = None
        self._at += 1
        if self.over:
            self.playing = False
            return True
        self._say()
        return False

    def translated(self) -> None:
        """A translation has come; go on if it was the one that is awaited."""
        if self.waiting and self.playing:
            self._say()

    def _say(self) -> None:
        line = self._lines[self._at]
        if isinstance(line, Prompt):
            self._saying = self._talk.prompt(line.key, Priority.NORMAL, **line.values)
            return
        if isinstance(line, Told):
            language = self._talk.language
            self._saying = self._talk.say(line.tell(prompts.of(language)), language, Priority.NORMAL)
            return
        spoken = self._text.spoken(line)
        self.waiting = spoken is None
        if spoken is None:
            self._hurry(line)
            return
        if origin := self._text.announced(line):
            self._talk.prompt(origin.key, Priority.NORMAL, **origin.values(self._talk.language))
        for one in spoken:
            if one.notice:
                self._talk.prompt(one.notice, Priority.NORMAL)
            self._saying = self._talk.say(one.text, one.language, Priority.NORMAL)

    def _hurry(self, sentence: Sentence) -> None:
        """Have this sentence translated before the rest of the page."""
        wanted = sentence.id, self._text.language
        if wanted != self._hurried:
            self._hurried = wanted
            self._talk.translate((sentence.id,), self._text.language, urgent=True)
