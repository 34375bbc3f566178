"""What a question and a passage are about: the subjects and the words in them that say something."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from voicecare import locales
from voicecare.page.stems import shortened, stem
from voicecare.understand.text import folded, plain

_LONGEST = 4
"""Words of the longest entry that is looked for as one."""
_TYPED = 6
"""Letters of the shortest word in which one wrong letter is forgiven."""


_VOWELS = "aeiouyhاويهعءئؤ"
_ALIKE = str.maketrans({"ط": "ت", "ض": "د", "ص": "س", "ث": "س", "ق": "ك", "غ": "خ", "ڤ": "ف", "v": "f", "w": "f", "c": "k", "z": "s", "q": "k"})
"""Letters that are written for one sound of a name."""


@dataclass(frozen=True)
class Asked:
    """What a question is about. `terms` hold one entry a word, with all that it may mean; `unknown` counts words that
    neither the language's lists nor the page know; `kinds` of question are `time`, `often`, `reason`, `turn`."""

    terms: tuple[frozenset[str], ...]
    unknown: int
    kinds: frozenset[str]


class Vocabulary:
    """The words of a language: how they are stemmed, which say nothing, which mean the same.

    Args:
        language: ISO 639-1.
        names: words to be known in addition, each with the text for which it stands: how names are spelt.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        known = locales.questions(language)
        self._skipped = {self._entry(word) for word in known.get("skip", ())}
        self._rules = {rule: [folded(words) for words in known.get(rule, ())] for rule in ("permits", "forbids")}
        exact: dict[str, frozenset[str]] = {folded(word): frozenset() for word in known.get("skip", ())}
        self._units = {self._entry(word) for word in known.get("units", ())}
        self._numbers = {self._entry(str(word)): f"#{at}" for at, words in enumerate(known.get("numbers", ()), 1) for word in words}
        self._ordinals = frozenset(self._numbers)
        self._kinds = {kind: [folded(words) for words in texts] for kind, texts in known.get("asks", {}).items()}
        self._meant: dict[str, frozenset[str]] = {}
        abouts = ((f"@{about}", words) for about, words in known.get("about", {}).items())
        for subject, words in (*known.get("subjects", {}).items(), *abouts):
            for word in words:
                entry = self._entry(word)
                name = subject if subject.startswith("@") else f"={subject}"
                self._meant[entry] = self._meant.get(entry, frozenset()) | {name}
                if " " not in word:
                    exact[folded(word)] = exact.get(folded(word), frozenset()) | {name}
        self._exact = exact
        self._names: dict[str, str] = {}
        for name, said in locales.voice(language).get("lexicon", {}).items():
            if name[:1].isupper() and folded(name).isascii():
                self._names[skeleton(said)] = stem(language, folded(name).split()[-1])

    def subjects(self, text: str) -> frozenset[str]:
        """The subjects of a text in this language, without its other words: they compare with no other language."""
        return frozenset(term for term in self.terms(text) if term.startswith("="))

    def terms(self, text: str) -> frozenset[str]:
        """The terms of a passage."""
        # "close together" is not about opening hours
        found = frozenset(term for meant in self._read(text, frozenset()) for term in meant)
        return found - {"@hours", "@places"}

    def asked(self, question: str, page: frozenset[str]) -> Asked:
        """What a question is about; `page` are the terms of all passages."""
        read = list(dict.fromkeys(self._read(question, page)))
        numbered = self._exercise(question)
        if numbered:
            read = [meant for meant in read if not meant & {"=exercise"} and not meant & self._ordinals] + [frozenset({numbered})]
        known = tuple(meant for meant in read if any(term[0] in "=@#" or term in page for term in meant))
        padded = f" {folded(question)} "
        kinds = frozenset(kind for kind, texts in self._kinds.items() if any(f" {words} " in padded for words in texts))
        return Asked(known, len(read) - len(known), kinds)

    def _exercise(self, question: str) -> str | None:
        """The exercise that is asked about by its number, as `#2`."""
        stems = [stem(self._language, word) for word in _words(question)]
        for at, here in enumerate(stems):
            if "=exercise" in self._one(here, here, frozenset()):
                for beside in (*stems[at + 1 : at + 3], *reversed(stems[max(0, at - 1) : at])):
                    if beside in self._numbers:
                        return self._numbers[beside]
                    for part in shortened(self._language, beside):
                        if (short := stem(self._language, part)) in self._numbers:
                            return self._numbers[short]
        return None

    def rules(self, text: str) -> frozenset[str]:
        """Whether a text allows or forbids something."""
        padded = f" {folded(text)} "
        return frozenset(f"#{rule}" for rule, known in self._rules.items() if any(f" {words} " in padded for words in known))

    def says_a_time(self, text: str) -> bool:
        """Whether a text says a number of hours, days, weeks or months."""
        words = _words(text)
        return any(word.isdigit() for word in words) and any(stem(self._language, word) in self._units for word in words)

    def _read(self, text: str, page: frozenset[str]) -> Iterator[frozenset[str]]:
        words = _words(text)
        at = 0
        while at < len(words):
            length, meant = self._longest(words[at : at + _LONGEST], page)
            if meant:
                yield meant
            at += length

    def _longest(self, words: list[str], page: frozenset[str]) -> tuple[int, frozenset[str]]:
        stems = [stem(self._language, word) for word in words]
        for length in range(len(words), 1, -1):
            if meant := self._meant.get(" ".join(stems[:length])):
                return length, meant
        return 1, self._one(words[0], stems[0], page)

    def _one(self, word: str, stemmed: str, page: frozenset[str]) -> frozenset[str]:
        if (exact := self._exact.get(folded(word))) is not None:
            return exact
        if meant := self._meant.get(stemmed):
            return meant
        if stemmed in self._skipped:
            return frozenset()
        if stemmed in page:
            return frozenset({stemmed})
        if named := self._named(word):
            return frozenset({named})
        for part in shortened(self._language, word):
            short = stem(self._language, part)
            if meant := self._meant.get(short) or self._meant.get(part):
                return meant
            if short in page:
                return frozenset({short})
            if short in self._skipped and len(part) > len(word) - 3:
                return frozenset()
        return self._nearly(stemmed) or frozenset({stemmed})

    def learn(self, names: Iterable[str]) -> None:
        """Recognise names in other spellings too."""
        for name in names:
            self._names[skeleton(name)] = stem(self._language, folded(name))

    def _named(self, word: str) -> str | None:
        bones = skeleton(word)
        if bones in self._names:
            return self._names[bones]
        if len(bones) >= 4:
            for known, term in self._names.items():
                if len(known) >= 4 and len(known) + len(bones) >= 9 and OSA.distance(known, bones, score_cutoff=1) <= 1:
                    return term
        return None

    def _nearly(self, stemmed: str) -> frozenset[str]:
        if len(stemmed) < _TYPED:
            return frozenset()
        for entry in self._meant:
            if len(entry) >= _TYPED - 1 and entry[0] == stemmed[0] and OSA.distance(entry, stemmed, score_cutoff=1) <= 1:
                return self._meant[entry]
        return frozenset()

    def _entry(self, words: str) -> str:
        return " ".join(stem(self._language, word) for word in _words(words))


def _words(text: str) -> list[str]:
    """The words of a text in lower case, with their accents."""
    return plain(text).replace("'", " ").replace("-", " ").split()


def skeleton(name: str) -> str:
    """A name's consonants: what is left of it when another script, or an ear, has spelt it."""
    return "".join(letter for letter in folded(name).translate(_ALIKE) if letter.isalpha() and letter not in _VOWELS)
