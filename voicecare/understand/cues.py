"""Finding the command in an utterance that is wrapped up in other words: "could you read that once more, dear?".

A cue is a few words that mean a command wherever they stand. Whole phrases are cues too, but nothing may be left
over beside them, only words that are skipped. An utterance with a word that speaks against any command
(a negation, somebody else), or with much else in it, is not understood: a hint is better than a wrong command.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from voicecare.understand.phrase import Command, Slot

_GAPS = {"*": 3, "**": 8}
"""Words that a lone star, or two, stand for at most."""
_LEFT_OVER = (3, 4, 5)
"""Words beside a cue of one, two, three words that are neither skipped nor speak against it, at most; more of
them is other people's talk."""
_LETTERS = 2
"""By so many of their first letters cues are looked up."""
_CLEAR = 1.25
"""How much longer than those of any other command the cues of the one that is meant must be."""
_FIRST = ("pain", "stop")
"""These win over whatever else is said with them."""
_COUNT = "count"
"""A number that was said counts, whatever is said with it: "twenty-eight, nearly there"."""
_LAST = ("help", "yes", "no", "cancel")
"""These are also said around other commands: "yes, go on"."""


Words = tuple[str, ...]
"""Folded; with wildcards where a cue has them."""
_Patterns = dict[str, list[Words]]
"""By what their first word begins with, for there are hundreds."""


@dataclass(frozen=True)
class Further:
    """What comes later in a cue: after a gap one of several wordings, each with the slots that it fills."""

    gap: str
    wordings: tuple[tuple[Words, tuple[tuple[str, Slot], ...]], ...]


@dataclass(frozen=True)
class Cue:
    """Words that mean a command, and what must come after them; `whole` when nothing else may be said.

    Later parts are not written out in all their combinations, which would be hundreds of thousands.
    """

    words: Words
    command: Command
    whole: bool
    further: tuple[Further, ...] = ()

    @cached_property
    def longest(self) -> str:
        """The longest part without a wildcard, which stands in every text that it fits."""
        return max((word.strip("*") for word in self.words), key=len)

    @property
    def literal(self) -> bool:
        """Whether it has no wildcard."""
        return not any("*" in word for word in self.words)


@dataclass
class _Found:
    command: Command
    whole: bool
    covered: frozenset[int]


@dataclass
class Cues:
    """The cues of one language.

    Args:
        cues: all of them.
        skipped: words, or several together, that change nothing; folded.
        against: words that speak against any command; folded, word* begins so.
        reasons: words after which somebody says why, in place of any command; folded.
    """

    cues: Iterable[Cue]
    skipped: Collection[Words]
    against: Collection[Words]
    reasons: Collection[Words] = ()
    _literal: dict[Words, list[Cue]] = field(default_factory=dict, init=False)
    _wild: dict[str, list[Cue]] = field(default_factory=dict, init=False)
    _skipped: _Patterns = field(init=False)
    _against: _Patterns = field(init=False)
    _reasons: _Patterns = field(init=False)
    _longest: int = field(default=1, init=False)

    def __post_init__(self) -> None:
        self._skipped, self._against, self._reasons = map(_by_beginning, (self.skipped, self.against, self.reasons))
        for cue in self.cues:
            if cue.literal:
                self._literal.setdefault(cue.words, []).append(cue)
                self._longest = max(self._longest, len(cue.words))
            else:
                self._wild.setdefault(_beginning(cue.words[0]), []).append(cue)

    def understand(self, words: Sequence[str], wanted: Callable[[Command], bool]) -> Command | None:
        """The one command that these folded words mean; None for none, or for more than one.

        Args:
            words: the utterance.
            wanted: whether a command may be said now.

        Why it is said may be anything: "wait, because the nurse has come".
        """
        command = self._understand(words, wanted)
        if command is not None:
            return command
        end = min((span[0] for span in _positions(words, self._reasons)), default=0)
        return self._understand(words[:end], wanted)

    def _understand(self, words: Sequence[str], wanted: Callable[[Command], bool]) -> Command | None:
        found = [one for one in self._find(words) if wanted(one.command)]
        if not found:
            return None
        speaks_against = list(_positions(words, self._against))
        around = [frozenset(span) for span in _positions(words, self._skipped)]
        skipped = {at for span in around for at in span}
        # in "para mí" the word for stop is a preposition
        found = [one for one in found if not one.whole or not any(one.covered < span for span in around)]
        cued = {at for one in found if not one.whole for at in one.covered}

        def alone(one: _Found) -> bool:
            """Whether what is said beside a command leaves it as it is."""
            covered = one.covered.union(*(other.covered for other in found if other.command.id == one.command.id))
            if any(not covered.issuperset(span) for span in speaks_against):
                return False
            rest = set(range(len(words))) - covered - skipped
            return not rest if one.whole else len(rest - cued) <= _LEFT_OVER[min(len(covered), len(_LEFT_OVER)) - 1]

        # a whole phrase with more beside it is none, and must not hide a cue in it
        found = [one for one in found if not one.whole or alone(one)]
        found = [one for one in found if not any(one.covered < other.covered for other in found)]
        found = [one for one in found if alone(one)]
        commands = {one.command.id for one in found}
        first = next((name for name in _FIRST if name in commands), None)
        if first is None and len(commands) > 1:
            commands = commands.difference(_LAST) or commands
            found = [one for one in found if one.command.id in commands]
            weights = {name: _weight((one for one in found if one.command.id == name), words) for name in commands}
            best, *others = sorted(commands, key=lambda name: (-weights[name], name != _COUNT))
            if best != _COUNT and any(weights[other] * _CLEAR > weights[best] for other in others):
                return None
            commands = {best}
        if not commands:
            return None
        chosen = [one for one in found if one.command.id == (first or next(iter(commands)))]
        # "seven, no, eight" is eight
        return max(chosen, key=lambda one: (bool(one.command.slots), max(one.covered))).command

    def _find(self, words: Sequence[str]) -> Iterable[_Found]:
        text = " ".join(words)
        anywhere = [cue for cue in self._wild.get("", ()) if cue.longest in text]
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                for cue in self._literal.get(tuple(words[start:end]), ()):
                    yield from _found(cue, tuple(range(start, end)), words)
            for cue in (*self._wild.get(_beginning(words[start]), ()), *anywhere):
                covered = _covered(cue.words, words, start)
                if covered is not None:
                    yield from _found(cue, covered, words)


def _found(cue: Cue, covered: tuple[int, ...], words: Sequence[str]) -> Iterable[_Found]:
    for later, slots in _go_on(cue.further, words, covered[-1] + 1):
        command = Command(cue.command.id, {**cue.command.slots, **slots}) if slots else cue.command
        yield _Found(command, cue.whole, frozenset((*covered, *later)))


def _go_on(
    further: tuple[Further, ...], words: Sequence[str], start: int
) -> Iterable[tuple[tuple[int, ...], dict[str, Slot]]]:
    """The ways in which the later parts of a cue stand in the words from `start` on."""
    if not further:
        yield (), {}
        return
    for at in range(start, min(start + _GAPS[further[0].gap], len(words) - 1) + 1):
        for pattern, slots in further[0].wordings:
            covered = _covered(pattern, words, at)
            if covered is not None:
                for later, more in _go_on(further[1:], words, covered[-1] + 1):
                    yield (*covered, *later), {**dict(slots), **more}


def _beginning(word: str) -> str:
    """What a word must begin with that a pattern's first word fits; empty where it may begin in any way."""
    return "" if "*" in word[:_LETTERS] else word[:_LETTERS]


def _weight(found: Iterable[_Found], words: Sequence[str]) -> int:
    return sum(len(words[at]) for at in frozenset().union(*(one.covered for one in found)))


def _by_beginning(patterns: Iterable[Words]) -> _Patterns:
    found: _Patterns = {}
    for pattern in patterns:
        found.setdefault(_beginning(pattern[0]), []).append(pattern)
    return found


def _positions(words: Sequence[str], patterns: _Patterns) -> Iterable[tuple[int, ...]]:
    for start, word in enumerate(words):
        for pattern in (*patterns.get(_beginning(word), ()), *patterns.get("", ())):
            covered = _covered(pattern, words, start)
            if covered is not None:
                yield covered


def _covered(pattern: tuple[str, ...], words: Sequence[str], start: int) -> tuple[int, ...] | None:
    """The positions at which a pattern's words stand if it begins at `start`; those in gaps are not among them."""
    if not pattern:
        return ()
    first, rest = pattern[0], pattern[1:]
    if first in _GAPS:
        for gap in range(_GAPS[first] + 1):
            covered = _covered(rest, words, start + gap)
            if covered is not None:
                return covered
        return None
    if start >= len(words) or not _matches(first, words[start]):
        return None
    covered = _covered(rest, words, start + 1)
    return None if covered is None else (start, *covered)


def _matches(pattern: str, word: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1]) if pattern[0] != "*" else pattern[1:-1] in word
    return word.endswith(pattern[1:]) if pattern.startswith("*") else word == pattern
