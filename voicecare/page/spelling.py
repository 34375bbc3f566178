"""Names in other spellings: as another script writes them, or as an ear that does not know them."""

from rapidfuzz.distance import OSA

from voicecare.understand.text import folded

_VOWELS = "aeiouyhاويهعءئؤ"
_ALIKE = str.maketrans({
    "ط": "ت", "ض": "د", "ص": "س", "ث": "س", "ق": "ك", "غ": "خ", "ڤ": "ف",
    "v": "f", "w": "f", "c": "k", "z": "s", "q": "k",
})  # fmt: skip
"""Letters that are written for one sound of a name."""
_BOTH = 9
"""Consonants of two names together from which on one more or less is forgiven."""


class Names:
    """Names that are recognised by their consonants."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def add(self, spelling: str, term: str) -> None:
        """A way to write a name, and the term for which it stands."""
        if bones := _consonants(spelling):
            self._known.setdefault(bones, term)

    def find(self, word: str) -> str | None:
        """The term of the name that a word spells; None where it is none."""
        bones = _consonants(word)
        if bones in self._known:
            return self._known[bones]
        near = (
            term
            for known, term in self._known.items()
            if len(known) + len(bones) >= _BOTH and OSA.distance(known, bones, score_cutoff=1) <= 1
        )
        return next(near, None)


def _consonants(name: str) -> str:
    return "".join(letter for letter in folded(name).translate(_ALIKE) if letter.isalpha() and letter not in _VOWELS)
