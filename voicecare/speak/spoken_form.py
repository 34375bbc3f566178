"""How a text is given to a voice: names in their own language, numbers as people say them, hard words respelled."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import phonenumbers

from voicecare import locales
from voicecare.errors import LanguageError
from voicecare.spelling import spell

_POSTCODES = {"NL": re.compile(r"\b([1-9]\d{3}) ?((?!AM|PM|CM|MM|KG|MG|ML)[A-Z]{2})\b")}
"""What a postcode looks like, by country: the Dutch one is four digits and two letters."""


@dataclass(frozen=True)
class Piece:
    """A part of a text that one voice speaks, and at which character of the text it begins.

    `text` is what the voice is given, `written` what stands there.
    """

    text: str
    language: str
    begins: int
    written: str

    def place(self, character: int) -> int:
        """Where in the whole text a character of `text` stands; what is respelled stands where it begins."""
        differ = (at for at, pair in enumerate(zip(self.text, self.written, strict=False)) if pair[0] != pair[1])
        same = next(differ, min(len(self.text), len(self.written)))
        if character < same:
            return self.begins + character
        from_end = len(self.text) - character
        back = len(self.written) - from_end
        if back >= same and self.text[character:] == self.written[back:]:
            return self.begins + back
        return self.begins + same


@dataclass(frozen=True)
class SpokenForm:
    """Prepares texts for a voice.

    Args:
        region: country of telephone numbers without a country code, as ISO 3166-1 alpha-2.
        names: names that are spoken in `names_language`, the longest first.
        names_language: ISO 639-1; None speaks them as the rest of the text.
    """

    region: str
    names: tuple[str, ...] = ()
    names_language: str | None = None

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        wanted = "|".join(re.escape(name) for name in self.names)
        return re.compile(rf"\b(?:{wanted})\b") if wanted else None

    def pieces(self, text: str, language: str) -> list[Piece]:
        """The text in the pieces that are spoken one after the other."""
        return [
            Piece(self._respelled(part, spoken), spoken, begins, part)
            for part, spoken, begins in self._parts(text, language)
            if any(map(str.isalnum, part))
        ]

    def _parts(self, text: str, language: str) -> Iterator[tuple[str, str, int]]:
        end = 0
        if self._names is not None and self.names_language and language != self.names_language:
            for match in self._names.finditer(text):
                yield text[end : match.start()], language, end
                yield match[0], self.names_language, match.start()
                end = match.end()
        yield text[end:], language, end

    def _respelled(self, text: str, language: str) -> str:
        parts, end = [], 0
        for match in phonenumbers.PhoneNumberMatcher(text, self.region):
            parts += [text[end : match.start], digits(match.raw_string, language)]
            end = match.end
        text = "".join([*parts, text[end:]])
        if self.region in _POSTCODES:
            text = _POSTCODES[self.region].sub(lambda match: postcode(match[1], match[2], language), text)
        for word, said in _lexicon(language).items():
            text = re.sub(rf"\b{re.escape(word)}\b", said, text)
        return text


def digits(number: str, language: str) -> str:
    """A number as it is read out: `088 979` becomes `zero eight eight, nine seven nine`."""
    return ", ".join(" ".join(_digit(digit, language) for digit in group) for group in re.findall(r"\d+", number))


def postcode(number: str, letters: str, language: str) -> str:
    """A postcode as it is read out: by digits, or in pairs where its own country does, then each letter.

    `2262` `BA` becomes `two two six two, B, A`, and in Dutch `tweeëntwintig tweeënzestig, B, A`.
    """
    said = digits(number, language)
    if locales.voice(language).get("postcodes") == "pairs":
        pairs = (number[at : at + 2] for at in range(0, len(number), 2))
        said = " ".join(digits(pair, language) if pair[0] == "0" else spell(language, int(pair)) for pair in pairs)
    return ", ".join([said, *letters])


def _digit(digit: str, language: str) -> str:
    try:
        return spell(language, int(digit))
    except LanguageError:
        return digit


def _lexicon(language: str) -> Mapping[str, str]:
    lexicon: Mapping[str, str] = locales.voice(language).get("lexicon", {})
    return lexicon
