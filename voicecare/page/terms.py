"""What texts of one language are about: the subjects and the words in them that say something."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from voicecare import locales
from voicecare.page.spelling import Names
from voicecare.page.stems import COMPOUNDING, shortened, stem
from voicecare.understand.text import folded, plain

_LONGEST = 4
"""Words of the longest entry that is looked for as one."""
_TYPED = 6
"""Letters of the shortest word in which one wrong letter is forgiven."""
_NAME = 5
"""Letters of the shortest name that is learnt."""

_TELLING = {"=avoid", "=exercise", "=indicated", "=start", "=gradual", "=increase", "=pain", "=stop"}
"""Subjects that say what is asked about another one, and so count as a kind of question too."""

Meant = frozenset[str]
"""What a word may mean: one term, or several where it has several meanings; none where it says nothing."""


@dataclass(frozen=True)
class Asked:
    """What a question is about.

    Attributes:
        terms: what each of its words may mean.
        unknown: how many words neither the language's lists nor the page know.
        kinds: which kinds of question it may be, as they are called in `questions.yaml`.
    """

    terms: tuple[Meant, ...]
    unknown: int
    kinds: frozenset[str]

    @property
    def about(self) -> frozenset[str]:
        """All that its words may mean."""
        return frozenset(term for meant in self.terms for term in meant)


class Vocabulary:
    """The words of a language: how they are stemmed, which say nothing, which mean the same.

    A term is a stem, a subject that all languages share (`=drive`), or what a page has as data (`@hours`).
    """

    def __init__(self, language: str) -> None:
        self._language = language
        known = locales.questions(language)
        self._kinds = _padded(known.get("asks", {}))
        self._rules = _padded({rule: known.get(rule, ()) for rule in ("permits", "forbids")})
        self._units = {self._stems(word) for word in known.get("units", ())}
        self._numbers, self._ordinals = (
            {self._stems(str(word)): f"#{at}" for at, words in enumerate(known.get(name, ()), 1) for word in words}
            for name in ("numbers", "ordinals")
        )
        self._spelt: dict[str, Meant] = {}
        self._stemmed: dict[str, Meant] = {}
        subjects = [(f"={subject}", words) for subject, words in known.get("subjects", {}).items()]
        subjects += [(f"@{about}", words) for about, words in known.get("about", {}).items()]
        for word in known.get("skip", ()):
            self._spelt[_bare(word)] = self._stemmed[self._stems(word)] = frozenset()
        for term, words in subjects:
            for word in words:
                self._spelt[_bare(word)] = self._spelt.get(_bare(word), frozenset()) | {term}
                self._stemmed[self._stems(word)] = self._stemmed.get(self._stems(word), frozenset()) | {term}
        for entry in self._stemmed.keys() & self._spelt.keys():
            # a stem that is itself a word of the lists means that word
            self._stemmed[entry] = self._spelt[entry] or self._stemmed[entry]
        self._names = Names()
        for name, said in locales.voice(language).get("lexicon", {}).items():
            if name.isascii() and name.istitle():
                self._names.add(said, self._stems(name).split()[-1])

    def learn(self, names: Iterable[str]) -> None:
        """Recognise names, as a page has them, in other spellings too; what is no name is left out."""
        for name in names:
            bare = _bare(name)
            if name.istitle() and bare.isascii() and len(bare) >= _NAME:
                self._names.add(bare, self._stems(bare))

    def terms(self, text: str) -> frozenset[str]:
        """The terms of a passage."""
        # "close together" is not about opening hours
        return frozenset(term for meant in self._read(text, ()) for term in meant) - {"@hours", "@places"}

    def says(self, text: str) -> frozenset[str]:
        """Marks for what a text says: `#time`, a number of hours, days or weeks; `#permits` and `#forbids`."""
        words = _words(text)
        timed = any(map(str.isdigit, words)) and any(stem(self._language, word) in self._units for word in words)
        return frozenset({f"#{rule}" for rule in _kinds(self._rules, text)} | ({"#time"} if timed else set()))

    def asked(self, question: str, page: Collection[str]) -> Asked:
        """What a question is about; `page` are the terms of all passages."""
        read = list(dict.fromkeys(self._read(question, page)))
        if (exercise := self._exercise(question)) is not None:
            about_it = {"=exercise", "@contact", *self._numbers, *self._ordinals}
            read = [*(meant for meant in read if not meant & about_it), frozenset({exercise})]
        known = tuple(meant for meant in read if any(term[0] in "=@#" or term in page for term in meant))
        kinds = set(_kinds(self._kinds, question))
        about = frozenset(term for meant in known for term in meant)
        if "time" in kinds and "@contact" in about:
            kinds.add("hours")
        if "@contact" in about and not kinds & {"turn", "hours"}:
            kinds.add("number")
        kinds |= {term[1:] for term in about & _TELLING}
        return Asked(known, len(read) - len(known), frozenset(kinds))

    def _exercise(self, question: str) -> str | None:
        """The exercise that is asked about by its number, as `#2`."""
        words = _words(question)
        for at, word in enumerate(words):
            if "=exercise" in self._one(word, ()):
                beside = [(words[at - 1], self._ordinals)] if at else []
                beside += [(after, self._numbers) for after in words[at + 1 : at + 3]]
                for near, numbers in beside:
                    for part in (near, *shortened(self._language, near)):
                        if number := numbers.get(stem(self._language, part)):
                            return number
        return None

    def _read(self, text: str, page: Collection[str]) -> Iterator[Meant]:
        words = _words(text)
        stems = [stem(self._language, word) for word in words]
        at = 0
        while at < len(words):
            longest = min(_LONGEST, len(words) - at)
            length = next((n for n in range(longest, 1, -1) if " ".join(stems[at : at + n]) in self._stemmed), 1)
            meant = self._one(words[at], page) if length == 1 else self._stemmed[" ".join(stems[at : at + length])]
            if meant:
                yield meant
            at += length

    def _one(self, word: str, page: Collection[str]) -> Meant:
        for known, key in ((self._spelt, _bare(word)), (self._stemmed, stem(self._language, word))):
            if key in known:
                return known[key]
        stemmed = stem(self._language, word)
        if stemmed in page:
            return frozenset({stemmed})
        if name := self._names.find(word):
            return frozenset({name})
        for meant in (self._within(word, page), self._nearly(stemmed)):
            if meant is not None:
                return meant
        return frozenset({stemmed})

    def _within(self, word: str, page: Collection[str]) -> Meant | None:
        for part in shortened(self._language, word):
            short = stem(self._language, part)
            for meant in (self._spelt.get(part), self._stemmed.get(short)):
                # a compound that begins with "eerste" is about something all the same
                if meant or (meant is not None and self._language not in COMPOUNDING):
                    return meant
            if short in page:
                return frozenset({short})
        return None

    def _nearly(self, stemmed: str) -> Meant | None:
        if len(stemmed) < _TYPED:
            return None
        near = (
            meant
            for entry, meant in self._stemmed.items()
            if entry[:1] == stemmed[0] and OSA.distance(entry, stemmed, score_cutoff=1) <= 1
        )
        return next(near, None)

    def _stems(self, words: str) -> str:
        return " ".join(stem(self._language, word) for word in _words(words))


def _words(text: str) -> list[str]:
    """The words of a text in lower case, with their accents."""
    return plain(text).replace("'", " ").replace("-", " ").split()


def _bare(words: str) -> str:
    return " ".join(folded(word) for word in _words(words))


def _padded(texts: dict[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(f" {_bare(words)} " for words in known) for name, known in texts.items()}


def _kinds(known: dict[str, tuple[str, ...]], text: str) -> Iterator[str]:
    padded = f" {_bare(text)} "
    return (name for name, texts in known.items() if any(words in padded for words in texts))
